import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pairs } from './pairs';

const IDS = ['a', 'b', 'c'];
const articles = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'));

it('counts after any changes the articles that name both of two', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), articles), { maxLength: 12 }), (changes) => {
      const pairs = new Pairs();
      const naming = new Map<string, readonly string[]>();
      for (const [id, uris] of changes) {
        pairs.set(id, uris);
        naming.set(id, uris);
      }
      for (const a of IDS) {
        expect(pairs.has(a)).toBe((naming.get(a) ?? []).length > 0);
        for (const b of IDS) {
          if (a === b) continue;
          const both = (naming.get(a) ?? []).filter((uri) => naming.get(b)?.includes(uri));
          expect(pairs.together(a, b)).toBe(both.length);
        }
      }
    }),
  );
});
