import type { EntityType } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import type { Mark } from '../protocol';
import { rangeOf } from './lookup';

const KINDS: Record<EntityType, Mark['kind']> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  MISC: 'miscellaneous',
};

/** What decorations show: every mention, and each quote with its speaker and cue. */
export function marks(corpus: Corpus, article: CorpusArticle): Mark[] {
  const { mentions, quotes } = article.analysis;
  const mentionMarks = mentions.map(
    (mention): Mark => ({
      range: rangeOf(article, mention),
      kind: KINDS[mention.type],
      form: mention.form,
      entity: corpus.entityIdOf(article, mention),
    }),
  );
  const quoteMarks = quotes.flatMap(({ type, spans, cue, speaker }, quote): Mark[] => [
    ...spans.map((span): Mark => ({ range: rangeOf(article, span), kind: 'quote', quoteType: type, quote })),
    ...(cue ? [{ range: rangeOf(article, cue), kind: 'cue' as const, quote }] : []),
    ...(speaker === null ? [] : [{ ...mentionMarks[speaker]!, kind: 'speaker' as const, quote }]),
  ]);
  return [...mentionMarks, ...quoteMarks];
}
