import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { findNames } from './find';
import { loadNameModel, type NameModel } from './model';

let model: NameModel;
beforeAll(async () => {
  model = await loadNameModel((name) => readFile(`server/data/${name}`));
});

/** Names as “text TYPE”, derived words left out. */
const names = (text: string, language: string): string[] =>
  findNames(segment(text, language), model)
    .filter(({ form }) => form === 'name')
    .map(({ text, type }) => `${text} ${type}`);

describe('names', () => {
  it('finds people, places and organisations in German and leaves capitalised nouns alone', () => {
    const text =
      'Der Sprecher der Bundesregierung in Berlin lehnte den Vorschlag ab. Außenministerin Annalena Baerbock reiste nach Warschau. Die Deutsche Bank schwieg.';
    expect(names(text, 'de')).toEqual(
      expect.arrayContaining(['Berlin LOC', 'Annalena Baerbock PER', 'Warschau LOC', 'Deutsche Bank ORG']),
    );
    expect(names(text, 'de').join()).not.toMatch(/Sprecher|Vorschlag/);
  });

  it('finds names in Norwegian, sentence-initial nouns are none', () => {
    const text =
      'Politiet i Bergen etterforsker saken. Statsminister Jonas Gahr Støre besøkte Tromsø på mandag.';
    expect(names(text, 'nb')).toEqual(
      expect.arrayContaining(['Bergen LOC', 'Jonas Gahr Støre PER', 'Tromsø LOC']),
    );
  });
});

describe('spans', () => {
  it('are sorted, inside the text, without overlaps, and quote it', () => {
    const words = fc.constantFrom(
      'Anna',
      'Olsen',
      'in',
      'Berlin',
      'US-Präsident',
      '“',
      '”',
      '.',
      '\n',
      'CDU',
      '🙂',
      'é',
      'THE',
      '-',
      "Putin's",
      '12',
      'https://x.no',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.constantFrom('de', 'nb', 'en', 'fr', 'und'),
        (list, language) => {
          const text = list.join(' ');
          let last = 0;
          for (const { start, end, text: surface, confidence } of findNames(segment(text, language), model)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(surface).toBe(text.slice(start, end));
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1.0001);
            last = end;
          }
        },
      ),
    );
  });
});
