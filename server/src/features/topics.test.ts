import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { topicVocabulary } from '../analysis/topics/vocabulary';
import type { CorpusArticle } from '../corpus/types';
import { topicArticles, topics } from './topics';

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

describe('topics', () => {
  it('hang below their top topics, without the levels between, in the language of the user', () => {
    expect(topics(articles, english).topics).toEqual([
      {
        id: 'medtop:1',
        label: 'politics',
        articles: 2,
        children: [{ id: 'medtop:111', label: 'summit', articles: 2, children: [] }],
      },
      { id: 'medtop:2', label: 'sport', articles: 1, children: [] },
    ]);
    expect(topics(articles, { vocabulary, language: 'de' }).topics[0]!.label).toBe('Politik');
  });

  it('show the level between when an article is about it', () => {
    const broad = articleAbout('file:///c.txt', 'Reden', { 'medtop:11': 'Reden' });
    const [politics] = topics([...articles, broad], english).topics;
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
    const { keyphrases } = topics(articles, english);
    expect(keyphrases).toMatchObject([{ label: 'Gipfel', articles: 2 }]);
    expect(topicArticles(articles, keyphrases[0]!.id, english)).toHaveLength(2);
  });
});
