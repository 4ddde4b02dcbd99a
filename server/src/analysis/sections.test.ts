import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSections, joinSections } from './sections';
import type { ArticleAnalysis } from './types';

describe('cutSections', () => {
  it('leaves an ordinary article whole', () => {
    expect(cutSections('Kort.')).toEqual([{ start: 0, end: 5 }]);
    expect(cutSections('')).toEqual([{ start: 0, end: 0 }]);
  });

  it('cuts at line ends, else at sentence ends', () => {
    const lines = 'Ein Satz ohne Ende geht weiter.\n'.repeat(8000);
    for (const { end } of cutSections(lines).slice(0, -1)) expect(lines[end - 1]).toBe('\n');
    const oneLine = 'Ein Satz geht zu Ende. '.repeat(8000);
    for (const { end } of cutSections(oneLine).slice(0, -1)) expect(oneLine.slice(end - 2, end)).toBe('. ');
  });

  it('covers any text without gaps and never splits a surrogate pair', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '. ', '😀');
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 3 }), (piece, times) => {
        const text = piece.repeat(60_000 * times);
        const sections = cutSections(text);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start } of sections) expect(text.charCodeAt(start) & 0xfc00).not.toBe(0xdc00);
      }),
      { numRuns: 15 },
    );
  });
});

describe('joinSections', () => {
  const part = (start: number): ArticleAnalysis => ({
    language: 'en',
    paragraphs: [{ start, end: start + 20, kind: 'body' }],
    sentences: [{ start, end: start + 20 }],
    mentions: [
      {
        start,
        end: start + 4,
        text: 'Anna',
        type: 'PER',
        form: 'name',
        name: 'Anna',
        confidence: 1,
        chain: 0,
      },
      { start: 8, end: 11, text: 'she', type: 'PER', form: 'pronoun', name: 'she', confidence: 1, chain: 1 },
    ],
    chains: [
      { type: 'PER', name: 'Anna', names: ['Anna'], mentions: [0] },
      { type: 'PER', name: 'she', names: [], mentions: [1] },
    ],
    quotes: [
      {
        start: 12,
        end: 20,
        spans: [{ start: 12, end: 20 }],
        type: 'direct',
        speaker: 1,
        carried: false,
        cue: null,
        confidence: 1,
      },
    ],
    topics: [{ id: 'medtop:1', label: 'one', score: 0.5, evidence: [{ start, end: start + 1 }] }],
    keyphrases: [{ text: 'a', score: 1, occurrences: [{ start, end: start + 1 }] }],
    words: 3,
    unbalanced: [],
  });

  it('moves offsets and indices, and makes one chain of equal names', () => {
    const joined = joinSections(
      [part(0), part(2)],
      [
        { start: 0, end: 100 },
        { start: 100, end: 200 },
      ],
    );
    expect(joined.mentions.map((m) => [m.start, m.chain])).toEqual([
      [0, 0],
      [8, 1],
      [102, 0],
      [108, 2],
    ]);
    expect(joined.chains.map((c) => c.mentions)).toEqual([[0, 2], [1], [3]]);
    expect(joined.quotes.map((q) => [q.start, q.spans[0]!.end, q.speaker])).toEqual([
      [12, 20, 1],
      [112, 120, 3],
    ]);
    expect(joined.topics).toEqual([
      {
        id: 'medtop:1',
        label: 'one',
        score: 0.5,
        evidence: [
          { start: 0, end: 1 },
          { start: 102, end: 103 },
        ],
      },
    ]);
    expect(joined.keyphrases[0]!.occurrences).toEqual([
      { start: 0, end: 1 },
      { start: 102, end: 103 },
    ]);
    expect(joined.words).toBe(6);
  });
});
