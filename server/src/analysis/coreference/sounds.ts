/**
 * The sounds that graphemes stand for in German, Nordic, English, French and Dutch transcriptions (ISO 9 and Duden,
 * BGN/PCGN, Språkrådet's tables, McCune–Reischauer and Revised Romanization, Pinyin and Wade–Giles). A set of sounds is
 * a number with a bit for each.
 */

const SOUNDS = [
  ...['A', 'E', 'I', 'O', 'U', 'J', 'V', 'F', 'P', 'B', 'T', 'D', 'K', 'G', 'X', 'H'],
  ...['S', 'Z', 'SH', 'CH', 'DJ', 'TS', 'L', 'R', 'M', 'N'],
] as const;
export type Sound = (typeof SOUNDS)[number];

/** The bit of each sound in a set of sounds. */
export const BIT = Object.fromEntries(SOUNDS.map((sound, i) => [sound, 1 << i])) as Record<Sound, number>;
const mask = (...sounds: Sound[]) => sounds.reduce((bits, sound) => bits | BIT[sound], 0);

export const VOWELS = mask('A', 'E', 'I', 'O', 'U');
export const SIBILANTS = mask('SH', 'CH', 'DJ');

/** Graphemes with the sets of sounds they may stand for; the longest that fits is not the only one tried. */
export const READINGS: Record<string, number> = {
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

/** The cost of taking a sound of one set for a sound of the other, at best; Infinity when no transcription confuses them. */
export function nearCost(a: number, b: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let rest = a; rest !== 0; rest &= rest - 1) {
    for (const [to, cost] of NEAR_COSTS.get(rest & -rest) ?? [])
      if ((b & to) !== 0 && cost < best) best = cost;
  }
  return best;
}
