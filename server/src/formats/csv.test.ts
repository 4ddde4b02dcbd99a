import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';
import type { FormatQuote } from './document';
import { documents, sample } from './samples';

const RUNS = { numRuns: 200 };

describe('CSV', () => {
  it('has one row a quote, and no cell that a spreadsheet takes for a formula', () => {
    const rows = writeCsv([{ ...sample, name: '=1+1' }])
      .content.trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(1 + sample.quotes.length);
    expect(rows[1]).toMatch(/^'=1\+1,nb,2,/);
    expect(writeCsv([sample], ';').content).toContain('\r\na.txt;nb;2;Anna Bé́rg;;per:anna berg;direct;');
    const named = { ...sample, names: new Map([['per:anna berg', '=Anna']]) };
    expect(writeCsv([named]).content).toContain(",Anna Bé́rg,'=Anna,per:anna berg,direct,");
  });
  it('counts paragraphs from 1, also where a quote opens one', () => {
    const text = 'Havna\n\nHavna er full, sier Moe. Den må stenge.\n«Ja», sier Lie.';
    const quoteOf = (words: string): FormatQuote => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      return { ...span, type: 'indirect', spans: [span], speaker: null, cue: null };
    };
    const quotes = ['Havna er full', 'Den må stenge', 'Ja'].map(quoteOf);
    const { content } = writeCsv([{ name: 'a.txt', language: 'nb', text, mentions: [], quotes }]);
    const [, ...rows] = parseCsv(content.slice(1));
    expect(rows.map(([, , paragraph]) => paragraph)).toEqual(['2', '2', '3']);
  });
  it('reads back as RFC 4180, whatever the article says, and opens as UTF-8', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { content } = writeCsv([document]);
        expect(content.startsWith('\ufeff')).toBe(true);
        const [header, ...rows] = parseCsv(content.slice(1));
        expect(rows).toHaveLength(document.quotes.length);
        for (const row of rows) {
          expect(row).toHaveLength(header!.length);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u);
        }
      }),
      RUNS,
    );
  });
});

/** RFC 4180. */
function parseCsv(content: string): string[][] {
  const rows = content.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  expect(rows.join('')).toBe(content);
  return rows.map((row) =>
    [...row.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
    ),
  );
}
