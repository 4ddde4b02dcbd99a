import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes';

const weight = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -128, max: 127 }));

it('reads back the numbers it wrote, small ones in half a byte', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      fc.array(weight.filter((value) => value !== 0)),
      (lengths, weights) => {
        const writer = new ByteWriter();
        for (const value of lengths) writer.varint(value);
        for (const value of weights) writer.short(value);
        const bytes = writer.result();
        const reader = new ByteReader(bytes);
        expect(lengths.map(() => reader.varint())).toEqual(lengths);
        expect(weights.map(() => reader.short())).toEqual(weights);
        expect(() => reader.check('file')).not.toThrow();
        const again = new ByteReader(bytes);
        const [many, few] = [new Uint32Array(lengths.length), new Int8Array(weights.length)];
        again.varints(many, lengths.length);
        again.shorts(few, weights.length);
        expect([...many]).toEqual(lengths);
        expect([...few]).toEqual(weights);
        expect(() => again.check('file')).not.toThrow();
      },
    ),
  );
});
