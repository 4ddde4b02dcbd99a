import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SortedList } from './sorted';

interface Item {
  key: number;
  name: number;
}

const items = fc.array(fc.record({ key: fc.nat(5), name: fc.nat(5) }), { maxLength: 30 });
const compare = (a: Item, b: Item) => a.key - b.key || a.name - b.name;

it('keeps a list sorted while items are replaced, few or many', () => {
  const total = (a: Item, b: Item) => compare(a, b) || ids.get(a)! - ids.get(b)!;
  const ids = new Map<Item, number>();
  const numbered = (some: Item[]) => {
    for (const item of some) ids.set(item, ids.size);
    return some;
  };
  const changes = fc.array(fc.record({ come: items, goes: fc.array(fc.nat(200), { maxLength: 5 }) }));
  const many = fc.array(fc.record({ key: fc.nat(50), name: fc.nat(5) }), { minLength: 100, maxLength: 200 });
  fc.assert(
    fc.property(many, changes, (first, steps) => {
      const list = new SortedList(total);
      list.change(new Set(), numbered(first));
      let expected = [...first];
      for (const { come, goes } of steps) {
        const gone = new Set(goes.flatMap((index) => list.items[index] ?? []));
        list.change(gone, numbered(come));
        expected = [...expected.filter((item) => !gone.has(item)), ...come];
      }
      expect(list.items).toEqual(expected.sort(total));
    }),
  );
});
