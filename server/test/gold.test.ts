import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureFolder, goldFolder, loadFixtures } from '../../test-fixtures/gold';
import { parseMarked, type Registry } from '../../test-fixtures/gold/marked';

const registry: Registry = JSON.parse(readFileSync(join(goldFolder, 'entities.json'), 'utf8'));
const marked = readdirSync(goldFolder).filter((name) => name.endsWith('.marked'));

// Articles and gold are written from the marked files by `npx vitest run server/test/gold.test.ts --update`.
describe('the gold of test-fixtures', () => {
  it.each(marked)('%s is what the article and its gold say', async (name) => {
    const { text, ...gold } = parseMarked(readFileSync(join(goldFolder, name), 'utf8'), registry);
    await expect(text).toMatchFileSnapshot(join(fixtureFolder, name.replace(/marked$/, 'txt')));
    const json = `${JSON.stringify(gold, null, 1)}\n`;
    await expect(json).toMatchFileSnapshot(join(goldFolder, name.replace(/marked$/, 'gold.json')));
  });

  it('covers eight languages', () => {
    const languages = new Set(loadFixtures().map(({ language }) => language));
    expect([...languages].sort()).toEqual(['da', 'de', 'en', 'fr', 'nb', 'nl', 'nn', 'sv']);
  });
});

describe.each(loadFixtures())('$file', ({ text, mentions, quotes }) => {
  it('has the text of every mark at its offsets', () => {
    const marks = [...mentions, ...quotes, ...quotes.flatMap(({ speaker, cue }) => [speaker, cue])];
    for (const mark of marks) if (mark) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
  });

  it('has no name that crosses another', () => {
    for (const a of mentions)
      for (const b of mentions)
        expect(a.start < b.start && b.start < a.end && a.end < b.end, a.text).toBe(false);
  });

  it('has quotes without their marks, dash and reporting clause', () => {
    for (const quote of quotes) {
      const pieces = quote.spans ?? [[quote.start, quote.end] as const];
      for (const [start, end] of pieces) {
        expect(text.slice(start, end)).toMatch(/^[^\s,–—].*[^\s,]$/su);
        for (const outside of [quote.speaker, quote.cue])
          if (outside && quote.type === 'direct')
            expect(outside.end <= start || outside.start >= end, quote.text).toBe(true);
      }
    }
  });

  it('calls an indirect quote with quoted words mixed', () => {
    const quotedWords = /[„“”«»‘"›‹][^„“”«»"›]*\p{L}\s+\p{L}/u;
    for (const { type, start, end } of quotes) {
      const withMarks = text.slice(start - 1, end + 1);
      if (type === 'indirect') expect(withMarks).not.toMatch(quotedWords);
      if (type === 'mixed') expect(withMarks).toMatch(quotedWords);
    }
  });
});
