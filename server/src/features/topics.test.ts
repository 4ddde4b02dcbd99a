import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { topicVocabulary } from '../analysis/topics/vocabulary';
import type { Corpus } from '../corpus/corpus';
import { speakerQuotes } from './speakers';
import { isAbout, topicArticles, topics, topicsOfArticle } from './topics';

const vocabulary = topicVocabulary({
  topics: [
    ['medtop:1', -1],
    ['medtop:11', 0],
    ['medtop:111', 1],
    ['medtop:2', -1],
  ],
  weights: [100, 100, 100, 100],
  languages: {
    en: { labels: 'politics\tdiplomacy\tsummit\tsport', terms: '', documents: 0, frequencies: [] },
    de: { labels: 'Politik\tDiplomatie\tGipfel\tSport', terms: '', documents: 0, frequencies: [] },
  },
});
interface About {
  text: string;
  /** Topics and keyphrases, by the words that speak for them. */
  topics: Record<string, string>;
  keyphrases?: string[];
}

function corpusAbout(articles: Record<string, About>): Corpus {
  const texts = Object.entries(articles).map(([uri, { text }]) => [uri, text]);
  const corpus = corpusOf(Object.fromEntries(texts), { topics: vocabulary });
  for (const [uri, about] of Object.entries(articles)) setTopics(corpus, uri, about);
  return corpus;
}

function setTopics(corpus: Corpus, uri: string, { text, topics: about, keyphrases = [] }: About): void {
  const { document, analysis } = corpus.get(uri)!;
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  corpus.restore(document, {
    ...analysis,
    topics: Object.entries(about).map(([id, words]) => ({
      id,
      label: id,
      score: 1,
      evidence: [place(words)],
    })),
    keyphrases: keyphrases.map((words) => ({ text: words, score: 1, occurrences: [place(words)] })),
  });
}

const A = 'file:///a.txt';
const B = 'file:///b.txt';
const gipfel = {
  text: 'Der Gipfel beginnt heute. Es regnet.',
  topics: { 'medtop:111': 'Gipfel' },
  keyphrases: ['Gipfel'],
};
const spiel = {
  text: 'Das Spiel beim gipfel ist aus.',
  topics: { 'medtop:111': 'gipfel', 'medtop:2': 'Spiel' },
  keyphrases: ['gipfel'],
};
const corpus = corpusAbout({ [A]: gipfel, [B]: spiel });

describe('topics', () => {
  it('hang below their top topics, without the levels between, in the language of the user', () => {
    expect(topics(corpus, 'en').topics).toEqual([
      {
        id: 'medtop:1',
        label: 'politics',
        articles: 2,
        children: [{ id: 'medtop:111', label: 'summit', articles: 2, children: [] }],
      },
      { id: 'medtop:2', label: 'sport', articles: 1, children: [] },
    ]);
    expect(topics(corpus, 'de').topics[0]!.label).toBe('Politik');
  });

  it('show the level between when an article is about it', () => {
    const reden = { text: 'Reden', topics: { 'medtop:11': 'Reden' } };
    const [politics] = topics(corpusAbout({ [A]: gipfel, [B]: spiel, 'file:///c.txt': reden }), 'en').topics;
    expect(politics!.children).toMatchObject([{ label: 'diplomacy', children: [{ label: 'summit' }] }]);
  });

  it('have articles with the sentences that speak of them, also for topics above', () => {
    for (const id of ['medtop:111', 'medtop:1']) {
      expect(topicArticles(corpus, id)).toMatchObject([
        { title: 'a.txt', language: 'de', passages: [{ text: 'Der Gipfel beginnt heute.' }] },
        { title: 'b.txt', passages: [{ text: 'Das Spiel beim gipfel ist aus.' }] },
      ]);
    }
    expect(topicArticles(corpus, 'medtop:2')).toHaveLength(1);
  });

  it('stand beside keyphrases, which are one whatever their case', () => {
    const { keyphrases } = topics(corpus, 'en');
    expect(keyphrases).toMatchObject([{ label: 'Gipfel', articles: 2 }]);
    expect(topicArticles(corpus, keyphrases[0]!.id)).toHaveLength(2);
  });
});

describe('the topics of one article', () => {
  it('say how many passages are about them', () => {
    const { topics: roots } = topicsOfArticle(corpus, corpus.get(A)!, 'en');
    expect(roots).toMatchObject([
      { label: 'politics', passages: 1, children: [{ label: 'summit', passages: 1 }] },
    ]);
  });

  it('stand beside its keyphrases, first those that the other articles lack', () => {
    const D = 'file:///d.txt';
    const sanktion = { text: 'Der Gipfel, die Sanktion.', topics: {}, keyphrases: ['Gipfel', 'Sanktion'] };
    const more = corpusAbout({ [A]: gipfel, [B]: spiel, [D]: sanktion });
    const { keyphrases } = topicsOfArticle(more, more.get(D)!, 'en');
    expect(keyphrases).toMatchObject([
      { label: 'Sanktion', passages: 1 },
      { label: 'Gipfel', passages: 1 },
    ]);
  });

  it('tell which articles are about one, also from above', () => {
    const about = (id: string) => [A, B].filter((uri) => isAbout(corpus, uri, id));
    expect(about('medtop:1')).toEqual([A, B]);
    expect(about('medtop:2')).toEqual([B]);
    expect(about('keyphrase:gipfel')).toEqual([A, B]);
  });

  it('are one article of a day, or briefly their number', () => {
    const dated = corpusAbout({ 'file:///2024-05-14.txt': gipfel, 'file:///2024-05-15.txt': spiel });
    expect(topicArticles(dated, 'medtop:1', { date: '2024-05-15' })).toMatchObject([
      { title: '2024-05-15.txt', number: 1 },
    ]);
    expect(topicArticles(dated, 'medtop:1', { brief: true, limit: 1 })).toMatchObject([
      { title: '2024-05-14.txt', number: 1, passages: [] },
    ]);
  });

  it('change with an article, and go with it', () => {
    const changing = corpusAbout({ [A]: gipfel, [B]: spiel });
    setTopics(changing, B, { ...spiel, topics: {} });
    expect(topics(changing, 'en').topics).toMatchObject([{ label: 'politics', articles: 1 }]);
    changing.remove(A);
    expect(topics(changing, 'en')).toMatchObject({ topics: [], keyphrases: [{ label: 'gipfel' }] });
  });
});

describe('the topics of a quote', () => {
  const uri = 'file:///q.txt';
  const quoting = corpusOf({
    [uri]:
      '„{Der Gipfel}(direct A B)“, <sagte> [A B](PER A B). „{Nein}(direct A B)“, <sagte> [A B](PER A B). Ein Spiel.',
  });
  const { document, analysis } = quoting.get(uri)!;
  const place = (words: string) => {
    const start = document.getText().indexOf(words);
    return [{ start, end: start + words.length }];
  };
  const about = [
    { id: 'x:play', label: 'Spiel', score: 2, evidence: place('Spiel') },
    { id: 'x:summit', label: 'Gipfel', score: 1, evidence: place('Gipfel') },
  ];
  quoting.restore(document, { ...analysis, topics: about });
  const { id } = quoting.entities()[0]!;

  it('are those it speaks of, else the first one of its article', () => {
    const quotes = speakerQuotes(quoting, id, {}, 'de');
    expect(quotes.map(({ topics: labels }) => labels)).toEqual([['Gipfel'], ['Spiel']]);
  });

  it('choose the quotes of articles about them', () => {
    expect(speakerQuotes(quoting, id, { topic: 'x:play' }, 'de')).toHaveLength(2);
    expect(speakerQuotes(quoting, id, { topic: 'x:other' }, 'de')).toEqual([]);
  });
});
