import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { EntityTypeName, NameNode, Page, Passage } from '../protocol';
import { mentionPassage } from './lookup';
import { pageOf, perRevision } from './pages';

const MOST_PASSAGES = 500;

/** Who and what all articles name, of one type when it is given. */
export function names(corpus: Corpus, { type, ...page }: Page & { type?: EntityTypeName } = {}): NameNode[] {
  const named = type ? ofCorpus(corpus)[type] : all(corpus);
  return pageOf(named, page).map(nodeOf);
}

/** How many names of each type all articles have. */
export function countNames(corpus: Corpus): Record<EntityTypeName, number> {
  const { PER, LOC, ORG, MISC } = ofCorpus(corpus);
  return { PER: PER.length, LOC: LOC.length, ORG: ORG.length, MISC: MISC.length };
}

const all = perRevision((corpus) => corpus.entities().filter((entity) => entity.named));

const ofCorpus = perRevision((corpus) => byType(all(corpus)));

function byType<N extends { type: EntityTypeName }>(names: readonly N[]): Record<EntityTypeName, N[]> {
  const groups: Record<EntityTypeName, N[]> = { PER: [], LOC: [], ORG: [], MISC: [] };
  for (const name of names) groups[name.type].push(name);
  return groups;
}

function nodeOf({ id, name, type, mentions, articles, spellings }: Entity): NameNode {
  const aliases = [...new Set(spellings.map(({ text }) => text))].filter((text) => text !== name);
  return { id, name, type, mentions, articles, aliases };
}

/** Who and what one article names; by prominence is by number of mentions in it, then in its order. */
export function namesOfArticle(
  corpus: Corpus,
  article: CorpusArticle,
  { type, ...page }: Page & { type?: EntityTypeName } = {},
): NameNode[] {
  const named = inArticle(corpus, article);
  return pageOf(type ? byType(named)[type] : named, page);
}

/** How many names of each type an article has. */
export function countNamesOfArticle(corpus: Corpus, article: CorpusArticle): Record<EntityTypeName, number> {
  const { PER, LOC, ORG, MISC } = byType(inArticle(corpus, article));
  return { PER: PER.length, LOC: LOC.length, ORG: ORG.length, MISC: MISC.length };
}

function inArticle(corpus: Corpus, article: CorpusArticle): NameNode[] {
  const nodes = new Map<string, NameNode>();
  for (const chain of article.analysis.chains) {
    const first = article.analysis.mentions[chain.mentions[0]!];
    if (!first || chain.names.length === 0) continue;
    const id = corpus.entityIdOf(article, first);
    const name = corpus.entity(id)?.name ?? chain.name;
    const node = nodes.get(id) ?? { id, name, type: chain.type, mentions: 0, articles: 1, aliases: [] };
    nodes.set(id, node);
    node.mentions += chain.mentions.length;
    node.aliases = [...new Set([...node.aliases, ...chain.names])].filter((alias) => alias !== name);
  }
  return [...nodes.values()].sort((a, b) => b.mentions - a.mentions);
}

/** Where an entity is mentioned, by article and place; in one article when `uri` is given. */
export function namePassages(
  corpus: Corpus,
  id: string,
  uri: string | undefined,
  { start = 0, limit = MOST_PASSAGES }: Page = {},
): Passage[] {
  return corpus
    .mentionsOf(id)
    .filter(({ article }) => uri === undefined || article.uri === uri)
    .slice(start, start + limit)
    .map(({ article, mention }) => mentionPassage(article, mention));
}
