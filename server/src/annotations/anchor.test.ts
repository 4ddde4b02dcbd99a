import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorFinder, makeAnchor } from './anchor';
import { follow } from './edits';

const ARTICLE = `Mayor resigns after flood
Anna Berg resigned on Monday after the flood in Karlstad. “I could have acted sooner,” Berg said.
Her deputy, Per Lind, takes over. Lind met the council in Karlstad on Tuesday.
The council thanked Berg for her years in office. Karlstad votes in September.`;

const anchorOf = (word: string, nth = 0) => {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = ARTICLE.indexOf(word, at + 1);
  return makeAnchor(ARTICLE, { start: at, end: at + word.length });
};
const place = (text: string, word: string, nth = 0) => new AnchorFinder(text).place(anchorOf(word, nth));

describe('AnchorFinder', () => {
  it('finds an annotation where it stood', () => {
    const { start, end } = anchorOf('Karlstad', 1);
    expect(place(ARTICLE, 'Karlstad', 1)).toEqual({ found: { start, end } });
  });

  it('finds it after text came in before it', () => {
    const { start, end } = anchorOf('Karlstad', 1);
    expect(place(`UPDATED\n${ARTICLE}`, 'Karlstad', 1)).toEqual({
      found: { start: start + 8, end: end + 8 },
    });
  });

  it('finds it after a paragraph moved', () => {
    const lines = ARTICLE.split('\n');
    const text = [lines[0], lines[2], lines[1], lines[3]].join('\n');
    const start = text.indexOf('Per Lind');
    expect(place(text, 'Per Lind')).toEqual({ found: { start, end: start + 8 } });
  });

  it('finds a quote after its marks and blanks were normalised', () => {
    const text = ARTICLE.replaceAll(/[“”]/g, '"').replaceAll(' ', '  ');
    const placement = place(text, 'I could have acted sooner');
    expect('found' in placement && text.slice(placement.found.start, placement.found.end)).toBe(
      'I  could  have  acted  sooner',
    );
  });

  it('is an orphan when its sentence is gone, though the word stands elsewhere', () => {
    const text = ARTICLE.replace(' Lind met the council in Karlstad on Tuesday.', '');
    expect(place(text, 'Karlstad', 1)).toHaveProperty('orphan');
  });

  it('is an orphan when two places fit', () => {
    const line = 'The mayor of Ulm spoke to the mayor. ';
    const anchor = makeAnchor(line.repeat(3), { start: 13 + line.length, end: 16 + line.length });
    expect(new AnchorFinder(`x ${line.repeat(4)}`).place(anchor)).toEqual({ orphan: 'ambiguous' });
  });

  it('does not find a word inside another', () => {
    const anchor = makeAnchor('Here Kim sat.', { start: 5, end: 8 });
    expect(new AnchorFinder('Here Kimono sat.').place(anchor)).toEqual({ orphan: 'gone' });
  });
});

describe('follow', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
  it('keeps the words of a span that an edit did not touch', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(40),
        fc.nat(40),
        fc.nat(40),
        fc.nat(10),
        texts,
        (text, a, b, at, cut, insert) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const from = Math.min(at, text.length);
          const to = Math.min(from + cut, text.length);
          fc.pre(end > start && (to <= start || from >= end));
          const after = text.slice(0, from) + insert + text.slice(to);
          const moved = follow({ start, end }, { start: from, end: to, length: insert.length })!;
          expect(after.slice(moved.start, moved.end)).toBe(text.slice(start, end));
        },
      ),
    );
  });

  it('grows with text typed inside, shrinks with text taken away, and goes with all of it', () => {
    expect(follow({ start: 5, end: 10 }, { start: 7, end: 7, length: 3 })).toEqual({ start: 5, end: 13 });
    expect(follow({ start: 5, end: 10 }, { start: 3, end: 7, length: 1 })).toEqual({ start: 4, end: 7 });
    expect(follow({ start: 5, end: 10 }, { start: 8, end: 12, length: 0 })).toEqual({ start: 5, end: 8 });
    expect(follow({ start: 5, end: 10 }, { start: 5, end: 10, length: 4 })).toBeUndefined();
  });
});
