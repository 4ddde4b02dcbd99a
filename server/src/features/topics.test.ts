import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { topicVocabulary } from '../analysis/topics/vocabulary';
import { KeyphraseIndex } from '../corpus/keyphrases';
import type { CorpusArticle } from '../corpus/types';
import { speakerQuotes } from './speakers';
import { aboutTopic, topicArticles, topics, topicsOfArticle } from './topics';

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
const english = { vocabulary, language: 'en' };

function articleAbout(
  uri: string,
  text: string,
  about: Record<string, string>,
  phrases: string[] = [],
): CorpusArticle {
  const article = corpusOf({ [uri]: text }).get(uri)!;
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    ...article,
    analysis: {
      ...article.analysis,
      topics: Object.entries(about).map(([id, words]) => ({
        id,
        label: id,
        score: 1,
        evidence: [place(words)],
      })),
      keyphrases: phrases.map((words) => ({ text: words, score: 1, occurrences: [place(words)] })),
    },
  };
}

const articles = [
  articleAbout('file:///a.txt', 'Der Gipfel beginnt heute. Es regnet.', { 'medtop:111': 'Gipfel' }, [
    'Gipfel',
  ]),
  articleAbout(
    'file:///b.txt',
    'Das Spiel beim gipfel ist aus.',
    { 'medtop:111': 'gipfel', 'medtop:2': 'Spiel' },
    ['gipfel'],
  ),
];

const index = new KeyphraseIndex();
for (const { uri, analysis } of articles) index.set(uri, analysis.keyphrases);

describe('topics', () => {
  it('hang below their top topics, without the levels between, in the language of the user', () => {
    expect(topics(articles, english, index).topics).toEqual([
      {
        id: 'medtop:1',
        label: 'politics',
        articles: 2,
        children: [{ id: 'medtop:111', label: 'summit', articles: 2, children: [] }],
      },
      { id: 'medtop:2', label: 'sport', articles: 1, children: [] },
    ]);
    expect(topics(articles, { vocabulary, language: 'de' }, index).topics[0]!.label).toBe('Politik');
  });

  it('show the level between when an article is about it', () => {
    const broad = articleAbout('file:///c.txt', 'Reden', { 'medtop:11': 'Reden' });
    const [politics] = topics([...articles, broad], english, index).topics;
    expect(politics!.children).toMatchObject([{ label: 'diplomacy', children: [{ label: 'summit' }] }]);
  });

  it('have articles with the sentences that speak of them, also for topics above', () => {
    for (const id of ['medtop:111', 'medtop:1']) {
      expect(topicArticles(articles, id, english)).toMatchObject([
        { title: 'a.txt', language: 'de', passages: [{ text: 'Der Gipfel beginnt heute.' }] },
        { title: 'b.txt', passages: [{ text: 'Das Spiel beim gipfel ist aus.' }] },
      ]);
    }
    expect(topicArticles(articles, 'medtop:2', english)).toHaveLength(1);
  });

  it('stand beside keyphrases, which are one whatever their case', () => {
    const { keyphrases } = topics(articles, english, index);
    expect(keyphrases).toMatchObject([{ label: 'Gipfel', articles: 2 }]);
    expect(topicArticles(articles, keyphrases[0]!.id, english)).toHaveLength(2);
  });
});

describe('the topics of one article', () => {
  const [gipfel, spiel] = articles;

  it('say how many passages are about them', () => {
    const { topics: roots } = topicsOfArticle(gipfel!, english, index);
    expect(roots).toMatchObject([
      { label: 'politics', passages: 1, children: [{ label: 'summit', passages: 1 }] },
    ]);
  });

  it('stand beside its keyphrases, first those that the other articles lack', () => {
    const article = articleAbout('file:///d.txt', 'Der Gipfel und die Sanktion.', {}, ['Gipfel', 'Sanktion']);
    const { keyphrases } = topicsOfArticle(article, english, index);
    expect(keyphrases).toMatchObject([
      { label: 'Sanktion', passages: 1 },
      { label: 'Gipfel', passages: 1 },
    ]);
  });

  it('tell which articles are about one, also from above', () => {
    expect(articles.filter(aboutTopic('medtop:1', vocabulary))).toEqual([gipfel, spiel]);
    expect(articles.filter(aboutTopic('medtop:2', vocabulary))).toEqual([spiel]);
    expect(articles.filter(aboutTopic('keyphrase:gipfel', vocabulary))).toEqual([gipfel, spiel]);
  });
});

describe('the topics of a quote', () => {
  const uri = 'file:///q.txt';
  const corpus = corpusOf({
    [uri]:
      '„{Der Gipfel}(direct A B)“, <sagte> [A B](PER A B). „{Nein}(direct A B)“, <sagte> [A B](PER A B). Ein Spiel.',
  });
  const { document, analysis } = corpus.get(uri)!;
  const place = (words: string) => {
    const start = document.getText().indexOf(words);
    return [{ start, end: start + words.length }];
  };
  const about = [
    { id: 'x:play', label: 'Spiel', score: 2, evidence: place('Spiel') },
    { id: 'x:summit', label: 'Gipfel', score: 1, evidence: place('Gipfel') },
  ];
  corpus.restore(document, { ...analysis, topics: about });
  const { id } = corpus.entities()[0]!;

  it('are those it speaks of, else the first one of its article', () => {
    const quotes = speakerQuotes(corpus, id, {}, 'de');
    expect(quotes.map(({ topics: labels }) => labels)).toEqual([['Gipfel'], ['Spiel']]);
  });

  it('choose the quotes of articles about them', () => {
    expect(speakerQuotes(corpus, id, { topic: 'x:play' }, 'de')).toHaveLength(2);
    expect(speakerQuotes(corpus, id, { topic: 'x:other' }, 'de')).toEqual([]);
  });
});
