import type { EntityType } from '../analysis/types';
import type { Placed } from '../annotations/model';
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
export function marks(corpus: Corpus, article: CorpusArticle, placed: readonly Placed[] = []): Mark[] {
  const decisions = decisionsIn(placed);
  const { mentions, quotes } = article.analysis;
  const mentionMarks = mentions.map(
    (mention): Mark => ({
      range: rangeOf(article, mention),
      kind: KINDS[mention.type],
      form: mention.form,
      entity: corpus.entityIdOf(article, mention),
      ...decisions.get(`mention ${mention.start} ${mention.end}`),
    }),
  );
  const quoteMarks = quotes.flatMap(({ start, end, type, spans, cue, speaker }, quote): Mark[] => [
    ...spans.map(
      (span): Mark => ({
        range: rangeOf(article, span),
        kind: 'quote',
        quoteType: type,
        quote,
        ...decisions.get(`quote ${start} ${end}`),
      }),
    ),
    ...(cue ? [{ range: rangeOf(article, cue), kind: 'cue' as const, quote }] : []),
    ...(speaker === null ? [] : [{ ...mentionMarks[speaker]!, kind: 'speaker' as const, quote }]),
  ]);
  return [...mentionMarks, ...quoteMarks];
}

/** Decisions by kind and place of what is marked. */
function decisionsIn(placed: readonly Placed[]): Map<string, Pick<Mark, 'decision'>> {
  return new Map(
    placed.flatMap(({ start, end, annotation: { kind, decision } }) =>
      decision === 'rejected' ? [] : [[`${kind} ${start} ${end}`, { decision }] as const],
    ),
  );
}
