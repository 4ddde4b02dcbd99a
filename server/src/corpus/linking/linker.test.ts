import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Authority, loadAuthority } from '../../analysis/authority/authority';
import type { ArticleAnalysis, Chain, EntityType, Mention } from '../../analysis/types';
import { Linker } from './linker';
import { parseUserEntities } from './user-entities';

let authority: Authority;
beforeAll(async () => {
  authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
});

interface Named {
  type: EntityType;
  names: string[];
  entity?: string;
  gender?: 'f' | 'm';
  authority?: string;
}

/** An article with these chains, each named once by each of its names. */
function article(language: string, ...chains: Named[]): ArticleAnalysis {
  const mentions: Mention[] = [];
  const out: Chain[] = chains.map(({ type, names, gender, entity, authority: id }, chain) => {
    const indices = names.map((name) => {
      mentions.push({
        start: mentions.length * 10,
        end: mentions.length * 10 + 5,
        text: name,
        type,
        form: 'name',
        name,
        confidence: 1,
        chain,
      });
      return mentions.length - 1;
    });
    return { type, name: names[0] ?? 'somebody', names, mentions: indices, gender, entity, authority: id };
  });
  return {
    language,
    paragraphs: [],
    sentences: [],
    mentions,
    chains: out,
    quotes: [],
    topics: [],
    keyphrases: [],
    words: 0,
    unbalanced: [],
  };
}

const person = (...names: string[]): Named => ({ type: 'PER', names });
const known = (id: string, name: string): Named => ({ type: 'LOC', names: [name], authority: id });

function link(articles: Record<string, ArticleAnalysis>): Linker {
  const linker = new Linker(authority);
  for (const [uri, analysis] of Object.entries(articles)) linker.update(uri, analysis);
  return linker;
}

describe('people across articles', () => {
  test('one person in the romanisations of five languages', () => {
    const linker = link({
      de: article('de', person('Sergej Lawrow', 'Lawrow')),
      nb: article('nb', person('Sergej Lavrov')),
      en: article('en', person('Sergey Lavrov')),
      fr: article('fr', person('Sergueï Lavrov')),
      nl: article('nl', person('Sergej Lavrov')),
    });
    const id = linker.entityOf('de', 0);
    expect(linker.chainsOf(id)).toHaveLength(5);
    expect(linker.entity(id)).toMatchObject({ type: 'PER', articles: 5, mentions: 6, named: true });
  });

  test('father and son, minister and ballerina stay two', () => {
    const linker = link({
      a: article('nb', person('Kim Jong-un'), person('Kim Jong-il')),
      b: article('de', person('Dmitri Medwedew')),
      c: article('en', person('Svetlana Medvedeva')),
    });
    expect(linker.entityOf('a', 0)).not.toBe(linker.entityOf('a', 1));
    expect(linker.entityOf('b', 0)).not.toBe(linker.entityOf('c', 0));
  });

  test('a bare family name goes to the bearer whose company it shares', () => {
    const linker = link({
      un: article('nb', person('Kim Jong-un'), known('country:US', 'USA'), person('Donald Trump')),
      il: article('nb', person('Kim Jong-il'), known('country:CN', 'Kina'), person('Jiang Zemin')),
      bare: article('de', person('Kim'), person('Donald Trump'), known('country:US', 'USA')),
    });
    expect(linker.entityOf('bare', 0)).toBe(linker.entityOf('un', 0));
  });

  test('a bare family name goes to whom the other article calls by it, not to a relative it mentions', () => {
    const linker = link({
      both: article('nb', person('Kim Jong-il'), person('Kim Jong-un', 'Kim'), person('Donald Trump')),
      bare: article('de', person('Kim'), person('Donald Trump')),
    });
    expect(linker.entityOf('bare', 0)).toBe(linker.entityOf('both', 1));
  });

  test('a bare family name that shares nothing stays alone', () => {
    const linker = link({
      full: article('nb', person('Astrid Nordberg'), known('country:NO', 'Norge')),
      bare: article('nb', person('Nordberg'), known('country:BR', 'Brasil')),
    });
    expect(linker.entityOf('bare', 0)).not.toBe(linker.entityOf('full', 0));
  });

  test('a name without its middle initial joins nobody when two may be meant', () => {
    const linker = link({
      father: article('en', person('George H. W. Bush')),
      son: article('en', person('George W. Bush')),
    });
    expect(linker.entityOf('father', 0)).not.toBe(linker.entityOf('son', 0));
    linker.update('either', article('en', person('George Bush')));
    expect(linker.entityOf('father', 0)).not.toBe(linker.entityOf('son', 0));
  });
});

describe('what the corpus holds', () => {
  test('an unnamed source is an entity of its own', () => {
    const linker = link({
      a: article('nb', { type: 'PER', names: [] }),
      b: article('nb', { type: 'PER', names: [] }),
    });
    expect(linker.entityOf('a', 0)).not.toBe(linker.entityOf('b', 0));
    expect(linker.entity(linker.entityOf('a', 0))?.named).toBe(false);
  });

  test('a removed article takes its links with it', () => {
    const linker = link({
      full: article('nb', person('Kim Jong-un'), known('country:US', 'USA')),
      bare: article('de', person('Kim'), known('country:US', 'USA')),
    });
    expect(linker.entityOf('bare', 0)).toBe(linker.entityOf('full', 0));
    linker.remove('full');
    expect(linker.entityOf('bare', 0)).toBe('per:kim');
    expect(linker.entities().map(({ id }) => id)).toEqual(['country:US', 'per:kim']);
    expect(() => linker.entityOf('full', 0)).toThrow();
  });

  test('spellings are counted by language, the commonest first', () => {
    const linker = link({
      a: article('de', { type: 'LOC', names: ['Wladiwostok'], authority: 'geonames:2013348' }),
      b: article('nb', { type: 'LOC', names: ['Vladivostok'], authority: 'geonames:2013348' }),
      c: article('nb', { type: 'LOC', names: ['Vladivostok'], authority: 'geonames:2013348' }),
    });
    expect(linker.entity('geonames:2013348')?.spellings).toEqual([
      { text: 'Vladivostok', language: 'nb', count: 2 },
      { text: 'Wladiwostok', language: 'de', count: 1 },
    ]);
  });
});

const NAMES: Named[] = [
  person('Kim Jong-un', 'Kim'),
  person('Kim Jong-il'),
  person('Kim Jong Un'),
  person('Kim'),
  person('George Bush'),
  person('George W. Bush'),
  person('George H. W. Bush', 'Bush'),
  person('Bush'),
  person('Sergej Lawrow'),
  person('Sergey Lavrov'),
  person('Lavrov'),
  person('Lawrow'),
  person('Raisa Gorbachev'),
  person('Raissa Gorbatschowa'),
  person('Michail Gorbatschow'),
  person('Gorbatschow'),
  person('Ever Given'),
  { type: 'MISC', names: ['Ever Given'] },
  { type: 'LOC', names: ['Chassan'] },
  { type: 'LOC', names: ['Khasan'] },
  known('country:US', 'USA'),
  known('country:KP', 'Nordkorea'),
  { type: 'PER', names: [] },
];
const anArticle = fc
  .tuple(
    fc.constantFrom('de', 'nb', 'en'),
    fc.uniqueArray(fc.integer({ min: 0, max: NAMES.length - 1 }), { maxLength: 6 }),
  )
  .map(([language, indices]) => article(language, ...indices.map((i) => NAMES[i]!)));

const clusters = (linker: Linker) =>
  linker.entities().map(({ id, name, mentions }) => ({ id, name, mentions, chains: linker.chainsOf(id) }));

describe('order', () => {
  test('of loading, changing and deleting never changes the result', () => {
    fc.assert(
      fc.property(
        fc.array(anArticle, { maxLength: 8 }),
        fc.array(anArticle, { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (articles, others, random) => {
          const straight = new Linker(authority);
          for (const [i, a] of articles.entries()) straight.update(`a${i}`, a);

          const winding = new Linker(authority);
          for (const [i, a] of others.entries()) winding.update(`a${i}`, a);
          for (const [i, a] of others.entries()) winding.update(`x${i}`, a);
          winding.entities();
          const order = [...articles.keys()].reverse();
          if ((random.next().value ?? 0) % 2 === 0) order.push(...order.splice(0, order.length >> 1));
          for (const i of order) {
            winding.update(`a${i}`, articles[i]!);
            if ((random.next().value ?? 0) % 2 === 0) winding.entities();
          }
          for (const i of others.keys()) winding.remove(`x${i}`);
          for (let i = articles.length; i < others.length; i++) winding.remove(`a${i}`);

          expect(clusters(winding)).toEqual(clusters(straight));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what the user says', () => {
  test('a split parts spellings, and the bare name with them', () => {
    const linker = link({
      a: article('de', person('Sergej Lawrow'), known('country:RU', 'Russland')),
      b: article('nb', person('Sergej Lavrov')),
      c: article('nb', person('Lavrov'), known('country:RU', 'Russland')),
    });
    expect(linker.entityOf('a', 0)).toBe(linker.entityOf('c', 0));
    linker.setUserEntities(
      parseUserEntities(`{"entities": [
        {"id": "per:sergej-lawrow", "name": "Sergej Lawrow", "type": "PER", "isNot": ["Sergej Lavrov", "Lavrov"]}
      ]}`),
    );
    expect(linker.entityOf('a', 0)).not.toBe(linker.entityOf('b', 0));
    expect(linker.entityOf('c', 0)).not.toBe(linker.entityOf('a', 0));
  });

  test('an authority file adds entities, aliases and what a name is not', () => {
    const linker = link({
      a: article('nb', { type: 'ORG', names: ['Jernverket'] }),
      b: article('nb', { type: 'ORG', names: ['Nordstål'] }),
      c: article('en', person('Maria Olsen')),
      d: article('en', person('M. Olsen-Bakke')),
      e: article('nb', known('country:GE', 'Georgia')),
    });
    linker.setUserEntities(
      parseUserEntities(`{"entities": [
        {"name": "Nordstål AS", "type": "ORG", "aliases": ["Jernverket", "Nordstål"], "wikidata": "Q1"},
        {"name": "Maria Olsen", "type": "PER", "aliases": ["M. Olsen-Bakke"]},
        {"id": "country:GE", "name": "Georgia", "isNot": ["Georgia"]}
      ]}`),
    );
    expect(linker.entityOf('a', 0)).toBe('user:nordstalas');
    expect(linker.entityOf('b', 0)).toBe('user:nordstalas');
    expect(linker.entity('user:nordstalas')).toMatchObject({
      name: 'Nordstål AS',
      type: 'ORG',
      wikidata: 'Q1',
      articles: 2,
    });
    expect(linker.entityOf('d', 0)).toBe(linker.entityOf('c', 0));
    expect(linker.entityOf('e', 0)).not.toBe('country:GE');
    linker.setUserEntities([]);
    expect(linker.entityOf('a', 0)).not.toBe(linker.entityOf('b', 0));
    expect(linker.entityOf('e', 0)).toBe('country:GE');
  });

  test('another name for an entity changes what it is called, and links nothing else', () => {
    const articles = {
      a: article('de', person('Emmanuel Macron', 'Macron')),
      b: article('de', person('Brigitte Macron', 'Macron')),
      c: article('nl', person('Emmanuel Macron')),
    };
    const linker = link(articles);
    const before = Object.keys(articles).map((uri) => linker.entityOf(uri, 0));
    const id = before[0]!;
    linker.setUserEntities(
      parseUserEntities(
        `{"entities": [{"id": "${id}", "name": "Der Präsident", "type": "PER", "aliases": ["Emmanuel Macron", "Macron"]}]}`,
      ),
    );
    expect(Object.keys(articles).map((uri) => linker.entityOf(uri, 0))).toEqual(before);
    expect(linker.entity(id)).toMatchObject({ name: 'Der Präsident', articles: 2 });
  });

  test('who a person says is meant is meant, whatever the name, and as long as they say so', () => {
    const linker = link({
      a: article('de', person('Willy Brandt')),
      b: article('nb', person('Helga Brandt')),
      c: article('de', { ...person('Brandt'), entity: 'per:willy-brandt' }),
      d: article('de', { ...person('Der Kanzler'), entity: 'per:willy-brandt' }),
      e: article('nb', { ...person('Helga Brandt'), entity: 'own:1' }),
      f: article(
        'de',
        { type: 'LOC', names: ['Danmark'], entity: 'country:NO' },
        known('country:NO', 'Norge'),
      ),
    });
    expect(linker.entityOf('c', 0)).toBe(linker.entityOf('a', 0));
    expect(linker.entityOf('d', 0)).toBe(linker.entityOf('a', 0));
    expect(linker.entityOf('e', 0)).not.toBe(linker.entityOf('b', 0));
    expect(linker.entityOf('f', 0)).toBe('country:NO');
    expect(linker.evidence(linker.entityOf('c', 0)).map(({ reason }) => reason)).toContain(
      'You said who or what “Der Kanzler” means here.',
    );
    linker.remove('a');
    expect(linker.entityOf('c', 0)).toBe(linker.entityOf('d', 0));
    linker.update('e', article('nb', person('Helga Brandt')));
    expect(linker.entityOf('e', 0)).toBe(linker.entityOf('b', 0));
  });

  test('a broken authority file is refused with its place', () => {
    expect(() => parseUserEntities('{')).toThrow(/no JSON/);
    expect(() => parseUserEntities('[]')).toThrow(/"entities" must be a list/);
    expect(() => parseUserEntities('{"entities": [{"name": ""}]}')).toThrow(/entities\[0\]\.name/);
    expect(() => parseUserEntities('{"entities": [{"name": "A", "type": "CITY"}]}')).toThrow(
      /entities\[0\]\.type/,
    );
    expect(() => parseUserEntities('{"entities": [{"name": "A", "aliases": [1]}]}')).toThrow(
      /entities\[0\]\.aliases/,
    );
  });
});

describe('evidence', () => {
  test('says in plain words why names are one', () => {
    const linker = link({
      de: article('de', person('Sergej Lawrow', 'Lawrow'), known('country:RU', 'Russland')),
      en: article('en', person('Sergey Lavrov')),
      nb: article('nb', person('Lavrov'), known('country:RU', 'Russland')),
    });
    const reasons = linker.evidence(linker.entityOf('de', 0)).map(({ reason }) => reason);
    expect(reasons).toContainEqual(expect.stringMatching(/“Sergej Lawrow” and “Sergey Lavrov” are one name/));
    expect(reasons).toContainEqual(expect.stringMatching(/In one article, “Sergej Lawrow” and “Lawrow”/));
    expect(reasons).toContainEqual(expect.stringMatching(/“Lavrov” stands alone.*Russland/));
    expect(linker.evidence('country:RU')[0]?.reason).toMatch(/“Russland” is a name of Russia/);
    expect(linker.evidence('per:nobody')).toEqual([]);
  });

  test('says of what the user has merged that the user has', () => {
    const linker = link({ pt: article('pt', person('Lula')), de: article('de', person('Luiz Silva')) });
    const text = '{"entities": [{"name": "Luiz Silva", "type": "PER", "aliases": ["Lula"]}]}';
    linker.setUserEntities(parseUserEntities(text));
    expect(linker.entityOf('pt', 0)).toBe(linker.entityOf('de', 0));
    expect(linker.evidence(linker.entityOf('de', 0)).map(({ reason }) => reason)).toEqual([
      'All are names of Luiz Silva (newsmark.entities.json): “Luiz Silva” and “Lula”.',
    ]);
  });

  test('names every spelling that counts as one name', () => {
    const linker = link({
      en: article('en', person('Leila al-Masri')),
      fr: article('fr', person('Leïla al-Masri')),
    });
    expect(linker.evidence(linker.entityOf('en', 0)).map(({ reason }) => reason)).toContain(
      '2 articles write “Leila al-Masri” and “Leïla al-Masri”: one name in several spellings.',
    );
  });
});
