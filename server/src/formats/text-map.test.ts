import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from './samples';
import { spanMap } from './text-map';

const ARTICLE = 'Anna Berg kom.\r\n\r\nHun møtte Per Lind i Oslo, og Berg sa nei til alt som var der.';
const wordsAt = (text: string, span: { start: number; end: number } | undefined) =>
  span && text.slice(span.start, span.end);

describe('spanMap', () => {
  it('finds every span past other blanks', () => {
    const blanks = fc.array(fc.constantFrom(' ', '\n', '\r\n', '\u00a0', '\ufeff', '  '), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(blanks, fc.nat(ARTICLE.length - 1), fc.nat(20), (gaps, start, length) => {
        let i = 0;
        const theirs = ARTICLE.replace(/\s+/g, () => gaps[i++]!);
        const end = Math.min(theirs.length, start + length + 1);
        const found = wordsAt(ARTICLE, spanMap(theirs, ARTICLE)({ start, end }));
        const ink = (text: string) => text.replace(/\s/g, '');
        expect(ink(found ?? '')).toBe(ink(theirs.slice(start, end)));
      }),
    );
  });

  it('finds words again after edits, and none that stand in two places', () => {
    const theirs = ARTICLE.replace('kom', 'gikk').replace('alt som', 'det meste som');
    const map = spanMap(theirs, ARTICLE);
    expect(map(spanOf('Per Lind', theirs))).toEqual(spanOf('Per Lind', ARTICLE));
    expect(map(spanOf('gikk', theirs))).toBeUndefined();
    expect(map({ start: 4, end: 400 })).toBeUndefined();
    const twice = `${ARTICLE} ${ARTICLE}`;
    expect(spanMap(theirs, twice)(spanOf('Per Lind', theirs))).toBeUndefined();
  });
});
