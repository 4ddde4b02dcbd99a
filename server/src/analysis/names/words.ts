import type { LanguagePack } from '../language/pack';
import { packOf } from '../language/packs';
import type { TokenKind } from '../types';
import { combine, finish, hashText } from './hash';
import { type Lexicon, lexiconKey, NO_CLUSTER, WordClass } from './lexicon';

/** Surface classes of a word, as bits. */
export enum Surface {
  Capital = 1 << 0,
  AllCapitals = 1 << 1,
  HasLower = 1 << 2,
  HasDigit = 1 << 3,
  HasHyphen = 1 << 4,
  Punctuation = 1 << 5,
  Letters = 1 << 6,
  Address = 1 << 7,
  /** From the language's pack. */
  Function = 1 << 8,
  Title = 1 << 9,
  Role = 1 << 10,
  Calendar = 1 << 11,
  OpeningMark = 1 << 12,
  ClosingMark = 1 << 13,
  Terminal = 1 << 14,
}

/** Offsets of the words whose features a token sees. */
export const WINDOW = [-2, -1, 0, 1, 2] as const;
export const CENTRE = 2;

/** What the model knows of one word form, whatever stands around it. */
export interface Word {
  /** Another number, above 0, for every word of a model's; 0 while it is only described. */
  id: number;
  surface: number;
  /** Hash of the lower-case form. */
  lower: number;
  /**
   * Hash of the lower-case form without a genitive ending: what relates “Putins” to “Putin” inside an article. 30 bits,
   * which maps hold without allocating.
   */
  stem: number;
  shape: number;
  /** Hash of the last five letters. */
  ending: number;
  /** Hash of the last four letters, which tell the head of a compound: tingrett, byrett. */
  head: number;
  classes: number;
  /** Middle and coarse word cluster, or {@link NO_CLUSTER}. */
  cluster: number;
  coarse: number;
  /** Feature hashes by position in {@link WINDOW}. */
  features: readonly Uint32Array[];
}

/** Sets of a language's pack that features ask. */
export interface LanguageRules {
  code: string;
  /** Another small number for every language. */
  index: number;
  hash: number;
  /** Whether the model has seen the language. */
  isTrained: boolean;
  /** Languages that capitalise all nouns share what shapes mean, and the others do. */
  group: number;
  functionWords: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  calendar: ReadonlySet<string>;
}

/**
 * Languages with training data, and the name under which they share features of their own: the two Norwegian norms share
 * theirs. Other languages have the features that training gave to no language in particular.
 */
const TRAINED: ReadonlyMap<string, string> = new Map([
  ['de', 'de'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['da', 'da'],
  ['sv', 'sv'],
  ['en', 'en'],
]);

const prepared = new Map<LanguagePack, LanguageRules>();

export function languageRules(language: string): LanguageRules {
  const pack = packOf(language);
  let rules = prepared.get(pack);
  if (!rules) {
    const lower = (list: readonly string[]) => new Set(list.map((word) => word.toLowerCase()));
    rules = {
      code: pack.code,
      index: prepared.size,
      hash: hashText(TRAINED.get(pack.code) ?? 'und'),
      isTrained: TRAINED.has(pack.code),
      group: pack.capitalisesNouns ? 1 : 0,
      functionWords: lower(pack.functionWords),
      titles: lower(pack.people.titles),
      roles: lower(pack.people.roles),
      calendar: lower([...pack.calendar.months, ...pack.calendar.weekdays]),
    };
    prepared.set(pack, rules);
  }
  return rules;
}

/** Templates: what kind of value a feature hash carries. The window position is added to it. */
enum Template {
  Lower = 0x100,
  Exact = 0x110,
  Shape = 0x120,
  LongShape = 0x130,
  Prefix = 0x140,
  Suffix = 0x180,
  Classes = 0x1c0,
  ClassBit = 0x1d0,
  StemClasses = 0x1e0,
  Fine = 0x1f0,
  Middle = 0x200,
  Coarse = 0x210,
  Surface = 0x220,
  HyphenHead = 0x230,
  HyphenTail = 0x240,
  TailClasses = 0x250,
  Length = 0x260,
  HeadClasses = 0x270,
  Stem = 0x280,
}

const PACK_BITS = Surface.Function | Surface.Title | Surface.Role | Surface.Calendar;
const MAX_AFFIX = 7;

/**
 * Describes a word form. Long tokens are cut to 40 characters for affixes and shape, which bounds the work. Without
 * `affixes`, beginnings and endings tell nothing (for ablation).
 */
export function describeWord(
  text: string,
  kind: TokenKind,
  lexicon: Lexicon,
  rules: LanguageRules,
  affixes = true,
): Word {
  const plain = normalise(text);
  const lowerText = plain.toLowerCase();
  const lower = hashText(lowerText);
  const stemText = stemOf(lowerText);
  const surface = surfaceOf(plain, lowerText, kind, rules);
  const key = lexiconKey(lowerText);
  const stemKey = lexiconKey(stemText);
  const classes = lexicon.classesOf(key);
  const ownCluster = lexicon.clusterOf(key);
  const fine = ownCluster === NO_CLUSTER ? lexicon.clusterOf(stemKey) : ownCluster;
  const word: Word = {
    id: 0,
    surface,
    lower,
    stem: hashText(stemText) >>> 2,
    shape: hashText(shapeOf(plain, 1)),
    ending: affixes ? hashText(lowerText, Math.max(0, lowerText.length - 5)) : 0,
    head: affixes ? hashText(lowerText, Math.max(0, lowerText.length - 4)) : 0,
    classes: classes || lexicon.classesOf(stemKey),
    cluster: fine === NO_CLUSTER ? NO_CLUSTER : lexicon.middle[fine]!,
    coarse: fine === NO_CLUSTER ? NO_CLUSTER : lexicon.coarse[fine]!,
    features: [],
  };
  const near = nearFeatures(word, fine, affixes ? lowerText : '');
  const centre = centreFeatures(word, plain, stemText, fine, classes);
  if (affixes && word.surface & Surface.Letters) addAffixes(centre, lowerText, capitalOf(word));
  if (word.surface & Surface.HasHyphen) addParts(centre, lowerText, lexicon);
  const far = [lower, word.shape, word.classes, word.cluster, surface & PACK_BITS];
  const farTemplates = [Template.Lower, Template.Shape, Template.Classes, Template.Middle, Template.Surface];
  const features = WINDOW.map((_, position) => {
    if (position === CENTRE) return withLanguage(centre, rules);
    if (position === CENTRE - 1 || position === CENTRE + 1) {
      return withLanguage(
        near.map(([template, value]) => combine(template + position, value)),
        rules,
      );
    }
    return withLanguage(
      far.map((value, i) => combine(farTemplates[i]! + position, value)),
      rules,
    );
  });
  word.features = features;
  return word;
}

/** The word that stands before the first and behind the last of a sentence. */
export function boundaryWord(rules: LanguageRules): Word {
  const hash = hashText('\u0000');
  const features = WINDOW.map((_, position) =>
    withLanguage([combine(Template.Lower + position, hash)], rules),
  );
  return {
    id: 0,
    surface: 0,
    lower: hash,
    stem: hash >>> 2,
    shape: hash,
    ending: hash,
    head: hash,
    classes: 0,
    cluster: NO_CLUSTER,
    coarse: NO_CLUSTER,
    features,
  };
}

/** Each feature for all languages together and for this language alone (Daumé 2007, “Frustratingly easy domain adaptation”). */
function withLanguage(features: readonly number[], rules: LanguageRules): Uint32Array {
  const result = new Uint32Array(features.length * 2);
  features.forEach((feature, i) => {
    result[2 * i] = feature;
    result[2 * i + 1] = combine(feature, rules.hash);
  });
  return result;
}

function nearFeatures(word: Word, fine: number, lowerText: string): [number, number][] {
  return [
    [Template.Lower, word.lower],
    [Template.Shape, word.shape],
    [Template.Suffix, hashText(lowerText, Math.max(0, lowerText.length - 3))],
    [Template.Classes, finish(word.classes)],
    [Template.Fine, fine],
    [Template.Middle, word.cluster],
    [Template.Surface, word.surface & PACK_BITS],
  ];
}

function centreFeatures(
  word: Word,
  plain: string,
  stemText: string,
  fine: number,
  classes: number,
): number[] {
  const capital = capitalOf(word);
  const list = [
    combine(Template.Lower, word.lower),
    combine(Template.Exact, hashText(plain)),
    combine(Template.Stem, combine(hashText(stemText), capital)),
    combine(Template.Shape, word.shape),
    combine(Template.LongShape, hashText(shapeOf(plain, 4))),
    combine(Template.Surface, word.surface),
    combine(Template.Length, Math.min(plain.length, 12) * 4 + capital),
    combine(Template.Classes, combine(classes, capital)),
  ];
  for (let bit = 1; bit <= WordClass.PhraseStart; bit <<= 1) {
    if (classes & bit) list.push(combine(Template.ClassBit, combine(bit, capital)));
  }
  if (!classes && word.classes) list.push(combine(Template.StemClasses, combine(word.classes, capital)));
  if (fine !== NO_CLUSTER) {
    list.push(combine(Template.Fine, combine(fine, capital)));
    list.push(combine(Template.Middle, combine(word.cluster, capital)));
    list.push(combine(Template.Coarse, combine(word.coarse, capital)));
  }
  return list;
}

const capitalOf = ({ surface }: Word): number => surface & (Surface.Capital | Surface.AllCapitals);

function addAffixes(list: number[], lowerText: string, capital: number): void {
  for (let n = 1; n <= MAX_AFFIX && n < lowerText.length; n++) {
    if (n > 1 && n < 7) list.push(combine(Template.Prefix + n, combine(hashText(lowerText, 0, n), capital)));
    list.push(combine(Template.Suffix + n, combine(hashText(lowerText, lowerText.length - n), capital)));
  }
}

/** Of a hyphenated word its first part (US in US-Präsident) and its last. */
function addParts(list: number[], lowerText: string, lexicon: Lexicon): void {
  const head = lowerText.slice(0, lowerText.indexOf('-'));
  const tail = lowerText.slice(lowerText.lastIndexOf('-') + 1);
  list.push(combine(Template.HyphenHead, hashText(head)), combine(Template.HyphenTail, hashText(tail)));
  list.push(combine(Template.HeadClasses, lexicon.classesOf(lexiconKey(head))));
  list.push(combine(Template.TailClasses, lexicon.classesOf(lexiconKey(tail))));
  list.push(combine(Template.HyphenTail, hashText(tail, Math.max(0, tail.length - 3))));
}

const GENITIVE_MARK = /['’](?:s)?$/;

/** Without a genitive ending, roughly: the same cut on every form relates the forms of one name. */
function stemOf(lower: string): string {
  const bare = lower.replace(GENITIVE_MARK, '');
  return bare.length > 3 && bare.endsWith('s') ? bare.slice(0, -1) : bare;
}

/** One form for what only looks different: composed characters, plain apostrophes and hyphens, no soft hyphens. */
function normalise(text: string): string {
  const cut = text.length > 40 ? text.slice(0, 40) : text;
  if (cut === '-' || cut === '--') return '–';
  if (/^[\x20-\x7e]*$/.test(cut)) return cut;
  return cut
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[–—―]+/g, '–')
    .replace(/[“”„«»"]/g, '"');
}

/** Each character as X, x, 0 or itself; runs longer than `run` are cut to it. */
function shapeOf(text: string, run: number): string {
  let shape = '';
  let last = '';
  let length = 0;
  for (const char of text) {
    const kind = shapeClass(char);
    length = kind === last ? length + 1 : 1;
    if (length <= run) shape += kind;
    last = kind;
  }
  return shape;
}

function shapeClass(char: string): string {
  if (/\d/.test(char)) return '0';
  const lower = char.toLowerCase();
  if (lower !== char) return 'X';
  return lower !== char.toUpperCase() || /\p{L}/u.test(char) ? 'x' : char;
}

function surfaceOf(plain: string, lower: string, kind: TokenKind, rules: LanguageRules): number {
  let surface = 0;
  if (kind === 'punctuation') surface |= Surface.Punctuation | markOf(plain);
  if (kind === 'address') surface |= Surface.Address;
  const upper = plain.toUpperCase();
  if (lower !== upper) surface |= Surface.Letters;
  if (plain !== upper) surface |= Surface.HasLower;
  const first = plain.slice(0, plain.codePointAt(0)! > 0xffff ? 2 : 1);
  if (first !== first.toLowerCase()) surface |= Surface.Capital;
  if (plain === upper && plain !== lower && plain.length > 1) surface |= Surface.AllCapitals;
  if (/\d/.test(plain)) surface |= Surface.HasDigit;
  if (plain.includes('-') && plain.length > 1) surface |= Surface.HasHyphen;
  if (rules.functionWords.has(lower)) surface |= Surface.Function;
  if (rules.titles.has(lower)) surface |= Surface.Title;
  if (rules.roles.has(lower)) surface |= Surface.Role;
  if (rules.calendar.has(lower)) surface |= Surface.Calendar;
  return surface;
}

function markOf(plain: string): number {
  if (/^[.!?…]/.test(plain)) return Surface.Terminal;
  if (/^[([{"'–:•*]/.test(plain)) return Surface.OpeningMark;
  return /^[)\]}]/.test(plain) ? Surface.ClosingMark : 0;
}
