import type { Span } from '../analysis/types';

/** One mark of an annotator. */
export interface Marked extends Span {
  /** PER, LOC, ORG, MISC, direct, indirect, mixed. */
  type: string;
  /** Of a quote: where its speaker stands; null for none. Missing when the set says nothing of speakers. */
  speaker?: Span | null;
}

/** Two annotators' marks on one article, and its tokens as the units of chance-corrected agreement. */
export interface Pair {
  name: string;
  tokens: readonly Span[];
  a: readonly Marked[];
  b: readonly Marked[];
}

/** A measure is NaN where it has no value: a share of no marks, or agreement beyond chance where nothing else could be. */
export interface Agreement {
  /** A type, or `all`. */
  type: string;
  /** Share of B's marks that A has, too: same place and same type. */
  precision: number;
  /** Share of A's marks that B has, too. */
  recall: number;
  f1: number;
  /** Cohen's kappa over tokens: inside a mark of the type or not; for `all`, which type. */
  kappa: number;
  both: number;
  onlyA: number;
  onlyB: number;
}

/** Seen from A: a mark is missed or added by B, or has another type, extent or speaker there. */
export type DifferenceKind = 'missed' | 'added' | 'type' | 'extent' | 'speaker';

export interface Difference {
  name: string;
  kind: DifferenceKind;
  a?: Marked;
  b?: Marked;
}

const keyOf = ({ start, end, type }: Marked) => `${start}:${end}:${type}`;

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
  const precision = both / (both + onlyB);
  const recall = both / (both + onlyA);
  const f1 = (2 * both) / (2 * both + onlyA + onlyB);
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

/**
 * Cohen's kappa: agreement corrected by what the annotators' own rates would bring by chance. NaN without labels, or when
 * both give all the same one: chance alone agrees then. J. Cohen, “A coefficient of agreement for nominal scales”, 1960.
 */
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

/**
 * What the two see differently, by article and place. Marks of the same place are compared first, then what is left over
 * is paired with what it overlaps, names with names and quotes with quotes. A mark that a set has twice counts once, as
 * it does in `agreement`.
 */
export function differences({ name, a, b }: Pair): Difference[] {
  const found: Difference[] = [];
  const restA: Marked[] = [];
  const byKey = new Map(unique(b).map((mark) => [keyOf(mark), mark]));
  for (const mark of unique(a)) {
    const same = byKey.get(keyOf(mark));
    if (!same) restA.push(mark);
    else if (otherSpeaker(mark, same)) found.push({ name, kind: 'speaker', a: mark, b: same });
    byKey.delete(keyOf(mark));
  }
  const restB = [...byKey.values()];
  const [typed, leftA, leftB] = ofOtherType(name, restA, restB);
  found.push(...typed, ...overlapping(name, leftA.sort(byStart), leftB.sort(byStart)));
  const start = ({ a: one, b: two }: Difference) => (one ?? two)!.start;
  return found.sort((x, y) => start(x) - start(y));
}

/** Marks of the same place and type once; one that names a speaker stands for those that do not. */
function unique(marks: readonly Marked[]): Marked[] {
  const byKey = new Map<string, Marked>();
  for (const mark of marks) {
    const known = byKey.get(keyOf(mark));
    if (!known || (!known.speaker && mark.speaker)) byKey.set(keyOf(mark), mark);
  }
  return [...byKey.values()];
}

/** Marks that have the same place and another type, and what is left of both sets. */
function ofOtherType(
  name: string,
  a: readonly Marked[],
  b: readonly Marked[],
): [typed: Difference[], leftA: Marked[], leftB: Marked[]] {
  const byPlace = new Map<string, Marked[]>();
  for (const mark of b) byPlace.set(placeOf(mark), [...(byPlace.get(placeOf(mark)) ?? []), mark]);
  const typed: Difference[] = [];
  const leftA: Marked[] = [];
  for (const mark of a) {
    const other = byPlace.get(placeOf(mark))?.shift();
    if (other) typed.push({ name, kind: 'type', a: mark, b: other });
    else leftA.push(mark);
  }
  return [typed, leftA, [...byPlace.values()].flat()];
}

const byStart = (x: Span, y: Span) => x.start - y.start || x.end - y.end;
const isQuote = ({ type }: Marked) => type === 'direct' || type === 'indirect' || type === 'mixed';

/** Names and quotes share a place at times: kinds are told apart. */
const placeOf = (mark: Marked) => `${isQuote(mark)} ${mark.start}:${mark.end}`;

/** Do they name different speakers? The same words more or less are the same speaker. */
function otherSpeaker(a: Marked, b: Marked): boolean {
  if (a.speaker === undefined || b.speaker === undefined) return false;
  if (a.speaker === null || b.speaker === null) return a.speaker !== b.speaker;
  return a.speaker.end <= b.speaker.start || b.speaker.end <= a.speaker.start;
}

/** Each mark of A with the first of B it overlaps that no other has; the rest is missed or added. Both sorted. */
function overlapping(name: string, a: readonly Marked[], b: readonly Marked[]): Difference[] {
  const taken = new Set<Marked>();
  const found: Difference[] = [];
  let from = 0;
  for (const mark of a) {
    while (from < b.length && b[from]!.end <= mark.start) from++;
    let other: Marked | undefined;
    for (let i = from; i < b.length && b[i]!.start < mark.end && !other; i++) {
      if (b[i]!.end > mark.start && isQuote(b[i]!) === isQuote(mark) && !taken.has(b[i]!)) other = b[i];
    }
    if (other) taken.add(other);
    found.push({ name, kind: other ? 'extent' : 'missed', a: mark, ...(other ? { b: other } : {}) });
  }
  return [
    ...found,
    ...b.filter((mark) => !taken.has(mark)).map((mark) => ({ name, kind: 'added' as const, b: mark })),
  ];
}

/** Names of the articles that are in one of two sets of marks only, sorted; none of one set without a mark. */
export function unpaired(a: ReadonlyMap<string, readonly Marked[]>, b: typeof a): string[] {
  const alone = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.has(name) !== b.has(name));
  return alone.filter((name) => (a.get(name) ?? b.get(name))!.length > 0).sort();
}
