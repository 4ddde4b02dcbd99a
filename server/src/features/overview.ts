import { articleDate } from '../analysis/language/dates';
import { packOf } from '../analysis/language/packs';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { OverviewData } from '../protocol';
import { speakerOf } from './lookup';
import type { TopicNames } from './topics';

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

/** Who is quoted on what, who is named with whom, and what the articles are about over time. */
export function overview(corpus: Corpus, names: TopicNames): OverviewData {
  const articles = corpus.articles();
  const { timeline, undated } = timelineOf(articles, names);
  return {
    articles: articles.length,
    quoted: quotedOf(corpus, articles, names),
    network: networkOf(corpus, articles),
    timeline,
    undated,
  };
}

function quotedOf(
  corpus: Corpus,
  articles: readonly CorpusArticle[],
  names: TopicNames,
): OverviewData['quoted'] {
  const rows = new Map<string, OverviewData['quoted'][number]>();
  const totals = new Map<string, number>();
  for (const article of articles) {
    const topic = broadTopic(article, names);
    for (const quote of article.analysis.quotes) {
      const speaker = speakerOf(article, quote);
      const entity = speaker && corpus.entity(corpus.entityIdOf(article, speaker));
      if (!entity?.named) continue;
      const key = `${entity.id} ${topic}`;
      const row = rows.get(key) ?? { id: entity.id, name: entity.name, topic, quotes: 0 };
      rows.set(key, row);
      row.quotes++;
      totals.set(entity.id, (totals.get(entity.id) ?? 0) + 1);
    }
  }
  const most = new Set(byCount(totals).slice(0, MOST_SPEAKERS));
  return [...rows.values()].filter(({ id }) => most.has(id));
}

/** The label of the top topic above an article's first topic. */
function broadTopic({ analysis }: CorpusArticle, { vocabulary, language }: TopicNames): string {
  const [first] = analysis.topics;
  if (!first) return NO_TOPIC;
  let top = first.id;
  for (let next = vocabulary.parent(top); next !== undefined; next = vocabulary.parent(next)) top = next;
  return vocabulary.label(top, language) ?? first.label;
}

function networkOf(corpus: Corpus, articles: readonly CorpusArticle[]): OverviewData['network'] {
  const most = corpus
    .entities()
    .filter(({ named, type }) => named && type !== 'MISC')
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions)
    .slice(0, MOST_NODES);
  const index = new Map(most.map(({ id }, i) => [id, i]));
  const together = new Map<string, { source: number; target: number; articles: number }>();
  for (const article of articles) {
    for (const [source, target] of pairsOf(nodesIn(corpus, article, index))) {
      const key = `${source}-${target}`;
      const link = together.get(key) ?? { source, target, articles: 0 };
      together.set(key, link);
      link.articles++;
    }
  }
  const least = articles.length >= LARGE ? 2 : 1;
  const links = [...together.values()].filter((link) => link.articles >= least);
  return {
    nodes: most.map(({ id, name, type, articles: count }) => ({ id, name, type, articles: count })),
    links: strongest(links.sort((a, b) => b.articles - a.articles)),
  };
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

/** Indices of the nodes that an article names, ascending. */
function nodesIn(corpus: Corpus, article: CorpusArticle, index: ReadonlyMap<string, number>): number[] {
  const found = new Set<number>();
  for (const { mentions } of article.analysis.chains) {
    const node = index.get(corpus.entityIdOf(article, article.analysis.mentions[mentions[0]!]!));
    if (node !== undefined) found.add(node);
  }
  return [...found].sort((a, b) => a - b);
}

function* pairsOf(nodes: readonly number[]): Generator<[number, number]> {
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) yield [nodes[i]!, nodes[j]!];
}

function timelineOf(
  articles: readonly CorpusArticle[],
  { vocabulary, language }: TopicNames,
): Pick<OverviewData, 'timeline' | 'undated'> {
  const rows = new Map<string, OverviewData['timeline'][number]>();
  const totals = new Map<string, number>();
  let undated = 0;
  for (const { uri, document, analysis } of articles) {
    const date = articleDate(titleOf(uri), document.getText(), packOf(analysis.language).calendar);
    if (!date) {
      undated++;
      continue;
    }
    for (const { id, label } of analysis.topics) {
      const key = `${date} ${id}`;
      const row = rows.get(key) ?? {
        date,
        topic: id,
        label: vocabulary.label(id, language) ?? label,
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
