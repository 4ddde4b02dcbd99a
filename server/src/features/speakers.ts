import type { Quote, Topic } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { quotesByChain } from '../corpus/linking/entity-sum';
import { getOrAdd } from '../corpus/linking/maps';
import type { CorpusArticle, Entity, QuoteRef } from '../corpus/types';
import type { Page, QuotePassage, SpeakerNode, SpeakerTotals } from '../protocol';
import { keptByEntity } from './kept';
import { quotePassage } from './lookup';
import { byName, pageOf, Ranking, some } from './ranking';
import { isAbout } from './topics';

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
  if (!articles) {
    const lists = speakersOf(corpus);
    if (named === undefined) return lists.all.page(page);
    return (named ? lists.named : lists.unnamed).page(page);
  }
  const nodes = nodesIn(corpus, articles).filter((node) => named === undefined || node.named === named);
  return pageOf(nodes.sort(byQuotes), page);
}

/** How many speakers and quotes there are in articles; in all when `articles` is missing. */
export function countSpeakers(corpus: Corpus, articles: readonly CorpusArticle[] | undefined): SpeakerTotals {
  if (articles) return totalsOf(nodesIn(corpus, articles));
  const { named, unnamed, quotes } = speakersOf(corpus);
  return {
    named: { speakers: named.length, quotes: quotes.named },
    unnamed: { speakers: unnamed.length, quotes: quotes.unnamed },
  };
}

function totalsOf(nodes: readonly SpeakerNode[]): SpeakerTotals {
  const totals = { named: { speakers: 0, quotes: 0 }, unnamed: { speakers: 0, quotes: 0 } };
  for (const { named, quotes } of nodes) {
    const total = totals[named ? 'named' : 'unnamed'];
    total.speakers++;
    total.quotes += quotes;
  }
  return totals;
}

/** The speakers of all articles. */
export const speakersOf = keptByEntity(
  () => ({
    all: new Ranking(byQuotes),
    named: new Ranking(byQuotes),
    unnamed: new Ranking(byQuotes),
    quotes: { named: 0, unnamed: 0 },
  }),
  ({ all, named, unnamed, quotes }, ids, corpus) => {
    const changed: (readonly [string, SpeakerNode | undefined])[] = [];
    for (const id of ids) {
      const before = all.get(id);
      const node = nodeOf(corpus.entity(id));
      if (before ? node && isEqual(before, node) : !node) continue;
      if (before) quotes[before.named ? 'named' : 'unnamed'] -= before.quotes;
      if (node) quotes[node.named ? 'named' : 'unnamed'] += node.quotes;
      changed.push([id, node]);
    }
    all.change(changed);
    named.change(changed.map(([id, node]) => [id, node?.named ? node : undefined]));
    unnamed.change(changed.map(([id, node]) => [id, node?.named === false ? node : undefined]));
  },
);

/** The most quoted first, then by name: a total order. */
export function byQuotes(a: SpeakerNode, b: SpeakerNode): number {
  return b.quotes - a.quotes || byName(a, b);
}

/** An entity as a speaker of all articles; undefined when it is never quoted. */
function nodeOf(entity: Entity | undefined): SpeakerNode | undefined {
  if (!entity || entity.quotes === 0) return undefined;
  const { id, name, type, role, named, quotes, quotedIn } = entity;
  return { id, name, type, ...(role === undefined ? {} : { role }), named, quotes, articles: quotedIn };
}

/** The speakers of some articles, in no order; those of one alone go by their names in its language. */
function nodesIn(corpus: Corpus, articles: readonly CorpusArticle[]): SpeakerNode[] {
  const only = articles.length === 1 ? articles[0] : undefined;
  return Array.from(quotedIn(corpus, articles), ([id, counts]) => {
    const node = speakerNode(corpus, id, counts);
    return only ? { ...node, name: corpus.nameIn(only, id)! } : node;
  });
}

/** How often somebody is quoted, and in how many articles. */
export interface Quoted {
  quotes: number;
  articles: number;
  /** What the first article that says so says that they are. */
  role?: string;
}

/** How often the speakers of some articles are quoted there, by entity id; added to what was found before. */
export function quotedIn(
  corpus: Corpus,
  articles: Iterable<CorpusArticle>,
  found = new Map<string, Quoted>(),
): Map<string, Quoted> {
  for (const article of articles) {
    const here = new Set<Quoted>();
    for (const [chain, quotes] of quotesByChain(article.analysis)) {
      const id = corpus.entityIdOf(article, { chain });
      const quoted = getOrAdd(found, id, (): Quoted => ({ quotes: 0, articles: 0 }));
      quoted.quotes += quotes;
      quoted.role ??= article.analysis.chains[chain]!.role;
      here.add(quoted);
    }
    for (const quoted of here) quoted.articles++;
  }
  return found;
}

/** A speaker with what some articles say of them. */
export function speakerNode(corpus: Corpus, id: string, { quotes, articles, role }: Quoted): SpeakerNode {
  const { name, type, named } = corpus.entity(id)!;
  return { id, name, type, ...(role === undefined ? {} : { role }), named, quotes, articles };
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

export interface QuotesOf extends Page {
  uri?: string;
  /** Only quotes in articles about this topic or with this keyphrase. */
  topic?: string;
  /** Only quotes of this {@link broadTopic}; empty for those without any. */
  broad?: string;
}

/** The quotes of a speaker, by article and place; of one article when `uri` is given. Topics in the user's language. */
export function speakerQuotes(
  corpus: Corpus,
  id: string,
  { uri, topic, broad, start = 0, limit = MOST_QUOTES }: QuotesOf,
  language: string,
): QuotePassage[] {
  const isWanted = (ref: QuoteRef) =>
    (topic === undefined || isAbout(corpus, ref.article.uri, topic)) &&
    (broad === undefined || broadTopic(corpus, ref) === broad);
  return some(filtered(corpus.eachQuoteBy(id, uri), isWanted), start, limit).map(({ article, quote }) => ({
    ...quotePassage(article, quote),
    type: quote.type,
    topics: topicsIn(article, quote).map((one) => corpus.topics.label(one.id, language) ?? one.label),
  }));
}

function* filtered<T>(all: Iterable<T>, isWanted: (one: T) => boolean): Generator<T> {
  for (const one of all) if (isWanted(one)) yield one;
}

/** The top topic above what a quote is on; empty when its article has no topics. */
export function broadTopic({ topics }: Corpus, { article, quote }: QuoteRef): string {
  let top = topicsIn(article, quote)[0]?.id ?? '';
  for (let next = topics.parent(top); next !== undefined; next = topics.parent(next)) top = next;
  return top;
}

/** The article's topics that have evidence inside the quote; the first one, which holds best, when none has. */
function topicsIn({ analysis }: CorpusArticle, quote: Quote): Topic[] {
  const inside = analysis.topics.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start >= quote.start && end <= quote.end),
  );
  return inside.length > 0 ? inside : analysis.topics.slice(0, 1);
}
