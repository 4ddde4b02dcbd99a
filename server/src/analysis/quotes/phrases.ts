import type { MentionForm, NameMention, Span } from '../types';
import { type Item, is, isFiniteReport, isOpenWord } from './items';
import { type Lexicon, namesPerson, Word } from './lexicon';

/** A noun phrase in a frame, items `[from, to)`, and the mention in it that names its head. */
export interface Phrase {
  from: number;
  to: number;
  head: Span;
  form: MentionForm;
  /** The head is a person's name, or a pronoun. */
  isPerson: boolean;
  /** A pronoun that names nobody: it, det, es. */
  neuter: boolean;
  /** Nothing but a time: “am Montag”, “i 2016”. */
  plainTime: boolean;
}

const MAX_WORDS = 9;
/** Nothing that belongs to a noun phrase's core. */
const STOP =
  Word.Preposition |
  Word.Coordinator |
  Word.Subordinator |
  Word.Complementiser |
  Word.Auxiliary |
  Word.InfinitiveMarker;
/** 39-Jährige, 61-year-old, 52-åringen */
const COMPOUND_NUMBER = /^\d+-\p{L}/u;
const GENITIVE = /['’]s$|s$|['’]$/;

/**
 * Reads the noun phrase that starts at item `i`: a pronoun, a name with what stands before it, or determiner, adjectives
 * and nouns. `null` when none starts there.
 */
export function readPhrase(items: readonly Item[], i: number, end: number, lexicon: Lexicon): Phrase | null {
  const first = items[i];
  if (
    !first ||
    i >= end ||
    first.mark ||
    (first.verbs.length > 0 && !first.name && !first.capital && isFiniteReport(first))
  )
    return null;
  if (isPronoun(items, i, end, lexicon)) return pronounPhrase(first, i);
  if (!is(first, Word.Determiner) && !canOpen(first)) return null;
  const to = core(items, i, end, lexicon);
  if (to > i) return describe(items, i, to);
  return standsForNoun(items, i, end) ? describe(items, i, i + 1) : null;
}

function canOpen(item: Item): boolean {
  if (item.name) return true;
  if (item.stretch) return isShort(item);
  if (is(item, STOP | Word.Relative | Word.SubjectPronoun | Word.OtherPronoun)) return false;
  return !is(item, Word.Adverb);
}

/** “mange sier”, “Diese bestätigte”, “en av dem”: a determiner that stands for its noun. */
function standsForNoun(items: readonly Item[], i: number, end: number): boolean {
  if (!is(items[i], Word.Determiner) || is(items[i], Word.Relative)) return false;
  const next = i + 1 < end ? items[i + 1] : undefined;
  return (
    next === undefined ||
    next.mark !== '' ||
    is(next, Word.Preposition | Word.Auxiliary | Word.Interrogative | Word.Complementiser) ||
    isFiniteReport(next)
  );
}

/** Determiners that are pronouns too (“det”, “de”, “den”) are pronouns unless a noun follows. */
function isPronoun(items: readonly Item[], i: number, end: number, lexicon: Lexicon): boolean {
  const item = items[i]!;
  if (item.name || !is(item, Word.SubjectPronoun | Word.OtherPronoun)) return false;
  if (!is(item, Word.Determiner)) return true;
  const next = i + 1 < end ? items[i + 1] : undefined;
  if (!next || next.mark || next.stretch) return true;
  if (next.name) return false;
  if (lexicon.pack.capitalisesNouns && next.capital) return false;
  return !(isOpenWord(next) && !isFiniteReport(next)) && !is(next, Word.Determiner);
}

function pronounPhrase(item: Item, i: number): Phrase {
  return { ...phraseOf(i, i + 1, item, 'pronoun', true), neuter: is(item, Word.Neuter) };
}

/** The phrase of items `[from, to)` with this head. */
export function phraseOf(
  from: number,
  to: number,
  { start, end }: Span,
  form: MentionForm,
  isPerson: boolean,
): Phrase {
  return { from, to, head: { start, end }, form, isPerson, neuter: false, plainTime: false };
}

/** UTF-16 code units that quoted words inside a phrase may have. */
const LONGEST_INSIDE = 40;

/** A few quoted words, which may be part of a phrase. */
export const isShort = (item: Item): boolean => item.end - item.start <= LONGEST_INSIDE;

/** End of the phrase's core: up to its head noun or name, a genitive attribute included. */
function core(items: readonly Item[], i: number, end: number, lexicon: Lexicon): number {
  const { capitalisesNouns } = lexicon.pack;
  const limit = Math.min(end, i + MAX_WORDS);
  let to = i;
  let hasNoun = false;
  for (let j = i; j < limit; j++) {
    const item = items[j]!;
    if (item.name) {
      j = nameEnd(items, j, end) - 1;
      to = j + 1;
      hasNoun = true;
      if (isGenitive(items, j, end, lexicon) || isGenitiveMark(items, j + 1)) continue;
      if (goesOnToName(items, j + 1, limit) || isHolderOf(items, j, limit, lexicon)) continue;
      if (items[j + 1]?.name && items[j + 1]!.start - item.end <= 1) continue;
      break;
    }
    if (item.lower === "'s" || item.lower === '’s') {
      to = j + 1;
      continue;
    }
    if (item.stretch) {
      if (!isShort(item) || j === i) break;
      to = j + 1;
      continue;
    }
    if (isGenitiveMark(items, j)) continue;
    if (item.mark) break;
    if (is(item, Word.Determiner)) {
      if (hasNoun && !(capitalisesNouns && opensGenitive(item, items[j + 1], lexicon))) break;
      continue;
    }
    // “skal nevøen ha sagt”
    if (hasNoun && is(item, Word.HearsayPerfect)) break;
    if (is(item, STOP | Word.Relative | Word.SubjectPronoun | Word.OtherPronoun)) break;
    if (is(item, Word.Adverb) && !item.capital && !items[j - 1]?.name) break;
    // “delegasjonen slengde”: the verb stands behind its noun.
    if (
      hasNoun &&
      !capitalisesNouns &&
      is(item, Word.PreteriteEnding) &&
      !looksLikeAdjective(items[j - 1]!, lexicon)
    )
      break;
    if (hasNoun && is(item, Word.FiniteEnding) && is(items[j - 1], Word.DefiniteEnding)) break;
    if (j === i + 1 && followsDefiniteNoun(items, j)) break;
    // “the claim”: behind its article it is a noun.
    if (isFiniteReport(item) && !item.capital && (hasNoun || (j > i && !is(items[j - 1], Word.Determiner))))
      break;
    if (capitalisesNouns && !item.capital && !COMPOUND_NUMBER.test(item.text)) {
      if (hasNoun || !(looksLikeAdjective(item, lexicon) || /^\d/.test(item.lower))) break;
      continue;
    }
    to = j + 1;
    hasNoun = true;
    // “Kongress- und Verteidigungskreise”
    if (item.text.endsWith('-') && is(items[j + 1], Word.Coordinator) && j + 2 < limit) j++;
  }
  return to;
}

/**
 * “ble ifølge politiet alvorlig skadd”: a noun with its article on it takes no further word, unless it was an adjective
 * that looks like one and the noun's verb follows (“utdannet lærer sier”).
 */
function followsDefiniteNoun(items: readonly Item[], j: number): boolean {
  const item = items[j]!;
  const after = items[j + 1];
  if (item.capital || !isOpenWord(item) || !is(items[j - 1], Word.DefiniteEnding)) return false;
  return !isFiniteReport(after) && !is(after, Word.Auxiliary);
}

function nameEnd(items: readonly Item[], j: number, end: number): number {
  const { name } = items[j]!;
  while (j < end && items[j]!.name === name) j++;
  return j;
}

/** “Putins rådgiver”, “Trump’s spokesman”, “Hovdenaks øyne”: a noun must follow on the same phrase. */
function isGenitive(items: readonly Item[], last: number, end: number, { pack }: Lexicon): boolean {
  const next = last + 1 < end ? items[last + 1] : undefined;
  if (!next) return false;
  if (next.lower === "'s" || next.lower === '’s') return true;
  // “Harris joked”: where the genitive has its apostrophe, an s is the name's own.
  if (pack.segmentation.genitiveClitic && !/['’]$/.test(items[last]!.text)) return false;
  const { name, text } = items[last]!;
  const marked = name ? name.text !== name.name || GENITIVE.test(text) : false;
  if (!marked || !GENITIVE.test(text)) return false;
  return (
    next.mark === '' && !next.stretch && (next.name !== null || (isOpenWord(next) && !isFiniteReport(next)))
  );
}

/** “the Greens’ leader”: an apostrophe alone behind a plural. */
function isGenitiveMark(items: readonly Item[], j: number): boolean {
  const [before, mark, after] = [items[j - 1], items[j], items[j + 1]];
  if (!before || !after || !/^['’]$/.test(mark?.mark ?? '')) return false;
  return before.end === mark!.start && before.text.endsWith('s') && isOpenWord(after);
}

/** “a senior U.S. official”: a body or country before the noun for its people. */
function isHolderOf(items: readonly Item[], j: number, limit: number, lexicon: Lexicon): boolean {
  const next = items[j + 1];
  if (j + 1 >= limit || !next || items[j]!.name!.type === 'PER' || next.name || next.capital) return false;
  return isOpenWord(next) && next.verbs.length === 0 && namesPerson(next.lower, lexicon);
}

/** “Trump spokesman Sean Spicer”: open words up to a further name. */
function goesOnToName(items: readonly Item[], j: number, limit: number): boolean {
  for (let k = j; k < Math.min(limit, j + 3); k++) {
    const item = items[k]!;
    if (item.name) return k > j;
    if (item.mark || item.stretch || !isOpenWord(item) || item.verbs.length > 0) return false;
  }
  return false;
}

/** A genitive attribute behind its noun: “der Sprecher des Ministeriums”, “Vertreter der Opposition”. */
function opensGenitive(item: Item, next: Item | undefined, { genitiveDeterminers }: Lexicon): boolean {
  return genitiveDeterminers.has(item.lower) && next !== undefined && !next.mark;
}

/** By its ending, as adjectives before their noun have it. */
export function looksLikeAdjective({ lower }: Item, { pack }: Lexicon): boolean {
  return pack.syntax.adjectiveEndings.some((ending) => lower.endsWith(ending));
}

function describe(items: readonly Item[], from: number, to: number): Phrase {
  const whole = { start: items[from]!.start, end: items[to - 1]!.end };
  const name = headName(items, from, to);
  const isNumber = ({ text }: Item) => /\d/.test(text) && !COMPOUND_NUMBER.test(text);
  const hasTime = items.slice(from, to).some((item) => is(item, Word.Time) || isNumber(item));
  const plainTime = items
    .slice(from, to)
    .every((item) => is(item, Word.Time | Word.Adverb | Word.Determiner) || isNumber(item));
  const phrase = phraseOf(from, to, name ?? whole, name ? 'name' : 'nominal', name?.type === 'PER');
  return { ...phrase, plainTime: plainTime && hasTime && !name };
}

/** The name that is the phrase's head: its last, unless something that it belongs to follows. */
function headName(items: readonly Item[], from: number, to: number): NameMention | null {
  const { name } = items[to - 1]!;
  if (!name) return null;
  let before = to - 1;
  while (before > from && items[before]!.name === name) before--;
  // “Sprecher der Vereinten Nationen”: a name behind a genitive article is no head.
  return before > from && is(items[before], Word.Determiner) ? null : name;
}

/**
 * The phrase at `i` together with what follows it: prepositional attributes are passed over, an apposition in commas
 * that names a person takes the head's place (“sjefen for politiet, Kari Lie, …”), and a second phrase joined by “and”
 * is taken in (“er und Kim”).
 */
export function readSource(items: readonly Item[], i: number, end: number, lexicon: Lexicon): Phrase | null {
  const phrase = readPhrase(items, i, end, lexicon);
  if (!phrase || phrase.form === 'pronoun') return phrase ? withPartner(items, phrase, end, lexicon) : null;
  const attributes = skipAttributes(items, phrase.to, end, lexicon);
  if (phrase.form === 'nominal' && items[attributes]?.mark === ',') {
    const apposition = readPhrase(items, attributes + 1, end, lexicon);
    if (apposition?.form === 'name' && apposition.isPerson && closesApposition(items, apposition.to, end))
      return { ...apposition, from: phrase.from };
  }
  return withPartner(items, phrase, end, lexicon);
}

function closesApposition(items: readonly Item[], at: number, end: number): boolean {
  const next = at < end ? items[at] : undefined;
  return (
    next === undefined ||
    next.mark !== '' ||
    is(
      next,
      Word.Preposition |
        Word.Coordinator |
        Word.Adverb |
        Word.Auxiliary |
        Word.Complementiser |
        Word.Interrogative,
    ) ||
    isFiniteReport(next)
  );
}

function withPartner(items: readonly Item[], phrase: Phrase, end: number, lexicon: Lexicon): Phrase {
  // Swedish “för” is “for”, mostly as a preposition.
  const joins = is(items[phrase.to], Word.Coordinator) && !is(items[phrase.to], Word.Preposition);
  if (phrase.form === 'nominal' || !joins) return phrase;
  const partner = readPhrase(items, phrase.to + 1, end, lexicon);
  if (!partner || partner.neuter || (partner.form === 'nominal' && !items[partner.from]!.capital))
    return phrase;
  const after = items[partner.to];
  const closed =
    after === undefined ||
    partner.to >= end ||
    after.mark !== '' ||
    isFiniteReport(after) ||
    is(after, Word.Auxiliary);
  if (!closed) return phrase;
  return {
    ...phrase,
    to: partner.to,
    head: { start: phrase.head.start, end: partner.head.end },
  };
}

/** Past prepositional attributes: “in Monroe County”, “for Utrykningspolitiet”, “des Ministeriums in Kiew”. */
export function skipAttributes(items: readonly Item[], i: number, end: number, lexicon: Lexicon): number {
  for (let rounds = 0; rounds < 3; rounds++) {
    if (i >= end || !is(items[i], Word.Preposition)) return i;
    const object = readPhrase(items, i + 1, end, lexicon);
    if (!object) return i;
    i = object.to;
  }
  return i;
}
