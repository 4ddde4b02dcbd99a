import { packOf } from '../language/packs';
import { type Lexicon, lexiconKey, NO_CLUSTER, WordClass } from './lexicon';

/** Endings with a mark are a genitive wherever they stand: USA’s, EU:s. */
const MARKED = /['’:]/;
const ACRONYM = /^\p{Lu}{2,}$/u;
const PLACES = WordClass.Country | WordClass.LargeCity | WordClass.Place | WordClass.Region;
const MIN_STEM = 3;
/** Shorter words may be family names: Carstens. */
const MIN_DEFINITE = 8;

/**
 * The normal form of a name: without the genitive ending of its last word (Putins → Putin), when the article itself or
 * the lexicon shows that the rest is a name; a name that merely ends like a genitive stays (Johannes, Paris, Texas).
 *
 * @param seen last words of the article's names, as written
 */
export function normalName(
  surface: string,
  language: string,
  seen: ReadonlySet<string>,
  lexicon: Lexicon,
): string {
  for (const ending of packOf(language).morphology.genitives) {
    if (!endsWith(surface, ending)) continue;
    const stem = surface.slice(0, surface.length - ending.length);
    if (MARKED.test(ending)) return stem;
    const last = stem.slice(stem.lastIndexOf(' ') + 1);
    if (last.length >= MIN_STEM - 1 && isGenitive(last, ending, language, seen, lexicon)) return stem;
  }
  return surface;
}

function endsWith(surface: string, ending: string): boolean {
  return surface.length > ending.length + 1 && surface.endsWith(ending);
}

/** Evidence of the article first, then of the language, then of the lexicon. */
function isGenitive(
  stem: string,
  ending: string,
  language: string,
  seen: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  if (seen.has(stem)) return true;
  if (ACRONYM.test(stem)) return true;
  if (stem.length < MIN_STEM) return false;
  if (isDefiniteNoun(stem, language)) return true;
  const full = `${stem}${ending}`;
  return isKnown(stem, lexicon) && (!isKnown(full, lexicon) || isOnlyCountry(stem, full, lexicon));
}

/** Chiles is Chile’s, although there are families of that name. */
function isOnlyCountry(stem: string, full: string, lexicon: Lexicon): boolean {
  const classesOf = (word: string) => lexicon.classesOf(lexiconKey(word.toLowerCase()));
  return (classesOf(stem) & WordClass.Country) !== 0 && (classesOf(full) & PLACES) === 0;
}

/** Scandinavian nouns with their article on them, which no s belongs to: Moderaternas, Migrationsverkets. */
export const isDefiniteNoun = (stem: string, language: string): boolean =>
  stem.length >= MIN_DEFINITE &&
  packOf(language).syntax.definiteEndings.some((ending) => ending.length > 1 && stem.endsWith(ending));

function isKnown(word: string, lexicon: Lexicon): boolean {
  const key = lexiconKey(word.toLowerCase());
  return lexicon.classesOf(key) !== 0 || lexicon.clusterOf(key) !== NO_CLUSTER;
}

/** The part of a compound that is a name, as offsets into the word: US in US-Präsident, SPD in Landes-SPD. */
export function namePart(word: string, seen: ReadonlySet<string>): [start: number, end: number] {
  const hyphens = [...word.matchAll(/[-‐‑]/g)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && at < word.length - 1);
  if (hyphens.length === 0) return [0, prefixSeen(word, seen)];
  const first = hyphens[0]!;
  const last = hyphens.at(-1)!;
  const tail = word.slice(last + 1);
  if (seen.has(word.slice(0, last))) return [0, last];
  if (seen.has(word.slice(0, first))) return [0, first];
  if (seen.has(tail) || (isAcronym(tail) && !isAcronym(word.slice(0, first)))) return [last + 1, word.length];
  return isAcronym(word.slice(0, first)) ? [0, first] : [0, last];
}

const isAcronym = (text: string): boolean => /^[\p{Lu}\d]{2,}$/u.test(text);

/** The longest opening of an unhyphenated compound that the article names on its own: Porschesprecher. */
function prefixSeen(word: string, seen: ReadonlySet<string>): number {
  for (let end = word.length - 3; end >= MIN_STEM; end--) if (seen.has(word.slice(0, end))) return end;
  return word.length;
}
