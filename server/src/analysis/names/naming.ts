import type { LanguagePack } from '../language/pack';
import { packOf } from '../language/packs';
import { remember } from '../remember';
import type { ArticleDocument } from '../types';
import { languageRules } from './words';

/** What a common noun tells of a name beside it, as bits; see {@link Naming} of the packs. */
export enum Noun {
  Body = 1 << 0,
  Place = 1 << 1,
  Work = 1 << 2,
  Institution = 1 << 3,
  Site = 1 << 4,
  Manager = 1 << 5,
  Family = 1 << 6,
  Deck = 1 << 7,
  Head = 1 << 8,
  /** Opens an expression of two words (administrerende direktør). */
  Opens = 1 << 9,
  Landmark = 1 << 10,
  Matter = 1 << 11,
  Bearer = 1 << 12,
}

const LOWER = /^\p{Ll}/u;

/** How sure a type is that the noun beside a name tells. */
export const TOLD = 0.9;

/** Shorter nouns are no part of a compound: -ort is in Wort, -by in baby. */
const MIN_HEAD = 5;
/** Letters that a compound has at least before its last part. */
const MIN_OPENING = 2;
/** Longer words are looked at from here on, which bounds the work. */
const MAX_LENGTH = 40;

interface Neighbours {
  nouns: ReadonlyMap<string, number>;
  nounBits: (word: string) => number;
  headBits: (word: string) => number;
  saying: ReadonlySet<string>;
  telling: ReadonlySet<string>;
}

const prepared = new Map<LanguagePack, Neighbours>();

function neighboursOf(language: string): Neighbours {
  const pack = packOf(language);
  let known = prepared.get(pack);
  if (!known) {
    const nouns = readNouns(pack);
    const say = pack.reporting.verbs.filter(({ kind }) => kind === 'say');
    known = {
      nouns,
      nounBits: remember((word) => bitsOf(word, pack, nouns)),
      headBits: remember((word) => lastPartBits(lowerEnd(word), pack, nouns)),
      saying: new Set(say.flatMap(({ finite }) => finite)),
      telling: new Set(say.flatMap(({ finite, addressed }) => (addressed ? finite : []))),
    };
    prepared.set(pack, known);
  }
  return known;
}

function readNouns({ naming }: LanguagePack): ReadonlyMap<string, number> {
  const nouns = new Map<string, number>();
  const add = (noun: string, bit: Noun) => nouns.set(noun, (nouns.get(noun) ?? 0) | bit);
  const addAll = (list: readonly string[], bit: Noun) => {
    for (const noun of list) {
      const expression = noun.split('_');
      if (expression.length > 1) add(expression[0]!, Noun.Opens);
      add(expression.join(' '), bit);
    }
  };
  addAll(naming.bodies, Noun.Body);
  addAll(naming.places, Noun.Place);
  addAll(naming.works, Noun.Work);
  addAll(naming.institutions, Noun.Institution);
  addAll(naming.sites, Noun.Site);
  addAll(naming.managers, Noun.Manager);
  addAll(naming.families, Noun.Family);
  addAll(naming.decks, Noun.Deck);
  addAll(naming.heads, Noun.Head);
  addAll(naming.landmarks, Noun.Landmark);
  addAll(naming.matters, Noun.Matter);
  addAll(naming.bearers, Noun.Bearer);
  return nouns;
}

function bitsOf(word: string, pack: LanguagePack, nouns: ReadonlyMap<string, number>): number {
  const lower = lowerEnd(word);
  const own = nouns.get(lower);
  if (languageRules(pack.code).roles.has(lower)) return (own ?? 0) & (Noun.Manager | Noun.Opens);
  return own ?? lastPartBits(lower, pack, nouns);
}

function lastPartBits(lower: string, pack: LanguagePack, nouns: ReadonlyMap<string, number>): number {
  if (pack.morphology.linkers.length === 0) return 0;
  for (let at = MIN_OPENING; at <= lower.length - MIN_HEAD; at++) {
    const bits = nouns.get(lower.slice(at));
    if (bits !== undefined) return bits & ~Noun.Opens;
  }
  return 0;
}

const lowerEnd = (word: string): string =>
  (word.length > MAX_LENGTH ? word.slice(-MAX_LENGTH) : word).toLowerCase();

/**
 * What a noun tells of a name beside it, itself or as a compound by its last part (kabelföretaget); 0 when nothing.
 * Nouns for people tell nothing but {@link Noun.Manager}.
 */
export const nounBits = (word: string, language: string): number => neighboursOf(language).nounBits(word);

/** What the noun at a token tells, where it is written as a common noun is. */
export function commonNounBits({ tokens, language }: ArticleDocument, i: number): number {
  const { text, sentence } = tokens[i]!;
  const opens = tokens[i - 1]?.sentence !== sentence;
  if (!opens && !LOWER.test(text) && !packOf(language).capitalisesNouns) return 0;
  return nounBits(text, language);
}

/** What the last part of a compound tells of the compound: Søfartsstyrelsen; 0 when it is none. */
export const headBits = (word: string, language: string): number => neighboursOf(language).headBits(word);

/** What an expression of two words tells. */
export const expressionBits = (first: string, second: string, language: string): number =>
  neighboursOf(language).nouns.get(`${first} ${second}`.toLowerCase()) ?? 0;

/** Whether a word is a finite verb of saying. */
export const isSaying = (word: string, language: string): boolean =>
  neighboursOf(language).saying.has(word.toLowerCase());

/** Whether it is one whose object is whom it is said to: told. */
export const isTelling = (word: string, language: string): boolean =>
  neighboursOf(language).telling.has(word.toLowerCase());
