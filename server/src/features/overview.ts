import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { OverviewData, SpeakerNode } from '../protocol';
import { dayOf } from './day';
import { namesOf } from './names';
import { speakersOf } from './speakers';

/** What a picture can show and a reader take in. */
const MOST_SPEAKERS = 15;
const MOST_NODES = 40;
const MOST_LINKS = 60;
/** Links that every node keeps, so that the rarer names have their company too. */
const OWN_LINKS = 2;
const MOST_TOPICS = 8;
const NO_TOPIC = 'no topic';
/** A pair of names that only one article has together is chance in a large corpus. */
const LARGE = 30;

/**
 * Who is quoted on what, who is named with whom, and what the articles are about over time.
 * @param language BCP 47, of the labels of topics
 */
export function overview(corpus: Corpus, language: string): OverviewData {
  const articles = corpus.articles();
  const { timeline, undated } = timelineOf(corpus, articles, language);
  return {
    articles: articles.length,
    quoted: speakersOf(corpus)
      .named.page({ limit: MOST_SPEAKERS })
      .flatMap((speaker) => quotedOn(corpus, speaker, language)),
    network: networkOf(corpus, articles.length),
    timeline,
    undated,
  };
}

/** The quotes of a speaker by broad topic. */
function quotedOn(corpus: Corpus, { id, name }: SpeakerNode, language: string): OverviewData['quoted'] {
  const rows = new Map<string, OverviewData['quoted'][number]>();
  for (const { article } of corpus.eachQuoteBy(id)) {
    const topic = broadTopic(corpus, article, language);
    const row = rows.get(topic) ?? { id, name, topic, quotes: 0 };
    rows.set(topic, row);
    row.quotes++;
  }
  return [...rows.values()];
}

/** The label of the top topic above an article's first topic. */
function broadTopic({ topics }: Corpus, { analysis }: CorpusArticle, language: string): string {
  const [first] = analysis.topics;
  if (!first) return NO_TOPIC;
  let top = first.id;
  for (let next = topics.parent(top); next !== undefined; next = topics.parent(next)) top = next;
  return topics.label(top, language) ?? first.label;
}

function networkOf(corpus: Corpus, articles: number): OverviewData['network'] {
  const nodes = mostWidespread(namesOf(corpus).all.all());
  const least = articles >= LARGE ? 2 : 1;
  const links = linksOf(corpus, nodes).filter((link) => link.articles >= least);
  return {
    nodes: nodes.map(({ id, name, type, articles: count }) => ({ id, name, type, articles: count })),
    links: strongest(links.sort((a, b) => b.articles - a.articles)),
  };
}

/** How many articles name both of two nodes, for those that some article does. */
function linksOf(corpus: Corpus, nodes: readonly Entity[]): Link[] {
  const counts = new Uint32Array(nodes.length * nodes.length);
  for (const indices of nodesByArticle(corpus, nodes).values()) {
    for (const [i, source] of indices.entries())
      for (let j = i + 1; j < indices.length; j++) counts[source * nodes.length + indices[j]!]!++;
  }
  const links: Link[] = [];
  for (const [key, articles] of counts.entries()) {
    const source = Math.floor(key / nodes.length);
    if (articles > 0) links.push({ source, target: key % nodes.length, articles });
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

/** Indices of the nodes that each article names, ascending, by its URI. */
function nodesByArticle(corpus: Corpus, nodes: readonly Entity[]): Map<string, number[]> {
  const byArticle = new Map<string, number[]>();
  for (const [index, { id }] of nodes.entries()) {
    for (const { article } of corpus.chainsOf(id)) {
      const indices = byArticle.get(article.uri);
      if (indices) indices.push(index);
      else byArticle.set(article.uri, [index]);
    }
  }
  return byArticle;
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

function timelineOf(
  { topics }: Corpus,
  articles: readonly CorpusArticle[],
  language: string,
): Pick<OverviewData, 'timeline' | 'undated'> {
  const rows = new Map<string, OverviewData['timeline'][number]>();
  const totals = new Map<string, number>();
  let undated = 0;
  for (const article of articles) {
    const date = dayOf(article);
    if (!date) {
      undated++;
      continue;
    }
    for (const { id, label } of article.analysis.topics) {
      const key = `${date} ${id}`;
      const row = rows.get(key) ?? {
        date,
        topic: id,
        label: topics.label(id, language) ?? label,
        articles: 0,
      };
      rows.set(key, row);
      row.articles++;
      totals.set(id, (totals.get(id) ?? 0) + 1);
    }
  }
  const most = new Set(byCount(totals).slice(0, MOST_TOPICS));
  const timeline = [...rows.values()].filter(({ topic }) => most.has(topic));
  return { timeline: timeline.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), undated };
}

function byCount(totals: ReadonlyMap<string, number>): string[] {
  return [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
