import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanIndex, touches } from './span-index';

const span = fc
  .record({ start: fc.nat(400), length: fc.integer({ min: 1, max: 200 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

it('finds what looking at every span finds, after spans came and went', () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(fc.nat(30)), span, (spans, gone, asked) => {
      const index = new SpanIndex(spans);
      for (const i of gone) if (spans[i]) index.delete(spans[i]);
      const left = spans.filter((_, i) => !gone.includes(i));
      const touching = left.filter((one) => touches(one, asked));
      expect(new Set(index.touching(asked))).toEqual(new Set(touching));
      expect(index.touching(asked)).toHaveLength(touching.length);
      expect(index.isTouched(asked)).toBe(touching.length > 0);
      expect([...index]).toEqual(left);
      for (const one of left) expect(index.at(one)).toMatchObject(one);
    }),
  );
});
