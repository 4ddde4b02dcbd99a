import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, cohensKappa, differences, type Pair } from './agreement';

const tokens = Array.from({ length: 10 }, (_, i) => ({ start: i * 5, end: i * 5 + 4 }));
const mark = (token: number, type: string, length = 1) => ({
  start: token * 5,
  end: (token + length - 1) * 5 + 4,
  type,
});
const pair: Pair = {
  name: 'a.txt',
  tokens,
  a: [mark(0, 'PER', 2), mark(4, 'LOC'), mark(6, 'ORG')],
  b: [mark(0, 'PER', 2), mark(4, 'ORG'), mark(8, 'LOC')],
};

describe('agreement', () => {
  it('counts marks of the same place and type', () => {
    const all = agreement([pair])[0]!;
    expect(all).toMatchObject({ type: 'all', both: 1, onlyA: 2, onlyB: 2 });
    expect(all.f1).toBeCloseTo(1 / 3);
    expect(agreement([pair]).map(({ type }) => type)).toEqual(['all', 'LOC', 'ORG', 'PER']);
    expect(agreement([pair])[3]).toMatchObject({ f1: 1, kappa: 1 });
  });

  it('lists the differences by place', () => {
    expect(differences(pair).map(({ kind, a, b }) => [kind, a?.type, b?.type])).toEqual([
      ['type', 'LOC', 'ORG'],
      ['missed', 'ORG', undefined],
      ['added', undefined, 'LOC'],
    ]);
  });

  it('tells another extent from a missed and an added mark, and names from quotes', () => {
    const a = [mark(0, 'PER', 2), mark(4, 'direct', 4), mark(5, 'PER')];
    const b = [mark(1, 'ORG', 2), mark(4, 'direct', 3), mark(4, 'PER')];
    expect(differences({ ...pair, a, b }).map(({ kind, a: x, b: y }) => [kind, x?.type, y?.type])).toEqual([
      ['extent', 'PER', 'ORG'],
      ['extent', 'direct', 'direct'],
      ['added', undefined, 'PER'],
      ['missed', 'PER', undefined],
    ]);
  });

  it('counts and lists a mark that a set has twice once, in either set', () => {
    const once = [mark(0, 'PER'), mark(4, 'LOC')];
    const twice = [...once, mark(0, 'PER'), mark(4, 'LOC')];
    for (const [a, b] of [
      [once, twice],
      [twice, once],
    ]) {
      expect(differences({ ...pair, a: a!, b: b! })).toEqual([]);
      expect(agreement([{ ...pair, a: a!, b: b! }])[0]).toMatchObject({ both: 2, onlyA: 0, onlyB: 0, f1: 1 });
    }
  });

  it('is the same seen from either side', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(9), fc.constantFrom('PER', 'LOC', 'ORG', 'direct'), fc.integer({ min: 1, max: 3 }))
        .map(([token, type, length]) => mark(Math.min(token, 10 - length), type, length)),
      { maxLength: 12 },
    );
    const turned = { missed: 'added', added: 'missed', type: 'type', extent: 'extent', speaker: 'speaker' };
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const count = (list: readonly string[]) => [...list].sort().join(' ');
        const there = differences({ ...pair, a, b }).map(({ kind }) => turned[kind]);
        const back = differences({ ...pair, a: b, b: a }).map(({ kind }) => kind);
        expect(count(there)).toBe(count(back));
        const [x, y] = [agreement([{ ...pair, a, b }])[0]!, agreement([{ ...pair, a: b, b: a }])[0]!];
        expect([x.precision, x.recall, x.f1]).toEqual([y.recall, y.precision, y.f1]);
        expect(Number.isNaN(x.kappa) ? 2 : x.kappa).toBeCloseTo(Number.isNaN(y.kappa) ? 2 : y.kappa);
      }),
    );
  });

  it('has no value where there is nothing to measure', () => {
    const of = (a: Pair['a'], b: Pair['b']) => agreement([{ ...pair, a, b }])[0];
    expect(of([], [])).toMatchObject({ precision: NaN, recall: NaN, f1: NaN, kappa: NaN });
    expect(of([mark(0, 'PER')], [])).toMatchObject({ precision: NaN, recall: 0, f1: 0, kappa: 0 });
    expect(of([], [mark(0, 'PER')])).toMatchObject({ precision: 0, recall: NaN, f1: 0, kappa: 0 });
    const everywhere = [mark(0, 'direct', 10)];
    expect(
      agreement([{ ...pair, tokens: tokens.slice(0, 2), a: everywhere, b: everywhere }])[0],
    ).toMatchObject({
      f1: 1,
      kappa: NaN,
    });
  });

  it('lists other speakers where both sets know them', () => {
    const quote = mark(4, 'direct', 3);
    const by = (speaker?: { start: number; end: number } | null) => ({ ...quote, speaker });
    const kinds = (x: ReturnType<typeof by>, y: ReturnType<typeof by>) =>
      differences({ ...pair, a: [x], b: [y] }).map(({ kind }) => kind);
    expect(kinds(by(mark(0, '')), by(mark(1, '')))).toEqual(['speaker']);
    expect(kinds(by(mark(0, '')), by(null))).toEqual(['speaker']);
    expect(kinds(by(mark(0, '', 2)), by(mark(1, '')))).toEqual([]);
    expect(kinds(by(mark(0, '')), by(undefined))).toEqual([]);
  });
});

describe('cohensKappa', () => {
  /** Counts of A's label in rows and B's in columns. */
  const ofTable = (rows: number[][]) =>
    cohensKappa(
      rows.flatMap((row, a) =>
        row.flatMap((n, b) => Array.from({ length: n }, () => [`${a}`, `${b}`] as const)),
      ),
    );

  it('is that of examples in the literature', () => {
    // Cohen (1960), table 2.
    const cohen = ofTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(cohen).toBeCloseTo(0.492, 3);
    // Grant proposals of two readers, the example most textbooks have.
    expect(
      ofTable([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4);
  });

  it('may be below chance, and has no value where only chance could agree', () => {
    expect(
      ofTable([
        [0, 5],
        [5, 0],
      ]),
    ).toBe(-1);
    expect(ofTable([[7]])).toBeNaN();
    expect(cohensKappa([])).toBeNaN();
  });

  it('is 1 for equal labels and 0 for independent ones', () => {
    expect(
      cohensKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
  });
});
