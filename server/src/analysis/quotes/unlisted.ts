import type { Span } from '../types';
import { spanOf } from './findings';
import { endsIn, type Item, is, isOpenWord } from './items';
import { type Lexicon, namesPerson, Word } from './lexicon';
import { type Phrase, readSource } from './phrases';

/** A reporting clause whose verb no list holds: its place beside speech says what it does. */
export interface UnlistedClause {
  source: Phrase;
  cue: Span;
  /** Index behind the clause's verb and subject. */
  to: number;
}

/** Words that a quote has at least whose reporting verb is unknown: shorter ones are names and titles. */
const LEAST_WORDS = 3;

/**
 * “„…“, polterte der Trainer”, “« … », a philosophé Kari Lie”, ““…,” Lie deadpanned”: behind speech that opens its sentence
 * a finite verb with a person for its subject reports, whatever it means. `i` is the item behind the stretch's marks.
 */
export function unlistedClause(
  items: readonly Item[],
  at: number,
  i: number,
  lexicon: Lexicon,
): UnlistedClause | null {
  if (!isSpeech(items, at)) return null;
  return invertedClause(items, i, lexicon) ?? straightClause(items, i, lexicon);
}

function isSpeech(items: readonly Item[], at: number): boolean {
  const { stretch, words, holdsVerb, endsLikeSpeech } = items[at]!;
  if (!stretch?.closed || (items[at - 1] && !items[at - 1]!.mark)) return false;
  const separated = items[at + 1]?.mark === ',' || endsLikeSpeech;
  return separated && (words >= LEAST_WORDS || holdsVerb);
}

/** Verb and subject at item `i`: “polterte der Trainer”, “gibt sich Lie kämpferisch”, “a philosophé Lie”. */
export function invertedClause(items: readonly Item[], i: number, lexicon: Lexicon): UnlistedClause | null {
  const { inverts, verbSecond } = lexicon.pack.syntax;
  const verb = items[i];
  if (!verb || !isVerb(verb, lexicon)) return null;
  let j = i + 1;
  if (inverts && is(verb, Word.Auxiliary) && !is(items[j], Word.SubjectPronoun)) {
    while (is(items[j], Word.Adverb)) j++;
    if (!items[j] || !isOpenWord(items[j]!) || !endsIn(items[j]!, PARTICIPLES)) return null;
    j++;
  }
  while (is(items[j], Word.Adverb | Word.OtherPronoun) && !items[j]!.name && !is(items[j], STANDING)) j++;
  const source = readSource(items, j, items.length, lexicon);
  if (!source || source.plainTime || source.neuter || is(items[source.from], Word.FirstPerson)) return null;
  if (!verbSecond && !isSomebody(items, source, lexicon)) return null;
  const opensPhrase = is(items[source.from], Word.Determiner) || items[source.from]!.capital;
  if (source.form === 'nominal' && !opensPhrase) return null;
  return { source, cue: { start: verb.start, end: items[j - 1]!.end }, to: source.to };
}

/** French past participles. */
const PARTICIPLES = ['é', 'i', 'u', 'is', 'it', 'ert'];
const STANDING = Word.SubjectPronoun | Word.Determiner;

/** Subject and verb at item `i`, where the verb is not second: “Lie deadpanned”. */
function straightClause(items: readonly Item[], i: number, lexicon: Lexicon): UnlistedClause | null {
  const { inverts, verbSecond } = lexicon.pack.syntax;
  if (verbSecond || inverts) return null;
  const source = readSource(items, i, items.length, lexicon);
  if (!source || source.neuter || source.plainTime || is(items[source.from], Word.FirstPerson)) return null;
  const [from, to] = verbOf(items, source, lexicon);
  const verb = items[to - 1];
  if (!verb || from < 0 || !isSomebody(items, { ...source, to: from }, lexicon)) return null;
  const head = source.form === 'nominal' ? { ...source.head, end: items[from - 1]!.end } : source.head;
  return { source: { ...source, to: from, head }, cue: spanOf(verb), to };
}

/** The verb behind the subject, or the last word of a phrase that swallowed it: `[subject's end, verb's end)`. */
function verbOf(items: readonly Item[], source: Phrase, lexicon: Lexicon): [number, number] {
  let i = source.to;
  while (is(items[i], Word.Adverb)) i++;
  if (items[i] && isVerb(items[i]!, lexicon) && !is(items[i], Word.Auxiliary)) return [source.to, i + 1];
  const last = items[source.to - 1]!;
  const isSwallowed = source.form === 'nominal' && source.to - source.from > 2 && isVerb(last, lexicon);
  return isSwallowed ? [source.to - 1, source.to] : [-1, -1];
}

/** In lower case and with an ending of finite verbs, or one of the commonest. */
function isVerb(item: Item, { pack }: Lexicon): boolean {
  if (item.capital || item.name || item.mark || item.stretch) return false;
  if (is(item, Word.Auxiliary)) return pack.syntax.verbSecond || pack.syntax.inverts === true;
  return isOpenWord(item) && is(item, Word.FiniteEnding);
}

/** A name, a pronoun, or a noun for people or for a body that speaks. */
export const isSomebody = (items: readonly Item[], { form, from, to }: Phrase, lexicon: Lexicon): boolean =>
  form !== 'nominal' ||
  items
    .slice(from, to)
    .some(
      ({ lower, text }) =>
        /^\d+-\p{L}/u.test(text) || namesPerson(lower, lexicon) || lexicon.bodies.has(lower),
    );
