/**
 * Compares spellings of one name as papers of different languages romanise it (Lawrow, Lavrov; Schoigu, Sjojgu,
 * Choïgou). Every spelling is read as graphemes, each with the sounds it stands for; an edit distance over sounds aligns
 * the two (Needleman and Wunsch 1970).
 */

import { letters } from './letters';
import { BIT, nearCost, READINGS, SIBILANTS, type Sound, VOWELS } from './sounds';

const LONGEST_GRAPHEME = 4;

/** Graphemes that only transcription explains when the other spelling has something else for the same sound. */
const TELLING = new Set(
  'sch sh sj zh zj tsch tsj tj tch tsh kh dsch dzj dj dzh ou oe eo eu w hs š ž č ş'.split(' '),
);

/** Pairs that transcription makes and other habits of spelling too: two of them tell as much as one of the above. */
const HALF_TELLING = new Set(['j y', 'ts z', 'ch h', 'ch kh']);

const TELLING_LETTERS = new RegExp([...TELLING, '[jy].*(?:z|ts)'].join('|'));

/** How much the difference between two graphemes of one sound tells of transcription: 0, 1 or 2. */
function tellingOf(a: string, b: string): number {
  if (TELLING.has(a) || TELLING.has(b)) return 2;
  return HALF_TELLING.has(a < b ? `${a} ${b}` : `${b} ${a}`) ? 1 : 0;
}

/** Has either word a grapheme that only transcription explains? Cheap to ask before comparing. */
export function mayBeTranscribed(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 5 && (TELLING_LETTERS.test(a) || TELLING_LETTERS.test(b));
}

const VOWEL_MISMATCH = 1;
const CONSONANT_MISMATCH = 1.5;
const IMPOSSIBLE = Number.POSITIVE_INFINITY;

interface Grapheme {
  length: number;
  sounds: number;
  text: string;
}

function graphemes(word: string): Grapheme[][] {
  return Array.from(word, (_, i) => {
    const found: Grapheme[] = [];
    for (let length = Math.min(LONGEST_GRAPHEME, word.length - i); length > 0; length--) {
      const text = word.slice(i, i + length);
      const sounds = READINGS[text];
      if (sounds !== undefined) found.push({ length, sounds, text });
    }
    if (found.length === 0) found.push({ length: 1, sounds: 0, text: word[i]! });
    return found;
  });
}

function substitution(a: Grapheme, b: Grapheme, afterSibilant: boolean): number {
  if (a.text === b.text || (a.sounds & b.sounds) !== 0) return 0;
  // Russian ё after hushing consonants: Gorbatschow, Gorbachev.
  if (afterSibilant && hears(a, b, 'E', 'O')) return 0.05;
  const best = nearCost(a.sounds, b.sounds);
  if (best !== IMPOSSIBLE) return best;
  const vowels = Number((a.sounds & VOWELS) !== 0) + Number((b.sounds & VOWELS) !== 0);
  if (vowels === 2) return VOWEL_MISMATCH;
  return vowels === 0 ? CONSONANT_MISMATCH : IMPOSSIBLE;
}

/** The sound that two graphemes stand for is a sibilant. */
function hushes(a: Grapheme, b: Grapheme): boolean {
  const shared = a.sounds & b.sounds;
  return shared !== 0
    ? (shared & SIBILANTS) !== 0
    : (a.sounds & SIBILANTS) !== 0 && (b.sounds & SIBILANTS) !== 0;
}

function hears(a: Grapheme, b: Grapheme, x: Sound, y: Sound): boolean {
  return (
    ((a.sounds & BIT[x]) !== 0 && (b.sounds & BIT[y]) !== 0) ||
    ((a.sounds & BIT[y]) !== 0 && (b.sounds & BIT[x]) !== 0)
  );
}

function omission(grapheme: Grapheme, atEnd: boolean): number {
  if (grapheme.sounds === 0) return CONSONANT_MISMATCH;
  if ((grapheme.sounds & BIT.J) !== 0) return 0.12;
  if (grapheme.sounds === BIT.H) return 0.2;
  if (grapheme.sounds === BIT.E) return atEnd ? 0.12 : 0.35;
  return (grapheme.sounds & VOWELS) !== 0 ? 0.8 : CONSONANT_MISMATCH;
}

export interface Comparison {
  /** 0: the same sounds; grows with differences that no transcription explains. */
  cost: number;
  /** How much the differences in spelling tell of transcription: 2 and more when only that makes them (sch for sh, w for v). */
  telling: number;
}

/** From here on a difference comes from transcription. */
export const TRANSCRIBED = 2;

/** Comparisons made lately: the same names meet again and again. */
const recent = new Map<string, Comparison>();
const RECENT = 20_000;

/** Aligns two words. Time grows with the product of their lengths, which are cut at 40 letters. */
export function compareSpellings(first: string, second: string): Comparison {
  const key = `${first}\n${second}`;
  let comparison = recent.get(key);
  if (!comparison) {
    comparison = align(first, second);
    if (recent.size >= RECENT) recent.clear();
    recent.set(key, comparison);
  }
  return comparison;
}

function align(first: string, second: string): Comparison {
  const a = letters(first).slice(0, 40);
  const b = letters(second).slice(0, 40);
  if (a === b) return { cost: 0, telling: 0 };
  const graphemesA = graphemes(a);
  const graphemesB = graphemes(b);
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  // The lowest bit: the last consonant was a sibilant; above it, how much the best way here tells.
  const traits = new Uint8Array(costs.length);
  costs[0] = 0;
  const relax = (to: number, cost: number, trait: number) => {
    if (cost < costs[to]! - 1e-9) {
      costs[to] = cost;
      traits[to] = trait;
    }
  };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const from = i * width + j;
      const cost = costs[from]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      const trait = traits[from]!;
      const told = trait >> 1;
      for (const x of graphemesA[i] ?? []) {
        for (const y of graphemesB[j] ?? []) {
          const step = substitution(x, y, (trait & 1) !== 0);
          if (step === IMPOSSIBLE) continue;
          const telling = step < 0.15 && x.text !== y.text ? tellingOf(x.text, y.text) : 0;
          const sibilant = hushes(x, y) ? 1 : 0;
          relax(
            (i + x.length) * width + j + y.length,
            cost + step,
            (Math.min(100, told + telling) << 1) | sibilant,
          );
        }
        relax(from + x.length * width, cost + omission(x, i + x.length === a.length), trait);
      }
      for (const y of graphemesB[j] ?? []) {
        relax(from + y.length, cost + omission(y, j + y.length === b.length), trait);
      }
    }
  }
  const end = costs.length - 1;
  return { cost: costs[end]!, telling: traits[end]! >> 1 };
}

/** The greatest cost at which two words of this length may still be one name. */
export function tolerance(a: string, b: string): number {
  return 0.08 * Math.min(12, Math.max(a.length, b.length));
}
