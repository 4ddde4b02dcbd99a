import type { QuoteCandidate, SpeakerCandidate } from '../types';

/** A quote with where it stands. */
export interface Turn {
  quote: QuoteCandidate;
  /** Index of its paragraph. */
  paragraph: number;
  /** Opens with a dialogue dash. */
  dialogue: boolean;
  headline: boolean;
  /** Left without a speaker on purpose. */
  anonymous: boolean;
}

/** How many paragraphs may stand between a quote and the one whose speaker it takes. */
const REACH = 3;
/** Words shorter than this are too common to tell quotes apart. */
const TELLING_LENGTH = 4;
const WORD = /[\p{L}\d]+/gu;

/**
 * Fills in the speakers of quotes that name nobody, with `carried` set. `turns` are in text order. A quote takes the
 * speaker of the one before it, when that stands close; a question that another dialogue answers is the reporter's, and
 * nobody's. A quote in a headline takes the speaker of the body's quote that shares most words with it. Changes the
 * quotes in place. Linear in the length of the quotes, apart from the headlines'.
 */
export function carrySpeakers(turns: readonly Turn[], text: string): void {
  let last: SpeakerCandidate | null = null;
  let lastParagraph = 0;
  turns.forEach((turn, i) => {
    const { quote, headline } = turn;
    if (
      !quote.speaker &&
      !headline &&
      !turn.anonymous &&
      last &&
      turn.paragraph - lastParagraph <= REACH &&
      !isReporters(turns, i, text)
    ) {
      quote.speaker = { ...last, carried: true };
    }
    if (!quote.speaker || headline) return;
    last = quote.speaker;
    lastParagraph = turn.paragraph;
    // “Hun koker kaffe. – Hvordan ble det bok? – De ringte.”
    if (!quote.cue && isReporters(turns, i, text)) quote.speaker = null;
  });
  for (const turn of turns) {
    if (turn.quote.speaker || !turn.headline) continue;
    const speaker = speakerOfHeadline(turn, turns, text);
    if (speaker) turn.quote.speaker = { ...speaker, carried: true };
  }
}

/** “– Hva tenker du?” with a dash behind it. */
function isReporters(turns: readonly Turn[], i: number, text: string): boolean {
  const turn = turns[i]!;
  const next = turns[i + 1];
  if (!turn.dialogue || text[turn.quote.end - 1] !== '?' || !next) return false;
  return next.dialogue && next.paragraph === turn.paragraph + 1;
}

function speakerOfHeadline(headline: Turn, turns: readonly Turn[], text: string): SpeakerCandidate | null {
  const wanted = words(text, headline.quote);
  let best: SpeakerCandidate | null = null;
  let most = -1;
  for (const { quote, headline: isHeadline } of turns) {
    if (isHeadline || !quote.speaker) continue;
    let shared = 0;
    for (const word of words(text, quote)) if (wanted.has(word)) shared++;
    if (shared > most) {
      most = shared;
      best = quote.speaker;
    }
  }
  return best;
}

function words(text: string, { start, end }: QuoteCandidate): Set<string> {
  const found =
    text
      .slice(start, Math.min(end, start + 2000))
      .toLowerCase()
      .match(WORD) ?? [];
  return new Set(found.filter((word) => word.length >= TELLING_LENGTH));
}
