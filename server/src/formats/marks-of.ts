import type { Marked } from '../annotations/agreement';
import type { FormatDocument, FormatMention } from './document';

/**
 * The marks of a document that annotators agree on or not: what people decide about, names with derived words, and
 * quotes. A document in which no quote has a speaker says nothing of speakers.
 */
export function marksOf({ mentions, quotes }: FormatDocument): Marked[] {
  const knowsSpeakers = quotes.some(({ speaker, unnamed }) => speaker !== null || unnamed);
  return [
    ...mentions.filter(({ form }) => form === 'name' || form === 'derived').map(markOf),
    ...quotes.map((quote): Marked => {
      const speaker = quote.speaker === null ? null : mentions[quote.speaker]!;
      const place = speaker && { start: speaker.start, end: speaker.end };
      return { ...markOf(quote), ...(knowsSpeakers ? { speaker: place } : {}) };
    }),
  ];
}

const markOf = ({ start, end, type }: Pick<FormatMention, 'start' | 'end'> & { type: string }): Marked => ({
  start,
  end,
  type,
});
