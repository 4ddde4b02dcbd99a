import type { Corpus } from '../corpus/corpus';
import { quotesByChain } from '../corpus/linking/entity-sum';
import { getOrAdd } from '../corpus/linking/maps';
import type { Page, SpeakerNode } from '../protocol';
import { keptByEntity } from './kept';
import { some } from './ranking';
import { byQuotes, type Quoted, quotedIn, speakerNode } from './speakers';
import { isAbout, topics } from './topics';

const MOST = 500;
/** Topics whose speakers are kept up: those that were asked for last. */
const KEPT = 8;
/** Of these, the topics of most articles, which are counted ahead of time. */
const AHEAD = 4;
/** From so many changes on, the speakers are counted anew when somebody asks. */
const MANY = 500;
/** Articles, and speakers, counted ahead between two pauses. */
const STEP = 500;
/** More quotes than anybody has: what unnamed speakers rank below the named. */
const BELOW = 1e9;

/**
 * Who speaks in the articles about a topic or one below it, or with a keyphrase, with their quotes there: the named ones
 * first, by number of quotes, then by name. Only what is on the page, and what ties with it, is sorted.
 */
export function topicSpeakers(
  corpus: Corpus,
  id: string,
  { start = 0, limit = MOST }: Page = {},
): { total: number; speakers: SpeakerNode[] } {
  const ranks = ranksOf(corpus, id);
  ranks.settle();
  return { total: ranks.total, speakers: some(ranks.inOrder(), start, limit) };
}

/**
 * Counts, part by part, who speaks on the topics of most articles, so that the first answer is not waited for. Articles
 * may change meanwhile.
 * @param step articles, and speakers, counted at once
 */
export function* topicSpeakersAhead(corpus: Corpus, step = STEP): Generator<void> {
  for (const { id } of topics(corpus, 'en').topics.slice(0, AHEAD)) {
    const ranks = ranksOf(corpus, id, step);
    while (ranks.advance()) yield;
  }
}

function ranksOf(corpus: Corpus, topic: string, step = STEP): Ranks {
  const known = ofCorpus(corpus);
  const ranks = known.get(topic) ?? new Ranks(corpus, topic, step);
  // The one that was asked for last goes to the end.
  known.delete(topic);
  known.set(topic, ranks);
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  return ranks;
}

const ofCorpus = keptByEntity(
  () => new Map<string, Ranks>(),
  (known, ids) => {
    for (const [topic, ranks] of known) {
      ranks.change(ids);
      if (ranks.changes > MANY) known.delete(topic);
    }
  },
);

interface Speaking extends Quoted {
  named: boolean;
}

/** The speakers on one topic. */
class Ranks {
  readonly #corpus: Corpus;
  readonly #topic: string;
  readonly #speaking = new Map<string, Speaking>();
  readonly #steps: Generator<void>;
  readonly #changed = new Set<string>();

  constructor(corpus: Corpus, topic: string, step: number) {
    this.#corpus = corpus;
    this.#topic = topic;
    this.#steps = this.#count(step);
  }

  get total(): number {
    return this.#speaking.size;
  }

  /** Number of entities to count anew. */
  get changes(): number {
    return this.#changed.size;
  }

  /** Tells of entities of which some article says something else, be they counted or not. */
  change(ids: Iterable<string>): void {
    for (const id of ids) this.#changed.add(id);
  }

  /** Counts some articles, the first time; answers whether there are more. */
  advance(): boolean {
    return !this.#steps.next().done;
  }

  /** Counts all that is not counted yet. */
  settle(): void {
    while (this.advance()) {}
    for (const id of this.#changed) {
      this.#speaking.delete(id);
      const quoted = this.#quotesOf(id);
      if (quoted) this.#put(id, quoted);
    }
    this.#changed.clear();
  }

  *#count(step: number): Generator<void> {
    const all = new Map<string, Quoted>();
    let counted = 0;
    for (const { uri } of this.#corpus.articles()) {
      // As it is now, which may be another one than at the start.
      const article = this.#corpus.analysed(uri);
      if (!article || !isAbout(this.#corpus, uri, this.#topic)) continue;
      quotedIn(this.#corpus, [article], all);
      if (++counted % step === 0) yield;
    }
    for (const [id, quoted] of all) {
      this.#put(id, quoted);
      if (++counted % step === 0) yield;
    }
  }

  #put(id: string, quoted: Quoted): void {
    const entity = this.#corpus.entity(id);
    // Gone while the others were counted: one of those that changed.
    if (entity) this.#speaking.set(id, { ...quoted, named: entity.named });
  }

  *inOrder(): Generator<SpeakerNode> {
    const ties = new Map<number, string[]>();
    for (const [id, { named, quotes }] of this.#speaking)
      getOrAdd(ties, named ? quotes : quotes - BELOW, () => []).push(id);
    for (const [, ids] of [...ties].sort(([a], [b]) => b - a)) {
      const nodes = ids.map((id) => speakerNode(this.#corpus, id, this.#speaking.get(id)!));
      yield* nodes.sort(byQuotes);
    }
  }

  /** What the articles about the topic quote of an entity; undefined when nothing. */
  #quotesOf(id: string): Quoted | undefined {
    if (!this.#corpus.entity(id)?.quotes) return undefined;
    const quoted: Quoted = { quotes: 0, articles: 0 };
    let first: string | undefined;
    for (const { article, chains } of this.#corpus.chainsOf(id)) {
      const spoken = quotesByChain(article.analysis);
      if (!chains.some((chain) => spoken.has(chain))) continue;
      if (!isAbout(this.#corpus, article.uri, this.#topic)) continue;
      const speaking =
        chains.length === 1 ? chains : [...spoken.keys()].filter((chain) => chains.includes(chain));
      quoted.articles++;
      for (const chain of speaking) quoted.quotes += spoken.get(chain)!;
      const role = speaking
        .map((chain) => article.analysis.chains[chain]!.role)
        .find((one) => one !== undefined);
      if (role === undefined || (first !== undefined && first < article.uri)) continue;
      first = article.uri;
      quoted.role = role;
    }
    return quoted.quotes > 0 ? quoted : undefined;
  }
}
