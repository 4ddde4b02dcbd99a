import type { Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { Passage, TopicArticle, TopicNode } from '../protocol';
import { mentionPassage } from './lookup';
import { fold } from './text';

const KEYPHRASE = 'keyphrase:';
const MOST_KEYPHRASES = 100;
const MOST_PASSAGES = 20;

/** A topic of an article, or one of its keyphrases, with the places that speak for it. */
interface Subject {
  id: string;
  label: string;
  places: readonly Span[];
}

/** The topics and keyphrases of articles, those of most articles first. */
export function topics(articles: readonly CorpusArticle[]): { topics: TopicNode[]; keyphrases: TopicNode[] } {
  return {
    topics: nodesOf(articles, topicsOf),
    keyphrases: nodesOf(articles, keyphrasesOf).slice(0, MOST_KEYPHRASES),
  };
}

/** The articles about a topic, with the passages that say so. */
export function topicArticles(articles: readonly CorpusArticle[], id: string): TopicArticle[] {
  const subjectsOf = id.startsWith(KEYPHRASE) ? keyphrasesOf : topicsOf;
  return articles.flatMap((article) => {
    const subject = subjectsOf(article).find((candidate) => candidate.id === id);
    if (!subject) return [];
    const { uri, analysis } = article;
    return [
      { uri, title: titleOf(uri), language: analysis.language, passages: passagesOf(article, subject) },
    ];
  });
}

function topicsOf({ analysis }: CorpusArticle): Subject[] {
  return analysis.topics.map(({ id, label, evidence }) => ({ id, label, places: evidence }));
}

function keyphrasesOf({ analysis }: CorpusArticle): Subject[] {
  return analysis.keyphrases.map(({ text, occurrences }) => ({
    id: KEYPHRASE + fold(text),
    label: text,
    places: occurrences,
  }));
}

function nodesOf(
  articles: readonly CorpusArticle[],
  subjectsOf: (article: CorpusArticle) => Subject[],
): TopicNode[] {
  const found = new Map<string, { articles: number; labels: Map<string, number> }>();
  for (const article of articles) {
    for (const { id, label } of subjectsOf(article)) {
      const subject = found.get(id) ?? { articles: 0, labels: new Map() };
      found.set(id, subject);
      subject.articles++;
      subject.labels.set(label, (subject.labels.get(label) ?? 0) + 1);
    }
  }
  return [...found]
    .map(([id, subject]) => ({
      id,
      label: commonest(subject.labels),
      articles: subject.articles,
      children: [],
    }))
    .sort((a, b) => b.articles - a.articles || a.label.localeCompare(b.label));
}

/** Articles in several languages label a topic differently: the label of most of them. */
function commonest(labels: ReadonlyMap<string, number>): string {
  return [...labels].reduce((best, label) => (label[1] > best[1] ? label : best))[0];
}

/** One passage a sentence, however often the sentence speaks of it. */
function passagesOf(article: CorpusArticle, { places }: Subject): Passage[] {
  const byText = new Map<string, Passage>();
  for (const place of places) {
    if (byText.size === MOST_PASSAGES) break;
    const passage = mentionPassage(article, place);
    const key = `${passage.paragraph} ${passage.text}`;
    if (!byText.has(key)) byText.set(key, passage);
  }
  return [...byText.values()];
}
