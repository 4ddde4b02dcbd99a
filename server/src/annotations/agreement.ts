import type { Span } from '../analysis/types';

/** One mark of an annotator. */
export interface Marked extends Span {
  /** PER, LOC, ORG, MISC, direct, indirect, mixed. */
  type: string;
}

/** Two annotators' marks on one article, and its tokens as the units of chance-corrected agreement. */
export interface Pair {
  name: string;
  tokens: readonly Span[];
  a: readonly Marked[];
  b: readonly Marked[];
}

export interface Agreement {
  /** A type, or `all`. */
  type: string;
  /** Of B's marks measured against A's: same place and same type. */
  precision: number;
  recall: number;
  f1: number;
  /** Cohen's kappa over tokens: inside a mark of the type or not; for `all`, which type. NaN when chance alone agrees. */
  kappa: number;
  both: number;
  onlyA: number;
  onlyB: number;
}

export interface Difference {
  name: string;
  kind: 'only A' | 'only B' | 'type';
  a?: Marked;
  b?: Marked;
}

const keyOf = ({ start, end, type }: Marked) => `${start}:${end}:${type}`;
const placeOf = ({ start, end }: Marked) => `${start}:${end}`;

/** Agreement of two annotators for all types together and for each, types in the order they come up. */
export function agreement(pairs: readonly Pair[]): Agreement[] {
  const types = [...new Set(pairs.flatMap(({ a, b }) => [...a, ...b].map(({ type }) => type)))].sort();
  return ['all', ...types].map((type) => measure(pairs, type));
}

function measure(pairs: readonly Pair[], type: string): Agreement {
  const counts = { both: 0, onlyA: 0, onlyB: 0 };
  const labels: [string, string][] = [];
  for (const { a, b, tokens } of pairs) {
    const marksA = ofType(a, type);
    const marksB = ofType(b, type);
    const keysA = new Set(marksA.map(keyOf));
    const keysB = new Set(marksB.map(keyOf));
    const both = [...keysA].filter((key) => keysB.has(key)).length;
    counts.both += both;
    counts.onlyA += keysA.size - both;
    counts.onlyB += keysB.size - both;
    const labelsB = labelTokens(tokens, marksB);
    for (const [i, label] of labelTokens(tokens, marksA).entries()) labels.push([label, labelsB[i]!]);
  }
  const { both, onlyA, onlyB } = counts;
  const precision = both / (both + onlyB || 1);
  const recall = both / (both + onlyA || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { type, precision, recall, f1, kappa: cohensKappa(labels), ...counts };
}

const ofType = (marks: readonly Marked[], type: string) =>
  type === 'all' ? marks : marks.filter((mark) => mark.type === type);

/** The types of the marks on each token, joined; empty outside. */
function labelTokens(tokens: readonly Span[], marks: readonly Marked[]): string[] {
  const sorted = [...marks].sort((x, y) => x.start - y.start);
  let next = 0;
  let open: Marked[] = [];
  return tokens.map((token) => {
    open = open.filter((mark) => mark.end > token.start);
    for (; next < sorted.length && sorted[next]!.start < token.end; next++) open.push(sorted[next]!);
    const here = open.filter((mark) => mark.end > token.start).map(({ type }) => type);
    return [...new Set(here)].sort().join('+');
  });
}

/** Cohen (1960): agreement corrected by what the annotators' own rates would bring by chance. */
export function cohensKappa(labels: readonly (readonly [string, string])[]): number {
  const countsA = new Map<string, number>();
  const countsB = new Map<string, number>();
  let agreed = 0;
  for (const [a, b] of labels) {
    countsA.set(a, (countsA.get(a) ?? 0) + 1);
    countsB.set(b, (countsB.get(b) ?? 0) + 1);
    if (a === b) agreed++;
  }
  const n = labels.length;
  let chance = 0;
  for (const [label, count] of countsA) chance += (count / n) * ((countsB.get(label) ?? 0) / n);
  return (agreed / n - chance) / (1 - chance);
}

/** What the two see differently, by article and place. */
export function differences({ name, a, b }: Pair): Difference[] {
  const found: Difference[] = [];
  const byPlaceB = new Map(b.map((mark) => [placeOf(mark), mark]));
  const byPlaceA = new Map(a.map((mark) => [placeOf(mark), mark]));
  for (const mark of a) {
    const other = byPlaceB.get(placeOf(mark));
    if (!other) found.push({ name, kind: 'only A', a: mark });
    else if (other.type !== mark.type) found.push({ name, kind: 'type', a: mark, b: other });
  }
  for (const mark of b) if (!byPlaceA.has(placeOf(mark))) found.push({ name, kind: 'only B', b: mark });
  const start = ({ a: one, b: two }: Difference) => (one ?? two)!.start;
  return found.sort((x, y) => start(x) - start(y));
}
