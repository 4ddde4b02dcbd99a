import type { Token, TokenKind } from '../types';
import type { Segmentation } from './pack';

enum Class {
  Other,
  Space,
  Letter,
  Digit,
}

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;

/** Character classes of the Basic Multilingual Plane, filled on first use of a character: 0 unknown, else class + 1. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): Class {
  const known = classes[code]!;
  if (known) return known - 1;
  const found = classify(code);
  classes[code] = found + 1;
  return found;
}

function classify(code: number): Class {
  if (code >= 0x30 && code <= 0x39) return Class.Digit;
  const char = String.fromCharCode(code);
  // A soft hyphen and zero-width joiners stand inside words.
  if (code === 0xad || code === 0x200c || code === 0x200d || LETTER.test(char)) return Class.Letter;
  return SPACE.test(char) || code === 0xfeff ? Class.Space : Class.Other;
}

const isLetter = (code: number) => classOf(code) === Class.Letter;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isWordChar = (code: number) => classOf(code) >= Class.Letter;
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
/** Hyphen-minus, hyphen, non-breaking hyphen. */
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”„»«]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|[@#][\p{L}\d_]{2,64}/uy;
const ADDRESS_TAIL = /[.,;:!?)\]'’]+$/u;
/** Country and generic domains that newspapers name their sites with: Bild.de, nrk.no. */
const DOMAIN = /^(?:de|no|dk|se|fi|at|ch|nl|be|fr|uk|eu|us|com|org|net|info|tv|io)$/;

/** A token's sentence until somebody finds it. */
const UNKNOWN = -1;

/**
 * Cuts `text[start, end)` into tokens, in order, without their sentences. Hyphenated words, abbreviations with their stop, numbers with their
 * separators and web addresses are one token; English ’s and French elisions are tokens of their own; every other mark
 * is one token, runs of dots or dashes together. Offsets are UTF-16 code units into `text`. Linear time.
 */
export function tokenize(text: string, start: number, end: number, rules: TokenRules): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === Class.Space) {
      at++;
      continue;
    }
    const token = scan(text, at, end, kind, rules, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** What the tokenizer needs of a language, prepared once. */
export interface TokenRules {
  abbreviations: ReadonlySet<string>;
  numberAbbreviations: ReadonlySet<string>;
  elisions: ReadonlySet<string>;
  genitiveClitic: boolean;
  enclitics: ReadonlySet<string>;
  ordinalStop: boolean;
  colonEndings: ReadonlySet<string>;
  months: ReadonlySet<string>;
}

/** Prepares a pack's segmentation section for {@link tokenize}. */
export function tokenRules(segmentation: Segmentation, months: readonly string[]): TokenRules {
  return {
    abbreviations: new Set(segmentation.abbreviations),
    numberAbbreviations: new Set(segmentation.numberAbbreviations),
    elisions: new Set(segmentation.elisions),
    genitiveClitic: segmentation.genitiveClitic ?? false,
    enclitics: new Set(segmentation.enclitics),
    ordinalStop: segmentation.ordinalStop,
    colonEndings: new Set(segmentation.colonEndings),
    months: new Set(months),
  };
}

function scan(
  text: string,
  at: number,
  end: number,
  kind: Class,
  rules: TokenRules,
  previous?: Token,
): Token {
  const address = scanAddress(text, at, end, previous);
  if (address) return make(text, at, address, 'address');
  if (kind === Class.Letter) return make(text, at, scanWord(text, at, end, rules), 'word');
  if (kind === Class.Digit) return scanNumber(text, at, end, rules);
  const clitic = scanClitic(text, at, end, previous);
  if (clitic) return make(text, at, clitic, 'word');
  return make(text, at, scanMarks(text, at, end), 'punctuation');
}

const make = (text: string, start: number, end: number, kind: TokenKind): Token => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  sentence: UNKNOWN,
});

/** End of a web address, mail address, handle or hashtag at `at`; 0 when there is none. */
function scanAddress(text: string, at: number, end: number, previous?: Token): number {
  const code = text.charCodeAt(at);
  const mark = code === 0x40 || code === 0x23;
  if (!mark && !mayOpenAddress(text, at, end)) return 0;
  if (mark && previous?.end === at) return 0;
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  if (!match || at + match[0].length > end) return 0;
  return at + match[0].replace(ADDRESS_TAIL, '').length;
}

/** A cheap look before the regular expression: http, www, or an @ before the next blank within a mail address's length. */
function mayOpenAddress(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code === 0x68 && text.startsWith('ttp', at + 1)) return true;
  if (code === 0x77 && text.startsWith('ww.', at + 1)) return true;
  for (let i = at + 1; i < end && i < at + 64; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x40) return true;
    if (!isWordChar(c) && c !== 0x2e && c !== 0x2b && c !== 0x2d) return false;
  }
  return false;
}

function scanWord(text: string, at: number, end: number, rules: TokenRules): number {
  let i = at;
  for (;;) {
    while (i < end && isWordChar(text.charCodeAt(i))) i++;
    const next = joins(text, at, i, end, rules);
    if (next === i) break;
    i = next;
  }
  return withStop(text, at, i, end, rules);
}

/** Where a word that reached `i` goes on: past a hyphen, apostrophe, ampersand, colon or dot inside it; else `i`. */
function joins(text: string, start: number, i: number, end: number, rules: TokenRules): number {
  if (i >= end) return i;
  const code = text.charCodeAt(i);
  const letterNext = i + 1 < end && isLetter(text.charCodeAt(i + 1));
  if (isHyphen(code)) return beforeEnclitic(text, i, end, rules) ? i : joinsHyphen(text, i, end);
  if (isApostrophe(code)) return letterNext ? joinsApostrophe(text, start, i, end, rules) : i;
  if (code === 0x26) return letterNext ? i + 1 : i;
  if (code === 0x3a && letterNext) return joinsTail(text, i, end, (tail) => rules.colonEndings.has(tail));
  if (code === 0x2e && letterNext) return joinsDot(text, start, i, end);
  return i;
}

/** Nord-Korea, F-16 and the hanging hyphen of “Mittel- und Osteuropa”, but no dash between words. */
function joinsHyphen(text: string, i: number, end: number): number {
  if (i + 1 >= end) return i;
  const next = text.charCodeAt(i + 1);
  if (isWordChar(next)) return i + 1;
  const hanging =
    classOf(next) === Class.Space &&
    text.charCodeAt(i) === 0x2d &&
    i + 2 < end &&
    isLetter(text.charCodeAt(i + 2));
  return hanging ? i + 1 : i;
}

/** Where the pronoun starts that the hyphen at `i` joins to its verb: “dit-|il”, “a-t-|elle”; 0 when none does. */
function beforeEnclitic(text: string, i: number, end: number, { enclitics }: TokenRules): number {
  if (enclitics.size === 0) return 0;
  const linked = (text.charCodeAt(i + 1) | 0x20) === 0x74 && isHyphen(text.charCodeAt(i + 2));
  const from = linked ? i + 3 : i + 1;
  let j = from;
  while (j < end && j < from + 6 && isWordChar(text.charCodeAt(j))) j++;
  return !isHyphen(text.charCodeAt(j)) && enclitics.has(text.slice(from, j).toLowerCase()) ? from : 0;
}

/** O’Brien, don’t and Danish USA’s stay whole; l’État (an elision) and English Putin’s (a clitic) are cut. */
function joinsApostrophe(text: string, start: number, i: number, end: number, rules: TokenRules): number {
  if (rules.elisions.has(text.slice(start, i).toLowerCase())) return i;
  const s = text.charCodeAt(i + 1) | 0x20;
  const isGenitive = s === 0x73 && !(i + 2 < end && isWordChar(text.charCodeAt(i + 2)));
  return isGenitive && rules.genitiveClitic ? i : i + 1;
}

/** U.S., z.B. and Bild.de: single letters go on over dots, and a domain ends a name. */
function joinsDot(text: string, start: number, i: number, end: number): number {
  const single = i - start === 1 || text.charCodeAt(i - 2) === 0x2e;
  const singleNext = !(i + 2 < end && isWordChar(text.charCodeAt(i + 2)));
  if (single && singleNext) return i + 1;
  if (text.charCodeAt(i + 2) === 0x2e && singleNext && i - start <= 2) return i + 1;
  return joinsTail(text, i, end, (tail) => DOMAIN.test(tail));
}

/** Past the mark at `i` when the letters behind it, up to the word's end, are one; else `i`. */
function joinsTail(text: string, i: number, end: number, isTail: (letters: string) => boolean): number {
  let j = i + 1;
  while (j < end && j < i + 6 && isWordChar(text.charCodeAt(j))) j++;
  return isTail(text.slice(i + 1, j)) ? j : i;
}

/** Takes the elision's apostrophe, an enclitic's hyphen, or the full stop of an abbreviation or initial. */
function withStop(text: string, start: number, i: number, end: number, rules: TokenRules): number {
  if (i >= end) return i;
  const code = text.charCodeAt(i);
  if (isApostrophe(code) && rules.elisions.has(text.slice(start, i).toLowerCase())) return i + 1;
  if (isHyphen(code)) return beforeEnclitic(text, i, end, rules) || i;
  if (code !== 0x2e || text.charCodeAt(i + 1) === 0x2e) return i;
  const word = text.slice(start, i + 1);
  return isAbbreviation(word, text, start, rules) ? i + 1 : i;
}

const INITIAL = /^\p{Lu}[\p{Ll}\p{M}]?(?:-\p{Lu})?\.$/u;

function isAbbreviation(word: string, text: string, start: number, rules: TokenRules): boolean {
  const lower = word.toLowerCase();
  if (rules.abbreviations.has(word) || rules.abbreviations.has(lower)) return true;
  if (rules.numberAbbreviations.has(lower)) return isNumberNext(text, start + word.length);
  if (word.indexOf('.') < word.length - 1) return /^(?:\p{L}\p{M}*\.)+$/u.test(word) || word.length <= 6;
  return word.length === 2
    ? isLetter(text.charCodeAt(start)) && isInitial(text, start)
    : INITIAL.test(word) && word.includes('-');
}

function isNumberNext(text: string, i: number): boolean {
  const blank = text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0xa0;
  return isDigit(text.charCodeAt(blank ? i + 1 : i));
}

/** “J. Smith”, “z. B.”: a single letter with a stop, when another word follows on the same line. */
function isInitial(text: string, start: number): boolean {
  const after = text.charCodeAt(start + 2);
  return after === 0x20 || after === 0xa0 || isLetter(after);
}

function scanNumber(text: string, at: number, end: number, rules: TokenRules): Token {
  let i = at;
  let letters = false;
  for (;;) {
    while (i < end && isWordChar(text.charCodeAt(i))) {
      if (!isDigit(text.charCodeAt(i))) letters = true;
      i++;
    }
    if (i + 1 >= end) break;
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const separator = code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f;
    if (separator && isDigit(next) && !letters) i++;
    else if (isHyphen(code) && isWordChar(next)) i++;
    else if (isApostrophe(code) && isDigit(next)) i++;
    else break;
  }
  if (!letters && isOrdinal(text, i, end, rules)) i++;
  return make(text, at, i, letters ? 'word' : 'number');
}

/** A club that its number belongs to: “1. FC Köln”. */
const CLUB = /^\p{Lu}{2,3}$/u;

/** “25. april”, “3. Runde”: lower case, a month or the short word for a club after the stop. */
function isOrdinal(text: string, i: number, end: number, rules: TokenRules): boolean {
  if (!rules.ordinalStop || text.charCodeAt(i) !== 0x2e || i + 2 >= end) return false;
  const blank = text.charCodeAt(i + 1);
  if (blank !== 0x20 && blank !== 0xa0) return false;
  let j = i + 2;
  while (j < end && j < i + 24 && isLetter(text.charCodeAt(j))) j++;
  const word = text.slice(i + 2, j);
  if (word === '') return false;
  const isRank = text.charCodeAt(i - 1) === 0x31 && !isDigit(text.charCodeAt(i - 2));
  if (isRank && CLUB.test(word)) return true;
  return word[0] !== word[0]!.toUpperCase() || rules.months.has(word.toLowerCase());
}

/** English genitive and contraction ’s behind a word: a token of its own. 0 when there is none. */
function scanClitic(text: string, at: number, end: number, previous?: Token): number {
  if (!isApostrophe(text.charCodeAt(at)) || previous?.end !== at || previous.kind === 'punctuation') return 0;
  const s = text.charCodeAt(at + 1) | 0x20;
  if (s !== 0x73 || at + 2 > end) return 0;
  return at + 2 < end && isWordChar(text.charCodeAt(at + 2)) ? 0 : at + 2;
}

/** One mark; a run of dots or hyphens, or a whole emoji with its modifiers, is one token. */
function scanMarks(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x2e || code === 0x2d) {
    let i = at + 1;
    while (i < end && text.charCodeAt(i) === code) i++;
    return i;
  }
  let i = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (i < end && isEmojiTail(text, i)) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return Math.min(i, end);
}

/** Variation selectors, skin tones and combining enclosures. */
function isEmojiTail(text: string, i: number): boolean {
  const point = text.codePointAt(i)!;
  return (point >= 0xfe00 && point <= 0xfe0f) || point === 0x20e3 || (point >= 0x1f3fb && point <= 0x1f3ff);
}
