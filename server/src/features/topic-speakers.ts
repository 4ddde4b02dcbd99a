import type { Corpus } from '../corpus/corpus';
import { quotesByChain } from '../corpus/linking/entity-sum';
import { getOrAdd } from '../corpus/linking/maps';
import type { Page, SpeakerNode } from '../protocol';
import { keptByEntity } from './kept';
import { some } from './ranking';
import { byQuotes, type Quoted, quotedIn, speakerNode } from './speakers';
import { articlesAbout, isAbout } from './topics';

const MOST = 500;
/** Topics whose speakers are kept up: those that were asked for last. */
const KEPT = 8;
/** From so many changes on, the speakers are counted anew when somebody asks. */
const MANY = 500;
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
  const known = ofCorpus(corpus);
  const ranks = known.get(id) ?? new Ranks(corpus, id);
  // The one that was asked for last goes to the end.
  known.delete(id);
  known.set(id, ranks);
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  return { total: ranks.total, speakers: some(ranks.inOrder(), start, limit) };
}

const ofCorpus = keptByEntity(
  () => new Map<string, Ranks>(),
  (known, ids) => {
    if (ids.size > MANY) known.clear();
    for (const ranks of known.values()) ranks.renew(ids);
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

  constructor(corpus: Corpus, topic: string) {
    this.#corpus = corpus;
    this.#topic = topic;
    for (const [id, quoted] of quotedIn(corpus, articlesAbout(corpus, topic))) this.#put(id, quoted);
  }

  get total(): number {
    return this.#speaking.size;
  }

  /** Counts anew what these entities say on the topic. */
  renew(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#speaking.delete(id);
      const quoted = this.#count(id);
      if (quoted) this.#put(id, quoted);
    }
  }

  #put(id: string, quoted: Quoted): void {
    this.#speaking.set(id, { ...quoted, named: this.#corpus.entity(id)!.named });
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
  #count(id: string): Quoted | undefined {
    if (!this.#corpus.entity(id)?.quotes) return undefined;
    const quoted: Quoted = { quotes: 0, articles: 0 };
    let first: string | undefined;
    for (const { article, chains } of this.#corpus.chainsOf(id)) {
      if (!isAbout(this.#corpus, article.uri, this.#topic)) continue;
      const spoken = quotesByChain(article.analysis);
      const speaking = [...spoken.keys()].filter((chain) => chains.includes(chain));
      if (speaking.length === 0) continue;
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
