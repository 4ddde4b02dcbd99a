import type { ArticleAnalysis, Keyphrase, Span } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { keyphraseKey } from '../corpus/keyphrases';
import { TopicIndex } from '../corpus/topic-index';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { Page, TopicArticle, TopicNode } from '../protocol';
import { dayOf } from './day';
import { perRevision } from './kept';
import { mentionPassage, sentenceAt } from './lookup';
import { some } from './ranking';

const KEYPHRASE = 'keyphrase:';
const MOST_KEYPHRASES = 100;
const MOST_ARTICLES = 500;
const MOST_PASSAGES = 20;

export interface TopicTrees {
  topics: TopicNode[];
  keyphrases: TopicNode[];
}

/**
 * The topics of all articles as a tree below the top topics, and their keyphrases; those of most articles first.
 * @param language BCP 47, of the labels
 */
export function topics(corpus: Corpus, language: string): TopicTrees {
  const known = ofCorpus(corpus);
  const trees = known.get(language) ?? {
    topics: topicTree(corpus, corpus.topicIndex, language),
    keyphrases: keyphraseNodes(corpus),
  };
  known.set(language, trees);
  return trees;
}

const ofCorpus = perRevision(() => new Map<string, TopicTrees>());

/** The topics of one article with the number of passages about them, and its keyphrases: first what the others lack. */
export function topicsOfArticle(corpus: Corpus, article: CorpusArticle, language: string): TopicTrees {
  const { uri, analysis } = article;
  const index = new TopicIndex(corpus.topics);
  index.set(uri, analysis.topics);
  const counted = (node: TopicNode): TopicNode => ({
    ...node,
    passages: sentencesOf(article, placesIn(corpus, article, node.id)).length,
    children: node.children.map(counted),
  });
  return {
    topics: topicTree(corpus, index, language).map(counted),
    keyphrases: phraseNodes(corpus.keyphrases.distinctive(analysis.keyphrases)).map(counted),
  };
}

function phraseNodes(phrases: readonly Keyphrase[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const { text: label } of phrases) {
    const id = KEYPHRASE + keyphraseKey(label);
    if (!nodes.has(id)) nodes.set(id, { id, label, articles: 1, children: [] });
  }
  return [...nodes.values()];
}

export interface ArticlesAbout extends Page {
  uri?: string;
  /** Without the passages, which are many. */
  brief?: boolean;
  /** Only those of this day, YYYY-MM-DD. */
  date?: string;
}

/** The articles about a topic or one below it, or with a keyphrase, by URI, with the passages that say so. */
export function topicArticles(
  corpus: Corpus,
  id: string,
  { uri, brief = false, date, start = 0, limit = MOST_ARTICLES }: ArticlesAbout = {},
): TopicArticle[] {
  const about = articlesAbout(corpus, id, uri);
  const wanted = date === undefined ? about : [...about].filter((article) => dayOf(article) === date);
  return some(wanted, start, limit).map((article) => {
    const places = sentencesOf(article, placesIn(corpus, article, id));
    return {
      uri: article.uri,
      title: titleOf(article.uri),
      language: article.analysis.language,
      number: places.length,
      passages: brief ? [] : places.map((place) => mentionPassage(article, place)),
    };
  });
}

/** The articles about a topic or one below it, or with a keyphrase, by URI; one article at most when `uri` is given. */
function* articlesAbout(corpus: Corpus, id: string, uri?: string): Generator<CorpusArticle> {
  const articles = uri === undefined ? corpus.articles() : [corpus.get(uri)];
  for (const article of articles) if (article && isAbout(corpus, article.uri, id)) yield article;
}

/** Is an article about a topic or one below it, or has it a keyphrase? */
export function isAbout(corpus: Corpus, uri: string, id: string): boolean {
  return id.startsWith(KEYPHRASE)
    ? corpus.keyphrases.has(uri, id.slice(KEYPHRASE.length))
    : corpus.topicIndex.isAbout(uri, id);
}

/**
 * A topic hangs below the nearest broader one that some article is about, else below its top topic: the levels between,
 * which nobody asked for, are left out.
 */
function topicTree({ topics: vocabulary }: Corpus, index: TopicIndex, language: string): TopicNode[] {
  const nodes = new Map<string, TopicNode>();
  for (const [id, { label, articles, itself }] of index.counts) {
    const isTop = vocabulary.parent(id) === undefined;
    if (itself === 0 && !isTop) continue;
    nodes.set(id, { id, label: vocabulary.label(id, language) ?? label, articles, children: [] });
  }
  const roots: TopicNode[] = [];
  for (const node of nodes.values()) {
    const [, ...broader] = index.lineage(node.id);
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
function keyphraseNodes(corpus: Corpus): TopicNode[] {
  const articles = corpus.articles();
  return corpus.keyphrases.commonest(MOST_KEYPHRASES).map(({ key, articles: number }) => {
    const id = KEYPHRASE + key;
    const first = articles.find(({ uri }) => corpus.keyphrases.has(uri, key));
    const label = (first && phrasesOf(first.analysis).get(id)?.label) ?? key;
    return { id, label, articles: number, children: [] };
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

/** Where an article speaks of a topic or one below it, or has a keyphrase. */
function placesIn(corpus: Corpus, { analysis }: CorpusArticle, id: string): readonly Span[] {
  if (id.startsWith(KEYPHRASE)) return phrasesOf(analysis).get(id)?.occurrences ?? [];
  const { topicIndex } = corpus;
  const about = analysis.topics.filter((topic) => topicIndex.lineage(topic.id).includes(id));
  return about.flatMap(({ evidence }) => evidence);
}

/** In the order of the text the first place in each sentence, however often the sentence speaks of it. */
function sentencesOf(article: CorpusArticle, places: readonly Span[]): Span[] {
  const bySentence = new Map<number, Span>();
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (bySentence.size === MOST_PASSAGES) break;
    const { start } = sentenceAt(article, place.start);
    if (!bySentence.has(start)) bySentence.set(start, place);
  }
  return [...bySentence.values()];
}
