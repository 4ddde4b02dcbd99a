import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes';
import { loadNameModel } from './model';

const read = (name: string): Promise<Uint8Array> => readFile(`server/data/${name}`);

describe('data files', () => {
  it('are at most 6.5 MB together', async () => {
    const sizes = await Promise.all(
      ['names.bin', 'names-lexicon.bin'].map(async (name) => (await read(name)).length),
    );
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(6_500_000);
  });

  it('are refused when cut short, too long or of another version', async () => {
    const model = await read('names.bin');
    const loading = (bytes: Uint8Array) =>
      loadNameModel(async (name) => (name === 'names.bin' ? bytes : read(name)));
    await expect(loading(model.subarray(0, model.length - 1000))).rejects.toThrow('names.bin');
    await expect(loading(new Uint8Array([...model, 0]))).rejects.toThrow('names.bin');
    await expect(loading(Uint8Array.of(99, 1, 2))).rejects.toThrow('version');
  });

  it('keep numbers of all sizes', () => {
    const writer = new ByteWriter();
    const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1];
    for (const number of numbers) writer.varint(number);
    writer.float(-0.5);
    const reader = new ByteReader(writer.result());
    expect(numbers.map(() => reader.varint())).toEqual(numbers);
    expect(reader.float()).toBe(-0.5);
    reader.check('numbers');
  });
});
