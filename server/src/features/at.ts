import type { Position, Range } from 'vscode-languageserver-types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { mentionAt, paragraphSpanAt, quoteAt, quoteByCueAt, rangeOf, speakerOf } from './lookup';

export interface PlaceInfo {
  entity?: string;
  speaker?: string;
  quote?: Range;
  topics: string[];
}

/** What stands at a position, so that the outline follows the cursor: topics are those of the paragraph. */
export function at(corpus: Corpus, article: CorpusArticle, position: Position): PlaceInfo {
  const mention = mentionAt(article, position);
  const quote = quoteAt(article, position) ?? quoteByCueAt(article, position);
  const speaker = quote && speakerOf(article, quote);
  const paragraph = paragraphSpanAt(article, article.document.offsetAt(position));
  return {
    entity: mention && corpus.entityIdOf(article, mention),
    speaker: speaker && corpus.entityIdOf(article, speaker),
    quote: quote && rangeOf(article, quote),
    topics: article.analysis.topics
      .filter(({ evidence }) =>
        evidence.some(({ start, end }) => start >= paragraph.start && end <= paragraph.end),
      )
      .map(({ id }) => id),
  };
}
