import type { Corpus } from '../corpus/corpus';
import type { Page, SpeakerNode } from '../protocol';
import { perRevision } from './kept';
import { some } from './ranking';
import { byQuotes, type Quoted, quotedIn, speakerNode } from './speakers';
import { articlesAbout } from './topics';

const MOST = 500;

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
  const ranks = known.get(id) ?? rank(corpus, id);
  known.set(id, ranks);
  return { total: ranks.total, speakers: some(inOrder(corpus, ranks), start, limit) };
}

interface Ranks {
  total: number;
  /** Those with equally many quotes, the most first, the named before the others. */
  ties: { members: [string, Quoted][]; nodes?: SpeakerNode[] }[];
}

const ofCorpus = perRevision(() => new Map<string, Ranks>());

function rank(corpus: Corpus, id: string): Ranks {
  const all = quotedIn(corpus, articlesAbout(corpus, id));
  const ties = new Map<string, { named: boolean; quotes: number; members: [string, Quoted][] }>();
  for (const [entity, quoted] of all) {
    const { quotes } = quoted;
    const named = corpus.entity(entity)?.named === true;
    const key = `${named} ${quotes}`;
    const tie = ties.get(key) ?? { named, quotes, members: [] };
    ties.set(key, tie);
    tie.members.push([entity, quoted]);
  }
  const sorted = [...ties.values()].sort((a, b) => Number(b.named) - Number(a.named) || b.quotes - a.quotes);
  return { total: all.size, ties: sorted };
}

function* inOrder(corpus: Corpus, { ties }: Ranks): Generator<SpeakerNode> {
  for (const tie of ties) {
    tie.nodes ??= tie.members.map(([entity, quoted]) => speakerNode(corpus, entity, quoted)).sort(byQuotes);
    yield* tie.nodes;
  }
}
