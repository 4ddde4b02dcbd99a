import type { ArticleDocument } from '../types';
import { beginOf, isBegin, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PERSON = beginOf(TYPES.indexOf('PER'));
const NAME_LIKE = /^\p{Lu}\p{L}*\p{Ll}/u;
/** Names that the model is less sure of do not carry over. */
const SURE = 0.6;
const MIN_LETTERS = 3;

/**
 * Adds the mentions of names that the model missed though it found the name elsewhere in the article: “Wik jobbar med
 * fråflytting” at the start of a sentence, after “Anne Wik”. Of a person the last word counts, of other names of one
 * word the name. Words that the article also writes in lower case, and common ones, are left alone, and so are words
 * that the model more often did not take for a name.
 */
export function addRecurring(
  { tokens, language }: ArticleDocument,
  labels: Uint8Array,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
  lexicon: Lexicon,
): readonly LabelledSpan[] {
  const known = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { first, end, label, certainty } of spans) {
    if (!isBegin(label) || (end > first + 1 && label !== PERSON)) continue;
    if ((certainty ?? Math.min(...confidence.subarray(first, end))) < SURE) continue;
    const { text } = tokens[end - 1]!;
    known.set(text, label);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  if (known.size === 0) return spans;
  const { functionWords } = languageRules(language);
  const lower = new Set<string>();
  const found = new Map<string, number[]>();
  tokens.forEach(({ text }, i) => {
    const label = known.get(text);
    if (label === undefined) lower.add(text);
    else if (labels[i] === OUTSIDE && NAME_LIKE.test(text)) found.set(text, [...(found.get(text) ?? []), i]);
  });
  const covered = (i: number) => spans.some(({ first, end }) => first <= i && i < end);
  const added: LabelledSpan[] = [];
  for (const [text, places] of found) {
    const low = text.toLowerCase();
    if (places.length > times.get(text)! || text.length < MIN_LETTERS) continue;
    if (lower.has(low) || functionWords.has(low)) continue;
    if (lexicon.classesOf(lexiconKey(low)) & WordClass.GermanWord) continue;
    for (const i of places)
      if (!covered(i)) added.push({ first: i, end: i + 1, label: known.get(text)!, certainty: SURE });
  }
  if (added.length === 0) return spans;
  return [...spans, ...added].sort((a, b) => a.first - b.first);
}
