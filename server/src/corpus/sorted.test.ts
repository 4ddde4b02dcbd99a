import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortAgain } from './sorted';

interface Item {
  key: number;
  name: number;
}

const items = fc.array(fc.record({ key: fc.nat(5), name: fc.nat(5) }), { maxLength: 30 });
const compare = (a: Item, b: Item) => a.key - b.key || a.name - b.name;

it('sorts as if nothing had been sorted before, with the same objects', () => {
  fc.assert(
    fc.property(items, items, fc.array(fc.boolean(), { maxLength: 30 }), (before, added, stays) => {
      const sortedBefore = sortAgain(before, [], compare);
      const now = [...before.filter((_, i) => stays[i]), ...added];
      const sorted = sortAgain(now, sortedBefore, compare);
      expect(sorted).toEqual([...now].sort(compare));
      expect(new Set(sorted)).toEqual(new Set(now));
    }),
  );
});
