import type { QuoteCandidate, SpeakerCandidate } from '../types';

/**
 * Speakers of quotes that name nobody. Quotes come in text order; each takes the speaker of the quote before it when they
 * stand in one paragraph or follow each other directly, and keeps the mention that names him.
 */
export interface Turn {
  quote: QuoteCandidate;
  paragraph: number;
  /** Opens with a dialogue dash, so that speakers may alternate. */
  dialogue: boolean;
  headline: boolean;
}

/** How many paragraphs may stand between a quote and the one whose speaker it takes. */
const REACH = 2;

/**
 * Fills in `speaker` of quotes without one, with `carried` set; `fallback` answers for a quote that no other stands
 * close before. Changes the quotes in place. Linear.
 */
export function carrySpeakers(
  turns: readonly Turn[],
  fallback: (turn: Turn) => SpeakerCandidate | null,
): void {
  let last: Turn | null = null;
  for (const turn of turns) {
    const { quote } = turn;
    if (!quote.speaker) {
      const near = last !== null && !turn.headline && turn.paragraph - last.paragraph <= REACH;
      const speaker = near ? last!.quote.speaker : fallback(turn);
      if (speaker) quote.speaker = { ...speaker, carried: true };
    }
    if (quote.speaker && !turn.headline) last = turn;
  }
}
