import type { ArticleAnalysis } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { getOrAdd } from '../corpus/linking/maps';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { OverviewData, SpeakerNode } from '../protocol';
import { keptByEntity } from './kept';
import { namesOf } from './names';
import { Pairs } from './pairs';
import { broadTopic, speakersOf } from './speakers';
import { timelineOf } from './timeline';

/** What a picture can show and a reader take in. */
const MOST_SPEAKERS = 15;
const MOST_NODES = 40;
const MOST_LINKS = 60;
/** Links that every node keeps, so that the rarer names have their company too. */
const OWN_LINKS = 2;
const NO_TOPIC = 'no topic';
/** A pair of names that only one article has together is chance in a large corpus. */
const LARGE = 30;

/**
 * Who is quoted on what, who is named with whom, and what the articles are about over time.
 * @param language BCP 47, of the labels of topics
 */
export function overview(corpus: Corpus, language: string): OverviewData {
  const articles = corpus.size;
  return {
    articles,
    quoted: mostQuoted(corpus).flatMap((speaker) => quotedOn(corpus, speaker, language)),
    network: networkOf(corpus, articles),
    ...timelineOf(corpus, language),
  };
}

/** Counts, part by part, what an overview is drawn of, so that the first one is drawn at once. */
export function* overviewAhead(corpus: Corpus): Generator<void> {
  for (const { id } of mostQuoted(corpus)) {
    countBroadTopics(corpus, id);
    yield;
  }
  yield* countPairs(corpus, mostWidespread(namesOf(corpus).all.all()));
}

const mostQuoted = (corpus: Corpus) => speakersOf(corpus).named.page({ limit: MOST_SPEAKERS });

/** The quotes of a speaker by broad topic, those of most quotes first. */
function quotedOn(corpus: Corpus, { id, name }: SpeakerNode, language: string): OverviewData['quoted'] {
  return [...countBroadTopics(corpus, id)]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([topic, quotes]) => ({ id, name, topic, label: labelOf(corpus, topic, language), quotes }));
}

const labelOf = ({ topics }: Corpus, topic: string, language: string) =>
  topic === '' ? NO_TOPIC : (topics.label(topic, language) ?? topic);

function countBroadTopics(corpus: Corpus, id: string): ReadonlyMap<string, number> {
  const entity = corpus.entity(id)!;
  const known = broadTopics.get(entity);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { article, chains } of corpus.chainsOf(id)) {
    const said = broadTopicsIn(corpus, article);
    for (const chain of chains)
      for (const [topic, quotes] of said.get(chain) ?? [])
        counts.set(topic, (counts.get(topic) ?? 0) + quotes);
  }
  broadTopics.set(entity, counts);
  return counts;
}

/** The number of quotes of each chain that speaks in an article, by broad topic. Counted once an analysis. */
function broadTopicsIn(
  corpus: Corpus,
  article: CorpusArticle,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const { analysis } = article;
  const known = inArticle.get(analysis);
  if (known) return known;
  const counts = new Map<number, Map<string, number>>();
  for (const quote of analysis.quotes) {
    if (quote.speaker === null) continue;
    const said = getOrAdd(counts, analysis.mentions[quote.speaker]!.chain, () => new Map<string, number>());
    const topic = broadTopic(corpus, { article, quote });
    said.set(topic, (said.get(topic) ?? 0) + 1);
  }
  inArticle.set(analysis, counts);
  return counts;
}

const inArticle = new WeakMap<ArticleAnalysis, ReadonlyMap<number, ReadonlyMap<string, number>>>();

/** The number of quotes by broad topic. An entity is another object once an article says something else of it. */
const broadTopics = new WeakMap<Entity, ReadonlyMap<string, number>>();

function networkOf(corpus: Corpus, articles: number): OverviewData['network'] {
  const nodes = mostWidespread(namesOf(corpus).all.all());
  const least = articles >= LARGE ? 2 : 1;
  const links = linksOf(corpus, nodes).filter((link) => link.articles >= least);
  return {
    nodes: nodes.map(({ id, name, type, articles: count }) => ({ id, name, type, articles: count })),
    links: strongest(links.sort((a, b) => b.articles - a.articles)),
  };
}

/** The entities of the last picture, with what changed since. */
const company = keptByEntity(
  () => ({ pairs: new Pairs(), changed: new Set<string>() }),
  ({ pairs, changed }, ids) => {
    for (const id of ids) if (pairs.has(id)) changed.add(id);
  },
);

/** Counts, node by node, how many articles name both of two nodes. */
function* countPairs(corpus: Corpus, nodes: readonly Entity[]): Generator<void> {
  const { pairs, changed } = company(corpus);
  const wanted = new Set(nodes.map(({ id }) => id));
  for (const id of [...pairs.ids()]) {
    if (wanted.has(id)) continue;
    pairs.set(id, []);
    changed.delete(id);
  }
  for (const id of wanted) {
    if (pairs.has(id) && !changed.has(id)) continue;
    changed.delete(id);
    pairs.set(id, corpus.articlesNaming(id));
    yield;
  }
}

/** How many articles name both of two nodes, for those that some article does. */
function linksOf(corpus: Corpus, nodes: readonly Entity[]): Link[] {
  for (const _ of countPairs(corpus, nodes)) {
    // All at once.
  }
  const { pairs } = company(corpus);
  const links: Link[] = [];
  for (const [source, a] of nodes.entries()) {
    for (let target = source + 1; target < nodes.length; target++) {
      const articles = pairs.together(a.id, nodes[target]!.id);
      if (articles > 0) links.push({ source, target, articles });
    }
  }
  return links;
}

/**
 * The people, places and organisations of most articles.
 * @param names by number of mentions: nobody is in more articles than mentions, so the rest need not be looked at
 */
function mostWidespread(names: readonly Entity[]): Entity[] {
  let most: Entity[] = [];
  for (const entity of names) {
    const last = most[MOST_NODES - 1];
    if (last && entity.mentions < last.articles) break;
    if (entity.type === 'MISC' || (last && entity.articles <= last.articles)) continue;
    most.push(entity);
    most.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
    most = most.slice(0, MOST_NODES);
  }
  return most;
}

type Link = OverviewData['network']['links'][number];

/** The strongest links of all and of each node, of links sorted by strength. */
function strongest(links: readonly Link[]): Link[] {
  const degree = new Map<number, number>();
  return links.filter(({ source, target }, i) => {
    const [a, b] = [degree.get(source) ?? 0, degree.get(target) ?? 0];
    degree.set(source, a + 1);
    degree.set(target, b + 1);
    return i < MOST_LINKS || a < OWN_LINKS || b < OWN_LINKS;
  });
}
