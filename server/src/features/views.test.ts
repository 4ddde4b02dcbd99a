import { describe, expect, it } from 'vitest';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { at } from './at';
import { marks } from './marks';
import { countNames, countNamesOfArticle, namePassages, names, namesOfArticle } from './names';
import { countSpeakers, speakerQuotes, speakers } from './speakers';
import { status } from './status';
import { type StepRequest, step } from './step';

const DE = 'file:///de.txt';
const NB = 'file:///nb.txt';

const corpus = corpusOf({
  [DE]: 'Titel\n\n[Angela Merkel](PER Angela Merkel) traf [Erna Solberg](PER Erna Solberg). „{Ja}(direct Angela Merkel)“, <sagte> [sie](PER pronoun sie=Angela Merkel).',
  [NB]: '– {Nei}(direct Erna Solberg), <sa> [Erna Solberg](PER Erna Solberg). – {Kanskje}(direct Erna Solberg), <sa> [Erna Solberg](PER Erna Solberg) i [Oslo](LOC Oslo).',
});
const de = corpus.get(DE)!;
const nb = corpus.get(NB)!;

describe('speakers', () => {
  it('come by number of quotes', () => {
    expect(speakers(corpus, corpus.articles())).toMatchObject([
      { name: 'Erna Solberg', type: 'PER', named: true, quotes: 2, articles: 1 },
      { name: 'Angela Merkel', type: 'PER', named: true, quotes: 1, articles: 1 },
    ]);
  });

  it('of one article are those who speak in it', () => {
    expect(speakers(corpus, [de]).map(({ name }) => name)).toEqual(['Angela Merkel']);
  });

  it('have quotes with their place', () => {
    const [erna] = speakers(corpus, corpus.articles());
    const quotes = speakerQuotes(corpus, erna!.id, {}, 'en');
    expect(quotes).toMatchObject([
      { uri: NB, title: 'nb.txt', text: 'Nei', type: 'direct', paragraph: 1 },
      { uri: NB, text: 'Kanskje' },
    ]);
    expect(speakerQuotes(corpus, erna!.id, { uri: DE }, 'en')).toEqual([]);
  });
});

describe('pages of a list', () => {
  const spoken = corpusOf({
    [DE]: '„{Ja}(direct Zoe Zahl)“, <sagte> [Zoe Zahl](PER Zoe Zahl). „{Nein}(direct Åsa Alm)“, <sagte> [Åsa Alm](PER Åsa Alm). „{Oh}(direct Zoe Zahl)“, <sagte> [Zoe Zahl](PER Zoe Zahl). „{Ach}(direct Analytiker)“, <sagten> [Analytiker](PER nominal Analytiker).',
  });
  const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);

  it('are in the order that is asked for, as people sort names', () => {
    expect(namesOf(speakers(spoken, undefined, { named: true }))).toEqual(['Zoe Zahl', 'Åsa Alm']);
    expect(namesOf(speakers(spoken, undefined, { named: true, sort: 'alphabet' }))).toEqual([
      'Åsa Alm',
      'Zoe Zahl',
    ]);
    expect(namesOf(names(spoken, { type: 'PER', sort: 'alphabet' }))).toEqual(['Åsa Alm', 'Zoe Zahl']);
    const article = spoken.get(DE)!;
    expect(namesOf(namesOfArticle(spoken, article, { sort: 'alphabet' }))).toEqual(['Åsa Alm', 'Zoe Zahl']);
  });

  it('make up the whole list, in either order', () => {
    for (const sort of ['prominence', 'alphabet'] as const) {
      const pages = [0, 1, 2].flatMap((start) => speakers(spoken, undefined, { sort, start, limit: 1 }));
      expect(pages).toEqual(speakers(spoken, undefined, { sort }));
    }
    const [erna] = names(corpus);
    const passages = [0, 2].flatMap((start) =>
      namePassages(corpus, erna!.id, undefined, { start, limit: 2 }),
    );
    expect(passages).toEqual(namePassages(corpus, erna!.id, undefined));
  });

  it('have totals, unnamed sources apart', () => {
    expect(countSpeakers(spoken, undefined)).toEqual({
      named: { speakers: 2, quotes: 3 },
      unnamed: { speakers: 1, quotes: 1 },
    });
    expect(speakers(spoken, undefined, { named: false })).toMatchObject([{ name: 'Analytiker' }]);
    expect(countNames(corpus)).toEqual({ PER: 2, LOC: 1, ORG: 0, MISC: 0 });
    expect(countNamesOfArticle(corpus, de)).toEqual({ PER: 2, LOC: 0, ORG: 0, MISC: 0 });
  });

  it('are made anew when an article changes', () => {
    const changing = corpusOf({ [DE]: '„{Ja}(direct A B)“, <sagte> [A B](PER A B).', [NB]: 'Ingenting.' });
    expect(countSpeakers(changing, undefined).named.speakers).toBe(1);
    changing.remove(DE);
    expect(countSpeakers(changing, undefined).named.speakers).toBe(0);
    expect(countNames(changing).PER).toBe(0);
  });
});

describe('names', () => {
  it('of all articles come by number of mentions', () => {
    expect(names(corpus).map(({ name, mentions, articles }) => [name, mentions, articles])).toEqual([
      ['Erna Solberg', 3, 2],
      ['Angela Merkel', 2, 1],
      ['Oslo', 1, 1],
    ]);
  });

  it('of one article count its mentions only', () => {
    expect(namesOfArticle(corpus, de).map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Angela Merkel', 2],
      ['Erna Solberg', 1],
    ]);
  });

  it('have passages: the sentences around them', () => {
    const [erna] = names(corpus);
    expect(namePassages(corpus, erna!.id, DE)).toMatchObject([
      { uri: DE, text: 'Angela Merkel traf Erna Solberg.', paragraph: 2 },
    ]);
    expect(namePassages(corpus, erna!.id, undefined)).toHaveLength(3);
  });
});

it('marks are all mentions, and quotes with their speaker and cue', () => {
  const shown = marks(corpus, de).map(({ range, kind, form, quote }) => [
    wordsIn(de, range),
    kind,
    form,
    quote,
  ]);
  expect(shown).toEqual([
    ['Angela Merkel', 'person', 'name', undefined],
    ['Erna Solberg', 'person', 'name', undefined],
    ['sie', 'person', 'pronoun', undefined],
    ['Ja', 'quote', undefined, 0],
    ['sagte', 'cue', undefined, 0],
    ['sie', 'speaker', 'pronoun', 0],
  ]);
});

it('the status is the article in numbers', () => {
  expect(status(de)).toMatchObject({ language: 'de', languageName: 'German', names: 2, quotes: 1 });
});

it('what stands at a place is its entity, and the quote with its speaker', () => {
  const ja = at(corpus, de, positionOf(de, 'Ja'));
  expect(wordsIn(de, ja.quote!)).toBe('Ja');
  expect(corpus.entity(ja.speaker!)?.name).toBe('Angela Merkel');
  const erna = at(corpus, de, positionOf(de, 'Erna'));
  expect(corpus.entity(erna.entity!)?.name).toBe('Erna Solberg');
  expect(at(corpus, de, positionOf(de, 'Titel'))).toEqual({ topics: [] });
});

describe('stepping', () => {
  function from(article: typeof de, words: string, request: Omit<StepRequest, 'position'>): string | null {
    const target = step(corpus, article, { position: positionOf(article, words), ...request });
    return target && `${target.uri} ${wordsIn(corpus.get(target.uri)!, target.range)}`;
  }

  it('goes through the mentions of an entity, on into the next article and round', () => {
    const next = { what: 'mention', direction: 'next' } as const;
    expect(from(de, 'Erna', next)).toBe(`${NB} Erna Solberg`);
    expect(from(nb, 'Erna', next)).toBe(`${NB} Erna Solberg`);
    expect(from(nb, 'Erna Solberg i', next)).toBe(`${DE} Erna Solberg`);
    expect(from(de, 'Angela', next)).toBe(`${DE} sie`);
  });

  it('goes back', () => {
    const previous = { what: 'mention', direction: 'previous' } as const;
    expect(from(nb, 'Erna', previous)).toBe(`${DE} Erna Solberg`);
    expect(from(de, 'sie.', previous)).toBe(`${DE} Angela Merkel`);
  });

  it('goes to any name from plain words', () => {
    expect(from(de, 'Titel', { what: 'mention', direction: 'next' })).toBe(`${DE} Angela Merkel`);
  });

  it('goes through quotes', () => {
    expect(from(de, 'Titel', { what: 'quote', direction: 'next' })).toBe(`${DE} Ja`);
    expect(from(de, 'sie.', { what: 'quote', direction: 'next' })).toBe(`${NB} Nei`);
    expect(from(nb, 'Nei', { what: 'quote', direction: 'previous' })).toBe(`${DE} Ja`);
  });

  it('goes nowhere when there is nothing', () => {
    const lonely = corpusOf({ [DE]: 'Nur Worte.' });
    const article = lonely.get(DE)!;
    const position = { line: 0, character: 0 };
    expect(step(lonely, article, { position, what: 'mention', direction: 'next' })).toBeNull();
    expect(step(lonely, article, { position, what: 'quote', direction: 'previous' })).toBeNull();
  });
});
