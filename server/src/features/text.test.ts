import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordance, count, fold, oneLine, quotedTimes, shorten } from './text';

const LONE_SURROGATE = /\p{Cs}/u;

describe('text', () => {
  it('is shortened at a word, never inside a character', () => {
    expect(shorten('Das ist ein langer Satz', 15)).toBe('Das ist ein…');
    expect(shorten('kurz', 15)).toBe('kurz');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(LONE_SURROGATE.test(short)).toBe(false);
      }),
    );
  });

  it('counts as people do', () => {
    expect([count(1, 'mention'), count(12, 'mention')]).toEqual(['1 mention', '12 mentions']);
    expect(count(1200, 'mention')).toBe('1,200 mentions');
    expect([quotedTimes(1), quotedTimes(3)]).toEqual(['quoted once', 'quoted 3 times']);
  });

  it('is found without its case and diacritics', () => {
    expect(fold('Řezníček Ålesund')).toBe('reznicek alesund');
    expect(oneLine('  a \n\t b ')).toBe('a b');
  });
});

describe('a line of a concordance', () => {
  it('shows the words, wherever they stand, and what is around them', () => {
    const [before, behind] = ['one two three four ', ' five six seven eight'];
    expect(concordance(before, 'WORD', behind, 60)).toBe('one two three four WORD five six seven eight');
    expect(concordance(before, 'WORD', behind, 24)).toBe('…four WORD five six…');
    expect(concordance('', 'WORD', behind, 24)).toBe('WORD five six seven…');
    expect(concordance(before, 'WORD', '', 24)).toBe('one two three four WORD');
    expect(concordance(before, 'WORD', '', 20)).toBe('…three four WORD');
    expect(concordance(before, 'A LONG WORD', behind, 8)).toBe('…A LONG WORD…');
  });
});
