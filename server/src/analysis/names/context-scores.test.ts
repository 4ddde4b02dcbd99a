import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { GroupRows } from './context-scores';
import { findNames } from './find';
import { loadNameModel, NameModel } from './model';
import { RowSum, WIDE } from './rows';

const model = await loadNameModel((name) => readFile(new URL(`../../../data/${name}`, import.meta.url)));

const ARTICLES: readonly (readonly [language: string, text: string])[] = [
  ['nb', 'Statsminister Kari Nordmann møtte Berg i New York. Berg sa nei til «Min Kamp».'],
  ['de', 'NEUE GESPRÄCHE IN BREMEN\nBerg sprach mit Kari Nordmann von der Nordwerft AG. Nordmann schwieg.'],
  ['en', 'Berg, the minister, met Kari Nordmann in New York. New York Times readers like Berg.'],
  ['sv', 'Kari Nordmann Berg Dahl reste till Bremen. Dahl och Berg stannade. – Nej, sa Dahl.'],
];

describe('ContextScores', () => {
  it('finds the same whatever was read before', () => {
    const some = fc.array(fc.constantFrom(...ARTICLES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (list) => {
        for (const [language, text] of list) {
          const document = segment(text, language);
          const fresh = new NameModel(model.weights, model.lexicon);
          expect(findNames(document, model)).toEqual(findNames(document, fresh));
        }
      }),
    );
  });
});

describe('GroupRows', () => {
  it('never answers with the row of another group', () => {
    const key = fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 200 }), (keys) => {
        const groups = new GroupRows();
        keys.forEach(([a, b], i) => {
          const sum = new RowSum();
          sum.addWide(new Int32Array(WIDE).fill(i), 0);
          groups.keep(groups.slotOf(a, b), a, b, sum);
        });
        const last = new Map(keys.map(([a, b], i) => [`${a} ${b}`, i]));
        for (const [a, b] of keys) {
          const slot = groups.slotOf(a, b);
          if (groups.has(slot, a, b)) expect(groups.rows[slot * WIDE]).toBe(last.get(`${a} ${b}`));
        }
        expect(keys.some(([a, b]) => groups.has(groups.slotOf(a, b), a, b))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
