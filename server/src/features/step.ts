import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { mentionAt, rangeOf } from './lookup';

export interface StepRequest {
  position: Position;
  what: 'mention' | 'quote' | 'article';
  direction: 'next' | 'previous';
}

type SpansOf = (article: CorpusArticle) => readonly Span[];

/**
 * The next or previous quote, or mention of the entity at the position (of any name when there is none), here or in the
 * next article that has one; goes round after the last article. `article` leaves this one out. Null when there is no
 * other.
 */
export function step(
  corpus: Corpus,
  article: CorpusArticle,
  { position, what, direction }: StepRequest,
): { uri: string; range: Range } | null {
  const spansOf = what === 'quote' ? quotes : mentionsLikeAt(corpus, article, position);
  const offset = article.document.offsetAt(position);
  const forward = direction === 'next';
  const here = forward
    ? spansOf(article).find(({ start }) => start > offset)
    : spansOf(article).findLast(({ end }) => end < offset);
  if (here && what !== 'article') return { uri: article.uri, range: rangeOf(article, here) };
  for (const other of articlesAfter(corpus, article, forward)) {
    const spans = spansOf(other);
    const span = forward || what === 'article' ? spans[0] : spans.at(-1);
    if (span && !(what === 'article' && other === article))
      return { uri: other.uri, range: rangeOf(other, span) };
  }
  return null;
}

const quotes: SpansOf = ({ analysis }) => analysis.quotes;
const anyNames: SpansOf = ({ analysis }) => analysis.mentions.filter(({ form }) => form === 'name');

function mentionsLikeAt(corpus: Corpus, article: CorpusArticle, position: Position): SpansOf {
  const mention = mentionAt(article, position);
  if (!mention) return anyNames;
  const byArticle = new Map<string, Span[]>();
  for (const ref of corpus.mentionsOf(corpus.entityIdOf(article, mention))) {
    const spans = byArticle.get(ref.article.uri) ?? [];
    byArticle.set(ref.article.uri, spans);
    spans.push(ref.mention);
  }
  for (const spans of byArticle.values()) spans.sort((a, b) => a.start - b.start);
  return ({ uri }) => byArticle.get(uri) ?? [];
}

/** All articles from the one after this, in either direction, round to this one. */
function articlesAfter(corpus: Corpus, { uri }: CorpusArticle, forward: boolean): CorpusArticle[] {
  const articles = corpus.articles();
  const index = articles.findIndex((article) => article.uri === uri);
  const after = [...articles.slice(index + 1), ...articles.slice(0, index + 1)];
  const before = [...articles.slice(index), ...articles.slice(0, index)].reverse();
  return forward ? after : before;
}
