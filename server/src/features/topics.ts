import type { TopicVocabulary } from '../analysis/topics/vocabulary';
import type { Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { Passage, TopicArticle, TopicNode } from '../protocol';
import { mentionPassage } from './lookup';
import { fold } from './text';

const KEYPHRASE = 'keyphrase:';
const MOST_KEYPHRASES = 100;
const MOST_PASSAGES = 20;

/** The vocabulary, and the BCP 47 language that the user reads labels in. */
export interface TopicNames {
  vocabulary: TopicVocabulary;
  language: string;
}

/** The topics of articles as a tree below the top topics, and their keyphrases; those of most articles first. */
export function topics(
  articles: readonly CorpusArticle[],
  names: TopicNames,
): { topics: TopicNode[]; keyphrases: TopicNode[] } {
  return { topics: topicTree(articles, names), keyphrases: keyphraseNodes(articles) };
}

/** The articles about a topic or one below it, or with a keyphrase, with the passages that say so. */
export function topicArticles(
  articles: readonly CorpusArticle[],
  id: string,
  { vocabulary }: TopicNames,
): TopicArticle[] {
  const placesIn = id.startsWith(KEYPHRASE) ? keyphrasePlaces : topicPlaces(vocabulary);
  return articles.flatMap((article) => {
    const places = placesIn(article, id);
    if (!places) return [];
    const { uri, analysis } = article;
    return [{ uri, title: titleOf(uri), language: analysis.language, passages: passagesOf(article, places) }];
  });
}

/** Ids of a topic and of all broader ones, the topic first. */
function lineage(vocabulary: TopicVocabulary, id: string): string[] {
  const ids: string[] = [];
  for (let next: string | undefined = id; next !== undefined; next = vocabulary.parent(next)) ids.push(next);
  return ids;
}

interface Draft {
  label: string;
  articles: Set<string>;
  /** Whether articles are about it, and not only about topics below it. */
  occurs: boolean;
}

/**
 * A topic hangs below the nearest broader one that some article is about, else below its top topic: the levels between,
 * which nobody asked for, are left out.
 */
function topicTree(articles: readonly CorpusArticle[], { vocabulary, language }: TopicNames): TopicNode[] {
  const about = new Map<string, { label: string; uris: string[] }>();
  for (const { uri, analysis } of articles) {
    for (const { id, label } of analysis.topics) {
      const topic = about.get(id) ?? { label, uris: [] };
      about.set(id, topic);
      topic.uris.push(uri);
    }
  }
  const drafts = new Map<string, Draft>();
  for (const [id, { label, uris }] of about) {
    for (const broader of lineage(vocabulary, id)) {
      const name = vocabulary.label(broader, language) ?? label;
      const draft = drafts.get(broader) ?? { label: name, articles: new Set(), occurs: false };
      drafts.set(broader, draft);
      for (const uri of uris) draft.articles.add(uri);
      if (broader === id) draft.occurs = true;
    }
  }
  return treeOf(drafts, vocabulary);
}

function treeOf(drafts: ReadonlyMap<string, Draft>, vocabulary: TopicVocabulary): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const [id, { label, articles, occurs }] of drafts) {
    const isTop = vocabulary.parent(id) === undefined;
    if (occurs || isTop) nodes.set(id, { id, label, articles: articles.size, children: [] });
  }
  const roots: TopicNode[] = [];
  for (const node of nodes.values()) {
    const [, ...broader] = lineage(vocabulary, node.id);
    const parent = broader.find((id) => nodes.has(id));
    (parent === undefined ? roots : nodes.get(parent)!.children).push(node);
  }
  for (const { children } of nodes.values()) children.sort(byArticles);
  return roots.sort(byArticles);
}

function byArticles(a: TopicNode, b: TopicNode): number {
  return b.articles - a.articles || a.label.localeCompare(b.label);
}

/** Keyphrases that differ in case or diacritics are one. */
function keyphraseNodes(articles: readonly CorpusArticle[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const { analysis } of articles) {
    const inArticle = new Map(analysis.keyphrases.map(({ text }) => [KEYPHRASE + fold(text), text]));
    for (const [id, label] of inArticle) {
      const node = nodes.get(id) ?? { id, label, articles: 0, children: [] };
      nodes.set(id, node);
      node.articles++;
    }
  }
  return [...nodes.values()].sort((a, b) => b.articles - a.articles).slice(0, MOST_KEYPHRASES);
}

function topicPlaces(vocabulary: TopicVocabulary) {
  return ({ analysis }: CorpusArticle, id: string): Span[] | undefined => {
    const about = analysis.topics.filter((topic) => lineage(vocabulary, topic.id).includes(id));
    return about.length > 0 ? about.flatMap(({ evidence }) => evidence) : undefined;
  };
}

function keyphrasePlaces({ analysis }: CorpusArticle, id: string): Span[] | undefined {
  const same = analysis.keyphrases.filter(({ text }) => KEYPHRASE + fold(text) === id);
  return same.length > 0 ? same.flatMap(({ occurrences }) => occurrences) : undefined;
}

/** In the order of the text, one passage a sentence, however often the sentence speaks of it. */
function passagesOf(article: CorpusArticle, places: readonly Span[]): Passage[] {
  const bySentence = new Map<string, Passage>();
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (bySentence.size === MOST_PASSAGES) break;
    const passage = mentionPassage(article, place);
    const key = `${passage.paragraph} ${passage.text}`;
    if (!bySentence.has(key)) bySentence.set(key, passage);
  }
  return [...bySentence.values()];
}
