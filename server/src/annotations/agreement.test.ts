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
  it('is that of the textbook example', () => {
    const table: [string, string, number][] = [
      ['y', 'y', 20],
      ['y', 'n', 5],
      ['n', 'y', 10],
      ['n', 'n', 15],
    ];
    const labels = table.flatMap(([a, b, n]) => Array.from({ length: n }, () => [a, b] as const));
    expect(cohensKappa(labels)).toBeCloseTo(0.4);
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
