import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastOf } from './least-of';

it('is the beginning of all lists sorted together', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 8 }), fc.nat({ max: 30 }), (lists, most) => {
      const sorted = lists.map((list) => [...list].sort((a, b) => a - b));
      const expected = sorted.flatMap((list, index) => list.map((item) => ({ list: index, item })));
      expected.sort((a, b) => a.item - b.item || a.list - b.list);
      expect(leastOf(sorted, (item) => item, most)).toEqual(expected.slice(0, most));
    }),
  );
});
