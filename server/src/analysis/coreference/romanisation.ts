/**
 * Compares spellings of one name as papers of different languages romanise it (Lawrow, Lavrov; Schoigu, Sjojgu,
 * Choïgou). Every spelling is read as graphemes, each with the sounds it stands for in German, Nordic, English, French
 * and Dutch transcriptions (ISO 9 and Duden, BGN/PCGN, Språkrådet's tables, McCune–Reischauer and Revised Romanization,
 * Pinyin and Wade–Giles); an edit distance over sounds aligns the two (Needleman and Wunsch 1970).
 */

const SOUNDS = [
  ...['A', 'E', 'I', 'O', 'U', 'J', 'V', 'F', 'P', 'B', 'T', 'D', 'K', 'G', 'X', 'H'],
  ...['S', 'Z', 'SH', 'CH', 'DJ', 'TS', 'L', 'R', 'M', 'N'],
] as const;
type Sound = (typeof SOUNDS)[number];

const BIT = Object.fromEntries(SOUNDS.map((sound, i) => [sound, 1 << i])) as Record<Sound, number>;
const mask = (...sounds: Sound[]) => sounds.reduce((bits, sound) => bits | BIT[sound], 0);

const VOWELS = mask('A', 'E', 'I', 'O', 'U');
const SIBILANTS = mask('SH', 'CH', 'DJ');

/** Graphemes with their readings; the longest that fits is not the only one tried. */
const READINGS: Record<string, number> = {
  a: mask('A'),
  aa: mask('A', 'O'),
  ah: mask('A'),
  ä: mask('E', 'A'),
  æ: mask('E', 'A'),
  ae: mask('E', 'A'),
  e: mask('E'),
  ee: mask('I', 'E'),
  eh: mask('E'),
  i: mask('I', 'J'),
  ie: mask('I', 'E'),
  ii: mask('I'),
  ij: mask('I'),
  iy: mask('I'),
  ji: mask('I'),
  yi: mask('I'),
  y: mask('I', 'J'),
  yj: mask('I'),
  yy: mask('I'),
  o: mask('O'),
  oo: mask('U', 'O'),
  oh: mask('O'),
  ou: mask('U', 'O'),
  oe: mask('U', 'O', 'E'),
  ö: mask('O', 'E'),
  ø: mask('O', 'E'),
  å: mask('O', 'A'),
  eo: mask('O', 'E'),
  eu: mask('U', 'O', 'E'),
  u: mask('U'),
  uu: mask('U'),
  ue: mask('U'),
  ü: mask('U', 'I'),
  b: mask('B'),
  bb: mask('B'),
  p: mask('P'),
  pp: mask('P'),
  f: mask('F'),
  ff: mask('F', 'V'),
  ph: mask('F'),
  v: mask('V'),
  w: mask('V'),
  t: mask('T'),
  tt: mask('T'),
  th: mask('T'),
  dt: mask('T'),
  d: mask('D'),
  dd: mask('D'),
  dh: mask('D'),
  k: mask('K'),
  kk: mask('K'),
  ck: mask('K'),
  q: mask('K', 'CH'),
  c: mask('K', 'S', 'TS'),
  cc: mask('K'),
  ch: mask('X', 'SH', 'CH', 'K'),
  kh: mask('X', 'K'),
  x: mask('X', 'SH', 'S'),
  hs: mask('SH', 'S'),
  g: mask('G'),
  gg: mask('G'),
  gh: mask('G', 'X'),
  gu: mask('G'),
  gi: mask('J', 'DJ'),
  h: mask('H'),
  s: mask('S'),
  ss: mask('S'),
  sz: mask('S', 'SH'),
  z: mask('Z', 'TS'),
  zz: mask('Z', 'TS'),
  zh: mask('SH', 'CH'),
  sh: mask('SH'),
  sch: mask('SH'),
  sj: mask('SH'),
  zj: mask('SH'),
  š: mask('SH'),
  ş: mask('SH'),
  ś: mask('SH'),
  ž: mask('SH'),
  ç: mask('S', 'CH'),
  j: mask('J', 'SH', 'DJ'),
  dj: mask('DJ'),
  dsch: mask('DJ'),
  dzj: mask('DJ'),
  dzh: mask('DJ'),
  dž: mask('DJ'),
  č: mask('CH'),
  ć: mask('CH'),
  tsch: mask('CH'),
  tsj: mask('CH'),
  tsh: mask('CH'),
  tch: mask('CH'),
  tj: mask('CH'),
  cz: mask('CH', 'TS'),
  ts: mask('TS'),
  tz: mask('TS'),
  ț: mask('TS'),
  l: mask('L'),
  ll: mask('L'),
  r: mask('R'),
  rr: mask('R'),
  rh: mask('R'),
  m: mask('M'),
  mm: mask('M'),
  n: mask('N'),
  nn: mask('N'),
};
const LONGEST_GRAPHEME = 4;

/** Graphemes that only transcription explains when the other spelling has something else for the same sound. */
const TELLING = new Set(
  'sch sh sj zh zj tsch tsj tj tch tsh kh dsch dzj dj dzh ou oe eo eu w hs š ž č ş'.split(' '),
);

/** Pairs that transcription makes and other habits of spelling too: two of them tell as much as one of the above. */
const HALF_TELLING = new Set(['j y', 'ts z', 'ch h', 'ch kh']);

const TELLING_LETTERS = new RegExp([...TELLING, '[jy].*(?:z|ts)'].join('|'));

/** How much the difference between two graphemes of one sound tells of transcription: 0, 1 or 2. */
function tellingOf(a: string, b: string): number {
  if (TELLING.has(a) || TELLING.has(b)) return 2;
  return HALF_TELLING.has(a < b ? `${a} ${b}` : `${b} ${a}`) ? 1 : 0;
}

/** Has either word a grapheme that only transcription explains? Cheap to ask before comparing. */
export function mayBeTranscribed(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 5 && (TELLING_LETTERS.test(a) || TELLING_LETTERS.test(b));
}

/** Sounds that transcriptions confuse, with the cost of taking one for the other. */
const NEAR: [Sound, Sound, number][] = [
  ['P', 'B', 0.3],
  ['T', 'D', 0.3],
  ['K', 'G', 0.3],
  ['K', 'X', 0.2],
  ['G', 'X', 0.2],
  ['G', 'DJ', 0.3],
  ['X', 'H', 0.1],
  ['G', 'H', 0.4],
  ['F', 'V', 0.2],
  ['S', 'Z', 0.3],
  ['S', 'SH', 0.25],
  ['Z', 'SH', 0.3],
  ['S', 'TS', 0.25],
  ['SH', 'DJ', 0.2],
  ['CH', 'DJ', 0.15],
  ['CH', 'TS', 0.3],
  ['SH', 'CH', 0.35],
  ['E', 'I', 0.25],
  ['O', 'U', 0.25],
  ['A', 'E', 0.35],
  ['E', 'O', 0.5],
  ['A', 'O', 0.6],
];

const VOWEL_MISMATCH = 1;
const CONSONANT_MISMATCH = 1.5;
const IMPOSSIBLE = 9;

interface Grapheme {
  length: number;
  sounds: number;
  text: string;
}

const KEPT_LETTERS = new Set('äæöøåüšşśžçčćț');

/** The letters of a word, lower case, without diacritics that carry no sound here; x inside a word reads ks. */
function letters(word: string): string {
  const base = [...word.toLowerCase().normalize('NFC')]
    .map((c) =>
      KEPT_LETTERS.has(c) || c < '\x80' ? c : (PLAIN[c] ?? c.normalize('NFD').replace(/\p{M}+/gu, '')),
    )
    .join('')
    .replace(/[^\p{L}]+/gu, '');
  return base.slice(0, 1) + base.slice(1).replaceAll('x', 'ks');
}
const PLAIN: Record<string, string> = { ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', œ: 'oe' };

function graphemes(word: string): Grapheme[][] {
  return Array.from(word, (_, i) => {
    const found: Grapheme[] = [];
    for (let length = Math.min(LONGEST_GRAPHEME, word.length - i); length > 0; length--) {
      const text = word.slice(i, i + length);
      const sounds = READINGS[text];
      if (sounds !== undefined) found.push({ length, sounds, text });
    }
    if (found.length === 0) found.push({ length: 1, sounds: 0, text: word[i]! });
    return found;
  });
}

function substitution(a: Grapheme, b: Grapheme, afterSibilant: boolean): number {
  if (a.text === b.text || (a.sounds & b.sounds) !== 0) return 0;
  // Russian ё after hushing consonants: Gorbatschow, Gorbachev.
  if (afterSibilant && hears(a, b, 'E', 'O')) return 0.05;
  const best = nearCost(a.sounds, b.sounds);
  if (best < IMPOSSIBLE) return best;
  const vowels = Number((a.sounds & VOWELS) !== 0) + Number((b.sounds & VOWELS) !== 0);
  if (vowels === 2) return VOWEL_MISMATCH;
  return vowels === 0 ? CONSONANT_MISMATCH : IMPOSSIBLE;
}

/** Cost of each pair of sounds that transcriptions confuse, both ways. */
const NEAR_COSTS = new Map<number, [number, number][]>();
for (const [x, y, cost] of NEAR) {
  for (const [from, to] of [
    [BIT[x], BIT[y]],
    [BIT[y], BIT[x]],
  ] as const) {
    NEAR_COSTS.set(from, [...(NEAR_COSTS.get(from) ?? []), [to, cost]]);
  }
}

function nearCost(a: number, b: number): number {
  let best = IMPOSSIBLE;
  for (let rest = a; rest !== 0; rest &= rest - 1) {
    for (const [to, cost] of NEAR_COSTS.get(rest & -rest) ?? [])
      if ((b & to) !== 0 && cost < best) best = cost;
  }
  return best;
}

function hears(a: Grapheme, b: Grapheme, x: Sound, y: Sound): boolean {
  return (
    ((a.sounds & BIT[x]) !== 0 && (b.sounds & BIT[y]) !== 0) ||
    ((a.sounds & BIT[y]) !== 0 && (b.sounds & BIT[x]) !== 0)
  );
}

function omission(grapheme: Grapheme, atEnd: boolean): number {
  if (grapheme.sounds === 0) return CONSONANT_MISMATCH;
  if ((grapheme.sounds & BIT.J) !== 0) return 0.12;
  if (grapheme.sounds === BIT.H) return 0.2;
  if (grapheme.sounds === BIT.E) return atEnd ? 0.12 : 0.35;
  return (grapheme.sounds & VOWELS) !== 0 ? 0.8 : CONSONANT_MISMATCH;
}

export interface Comparison {
  /** 0: the same sounds; grows with differences that no transcription explains. */
  cost: number;
  /** How much the differences in spelling tell of transcription: 2 and more when only that makes them (sch for sh, w for v). */
  telling: number;
}

/** From here on a difference comes from transcription. */
export const TRANSCRIBED = 2;

/** Comparisons made lately: the same names meet again and again. */
const recent = new Map<string, Comparison>();
const RECENT = 20_000;

/** Aligns two words. Time grows with the product of their lengths, which are cut at 40 letters. */
export function compareSpellings(first: string, second: string): Comparison {
  const key = `${first}\n${second}`;
  let comparison = recent.get(key);
  if (!comparison) {
    comparison = align(first, second);
    if (recent.size >= RECENT) recent.clear();
    recent.set(key, comparison);
  }
  return comparison;
}

function align(first: string, second: string): Comparison {
  const a = letters(first).slice(0, 40);
  const b = letters(second).slice(0, 40);
  if (a === b) return { cost: 0, telling: 0 };
  const graphemesA = graphemes(a);
  const graphemesB = graphemes(b);
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  // The lowest bit: the last consonant was a sibilant; above it, how much the best way here tells.
  const traits = new Uint8Array(costs.length);
  costs[0] = 0;
  const relax = (to: number, cost: number, trait: number) => {
    if (cost < costs[to]! - 1e-9) {
      costs[to] = cost;
      traits[to] = trait;
    }
  };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const from = i * width + j;
      const cost = costs[from]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      const trait = traits[from]!;
      const told = trait >> 1;
      for (const x of graphemesA[i] ?? []) {
        for (const y of graphemesB[j] ?? []) {
          const step = substitution(x, y, (trait & 1) !== 0);
          if (step === IMPOSSIBLE) continue;
          const telling = step < 0.15 && x.text !== y.text ? tellingOf(x.text, y.text) : 0;
          const sibilant = (x.sounds & SIBILANTS) !== 0 ? 1 : 0;
          relax(
            (i + x.length) * width + j + y.length,
            cost + step,
            (Math.min(100, told + telling) << 1) | sibilant,
          );
        }
        relax(from + x.length * width, cost + omission(x, i + x.length === a.length), trait);
      }
      for (const y of graphemesB[j] ?? []) {
        relax(from + y.length, cost + omission(y, j + y.length === b.length), trait);
      }
    }
  }
  const end = costs.length - 1;
  return { cost: costs[end]!, telling: traits[end]! >> 1 };
}

/** The greatest cost at which two words of this length may still be one name. */
export function tolerance(a: string, b: string): number {
  return 0.08 * Math.min(12, Math.max(a.length, b.length));
}

/**
 * Consonant skeletons of a word: equal for romanisations of one name, so that they meet in one block. Hissing, hushing
 * and velar sounds fall together, vowels and glides go. More than one where a spelling reads two ways (Swedish tj).
 */
export function skeletons(word: string): string[] {
  const variants = branch(
    letters(word)
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  );
  return [...new Set(variants.map(skeleton))];
}

function branch(word: string): string[] {
  let out = [word];
  const also = (change: (w: string) => string) => {
    out = [...new Set([...out, ...out.map(change)])];
  };
  if (/[td]j/.test(word)) also((w) => w.replaceAll('tj', 'ch').replaceAll('dj', 'ch'));
  // French and pinyin j hushes: Joukov, Brejnev, Jinping.
  if (/(?<![tdsz])j/.test(word)) also((w) => w.replace(/(?<![tdsz])j/g, 's'));
  if (/^gu?[ie]/.test(word)) also((w) => w.replace(/^g/, ''));
  if (/^k?h/.test(word)) also((w) => (/^k/.test(w) ? w.replace(/^kh?/, '') : `k${w}`));
  // Menachem, Menahem.
  if (/[aeiou]ch[aeiou]/.test(word)) also((w) => w.replace(/(?<=[aeiou])ch(?=[aeiou])/g, 'h'));
  return out;
}

/** Classes of letters: labial stops, labial fricatives, liquids and nasals; hissing, hushing and velar sounds are one. */
const CLASSES: Record<string, string> = {
  b: 'P',
  p: 'P',
  f: 'F',
  v: 'F',
  w: 'F',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
  d: 'T',
  t: 'T',
};
for (const letter of 'sxzckgq') CLASSES[letter] = 'S';

function skeleton(word: string): string {
  let key = '';
  let last = '';
  let beforeT = '';
  for (let i = 0; i < word.length; i++) {
    const [letter, next] = [word[i]!, word[i + 1]];
    if (letter === 'p' && next === 'h') {
      if (last !== 'F') key += 'F';
      last = 'F';
      i++;
      continue;
    }
    // h after a consonant only colours it: sh, ch, kh, th; so does j after s, z.
    if ((letter === 'h' || letter === 'j') && last !== '') continue;
    const sound = CLASSES[letter] ?? '';
    // ts, tsch, dz, tch: one sound.
    if (sound === 'S' && last === 'T') {
      key = key.slice(0, -1);
      last = beforeT;
    }
    if (sound === 'T' && last !== 'T') beforeT = last;
    if (sound !== '' && sound !== last) key += sound;
    last = sound;
  }
  return key;
}
