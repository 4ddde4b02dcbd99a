import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { headBits, Noun } from './naming';
import { isDefiniteNoun } from './normal';
import { isPlaceName } from './places';
import { languageRules } from './words';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const CAPITAL = /^\p{Lu}/u;

/**
 * Where the body begins in “Ragnhild Tveit von Nordhav Berging”, which reads as one name because “von” also stands in
 * family names; undefined when tokens `[first, end)` are one person. Behind a given name or a title the preposition is
 * part of the name (Johann Wolfgang von Goethe, Otto Graf von Lambsdorff); behind a family name it is not, and what
 * follows, of two capitalised words or more, is whom the person is from.
 */
export function bodyBehindPerson(
  { tokens, language }: ArticleDocument,
  first: number,
  end: number,
  lexicon: Lexicon,
): number | undefined {
  if (end - first < 5) return undefined;
  const { prepositions } = packOf(language).syntax;
  for (let i = first + 2; i + 2 < end; i++) {
    if (!prepositions.includes(tokens[i]!.text)) continue;
    const follows = tokens.slice(i + 1, end).every(({ text }) => CAPITAL.test(text));
    return follows && isFamilyName(tokens[i - 1]!.text, language, lexicon) ? i + 1 : undefined;
  }
  return undefined;
}

function isFamilyName(word: string, language: string, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase();
  if (!CAPITAL.test(word) || (lexicon.classesOf(lexiconKey(lower)) & WordClass.Given) !== 0) return false;
  const { titles, roles } = languageRules(language);
  return !titles.has(lower) && !roles.has(lower);
}

/**
 * Where the person begins in “Vänsterpartiets Nooshi Dadgostar” or “Barcelonas Aitana Bonmatí”, which reads as one
 * organisation; undefined when tokens `[first, end)` are one. The genitive is of a noun with its article on it, or of a
 * place before a given name.
 */
export function personBehindBody(
  { tokens, language }: ArticleDocument,
  first: number,
  end: number,
  lexicon: Lexicon,
): number | undefined {
  const { text } = tokens[first]!;
  if (end - first < 3 || !text.endsWith('s') || packOf(language).syntax.definiteEndings.length === 0)
    return undefined;
  const stem = text.slice(0, -1);
  const isGiven = (i: number) =>
    (lexicon.classesOf(lexiconKey(tokens[i]!.text.toLowerCase())) & WordClass.Given) !== 0;
  const owns = isDefiniteNoun(stem, language) || (isPlaceName(stem, lexicon) && isGiven(first + 1));
  const isName = tokens.slice(first + 1, end).every((token) => /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text));
  return owns && isName ? first + 1 : undefined;
}

/**
 * The “and” between two names that the model took for one, as a token index: “Love och Frans”, two given names, and
 * “Naturvernforbundet og Motvind Noreg”, where the first is a noun for a body with its article.
 */
export function coordinatorIn(
  { tokens, language }: ArticleDocument,
  first: number,
  end: number,
  label: number,
  lexicon: Lexicon,
): number | undefined {
  const at = first + 1;
  const { syntax } = packOf(language);
  if (at + 1 >= end || !syntax.coordinators.includes(tokens[at]!.text)) return undefined;
  const opening = tokens[first]!.text;
  if (!CAPITAL.test(tokens[at + 1]!.text)) return undefined;
  if (label === BODY) {
    const isBody = (headBits(opening, language) & (Noun.Body | Noun.Head)) !== 0;
    return isBody && syntax.definiteEndings.some((ending) => opening.endsWith(ending)) ? at : undefined;
  }
  const isGiven = (i: number) =>
    (lexicon.classesOf(lexiconKey(tokens[i]!.text.toLowerCase())) & WordClass.Given) !== 0;
  return label !== PLACE && end === first + 3 && isGiven(first) && isGiven(end - 1) ? at : undefined;
}
