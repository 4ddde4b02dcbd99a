import { fold, sameSpelling, words } from './fold';
import { compareSpellings, mayBeTranscribed, TRANSCRIBED, tolerance } from './romanisation';
import { skeletons } from './skeletons';

/** A person's full or short name, taken apart. All words lower case. */
export interface PersonName {
  text: string;
  /** All words but particles, marks of generation and the Arabic article, in order. */
  words: string[];
  /** Words of the family name; of a single word, that word. */
  family: string[];
  given: string[];
  /** Kim Jong-un, Xi Jinping. */
  familyFirst: boolean;
  /** junior, senior, ii */
  generation?: string;
  /** The given name is one that papers transcribe from another script (Sergej, Mohammed). */
  transcribed: boolean;
}

/** Says of a given name whether it is written in another script at home. */
export type IsTranscribed = (given: string) => boolean;

const PARTICLES = new Set(
  'von van de der den da di du del della dos das do la le les af av zu zum ter ten te bin ben ibn y e'.split(
    ' ',
  ),
);
const ARABIC_ARTICLES = new Set(['al', 'el', 'as', 'ash', 'asch', 'ad', 'an', 'ar', 'at', 'az', 'ul']);

/** Marks of generation of our languages, with the one word they stand for. */
const GENERATIONS: Record<string, string> = {
  jr: 'junior',
  'jr.': 'junior',
  jun: 'junior',
  junior: 'junior',
  'd.y': 'junior',
  'd.y.': 'junior',
  'd.j': 'junior',
  'd.j.': 'junior',
  fils: 'junior',
  sr: 'senior',
  'sr.': 'senior',
  sen: 'senior',
  senior: 'senior',
  'd.e': 'senior',
  'd.e.': 'senior',
  'd.ä': 'senior',
  'd.ä.': 'senior',
  'd.a.': 'senior',
  'd.æ.': 'senior',
  pere: 'senior',
};
const ROMAN = /^(?:i{2,3}|i?v|vi{1,3}|i?x|xi{1,3}|xi?v|xvi{0,3})\.?$/;

/** Korean, Chinese and Vietnamese family names that stand first, in the usual romanisations. */
const EAST_ASIAN_FAMILIES = new Set(
  (
    'kim gim lee yi rhee park pak bak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim im han oh seo suh ' +
    'shin sin kwon hwang ahn an song ryu yoo yu hong moon mun ko go bae paek baek nam roh noh ri son ' +
    'xi mao deng zhou tschou chou li wang zhang chen liu hu jiang zhao wu chiang tsai huang xu sun ma zhu guo he lin luo gao zheng ' +
    'liang xie tang xiao wen bo peng qian qin yang yao cai lai hsi teng ' +
    'nguyen tran pham hoang phan vo dang bui do ngo duong vu truong'
  ).split(' '),
);
/** A given name in pinyin: at most three syllables, as the many ways to divide a longer word take time without bound. */
const PINYIN =
  /^(?:(?:zh|ch|sh|hs|ts|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ü|a|e|i|o|u)){1,3}$/;

/** Romanised spellings of one Korean or Chinese family name that no rule of sounds explains. */
const FAMILY_VARIANTS: readonly (readonly string[])[] = [
  ['park', 'pak', 'bak'],
  ['lee', 'yi', 'rhee', 'ri'],
  ['roh', 'noh'],
  ['choi', 'choe'],
];

/** Endings of family names that come from Cyrillic, Georgian, Armenian and Greek letters, as all our languages write them. */
const TRANSCRIBED_FAMILY =
  /(?:[eo](?:v|w|ff)|[eo][vw]a|sk(?:y|i|ij|yj|iy|yy|aja|aya|aia|oj|oi|oy)|enko|(?:ch|c)uk|tj?sch?uk|tsjuk|tjuk|[vw](?:ich|itsch|itsj|itj|itch|yc?h)|dze|(?:sch|sh|sj|ch)[vw]ili|[jy]aho?u|poulos|pulos|[aei]kis|[aiou]?dis|idou|opoulou)$/;

const FEMININE_ENDING = /(?:[eo][vw]|[iy]n|sk)(?:a|aja|aya|aia)$/;

const looksTranscribed = (word: string) => TRANSCRIBED_FAMILY.test(fold(word));
const isFeminine = (word: string) => FEMININE_ENDING.test(fold(word));

/** Abdel Fattah, Abd al-Fattah, Abdul Fattah: a given name of two words that papers join as they like. */
const ABD = /\bAbd(?:[ -]?(?:[aeou]l|oul|[aeou]r|as|an|ad))?[ -](?=\p{Lu})/gu;

function splitWords(name: string): string[] {
  return words(name.replace(ABD, 'Abdel'));
}

/** Takes a person's name apart. Honours, titles and genitives must be gone. */
export function parsePersonName(text: string, isTranscribed: IsTranscribed = () => false): PersonName {
  const all = splitWords(text);
  let generation: string | undefined;
  while (all.length > 1) {
    const last = all.at(-1)!;
    const mark = GENERATIONS[last] ?? (ROMAN.test(last) ? last.replace('.', '') : undefined);
    if (mark === undefined) break;
    generation = mark;
    all.pop();
  }
  const eastAsian = eastAsianParts(all);
  if (eastAsian)
    return {
      text,
      words: eastAsian,
      family: [eastAsian[0]!],
      given: eastAsian.slice(1),
      familyFirst: true,
      generation,
      transcribed: true,
    };
  const parts = all.flatMap(dropArabicArticle);
  const bare = parts.filter((word) => !PARTICLES.has(word) && !ARABIC_ARTICLES.has(word));
  // A “name” without a letter is the recogniser's slip, and still somebody: it is its own family name.
  const kept = [bare, parts].find((words) => words.length > 0) ?? [text];
  return {
    text,
    words: kept,
    family: kept.slice(-1),
    given: kept.slice(0, -1),
    familyFirst: false,
    generation,
    transcribed: kept.length > 1 && isTranscribed(kept[0]!),
  };
}

function dropArabicArticle(word: string): string[] {
  const [head, ...rest] = word.split('-');
  return rest.length > 0 && ARABIC_ARTICLES.has(head!) ? [rest.join('-')] : [word];
}

/** The syllables of a Korean or Chinese name that puts the family name first, or undefined. */
function eastAsianParts(all: string[]): string[] | undefined {
  const [family, ...rest] = all;
  if (family === undefined || rest.length === 0 || !EAST_ASIAN_FAMILIES.has(fold(family))) return undefined;
  const syllables = rest.flatMap((word) => word.split('-'));
  const spelledOut = syllables.length === 2 && syllables.every((s) => s.length <= 6);
  if (!spelledOut && !(rest.length === 1 && PINYIN.test(fold(rest[0]!)))) return undefined;
  return [family, ...syllables];
}

export type Verdict = 'same' | 'compatible' | 'different';

/**
 * Are two full names one person's? `same`: every word agrees; `compatible`: one leaves out a middle name or mark of
 * generation that the other has; else `different`. Spellings that differ count as equal only when transcription from
 * another script explains it: Lawrow, Lavrov; but not Meier, Maier.
 */
export function compareFullNames(a: PersonName, b: PersonName): Verdict {
  if (a.generation && b.generation && a.generation !== b.generation) return 'different';
  const generation: Verdict = a.generation === b.generation ? 'same' : 'compatible';
  if (sameSpelling(a.words.join(' '), b.words.join(' '))) return generation;
  const transcribed = differsByTranscription(a, b);
  if (!sameFamily(a, b, transcribed)) return 'different';
  if (a.familyFirst && b.familyFirst) return sameEastAsianGiven(a, b) ? generation : 'different';
  if (a.given.length === 0 || b.given.length === 0) return 'compatible';
  if (!sameWord(a.given[0]!, b.given[0]!, transcribed)) return 'different';
  const middle = compareMiddle(a.given.slice(1), b.given.slice(1), transcribed);
  return middle === 'same' ? generation : middle;
}

/** Given names of two syllables, written apart, with a hyphen or in one: Jong-un, Tse-tung and Zedong. */
function sameEastAsianGiven(a: PersonName, b: PersonName): boolean {
  const [x, y] = [fold(a.given.join('')), fold(b.given.join(''))];
  if (x === y) return true;
  const { cost, telling } = compareSpellings(x, y);
  // Jung is not Jong: vowels are only let pass where consonants show another system of transcription.
  return cost <= (telling > 0 ? tolerance(x, y) : tolerance(x, y) / 3);
}

function compareMiddle(a: string[], b: string[], transcribed: boolean): Verdict {
  if (a.length === 0 && b.length === 0) return 'same';
  if (a.length === 0 || b.length === 0) return 'compatible';
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const agrees = few.every((word) =>
    many.some((other) => sameWord(word, other, transcribed) || isInitialOf(word, other)),
  );
  if (!agrees) return 'different';
  if (few.length === many.length) return 'same';
  // George W. is not George H. W.: who gives initials gives all.
  return few.some((word) => word.replace('.', '').length === 1) ? 'different' : 'compatible';
}

/** Is one of two given names the initial of the other: “w.” and “walker”? */
export function isInitialOf(a: string, b: string): boolean {
  const [x, y] = [a.replace('.', ''), b.replace('.', '')];
  return (x.length === 1 || y.length === 1) && x[0] === y[0];
}

/** Does the pair's difference come from transcription? Native names in Latin script keep their spelling in every paper. */
function differsByTranscription(a: PersonName, b: PersonName): boolean {
  if (a.transcribed || b.transcribed) return true;
  const [x, y] = [a.family[0]!, b.family[0]!];
  if (looksTranscribed(x) && looksTranscribed(y)) return true;
  if (compareSpellings(x, y).telling >= TRANSCRIBED) return true;
  const [given, other] = [a.given[0], b.given[0]];
  return sameSpelling(x, y) && !!given && !!other && compareSpellings(given, other).telling >= TRANSCRIBED;
}

/** Share of the tolerance that a family name has when only the given name shows that the person's name is transcribed. */
const BY_GIVEN_NAME = 0.7;

function sameFamily(a: PersonName, b: PersonName, transcribed: boolean): boolean {
  if (a.familyFirst !== b.familyFirst) return false;
  const [x, y] = [a.family[0]!, b.family[0]!];
  if (sameSpelling(x, y) || sameFamilyName(x, y)) return true;
  if (
    transcribed &&
    !isFeminine(x) &&
    !isFeminine(y) &&
    compareSpellings(x, y).cost <= tolerance(x, y) * BY_GIVEN_NAME
  )
    return true;
  if (a.familyFirst) return FAMILY_VARIANTS.some((variants) => variants.includes(x) && variants.includes(y));
  return isFeminineForm(x, y, transcribed) || isFeminineForm(y, x, transcribed);
}

/** Gorbatjova, as Russian has it, and Gorbachev, as English papers call her too. The given name must agree. */
function isFeminineForm(feminine: string, masculine: string, transcribed: boolean): boolean {
  if (!isFeminine(feminine) || isFeminine(masculine)) return false;
  return sameWord(
    feminine.replace(/(?:aja|aya|aia|a)$/, ''),
    masculine.replace(/(?:[iy]j|iy|yy|y|i)$/, ''),
    transcribed,
  );
}

/** Are two words one name's spellings? With `transcribed`, also in different romanisations. */
function sameWord(a: string, b: string, transcribed: boolean): boolean {
  if (sameSpelling(a, b)) return true;
  if (!transcribed || a.length < 2 || b.length < 2 || Math.abs(a.length - b.length) > 5) return false;
  return compareSpellings(a, b).cost <= tolerance(a, b);
}

/** Could two family names standing alone be one? Either spelled alike, or visibly transcribed. */
export function sameFamilyName(a: string, b: string): boolean {
  if (sameSpelling(a, b)) return true;
  const typical = looksTranscribed(a) && looksTranscribed(b);
  if (!typical && !mayBeTranscribed(a, b)) return false;
  const { cost, telling } = compareSpellings(a, b);
  if (cost > tolerance(a, b) || isFeminine(a) !== isFeminine(b)) return false;
  return telling >= TRANSCRIBED || typical;
}

/**
 * Keys under which full names that may be one person's meet: the skeletons of first and last word. Skeletons have no
 * vowels, so feminine endings fall away.
 */
export function fullNameKeys(name: PersonName): string[] {
  if (name.familyFirst) {
    const given = skeletons(fold(name.given.join('')));
    return skeletons(name.family[0]!).flatMap((family) => given.map((key) => `${family}|${key}`));
  }
  const first = name.given[0] ?? '';
  const keys = new Set<string>();
  for (const family of skeletons(name.family[0]!)) {
    for (const given of skeletons(first)) keys.add(`${given}|${family}`);
  }
  return [...keys];
}

/** Keys under which a family name alone meets the full names that have it. */
export function familyKeys(name: PersonName): string[] {
  return skeletons(name.family[0]!);
}
