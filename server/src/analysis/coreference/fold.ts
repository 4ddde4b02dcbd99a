import { remember } from '../remember';

/** Letters that Unicode does not decompose, with their usual plain spelling. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
  ŋ: 'n',
};

/** What papers without the letter write for it (Schröder, Schroeder; Århus, Aarhus). */
const EXPANSIONS: Record<string, string> = { ...LETTERS, ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const NON_ASCII = /[^\0-\x7f]/u;
const MARKS = /\p{M}+/gu;
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;

const ALPHANUMERIC_ASCII = /^[a-z0-9]*$/;

function plain(text: string): string {
  const lower = text.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  return [...lower.normalize('NFC')].map((c) => LETTERS[c] ?? c.normalize('NFD').replace(MARKS, '')).join('');
}

/** Lower case without diacritics, blanks, hyphens and other marks: the key under which a spelling is stored. */
export function fold(text: string): string {
  return ALPHANUMERIC_ASCII.test(text) ? text : foldedOf(text);
}

const foldedOf = remember((text) => plain(text).replace(NOT_ALPHANUMERIC, ''));

/** Like {@link fold}, but writes umlauts and Nordic letters with two letters. */
function foldExpanded(text: string): string {
  if (!NON_ASCII.test(text)) return fold(text);
  const lower = text.toLowerCase().normalize('NFC');
  return fold([...lower].map((c) => EXPANSIONS[c] ?? c).join(''));
}

/** Equal but for case, diacritics, hyphens and the spelling of umlauts. */
export function sameSpelling(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b) || foldExpanded(a) === foldExpanded(b);
}

/** The words of a name in lower case; hyphens and apostrophes stay inside words. */
export function words(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’.-]+/u)
    .map((word) => word.replace(/^['’.-]+|['’-]+$/gu, ''))
    .filter((word) => word !== '');
}
