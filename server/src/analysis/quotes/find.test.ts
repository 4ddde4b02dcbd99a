import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../language/segment';
import type { EntityType } from '../types';
import { findQuotes } from './find';
import { LIE, mentions, read, type Told, told } from './samples';

describe('the source', () => {
  test.each([
    ['en', 'A senior U.S. official said the port was lost.', 'A senior U.S. official'],
    ['da', '»Bliv hjemme, hvis du kan«, lyder opfordringen fra meteorolog Kari Lie.', 'Kari Lie'],
    ['de', '„Bleibt zu Hause“, lautete der Rat von Kari Lie.', 'Kari Lie'],
    ['sv', '”Stanna hemma om ni kan”, löd uppmaningen från Kari Lie.', 'Kari Lie'],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(told(language, text, { ...LIE, 'U.S.': 'LOC' })).toMatchObject([{ speaker }]);
  });
});

const SEEDS = '../shared/seeds';

describe.skipIf(!existsSync(SEEDS))('the seed articles', () => {
  const people: Record<string, EntityType> = { Putin: 'PER', Kim: 'PER', Usjakov: 'PER', Trump: 'PER' };
  const texts = existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .sort()
        .map((name) => readFileSync(`${SEEDS}/${name}`, 'utf8'))
    : [];
  const german = () => read('de', texts[0]!, people);
  const norwegian = () => read('nb', texts[1]!, people);
  const speakerOf = (quotes: readonly Told[], opening: string) =>
    quotes.find(({ quote }) => quote.startsWith(opening))?.speaker;

  test('German: direct quotes, and the free sentences around them', () => {
    for (const opening of [
      'Sie brauchen nur',
      'Wir konnten über',
      'Eine atomare Abrüstung dort sei',
      'Über diese Garantien müsse',
      'So könne der',
    ]) {
      expect(speakerOf(german(), opening), opening).toBe('Putin');
    }
  });

  test('Norwegian: direct quotes and their speakers', () => {
    const expected = {
      'Vi har akkurat': 'Kim',
      'Jeg er trygg': 'den russiske presidenten',
      'Jeg tror dette': 'Kim',
      'Fokuset vil': 'Usjakov',
    };
    for (const [opening, speaker] of Object.entries(expected))
      expect(speakerOf(norwegian(), opening)).toBe(speaker);
  });

  test('Norwegian: the dash quote by Kim is one, with the dashes inside', () => {
    const [quote] = norwegian().filter((q) => q.quote.startsWith('Jeg tror dette'));
    expect(quote!.quote).toContain('– et langvarig vennskap og en lang historie –');
  });

  test('Norwegian: the words after “Ifølge Putin” are a mixed quote of his', () => {
    const found = norwegian().find(({ quote }) => quote.includes('hva som bør gjøres'));
    expect(found).toMatchObject({ type: 'mixed', speaker: 'Putin' });
  });
});

test('property: any mixture of marks, dashes and reporting words gives quotes inside the text, sorted', () => {
  const piece = fc.constantFrom(
    '„',
    '“',
    '”',
    '"',
    '«',
    '»',
    '’',
    '– ',
    '—',
    '\n',
    ' ',
    ', ',
    '. ',
    '? ',
    ': ',
    'sagte ',
    'sier ',
    'said ',
    'at ',
    'dass ',
    'that ',
    'er ',
    'sei ',
    'Putin ',
    'ifølge ',
    'laut ',
    'so ',
    'og ',
    'und ',
    'der ',
    'som ',
    'skal ',
    'ha ',
    'sagt ',
    '(',
    ')',
    'zu ',
    '😀',
  );
  const language = fc.constantFrom('de', 'nb', 'nn', 'da', 'sv', 'en', 'fr', 'nl', 'und');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), language, (pieces, code) => {
      const text = pieces.join('');
      const { quotes } = findQuotes(segment(text, code), mentions(text, { Putin: 'PER' }));
      let last = 0;
      for (const quote of quotes) {
        expect(quote.start).toBeGreaterThanOrEqual(last);
        last = quote.start;
        expect(quote.end).toBeLessThanOrEqual(text.length);
        expect(quote.spans[0]!.start).toBe(quote.start);
        expect(quote.spans.at(-1)!.end).toBe(quote.end);
        quote.spans.forEach((span, i) => {
          expect(span.end).toBeGreaterThan(span.start);
          if (i > 0) expect(span.start).toBeGreaterThanOrEqual(quote.spans[i - 1]!.end);
        });
        for (const span of [quote.speaker, quote.cue])
          if (span) expect(text.slice(span.start, span.end)).not.toBe('');
        expect(quote.confidence).toBeGreaterThan(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a question with a few words behind it may end the text', () => {
  for (const rest of ['Lie', 'the old Lie', 'The man of', 'Kari Lie']) {
    const text = `“Is it safe?” ${rest}`;
    expect(() => findQuotes(segment(text, 'en'), mentions(text, LIE))).not.toThrow();
  }
});
