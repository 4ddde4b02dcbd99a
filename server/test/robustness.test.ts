import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadFixtures } from '../../test-fixtures/gold';
import { analyze } from '../src/analysis/analyze';
import { type AnalysisData, loadAnalysisData } from '../src/analysis/data';
import type { ArticleAnalysis, Span } from '../src/analysis/types';
import { Corpus } from '../src/corpus/corpus';

const fixtures = loadFixtures();
let data: AnalysisData;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../data', import.meta.url));
  data = await loadAnalysisData((name) => readFile(join(folder, name)));
});

describe('the analysis of an article', () => {
  it.each(fixtures)('$file is the same with Windows line ends', ({ text }) => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(wordsOf(analyze(windows, data), windows)).toEqual(wordsOf(analyze(text, data), text));
  });

  it.each(fixtures)('$file is the same below an emoji', ({ text }) => {
    const cheerful = text.replace('\n\n', '\n\n😀\n\n');
    expect(wordsOf(analyze(cheerful, data), cheerful)).toEqual(wordsOf(analyze(text, data), text));
  });

  it.each(fixtures)('$file is the same every time', ({ text }) => {
    expect(analyze(text, data)).toEqual(analyze(text, data));
  });

  it('is sound wherever an article is cut', () => {
    const piece = fc.tuple(
      fc.constantFrom(...fixtures),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(300),
    );
    fc.assert(
      fc.property(piece, ([{ text }, from, length]) => {
        const start = Math.floor(from * text.length);
        expectSound(text.slice(start, start + length));
      }),
      { numRuns: 200 },
    );
  });

  it('is sound on marks, dashes, blanks and surrogates in any order', () => {
    const bits = [
      '„',
      '“',
      '”',
      '«',
      '»',
      '"',
      '’',
      '– ',
      '- ',
      '\n',
      '\r\n',
      ' ',
      '\u00a0',
      '\ud83d',
      '.',
      ':',
    ];
    const words = ['sagte', 'Kim', 'er', 'U.S.', 'ifølge', 'laut', 'Köpenhamn', '25.', 'EU:s', 'ABBA'];
    const text = fc
      .array(fc.constantFrom(...bits, ...words), { maxLength: 60 })
      .map((parts) => parts.join(' '));
    fc.assert(fc.property(text, expectSound), { numRuns: 300 });
  });
});

describe('the linking of articles', () => {
  it('takes whatever the analysis calls a name', () => {
    const odd = ['Kl. 03.42 – i 1987 , å !', '“…” » « 11.000 van de –', 'EU:s – U.S. – 🙂', ''];
    const corpus = new Corpus(data);
    for (const [index, text] of [...odd, ...fixtures.map((fixture) => fixture.text)].entries())
      corpus.update(TextDocument.create(String(index), 'news', 0, text));
    const ids = corpus.entities().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const article of corpus.articles())
      for (const mention of article.analysis.mentions)
        expect(ids).toContain(corpus.entityIdOf(article, mention));
  });
});

/** What a reader sees of an analysis, without offsets. */
function wordsOf({ language, mentions, quotes, chains }: ArticleAnalysis, text: string): unknown {
  const words = ({ start, end }: Span) => text.slice(start, end).replaceAll('\r\n', '\n');
  return {
    language,
    names: mentions.map((mention) => [mention.type, words(mention), chains[mention.chain]!.name]),
    quotes: quotes.map((quote) => [
      quote.type,
      words(quote),
      quote.speaker === null ? null : words(mentions[quote.speaker]!),
    ]),
  };
}

function expectSound(text: string): void {
  const { paragraphs, sentences, mentions, chains, quotes, topics, keyphrases } = analyze(text, data);
  const spans = [
    ...paragraphs,
    ...sentences,
    ...mentions,
    ...quotes,
    ...quotes.flatMap((quote) => [...quote.spans, ...(quote.cue ? [quote.cue] : [])]),
    ...topics.flatMap((topic) => topic.evidence),
    ...keyphrases.flatMap((phrase) => phrase.occurrences),
  ];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const [index, mention] of mentions.entries()) {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.text).toBe(mention.text.trim());
    expect(mention.text).not.toBe('');
    expect(chains[mention.chain]!.mentions).toContain(index);
  }
  for (const quote of quotes) {
    expect(quote.spans.length).toBeGreaterThan(0);
    if (quote.speaker !== null) expect(mentions[quote.speaker]).toBeDefined();
  }
  expect(mentions.map(({ start }) => start)).toEqual(
    mentions.map(({ start }) => start).sort((a, b) => a - b),
  );
  expect(quotes.map(({ start }) => start)).toEqual(quotes.map(({ start }) => start).sort((a, b) => a - b));
}
