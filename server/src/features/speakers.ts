import type { Chain, Mention, Quote, Topic } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import type { QuotePassage, SpeakerNode } from '../protocol';
import { chainOf, quotePassage, speakerOf } from './lookup';

/** More than anybody scrolls through; the search for symbols finds the others. */
const MOST_SPEAKERS = 5000;

/** The speakers of articles, the most quoted first, then by name. */
export function speakers(corpus: Corpus, articles: readonly CorpusArticle[]): SpeakerNode[] {
  const nodes = new Map<string, SpeakerNode & { uris: Set<string> }>();
  for (const article of articles) {
    for (const [speaker, quotes] of quotesByChain(article)) {
      const id = corpus.entityIdOf(article, speaker);
      const chain = chainOf(article, speaker);
      const node = nodes.get(id) ?? newNode(corpus, id, chain);
      nodes.set(id, node);
      node.quotes += quotes;
      node.uris.add(article.uri);
      node.role ??= chain.role;
    }
  }
  return [...nodes.values()]
    .map(({ uris, ...node }) => ({ ...node, articles: uris.size }))
    .sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name))
    .slice(0, MOST_SPEAKERS);
}

const { compare } = new Intl.Collator();

/** A mention of each chain that speaks in an article, with the number of its quotes. */
function quotesByChain(article: CorpusArticle): Map<Mention, number> {
  const first = new Map<number, Mention>();
  const quotes = new Map<Mention, number>();
  for (const quote of article.analysis.quotes) {
    const speaker = speakerOf(article, quote);
    if (!speaker) continue;
    const key = first.get(speaker.chain) ?? speaker;
    first.set(speaker.chain, key);
    quotes.set(key, (quotes.get(key) ?? 0) + 1);
  }
  return quotes;
}

function newNode(corpus: Corpus, id: string, chain: Chain): SpeakerNode & { uris: Set<string> } {
  const entity = corpus.entity(id);
  return {
    id,
    name: entity?.name ?? chain.name,
    type: entity?.type ?? chain.type,
    named: entity?.named ?? chain.names.length > 0,
    quotes: 0,
    articles: 0,
    uris: new Set<string>(),
  };
}

/** The quotes of a speaker, by article and place; of one article when `uri` is given. Topics in the user's language. */
export function speakerQuotes(
  corpus: Corpus,
  id: string,
  uri: string | undefined,
  language: string,
): QuotePassage[] {
  return corpus
    .quotesBy(id)
    .filter(({ article }) => uri === undefined || article.uri === uri)
    .map(({ article, quote }) => ({
      ...quotePassage(article, quote),
      type: quote.type,
      topics: topicsIn(article, quote).map((topic) => corpus.topics.label(topic.id, language) ?? topic.label),
    }));
}

/** The article's topics that have evidence inside the quote. */
function topicsIn({ analysis }: CorpusArticle, quote: Quote): Topic[] {
  return analysis.topics.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start >= quote.start && end <= quote.end),
  );
}
