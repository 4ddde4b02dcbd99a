import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { Mention, Quote } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import { SYMBOL_KINDS } from './document-symbol';
import { chainOf, indexAt, mentionsOfChain, rangeOf, speakerOf } from './lookup';
import { subjectAt } from './references';

const MOST_ITEMS = 50;

/**
 * Who speaks of whom. An item is an entity in one article, since the ranges of its calls must lie there. Stands for: the
 * entity at a position here, then in the other articles that quote it.
 */
export function prepareCallHierarchy(
  corpus: Corpus,
  article: CorpusArticle,
  position: Position,
): CallHierarchyItem[] {
  const subject = subjectAt(article, position);
  if (!subject) return [];
  const id = corpus.entityIdOf(article, subject);
  const items = new Map([[article.uri, itemOf(corpus, article, subject)]]);
  for (const { article: other, quote } of corpus.quotesBy(id)) {
    if (items.size === MOST_ITEMS) break;
    if (!items.has(other.uri)) items.set(other.uri, itemOf(corpus, other, speakerOf(other, quote)!));
  }
  return [...items.values()];
}

/** Whom the entity mentions or answers in its quotes of the article. */
export function outgoingCalls(
  corpus: Corpus,
  article: CorpusArticle,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const calls = new Calls(corpus);
  for (const { quote, speaker, before } of attributed(article)) {
    if (corpus.entityIdOf(article, speaker) !== item.data) continue;
    for (const mention of mentionsIn(article, quote)) calls.add(article, mention, rangeOf(article, mention));
    const answered = answeredSpeaker(article, quote, before);
    if (answered) calls.add(article, answered, rangeOf(article, quote));
  }
  return calls.without(item.data).map(({ item: to, fromRanges }) => ({ to, fromRanges }));
}

/** Who mentions or answers the entity in their quotes, in all articles. */
export function incomingCalls(corpus: Corpus, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const calls = new Calls(corpus);
  const uris = new Set(corpus.mentionsOf(item.data as string).map(({ article }) => article.uri));
  for (const uri of uris) {
    const article = corpus.get(uri)!;
    for (const { quote, speaker, before } of attributed(article)) {
      for (const mention of mentionsIn(article, quote)) {
        if (corpus.entityIdOf(article, mention) === item.data)
          calls.add(article, speaker, rangeOf(article, mention));
      }
      const answered = answeredSpeaker(article, quote, before);
      if (answered && corpus.entityIdOf(article, answered) === item.data) {
        calls.add(article, speaker, rangeOf(article, quote));
      }
    }
  }
  return calls.without(item.data).map(({ item: from, fromRanges }) => ({ from, fromRanges }));
}

/** Gathers the ranges of the calls of each entity in each article. */
class Calls {
  readonly #corpus: Corpus;
  readonly #calls = new Map<string, { item: CallHierarchyItem; fromRanges: Range[] }>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  add(article: CorpusArticle, mention: Mention, range: Range): void {
    const key = `${article.uri} ${this.#corpus.entityIdOf(article, mention)}`;
    const call = this.#calls.get(key) ?? { item: itemOf(this.#corpus, article, mention), fromRanges: [] };
    this.#calls.set(key, call);
    call.fromRanges.push(range);
  }

  without(id: unknown): { item: CallHierarchyItem; fromRanges: Range[] }[] {
    return [...this.#calls.values()].filter(({ item }) => item.data !== id);
  }
}

function itemOf(corpus: Corpus, article: CorpusArticle, mention: Mention): CallHierarchyItem {
  const id = corpus.entityIdOf(article, mention);
  const chain = chainOf(article, mention);
  const first = mentionsOfChain(article, chain)[0] ?? mention;
  const range = rangeOf(article, first);
  return {
    name: corpus.nameIn(article, id) ?? chain.name,
    kind: SYMBOL_KINDS[mention.type],
    detail: titleOf(article.uri),
    uri: article.uri,
    range,
    selectionRange: range,
    data: id,
  };
}

interface Attributed {
  quote: Quote;
  speaker: Mention;
  /** The quote right before it in the article. */
  before: Quote | undefined;
}

function attributed(article: CorpusArticle): Attributed[] {
  const { quotes } = article.analysis;
  return quotes.flatMap((quote, index) => {
    const speaker = speakerOf(article, quote);
    return speaker ? [{ quote, speaker, before: quotes[index - 1] }] : [];
  });
}

function mentionsIn(article: CorpusArticle, quote: Quote): Mention[] {
  const { mentions } = article.analysis;
  const inside: Mention[] = [];
  for (let i = indexAt(mentions, quote.start - 1) + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start >= quote.end) break;
    if (quote.spans.some(({ start, end }) => mention.start >= start && mention.end <= end))
      inside.push(mention);
  }
  return inside;
}

/** A direct quote answers the direct one right before it when that is in the same paragraph or the last. */
function answeredSpeaker(
  article: CorpusArticle,
  quote: Quote,
  before: Quote | undefined,
): Mention | undefined {
  if (!before || quote.type !== 'direct' || before.type !== 'direct') return undefined;
  const { paragraphs } = article.analysis;
  const distance = indexAt(paragraphs, quote.start) - indexAt(paragraphs, before.end);
  return distance <= 1 ? speakerOf(article, before) : undefined;
}
