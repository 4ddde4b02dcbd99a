import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packOf } from '../language/packs';
import { segment } from '../language/segment';
import { type Marks, pairMarks } from './marks';

function pair(text: string, language: string): Marks {
  return pairMarks(text, segment(text, language).paragraphs, packOf(language).quotation);
}

function inside(text: string, language: string): string[] {
  return pair(text, language).stretches.map(({ parts }) =>
    parts.map((p) => text.slice(p.start, p.end)).join('|'),
  );
}

describe('national practice', () => {
  test.each([
    ['de', 'Er sagte: „Wir gehen.“', 'Wir gehen.'],
    ['de', 'Er sagte: »Wir gehen.«', 'Wir gehen.'],
    ['de', 'Er sagte: «Wir gehen.»', 'Wir gehen.'],
    ['de', 'Er sagte: "Wir gehen."', 'Wir gehen.'],
    ['de', 'Er sagte: ‚Wir gehen.‘', 'Wir gehen.'],
    ['de', 'Er sagte: ›Wir gehen.‹', 'Wir gehen.'],
    ['nb', 'Hun sa: «Vi går.»', 'Vi går.'],
    ['nb', 'Hun sa: „Vi går.”', 'Vi går.'],
    ['da', 'Hun sagde: »Vi går.«', 'Vi går.'],
    ['sv', 'Hon sade: ”Vi går.”', 'Vi går.'],
    ['sv', 'Hon sade: »Vi går.»', 'Vi går.'],
    ['en', 'She said: “We go.”', 'We go.'],
    ['en', 'She said: ‘We go.’', 'We go.'],
    ['fr', 'Elle a dit : « Nous partons. »', ' Nous partons. '],
    ['fr', '« Nous partons », a-t-elle dit.', ' Nous partons '],
    ['nl', 'Zij zei: ‘Wij gaan.’', 'Wij gaan.'],
    ['nb', 'Hun sa "vi går nå”.', 'vi går nå'],
    ['en', "''We go,'' she said.", 'We go,'],
    ['en', "``We go,'' she said.", 'We go,'],
  ])('%s: %s', (language, text, quote) => {
    expect(inside(text, language)).toEqual([quote]);
    expect(pair(text, language).unbalanced).toEqual([]);
  });
});

test('marks nest, outer before inner', () => {
  const text = 'Er sagte: „Sie rief ‚Feuer‘ und lief.“';
  expect(inside(text, 'de')).toEqual(['Sie rief ‚Feuer‘ und lief.', 'Feuer']);
  const [outer, inner] = pair(text, 'de').stretches;
  expect(inner!.parent).toBe(outer);
});

describe('marks that do not quote', () => {
  test.each([
    ['en', 'The creditors’ terms weren’t new, and it’s the ’90s again.'],
    ['en', "The creditors' terms weren't new."],
    ['nb', "Hamas' historie og Lars' sønn er lang."],
    ['nl', "Om vijf uur 's avonds was 't donker."],
    ['de', 'Der 24"-Bildschirm ist 6\' lang.'],
  ])('%s: %s', (language, text) => {
    expect(pair(text, language).stretches.filter(({ closed }) => closed)).toEqual([]);
  });

  test.each([
    ['en', "They told 'em so, and 'twas true."],
    ['nl', "Om vijf uur 's avonds was 't donker."],
    ['de', "Das ist 'ne gute Idee, 's war Zeit."],
    ['nb', "Han så 'n Per i går."],
  ])('%s: apostrophes that cut words short at the front open nothing: %s', (language, text) => {
    expect(pair(text, language)).toEqual({ stretches: [], unbalanced: [] });
  });

  test('a genitive apostrophe inside single marks does not close them', () => {
    expect(inside('‘The creditors’ terms are hard,’ he said.', 'en')).toEqual([
      'The creditors’ terms are hard,',
    ]);
  });
});

describe('over paragraphs', () => {
  test('each reopened, closed once: one stretch of two parts', () => {
    const text = '“We leave with work done.\n\n“We leave without a deal,” he said.';
    expect(inside(text, 'en')).toEqual(['We leave with work done.|We leave without a deal,']);
    expect(pair(text, 'en').unbalanced).toEqual([]);
  });

  test('not reopened, closed in the next', () => {
    const text = '»Tillid er det første skridt.\n\nDerfor beder jeg om ro«, sagde han.';
    expect(inside(text, 'da')).toEqual(['Tillid er det første skridt.\n\nDerfor beder jeg om ro']);
  });

  test('never closed: it ends with its paragraph and is reported', () => {
    const text = 'Er sagte: „Wir gehen.\n\nDanach ging er nach Hause.';
    const { stretches, unbalanced } = pair(text, 'de');
    expect(stretches).toMatchObject([{ closed: false, end: text.indexOf('\n') }]);
    expect(unbalanced).toEqual([{ start: 10, end: 11 }]);
  });
});

test('of many unclosed marks each is reported once, and none is lost', () => {
  const count = 100_000;
  const { unbalanced } = pair('„Wort '.repeat(count), 'de');
  expect(unbalanced).toHaveLength(count);
  expect(new Set(unbalanced.map(({ start }) => start)).size).toBe(count);
});

test('property: stretches lie inside the text, in order, properly nested', () => {
  const piece = fc.constantFrom(
    '„',
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '‹',
    '›',
    ' ',
    '\n',
    'ord',
    'Wort',
    ',',
    '. ',
    '–',
  );
  const language = fc.constantFrom('de', 'nb', 'da', 'sv', 'en', 'fr', 'nl');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), language, (pieces, code) => {
      const text = pieces.join('');
      const { stretches } = pair(text, code);
      stretches.forEach((stretch, i) => {
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.end).toBeLessThanOrEqual(text.length);
        expect(stretch.parts.length).toBeGreaterThan(0);
        for (const part of stretch.parts) expect(part.end).toBeGreaterThanOrEqual(part.start);
        for (const later of stretches.slice(i + 1)) {
          expect(later.start).toBeGreaterThan(stretch.start);
          expect(later.start >= stretch.end || later.end <= stretch.end).toBe(true);
        }
      });
    }),
    { numRuns: 500 },
  );
});
