import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from './code-points';

describe('CodePoints', () => {
  it('converts to and fro', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, n) => {
        const chars = [...text];
        const count = Math.min(n, chars.length);
        const utf16 = chars.slice(0, count).join('').length;
        const points = new CodePoints(text);
        expect(points.fromUtf16(utf16)).toBe(count);
        expect(points.toUtf16(count)).toBe(utf16);
      }),
    );
  });

  it('cuts offsets outside the text to it', () => {
    const points = new CodePoints('a😀b');
    expect([points.fromUtf16(99), points.toUtf16(99), points.toUtf16(-1)]).toEqual([3, 4, 0]);
  });
});
