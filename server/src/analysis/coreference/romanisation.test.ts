import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpellings, tolerance } from './romanisation';
import { skeletons } from './skeletons';

const oneName = [
  ['Schtscherbakow', 'Shcherbakov'],
  ['Tsjajkovskij', 'Tschaikowski'],
  ['Joukov', 'Zjukov'],
  ['Chrusjtjov', 'Khrushchev'],
  ['Menachem', 'Menahem'],
] as const;
const twoNames = [
  ['Petersen', 'Pedroni'],
  ['Hansen', 'Jansson'],
  ['Lund', 'Lindt'],
  ['Bergman', 'Hartmann'],
] as const;

describe('compareSpellings', () => {
  it.each(oneName)('holds %s and %s to be one name', (a, b) => {
    expect(compareSpellings(a, b).cost).toBeLessThanOrEqual(tolerance(a, b));
  });

  it.each(twoNames)('holds %s and %s apart', (a, b) => {
    expect(compareSpellings(a, b).cost).toBeGreaterThan(tolerance(a, b));
  });

  it('costs nothing from a word to itself, and the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeghijkoprstuvwzäøš'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(compareSpellings(a, a).cost).toBe(0);
        expect(compareSpellings(a, b).cost).toBeCloseTo(compareSpellings(b, a).cost, 6);
      }),
    );
  });
});

describe('skeletons', () => {
  it.each(oneName)('%s and %s meet in a block', (a, b) => {
    expect(skeletons(a).some((skeleton) => skeletons(b).includes(skeleton))).toBe(true);
  });
});
