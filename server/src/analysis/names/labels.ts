import type { EntityType } from '../types';

/**
 * What the sequence model calls a token: BIO over the four types, a word derived from a name (russische), or a compound
 * whose part is a name (US-Präsident, CDU-Chef).
 */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-LOC',
  'I-LOC',
  'B-ORG',
  'I-ORG',
  'B-MISC',
  'I-MISC',
  'DERIVED',
  'PART-PER',
  'PART-LOC',
  'PART-ORG',
  'PART-MISC',
] as const;

export const LABEL_COUNT = LABELS.length;

/** Row length of score and weight tables: a power of two, so that rows align with cache lines. */
export const STRIDE = 16;

export const OUTSIDE = 0;
export const DERIVED = 9;
const FIRST_PART = 10;

export const TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'MISC'];

/** The label that begins a name of the type with this index in {@link TYPES}; one more continues it. */
export const beginOf = (type: number): number => 1 + 2 * type;
export const partOf = (type: number): number => FIRST_PART + type;

export const isBegin = (label: number): boolean => label >= 1 && label <= 8 && label % 2 === 1;
export const isInside = (label: number): boolean => label >= 2 && label <= 8 && label % 2 === 0;
export const isPart = (label: number): boolean => label >= FIRST_PART;

/** The type of a label of a name or part; undefined for `O` and `DERIVED`. */
export function typeOf(label: number): EntityType | undefined {
  if (isPart(label)) return TYPES[label - FIRST_PART];
  return label >= 1 && label <= 8 ? TYPES[(label - 1) >> 1] : undefined;
}

/** BIO allows `I-X` only behind `B-X` and `I-X`; `from` -1 is the start of the sentence. */
export function mayFollow(from: number, to: number): boolean {
  return !isInside(to) || from === to || from === to - 1;
}
