import { isCompanyName, LEGAL_FORM } from '../legal-form';
import type { ArticleDocument, Token } from '../types';
import { beginOf, isBegin, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PERSON = beginOf(TYPES.indexOf('PER'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const NAME_LIKE = /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}\p{L}*\p{Ll}/u;
/** Names that the model is less sure of do not carry over. */
const SURE = 0.6;
const MIN_LETTERS = 3;
/** In capitals shorter words may be acronyms. */
const MIN_SHOUTED = 4;
const SHOUTED = /^\p{Lu}+$/u;

/**
 * Adds the mentions of names that the model missed though it found the name elsewhere in the article: “Wik jobbar med
 * fråflytting” at the start of a sentence, after “Anne Wik”. Of a person the last word counts, of other names of one
 * word the name, and of a company the word before its legal form. Words that the article also writes in lower case, and common ones, are left alone, and so are words
 * that the model more often did not take for a name.
 */
export function addRecurring(
  { text, tokens, language }: ArticleDocument,
  labels: Uint8Array,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
  lexicon: Lexicon,
): readonly LabelledSpan[] {
  const known = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { first, end, label, certainty } of spans) {
    if (!isBegin(label)) continue;
    const last = lastTelling(tokens, first, end);
    const isCompany = last < end - 1 && isCompanyName(text.slice(tokens[first]!.start, tokens[end - 1]!.end));
    if (end > first + 1 && label !== PERSON && !isCompany) continue;
    if (!isCompany && (certainty ?? Math.min(...confidence.subarray(first, end))) < SURE) continue;
    const word = tokens[last]!.text;
    known.set(word, isCompany ? BODY : label);
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  if (known.size === 0) return spans;
  // “BRANN KNUSTE VIKING” above an article on Viking.
  for (const [word, label] of [...known])
    if (word.length >= MIN_SHOUTED) known.set(word.toUpperCase(), label);
  const { functionWords } = languageRules(language);
  const found = occurrences(tokens, labels, known);
  if (found.size === 0) return spans;
  const lower = writtenLow(tokens, found.keys());
  const covered = (i: number) => spans.some(({ first, end }) => first <= i && i < end);
  const added: LabelledSpan[] = [];
  for (const [word, places] of found) {
    const low = word.toLowerCase();
    if (places.length > (times.get(word) ?? 1) || word.length < MIN_LETTERS) continue;
    if (lower.has(low) || functionWords.has(low)) continue;
    if (lexicon.classesOf(lexiconKey(low)) & WordClass.GermanWord) continue;
    for (const i of places)
      if (!covered(i)) added.push({ first: i, end: i + 1, label: known.get(word)!, certainty: SURE });
  }
  if (added.length === 0) return spans;
  return [...spans, ...added].sort((a, b) => a.first - b.first);
}

/** By known word, the tokens that the model takes for none although they are written like a name. */
function occurrences(
  tokens: readonly Token[],
  labels: Uint8Array,
  known: ReadonlyMap<string, number>,
): Map<string, number[]> {
  // Few words of an article begin like one of its names: that is quickly told.
  const initials = new Set([...known.keys()].map((word) => word.charCodeAt(0)));
  const found = new Map<string, number[]>();
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (labels[i] !== OUTSIDE || !initials.has(text.charCodeAt(0))) continue;
    if (!known.has(text) || !(NAME_LIKE.test(text) || SHOUTED.test(text))) continue;
    const places = found.get(text);
    if (places) places.push(i);
    else found.set(text, [i]);
  }
  return found;
}

/** Which of some words the article also writes in lower case, in that form. */
function writtenLow(tokens: readonly Token[], words: Iterable<string>): Set<string> {
  const low = new Set([...words].map((word) => word.toLowerCase()));
  return new Set(tokens.filter(({ text }) => low.has(text)).map(({ text }) => text));
}

/** Index of the last token of `[first, end)` that is not part of a company's legal form. */
function lastTelling(tokens: readonly Token[], first: number, end: number): number {
  let last = end - 1;
  while (last > first && (tokens[last]!.kind === 'punctuation' || LEGAL_FORM.test(tokens[last]!.text)))
    last--;
  return last;
}
