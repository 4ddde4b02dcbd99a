import type { TopicVocabulary } from '../analysis/topics/vocabulary';
import type { ArticleAnalysis, Keyphrase, Span, Topic } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { type KeyphraseIndex, keyphraseKey } from '../corpus/keyphrases';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { Page, Passage, TopicArticle, TopicNode } from '../protocol';
import { mentionPassage } from './lookup';
import { perRevision } from './pages';

const KEYPHRASE = 'keyphrase:';
const MOST_KEYPHRASES = 100;
const MOST_PASSAGES = 20;

/** The vocabulary, and the BCP 47 language that the user reads labels in. */
export interface TopicNames {
  vocabulary: TopicVocabulary;
  language: string;
}

export interface TopicTrees {
  topics: TopicNode[];
  keyphrases: TopicNode[];
}

/** The topics of articles as a tree below the top topics, and their keyphrases; those of most articles first. */
export function topics(
  articles: readonly CorpusArticle[],
  names: TopicNames,
  index: KeyphraseIndex,
): TopicTrees {
  return { topics: topicTree(articles, names), keyphrases: keyphraseNodes(articles, index) };
}

/** {@link topics} of all articles, in the language that the user reads; remembered until an article changes. */
export function topicsOfCorpus(corpus: Corpus, language: string): TopicTrees {
  const known = ofCorpus(corpus);
  const trees =
    known.get(language) ??
    topics(corpus.articles(), { vocabulary: corpus.topics, language }, corpus.keyphrases);
  known.set(language, trees);
  return trees;
}

const ofCorpus = perRevision(() => new Map<string, TopicTrees>());

/** The topics of one article with the number of passages about them, and its keyphrases: first what the others lack. */
export function topicsOfArticle(
  article: CorpusArticle,
  names: TopicNames,
  others: KeyphraseIndex,
): TopicTrees {
  const keyphrases = phraseNodes(others.distinctive(article.analysis.keyphrases));
  const counted = (node: TopicNode): TopicNode => {
    const [found] = topicArticles([article], node.id, names);
    return { ...node, passages: found?.passages.length ?? 0, children: node.children.map(counted) };
  };
  return { topics: topicTree([article], names).map(counted), keyphrases: keyphrases.map(counted) };
}

function phraseNodes(phrases: readonly Keyphrase[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const { text: label } of phrases) {
    const id = KEYPHRASE + keyphraseKey(label);
    if (!nodes.has(id)) nodes.set(id, { id, label, articles: 1, children: [] });
  }
  return [...nodes.values()];
}

/** The articles about a topic or one below it, or with a keyphrase, with the passages that say so. */
export function topicArticles(
  articles: readonly CorpusArticle[],
  id: string,
  { vocabulary }: TopicNames,
  { start = 0, limit }: Page = {},
): TopicArticle[] {
  const placesIn = placesOf(id, vocabulary);
  const about = articles.filter((article) => placesIn(article) !== undefined);
  return about.slice(start, limit === undefined ? undefined : start + limit).map((article) => {
    const { uri, analysis } = article;
    const passages = passagesOf(article, placesIn(article)!);
    return { uri, title: titleOf(uri), language: analysis.language, passages };
  });
}

/** Tells articles about a topic or one below it, or with a keyphrase. */
export function aboutTopic(id: string, vocabulary: TopicVocabulary): (article: CorpusArticle) => boolean {
  const placesIn = placesOf(id, vocabulary);
  return (article) => placesIn(article) !== undefined;
}

/** Ids of a topic and of all broader ones, the topic first. */
function lineage(vocabulary: TopicVocabulary, id: string): string[] {
  const ids: string[] = [];
  for (let next: string | undefined = id; next !== undefined; next = vocabulary.parent(next)) ids.push(next);
  return ids;
}

interface Draft {
  label: string;
  articles: number;
  /** Whether articles are about it, and not only about topics below it. */
  occurs: boolean;
}

/**
 * A topic hangs below the nearest broader one that some article is about, else below its top topic: the levels between,
 * which nobody asked for, are left out.
 */
function topicTree(articles: readonly CorpusArticle[], { vocabulary, language }: TopicNames): TopicNode[] {
  const drafts = new Map<string, Draft>();
  const lineages = new Map<string, Draft[]>();
  const draftsOf = ({ id, label }: Topic): Draft[] => {
    const known = lineages.get(id);
    if (known) return known;
    const drafted = lineage(vocabulary, id).map((broader) => {
      const name = vocabulary.label(broader, language) ?? label;
      const draft = drafts.get(broader) ?? { label: name, articles: 0, occurs: false };
      drafts.set(broader, draft);
      return draft;
    });
    drafted[0]!.occurs = true;
    lineages.set(id, drafted);
    return drafted;
  };
  for (const { analysis } of articles) {
    const about = new Set(analysis.topics.flatMap(draftsOf));
    for (const draft of about) draft.articles++;
  }
  return treeOf(drafts, vocabulary);
}

function treeOf(drafts: ReadonlyMap<string, Draft>, vocabulary: TopicVocabulary): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const [id, { label, articles, occurs }] of drafts) {
    const isTop = vocabulary.parent(id) === undefined;
    if (occurs || isTop) nodes.set(id, { id, label, articles, children: [] });
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

/** The commonest keyphrases, as the first article by URI writes them. */
function keyphraseNodes(articles: readonly CorpusArticle[], index: KeyphraseIndex): TopicNode[] {
  const common = index.commonest(MOST_KEYPHRASES);
  const labels = new Map(common.map(({ key }) => [KEYPHRASE + key, '']));
  let missing = labels.size;
  for (const { analysis } of articles) {
    if (missing === 0) break;
    for (const [id, { label }] of phrasesOf(analysis)) {
      if (labels.get(id) !== '') continue;
      labels.set(id, label);
      missing--;
    }
  }
  return common.map(({ key, articles: number }) => {
    const id = KEYPHRASE + key;
    return { id, label: labels.get(id) || key, articles: number, children: [] };
  });
}

interface Phrase {
  label: string;
  occurrences: readonly Span[];
}

/** The keyphrases of an article by their id. Folded once an analysis. */
function phrasesOf(analysis: ArticleAnalysis): ReadonlyMap<string, Phrase> {
  const known = folded.get(analysis);
  if (known) return known;
  const phrases = new Map<string, Phrase>();
  for (const { text, occurrences } of analysis.keyphrases) {
    const id = KEYPHRASE + keyphraseKey(text);
    const { label = text, occurrences: before = [] } = phrases.get(id) ?? {};
    phrases.set(id, { label, occurrences: [...before, ...occurrences] });
  }
  folded.set(analysis, phrases);
  return phrases;
}

const folded = new WeakMap<ArticleAnalysis, ReadonlyMap<string, Phrase>>();

/** Answers where an article speaks of a topic or one below it, or has a keyphrase; undefined when it does not. */
function placesOf(
  id: string,
  vocabulary: TopicVocabulary,
): (article: CorpusArticle) => readonly Span[] | undefined {
  if (id.startsWith(KEYPHRASE)) return ({ analysis }) => phrasesOf(analysis).get(id)?.occurrences;
  const below = new Map<string, boolean>();
  const isBelow = (topic: string) => {
    const known = below.get(topic) ?? lineage(vocabulary, topic).includes(id);
    below.set(topic, known);
    return known;
  };
  return ({ analysis }) => {
    const about = analysis.topics.filter((topic) => isBelow(topic.id));
    return about.length > 0 ? about.flatMap(({ evidence }) => evidence) : undefined;
  };
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
