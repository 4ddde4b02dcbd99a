import type { QuoteType, Span } from '../types';
import type { Item } from './items';
import type { Phrase } from './phrases';

/** An indirect quote in a frame: item ranges `[from, to)`, more than one when its attribution interrupts it. */
export interface Finding {
  pieces: (readonly [from: number, to: number])[];
  source: Phrase | null;
  cue: Span | null;
  /** 0..1 */
  confidence: number;
  type: Exclude<QuoteType, 'direct'>;
  /** Who says it is left open on purpose (“he was told that …”): nobody who spoke before is meant. */
  anonymous?: boolean;
}

/** Words that a reported clause has at least. */
export const MIN_WORDS = 3;

export const spanOf = (item: Item): Span => ({ start: item.start, end: item.end });

/** `[from, to)` without punctuation at its ends that belongs to the sentence; null when nothing is left. */
export function tighten(items: readonly Item[], from: number, to: number): readonly [number, number] | null {
  while (from < to && /^[,;:.!–—\-|]$/.test(items[from]!.mark)) from++;
  while (to > from && /^(?:[,;:.!–—\-|]|\.{2,})$/.test(items[to - 1]!.mark)) to--;
  return to > from ? [from, to] : null;
}

export function wordCount(items: readonly Item[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.stretch) words += item.words;
    else if (!item.mark) words++;
  }
  return words;
}

/** A direct quote behind the comma is not an indirect one. */
export function isOnlySpeech(items: readonly Item[], [from, to]: readonly [number, number]): boolean {
  return items.slice(from, to).every((item) => item.stretch !== null || item.mark !== '');
}
