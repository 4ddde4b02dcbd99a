// Edits made outside the editor, over real articles: what stands once is found again, and nothing lands on a lookalike.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../analysis/types';
import { AnchorFinder, makeAnchor } from './anchor';

const FOLDER = new URL('../../../test-fixtures/', import.meta.url);
const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

/** A character with its offset in the article it came from; -1 when it was put in. */
interface Unit {
  char: string;
  from: number;
}
type Text = Unit[];

const textOf = (units: Text) => units.map(({ char }) => char).join('');
const inserted = (words: string): Text => [...words].map((char) => ({ char, from: -1 }));

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const filler = fc.constantFrom(
  ' – oppdatert',
  ' NEU:',
  '\n\nEn ny paragraf om været, som er fint.\n\n',
  ' (red.)',
  ' aber',
);
const edits: fc.Arbitrary<(text: Text) => Text>[] = [
  fc.record({ at: position, words: filler }).map(({ at, words }) => (text) => {
    const offset = Math.floor(at * text.length);
    return [...text.slice(0, offset), ...inserted(words), ...text.slice(offset)];
  }),
  fc.record({ at: position, length: fc.integer({ min: 1, max: 120 }) }).map(({ at, length }) => (text) => {
    const offset = Math.floor(at * text.length);
    return [...text.slice(0, offset), ...text.slice(offset + length)];
  }),
  fc.record({ from: position, to: position }).map(({ from, to }) => (text) => {
    const paragraphs = paragraphsOf(text);
    const [moved] = paragraphs.splice(Math.floor(from * paragraphs.length), 1);
    if (moved) paragraphs.splice(Math.floor(to * (paragraphs.length + 1)), 0, moved);
    return paragraphs.flat();
  }),
  fc.constantFrom(...normalisations()),
];

/** What tools and editors do to a whole text: quotation marks, dashes, blanks, line ends, byte-order mark. */
function normalisations(): ((text: Text) => Text)[] {
  const each = (change: (unit: Unit, i: number, text: Text) => Text) => (text: Text) => text.flatMap(change);
  const turn = (from: RegExp, to: string) =>
    each((unit) => [from.test(unit.char) ? { ...unit, char: to } : unit]);
  return [
    turn(/[“”„«»]/, '"'),
    turn(/[‘’‚‹›]/, "'"),
    turn(/[–—]/, '-'),
    turn(/ /, '\u00a0'),
    turn(/\u00a0/, ' '),
    // Straight quotation marks to round ones, as a text editor does.
    each((unit, i, text) => {
      if (unit.char !== '"') return [unit];
      return [{ ...unit, char: i === 0 || /\s/.test(text[i - 1]!.char) ? '“' : '”' }];
    }),
    // Blanks doubled, and runs of them made one again.
    each((unit) => (unit.char === ' ' ? [unit, ...inserted(' ')] : [unit])),
    each((unit, i, text) => (unit.char === ' ' && text[i - 1]?.char === ' ' ? [] : [unit])),
    // Line ends of Windows, and back.
    each((unit) => (unit.char === '\n' ? [...inserted('\r'), unit] : [unit])),
    each((unit) => (unit.char === '\r' ? [] : [unit])),
    // Blanks at the ends of lines, and empty lines between paragraphs.
    each((unit) => (unit.char === '\n' ? [...inserted('  '), unit] : [unit])),
    each((unit, i, text) =>
      unit.char === '\n' && text[i - 1]?.char !== '\n' ? [unit, ...inserted('\n')] : [unit],
    ),
    // Lines wrapped at 60 characters.
    (text) => {
      let column = 0;
      return text.map((unit) => {
        column = unit.char === '\n' ? 0 : column + 1;
        if (unit.char !== ' ' || column < 60) return unit;
        column = 0;
        return { ...unit, char: '\n' };
      });
    },
    // A byte-order mark that a tool read as a character.
    (text) => [...inserted('\ufeff'), ...text],
  ];
}

/** Lines with the line end behind them. */
function paragraphsOf(text: Text): Text[] {
  const paragraphs: Text[] = [[]];
  for (const unit of text) {
    paragraphs.at(-1)!.push(unit);
    if (unit.char === '\n') paragraphs.push([]);
  }
  return paragraphs;
}

/** Where the words of a span are now; undefined when one of them is gone or something came between. */
function truth(
  text: Text,
  places: ReadonlyMap<number, number>,
  article: string,
  span: Span,
): Span | undefined {
  let last = -1;
  const found: Span = { start: -1, end: -1 };
  for (let from = span.start; from < span.end; from++) {
    if (BLANK.test(article[from]!)) continue;
    const at = places.get(from);
    if (at === undefined) return undefined;
    if (last >= 0 && text.slice(last + 1, at).some(({ char }) => !BLANK.test(char))) return undefined;
    if (last > at) return undefined;
    if (found.start < 0) found.start = at;
    last = at;
  }
  return { ...found, end: last + 1 };
}

const BLANK = /\s/;

const squeeze = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[–—]/g, '-');

/** What people mark: names, words said between quotation marks, and any few words. */
const MARKED = [
  /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?/gu,
  /(?<=[“„«]\s?)[^\s“”„«»][^“”„«»\n]{8,}[^\s“”„«»](?=\s?[”“»])/gu,
  /(?<!\p{L})\p{Ll}{6,}(?: \p{L}+){2}/gu,
];

it('finds what stands once, and never takes a lookalike', () => {
  const tally = { once: 0, found: 0, wrong: [] as string[] };
  fc.assert(
    fc.property(
      fc.nat(articles.length - 1),
      fc.array(fc.oneof(...edits), { minLength: 1, maxLength: 6 }),
      (which, sequence) => {
        const article = articles[which]!;
        const units = sequence.reduce(
          (text, edit) => edit(text),
          Array.from({ length: article.length }, (_, from): Unit => ({ char: article[from]!, from })),
        );
        const text = textOf(units);
        const squeezed = squeeze(text);
        const places = new Map(units.map(({ from }, at) => [from, at]));
        const finder = new AnchorFinder(text);
        for (const words of MARKED.flatMap((pattern) => [...article.matchAll(pattern)])) {
          const span = { start: words.index, end: words.index + words[0].length };
          const stands = truth(units, places, article, span);
          const placement = finder.place(makeAnchor(article, span));
          const found = 'found' in placement ? placement.found : undefined;
          if (found && (found.start !== stands?.start || found.end !== stands.end))
            tally.wrong.push(`${words[0]} ${JSON.stringify(text.slice(found.start - 20, found.end + 20))}`);
          if (!stands || squeezed.split(squeeze(words[0])).length !== 2) continue;
          tally.once++;
          if (found) tally.found++;
        }
      },
    ),
    { numRuns: 400, seed: 7 },
  );
  expect(tally.once).toBeGreaterThan(3000);
  expect(tally.found / tally.once).toBeGreaterThanOrEqual(0.99);
  expect(tally.wrong).toEqual([]);
});
