import type { Location, Position } from 'vscode-languageserver-types';
import type { Mention } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { mentionAt, quoteAt, quoteByCueAt, rangeOf, speakerOf } from './lookup';

/** All mentions of what stands at a position, in all articles; of a quote, those of its speaker. */
export function references(
  corpus: Corpus,
  article: CorpusArticle,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const mention = subjectAt(article, position);
  if (!mention) return [];
  return corpus
    .mentionsOf(corpus.entityIdOf(article, mention))
    .filter((ref) => includeDeclaration || !isSame(ref.article, ref.mention, article, mention))
    .map((ref) => ({ uri: ref.article.uri, range: rangeOf(ref.article, ref.mention) }));
}

/** The mention at a position, or the speaker of the quote or cue there. */
export function subjectAt(article: CorpusArticle, position: Position): Mention | undefined {
  const mention = mentionAt(article, position);
  if (mention) return mention;
  const quote = quoteAt(article, position) ?? quoteByCueAt(article, position);
  return quote && speakerOf(article, quote);
}

function isSame(a: CorpusArticle, x: Mention, b: CorpusArticle, y: Mention): boolean {
  return a.uri === b.uri && x.start === y.start && x.end === y.end;
}
