import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAuthority } from '../authority/authority';
import { identifyLanguage } from '../language/identify';
import { segment } from '../language/segment';
import type { NameMention } from '../types';
import { findNames } from './find';
import { loadNameModel, type NameModel } from './model';

let model: NameModel;
beforeAll(async () => {
  model = await loadNameModel((name) => readFile(`server/data/${name}`));
});

const find = (text: string, language: string): NameMention[] => findNames(segment(text, language), model);

/** Names as “text TYPE”, derived words left out. */
const names = (text: string, language: string): string[] =>
  find(text, language)
    .filter(({ form }) => form === 'name')
    .map(({ text, type }) => `${text} ${type}`);

describe('whatever the model makes of it', () => {
  it('a name that ends in a legal form is a company', () => {
    expect(names('Konsernsjefen i nederlandske Van Houten Holding reiser i dag.', 'nb')).toEqual([
      'Van Houten Holding ORG',
    ]);
  });

  it('a compound with a role is somebody of the body', () => {
    const [derived] = find('Det seier Venstre-leiar Kari Nesse til avisa.', 'nn');
    expect(derived).toMatchObject({ text: 'Venstre', type: 'ORG', form: 'derived' });
  });

  it('a person has a capital letter', () => {
    expect(
      names('He maintains that every penny was a consultancy fee, and that grace was given.', 'en'),
    ).toEqual([]);
  });
});

describe('in news prose', () => {
  const cases: [language: string, text: string, expected: string[]][] = [
    [
      'de',
      'Der Sprecher der Bundesregierung in Berlin lehnte den Vorschlag ab. Außenministerin Annalena Baerbock reiste am Montag nach Warschau. Die Deutsche Bank wollte sich nicht äußern.',
      ['Berlin LOC', 'Annalena Baerbock PER', 'Warschau LOC', 'Deutsche Bank ORG'],
    ],
    [
      'nb',
      'Politiet i Bergen etterforsker saken. Statsminister Jonas Gahr Støre reiste til Tromsø på mandag, og Erna Solberg ventet i Harstad.',
      ['Bergen LOC', 'Jonas Gahr Støre PER', 'Tromsø LOC', 'Erna Solberg PER', 'Harstad LOC'],
    ],
    [
      'nn',
      'Ordføraren møtte Kari Nesse i Førde. Ho arbeider i Noregs Bondelag, og bur no i Volda.',
      ['Kari Nesse PER', 'Førde LOC', 'Noregs Bondelag ORG', 'Volda LOC'],
    ],
    [
      'da',
      'Statsminister Mette Frederiksen rejste til Bruxelles. Ifølge Lars Bo Hansen fra Aarhus Universitet er aftalen god for Danmark.',
      [
        'Mette Frederiksen PER',
        'Bruxelles LOC',
        'Lars Bo Hansen PER',
        'Aarhus Universitet ORG',
        'Danmark LOC',
      ],
    ],
    [
      'sv',
      'Polisen i Göteborg grep två män. Enligt Anna Lindqvist på Uppsala universitet bor de i Malmö, nära gränsen till Danmark.',
      ['Göteborg LOC', 'Anna Lindqvist PER', 'Uppsala universitet ORG', 'Malmö LOC', 'Danmark LOC'],
    ],
    [
      'en',
      'The mayor said on Tuesday that John Carter of General Motors would visit Chicago. Angela Merkel, who met Emmanuel Macron in Paris, declined to comment.',
      [
        'John Carter PER',
        'General Motors ORG',
        'Chicago LOC',
        'Angela Merkel PER',
        'Emmanuel Macron PER',
        'Paris LOC',
      ],
    ],
    [
      'fr',
      'Le président Emmanuel Macron a rencontré Angela Merkel à Paris, mardi. Il doit se rendre à Berlin vendredi.',
      ['Emmanuel Macron PER', 'Angela Merkel PER', 'Paris LOC', 'Berlin LOC'],
    ],
    [
      'nl',
      'Premier Mark Rutte sprak dinsdag met Angela Merkel in Amsterdam. Vrijdag reist hij naar Berlijn.',
      ['Mark Rutte PER', 'Angela Merkel PER', 'Amsterdam LOC'],
    ],
  ];
  it.each(cases)('%s', (language, text, expected) => {
    expect(names(text, language)).toEqual(expect.arrayContaining(expected));
  });

  it('takes who bears a role for a person, whatever the name looks like', () => {
    const found = names('I går hadde han møtt tre med president Moon Jae-in i Sør-Korea.', 'nb');
    expect(found).toEqual(['Moon Jae-in PER', 'Sør-Korea LOC']);
    expect(names('Etter kampen roste trener Drammen laget sitt.', 'nb')).toEqual(['Drammen PER']);
    expect(names('Etter kampen reiste de hjem til Drammen.', 'nb')).toEqual(['Drammen LOC']);
  });

  it('takes German nouns and sentence-initial nouns for what they are', () => {
    const german =
      'Die Regierung legte den Haushalt vor. Lehrer und Eltern kritisierten die Kürzungen. Vor dem Rathaus protestierten am Abend mehrere Hundert Menschen mit Plakaten.';
    expect(names(german, 'de')).toEqual([]);
    expect(names('Naboene ringte brannvesenet. Røyken kom fra kjelleren. Ingen ble skadet.', 'nb')).toEqual(
      [],
    );
    expect(
      names('Neighbours called the fire brigade. Smoke came from the cellar. Nobody was hurt.', 'en'),
    ).toEqual([]);
  });
});

describe('in the article as a whole', () => {
  it('knows a bare surname from the full name elsewhere', () => {
    const text =
      'Bürgermeisterin Petra Quellwald trat zurück. Quellwald war seit 2011 im Amt. Am Abend dankte Quellwald den Bürgern.';
    expect(names(text, 'de').filter((name) => name.includes('Quellwald'))).toEqual([
      'Petra Quellwald PER',
      'Quellwald PER',
      'Quellwald PER',
    ]);
  });

  it('strips the genitive when the article knows the bare name', () => {
    const text = 'Jurij Tarassow kam nach Genf. Tarassows Berater schwieg, sagte Tarassow.';
    const mention = find(text, 'de').find((name) => name.text === 'Tarassows');
    expect(mention).toMatchObject({ type: 'PER', name: 'Tarassow' });
  });
});

describe('text that is not prose', () => {
  it('reads headlines in capitals', () => {
    expect(names('ANGELA MERKEL IN WASHINGTON\n\nDie Kanzlerin sprach im Kongress.', 'de')).toEqual(
      expect.arrayContaining(['ANGELA MERKEL PER', 'WASHINGTON LOC']),
    );
  });

  it('reads datelines and agency signs', () => {
    const found = names('WASHINGTON (AP) – President Joe Biden said on Monday that talks would go on.', 'en');
    expect(found).toEqual(expect.arrayContaining(['WASHINGTON LOC', 'AP ORG', 'Joe Biden PER']));
  });

  it('reads bylines', () => {
    expect(names('Neue Brücke über den Fluss\nVon Hans Meier\n\nDie Brücke wird teurer.', 'de')).toContain(
      'Hans Meier PER',
    );
  });

  it('reads lists of results', () => {
    const found = names('1. Marit Bjørgen (Norge) 24.31,2\n2. Charlotte Kalla (Sverige) 24.40,9\n', 'nb');
    expect(found).toEqual(expect.arrayContaining(['Marit Bjørgen PER', 'Charlotte Kalla PER']));
  });

  it('does not take mail and web addresses for people', () => {
    const found = find(
      'Skriv til anna.olsen@avisen.example eller se https://avisen.example/Bergen i dag.',
      'nb',
    );
    expect(found.filter(({ type }) => type === 'PER')).toEqual([]);
  });

  it('finds the same names beside emoji and in decomposed characters', () => {
    const plain = 'Jonas Gahr Støre møtte Ålesund-ordfører Eva Vinje Aurdal i Tromsø.';
    const bare = names(plain, 'nb').filter((name) => / (PER|LOC)$/.test(name));
    const found = names(`🎉 ${plain}`.normalize('NFD'), 'nb').map((name) => name.normalize('NFC'));
    expect(found).toEqual(expect.arrayContaining(bare));
    expect(bare).toContain('Jonas Gahr Støre PER');
  });

  it('gives an empty text no names', () => {
    expect(find('', 'de')).toEqual([]);
    expect(find(' \n\n ', 'und')).toEqual([]);
  });
});

describe('spans', () => {
  const words = [
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
    'e\u0301',
    'THE',
    '-',
    "Putin's",
    '12',
    'https://x.no',
    'a'.repeat(300),
  ];
  it('are sorted, inside the text, without overlaps, and quote it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }),
        fc.constantFrom('de', 'nb', 'en', 'fr', 'und'),
        (list, language) => {
          const text = list.join(' ');
          let last = 0;
          for (const { start, end, text: surface, name, confidence } of find(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(surface).toBe(text.slice(start, end));
            expect(name).not.toBe('');
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            last = end;
          }
        },
      ),
    );
  });

  it('are the same at every call', () => {
    const text = 'Kim traf Putin in Wladiwostok. Putin lobte Kim.';
    expect(find(text, 'de')).toEqual(find(text, 'de'));
  });
});

/** Nested marks and long runs of capitals must cost no more a token than prose does; counted, not timed. */
describe('work', () => {
  it('grows with the text, not faster', () => {
    const count = (text: string) => find(text, 'en').length;
    const line = 'Anna Olsen met "Kim" in Oslo. ';
    const once = count(line.repeat(50));
    expect(count(line.repeat(500))).toBeGreaterThan(9 * once);
    expect(count('A'.repeat(200_000))).toBeLessThanOrEqual(1);
  });
});

const seeds = '../shared/seeds';
describe.skipIf(!existsSync(seeds))('the articles in ../shared/seeds', () => {
  it.each(existsSync(seeds) ? readdirSync(seeds) : [])('%s: every name with its type', (file) => {
    const text = readFileSync(join(seeds, file), 'utf8');
    const language = identifyLanguage(text);
    const expected = language === 'de' ? GERMAN_SEED : NORWEGIAN_SEED;
    const found = new Set(names(text, language));
    const surfaces = (list: Iterable<string>) =>
      [...new Set([...list].map((name) => name.replace(/ [A-Z]+$/, '')))].sort();
    expect(surfaces(found)).toEqual(surfaces(expected));
    const mistyped = [...found].filter((name) => !expected.includes(name));
    expect(mistyped.length, mistyped.join()).toBeLessThanOrEqual(1);
  });
});

const people = (...list: string[]) => list.map((name) => `${name} PER`);
const places = (...list: string[]) => list.map((name) => `${name} LOC`);
const GERMAN_SEED = [
  ...people('Putin', 'Putins', 'Kim', 'Sergej Lawrow', 'Trump', 'Donald Trump'),
  ...places(
    'Wladiwostok',
    'USA',
    'Nordkoreas',
    'Nordkorea',
    'Russland',
    'Russlands',
    'Moskau',
    'Pjöngjang',
    'Singapur',
    'Hanoi',
  ),
];
const NORWEGIAN_SEED = [
  ...people(
    'Vladimir Putin',
    'Kim Jong-un',
    'Kim',
    'Kims',
    'Putin',
    'Putins',
    'Kim Jong-il',
    'Dmitrij Medvedev',
    'Jurij Usjakov',
    'Usjakov',
    'Donald Trump',
    'Trump',
    'Xi Jinping',
    'Moon Jae-in',
  ),
  ...places(
    'Russlands',
    'Nord-Koreas',
    'Vladivostok',
    'Russland',
    'Nord-Korea',
    'USAs',
    'USA',
    'Koreahalvøya',
    'Vietnam',
    'Kinas',
    'Sør-Korea',
    'Hanoi',
  ),
  'Sikkerhetsrådet ORG',
];

describe('derived words', () => {
  it('may be two words, and name what they derive from', async () => {
    const authority = await loadAuthority((name) => readFile(`server/data/${name}`));
    const document = segment('Some South African farmers met Norwegian buyers.', 'en');
    const derived = findNames(document, model, authority).filter(({ form }) => form === 'derived');
    expect(derived.map(({ text, name }) => [text, name])).toEqual([
      ['South African', 'South Africa'],
      ['Norwegian', 'Norway'],
    ]);
  });

  it('are written like names in English', async () => {
    const authority = await loadAuthority((name) => readFile(`server/data/${name}`));
    const text = 'The Danish cable company said that Swedish investigators had asked.';
    const found = findNames(segment(text, 'en'), model, authority);
    expect(found.map(({ text, form }) => `${text} ${form}`)).toEqual(['Danish derived', 'Swedish derived']);
  });
});
