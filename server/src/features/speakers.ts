import type { ArticleAnalysis, Chain, Mention, Quote, Topic } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { sortAgain } from '../corpus/sorted';
import type { CorpusArticle } from '../corpus/types';
import type { Page, QuotePassage, SpeakerNode, SpeakerTotals } from '../protocol';
import { chainOf, quotePassage, speakerOf } from './lookup';
import { byName, Listing, perRevision } from './pages';
import { aboutTopic } from './topics';

/** Quotes answered at once when nobody asks for a page. */
const MOST_QUOTES = 500;

/**
 * The speakers of articles, by default the most quoted first, then by name; of all when `articles` is missing. `named`:
 * only those who are named, or who are not.
 */
export function speakers(
  corpus: Corpus,
  articles: readonly CorpusArticle[] | undefined,
  { named, ...page }: Page & { named?: boolean } = {},
): SpeakerNode[] {
  const lists = articles ? listsOf(corpus, articles) : ofCorpus(corpus);
  return lists[named === undefined ? 'all' : named ? 'named' : 'unnamed'].page(page);
}

/** How many speakers and quotes there are in articles; in all when `articles` is missing. */
export function countSpeakers(corpus: Corpus, articles: readonly CorpusArticle[] | undefined): SpeakerTotals {
  const { named, unnamed } = articles ? listsOf(corpus, articles) : ofCorpus(corpus);
  return { named: totalOf(named), unnamed: totalOf(unnamed) };
}

function totalOf(some: Listing<SpeakerNode>): { speakers: number; quotes: number } {
  return { speakers: some.length, quotes: some.all().reduce((sum, { quotes }) => sum + quotes, 0) };
}

type Lists = Record<'all' | 'named' | 'unnamed', Listing<SpeakerNode>>;

const ofCorpus = perRevision<Lists>((corpus, before) => listsOf(corpus, corpus.articles(), before));

function listsOf(corpus: Corpus, articles: readonly CorpusArticle[], before?: Lists): Lists {
  const known = before?.all.all() ?? [];
  const all = sortAgain(keepEqual(nodesOf(corpus, articles), known), known, byQuotes);
  return {
    all: new Listing(all, before?.all),
    named: new Listing(
      all.filter(({ named }) => named),
      before?.named,
    ),
    unnamed: new Listing(
      all.filter(({ named }) => !named),
      before?.unnamed,
    ),
  };
}

const byQuotes = (a: SpeakerNode, b: SpeakerNode) => b.quotes - a.quotes || byName(a, b);

function nodesOf(corpus: Corpus, articles: readonly CorpusArticle[]): Map<string, SpeakerNode> {
  const nodes = new Map<string, SpeakerNode>();
  for (const article of articles) {
    const here = new Set<SpeakerNode>();
    for (const [speaker, quotes] of quotesByChain(article)) {
      const id = corpus.entityIdOf(article, speaker);
      const chain = chainOf(article, speaker);
      const node = nodes.get(id) ?? newNode(corpus, id, chain);
      nodes.set(id, node);
      node.quotes += quotes;
      node.role ??= chain.role;
      here.add(node);
    }
    for (const node of here) node.articles++;
  }
  return nodes;
}

/** The nodes, the objects of before standing in for those that are equal to them. */
function keepEqual(nodes: Map<string, SpeakerNode>, before: readonly SpeakerNode[]): SpeakerNode[] {
  for (const old of before) {
    const node = nodes.get(old.id);
    if (node && isEqual(node, old)) nodes.set(old.id, old);
  }
  return [...nodes.values()];
}

function isEqual(a: SpeakerNode, b: SpeakerNode): boolean {
  return (
    a.name === b.name &&
    a.type === b.type &&
    a.role === b.role &&
    a.named === b.named &&
    a.quotes === b.quotes &&
    a.articles === b.articles
  );
}

/** A mention of each chain that speaks in an article, with the number of its quotes. Counted once an analysis. */
function quotesByChain(article: CorpusArticle): ReadonlyMap<Mention, number> {
  const known = counted.get(article.analysis);
  if (known) return known;
  const first = new Map<number, Mention>();
  const quotes = new Map<Mention, number>();
  for (const quote of article.analysis.quotes) {
    const speaker = speakerOf(article, quote);
    if (!speaker) continue;
    const key = first.get(speaker.chain) ?? speaker;
    first.set(speaker.chain, key);
    quotes.set(key, (quotes.get(key) ?? 0) + 1);
  }
  counted.set(article.analysis, quotes);
  return quotes;
}

const counted = new WeakMap<ArticleAnalysis, ReadonlyMap<Mention, number>>();

function newNode(corpus: Corpus, id: string, chain: Chain): SpeakerNode {
  const entity = corpus.entity(id);
  return {
    id,
    name: entity?.name ?? chain.name,
    type: entity?.type ?? chain.type,
    named: entity?.named ?? chain.names.length > 0,
    quotes: 0,
    articles: 0,
  };
}

export interface QuotesOf extends Page {
  uri?: string;
  /** Only quotes in articles about this topic or with this keyphrase. */
  topic?: string;
}

/** The quotes of a speaker, by article and place; of one article when `uri` is given. Topics in the user's language. */
export function speakerQuotes(
  corpus: Corpus,
  id: string,
  { uri, topic, start = 0, limit = MOST_QUOTES }: QuotesOf,
  language: string,
): QuotePassage[] {
  const isAbout = topic === undefined ? () => true : aboutTopic(topic, corpus.topics);
  return corpus
    .quotesBy(id)
    .filter(({ article }) => (uri === undefined || article.uri === uri) && isAbout(article))
    .slice(start, start + limit)
    .map(({ article, quote }) => ({
      ...quotePassage(article, quote),
      type: quote.type,
      topics: topicsIn(article, quote).map((one) => corpus.topics.label(one.id, language) ?? one.label),
    }));
}

/** The article's topics that have evidence inside the quote; the first one, which holds best, when none has. */
function topicsIn({ analysis }: CorpusArticle, quote: Quote): Topic[] {
  const inside = analysis.topics.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start >= quote.start && end <= quote.end),
  );
  return inside.length > 0 ? inside : analysis.topics.slice(0, 1);
}
