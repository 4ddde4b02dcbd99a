import type { LanguagePack } from '../language/pack';
import { packOf } from '../language/packs';
import type { ArticleDocument, Mention } from '../types';
import { basesOf } from './bases';
import { stopWords, verbMarkers } from './stop-words';
import { tokensOf } from './tokens-of';

/** Letters of a word of a keyphrase at least. */
export const SHORTEST_WORD = 3;
/** Letters of a noun at least, without the ending that is its article. */
const SHORTEST_NOUN = 3;
/** Letters of a role at least that is the last part of a compound. */
const SHORTEST_ROLE = 6;
/** Letters of a role with its endings at most: bounds the work on a “word” without end. */
const LONGEST_ROLE = 40;

/** How sure it is that words are a noun phrase. */
export type Nounness = 'surely' | 'maybe' | 'hardly';

/** Tells whether a token may be part of a keyphrase: no stop word, date or name, no role of a person the text names. */
export function contentOf(
  { tokens, language }: ArticleDocument,
  mentions: readonly Mention[],
): (index: number) => boolean {
  const pack = packOf(language);
  const stops = stopWords(pack);
  const beforeVerb = verbMarkers(pack);
  const covered = (of: (mention: Mention) => boolean) => tokensOf(tokens, mentions.filter(of));
  const inName = covered(({ form }) => form === 'name' || form === 'derived');
  const people = covered(({ form, type }) => form === 'name' && type === 'PER');
  const roles = covered(({ form, type }) => form === 'nominal' && type === 'PER');
  return (index) => {
    const { kind, text } = tokens[index]!;
    if (kind !== 'word' || text.length < SHORTEST_WORD || stops.has(text.toLowerCase())) return false;
    if (text.endsWith('-')) return false;
    if (inName.has(index) || roles.has(index) || people.has(index + 1)) return false;
    return !(index > 0 && beforeVerb.has(tokens[index - 1]!.text.toLowerCase()));
  };
}

interface NounClues {
  opening: ReadonlySet<string>;
  /** What an object of a verb starts with. */
  objects: ReadonlySet<string>;
  finiteEndings: readonly string[];
  verbal: ReadonlySet<string>;
  verbEndings: readonly string[];
}

const clues = new WeakMap<LanguagePack, NounClues>();

function cluesOf(pack: LanguagePack): NounClues {
  const known = clues.get(pack);
  if (known) return known;
  const { syntax, reporting, people } = pack;
  const pronouns = people.pronouns.filter((pronoun) => pronoun.case !== 'subject').map(({ form }) => form);
  const made = {
    opening: new Set([...syntax.determiners, ...syntax.prepositions]),
    objects: new Set([...syntax.determiners, ...pronouns]),
    finiteEndings: syntax.finiteEndings,
    verbal: new Set([
      ...syntax.auxiliaries,
      ...syntax.passives,
      ...syntax.relatives,
      ...reporting.infinitiveMarkers,
    ]),
    verbEndings: [...syntax.finiteEndings, ...syntax.preteriteEndings].filter(({ length }) => length > 1),
  };
  clues.set(pack, made);
  return made;
}

/**
 * Tells whether words are a noun phrase: by the capital of the last where nouns have one, and elsewhere by what stands
 * before it (an article or a preposition; auxiliaries, relatives and marks of the infinitive say that it is none), by the
 * ending of a noun with its article, and by those of verbs, whose object may follow (“jails him”).
 *
 * @param before the word before, in lower case; empty at the start of a sentence
 * @param after the word behind, in lower case; empty where no word follows
 */
export function nounness(
  words: readonly string[],
  before: string,
  after: string,
  pack: LanguagePack,
): Nounness {
  const last = words.at(-1)!;
  if (pack.capitalisesNouns) return /^\p{Lu}/u.test(last) ? 'surely' : 'hardly';
  const { opening, verbal, verbEndings, objects, finiteEndings } = cluesOf(pack);
  const hasEnding = (word: string, endings: readonly string[]) =>
    endings.some((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_NOUN);
  if (verbal.has(before) || words.slice(0, -1).some((word) => hasEnding(word, verbEndings))) return 'hardly';
  const lower = last.toLowerCase();
  if (!opening.has(before) && objects.has(after) && hasEnding(lower, finiteEndings)) return 'hardly';
  if (opening.has(before) || hasEnding(lower, pack.syntax.definiteEndings)) return 'surely';
  return hasEnding(lower, verbEndings) ? 'hardly' : 'maybe';
}

const roles = new WeakMap<LanguagePack, ReadonlySet<string>>();

function rolesOf(pack: LanguagePack): ReadonlySet<string> {
  const known = roles.get(pack);
  if (known) return known;
  const made = new Set([...pack.people.roles, ...pack.people.titles].map((role) => role.toLowerCase()));
  roles.set(pack, made);
  return made;
}

/** Is the word a role or a title (ministers), or a compound with one? */
export function isRole(word: string, pack: LanguagePack): boolean {
  const known = rolesOf(pack);
  const isKnown = (form: string) => basesOf(form, pack.morphology).some((base) => known.has(base));
  const lower = word.toLowerCase();
  if (isKnown(lower)) return true;
  for (let i = Math.max(1, lower.length - LONGEST_ROLE); lower.length - i >= SHORTEST_ROLE; i++)
    if (isKnown(lower.slice(i))) return true;
  return false;
}
