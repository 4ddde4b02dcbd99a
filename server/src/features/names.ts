import type { Corpus } from '../corpus/corpus';
import { byMentions } from '../corpus/linking/entity-table';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { EntityTypeName, NameNode, Page, Passage } from '../protocol';
import { keptByEntity } from './kept';
import { mentionPassage } from './lookup';
import { pageOf, Ranking, some } from './ranking';

const MOST_PASSAGES = 500;

/** Who and what all articles name, of one type when it is given. */
export function names(corpus: Corpus, { type, ...page }: Page & { type?: EntityTypeName } = {}): NameNode[] {
  return namesOf(corpus)[type ?? 'all'].page(page).map(nodeOf);
}

/** How many names of each type all articles have. */
export function countNames(corpus: Corpus): Record<EntityTypeName, number> {
  const { PER, LOC, ORG, MISC } = namesOf(corpus);
  return { PER: PER.length, LOC: LOC.length, ORG: ORG.length, MISC: MISC.length };
}

const TYPES = ['PER', 'LOC', 'ORG', 'MISC'] as const;

type Lists = Record<EntityTypeName | 'all', Ranking<Entity>>;

/** The named entities of all articles. */
export const namesOf = keptByEntity<Lists>(
  () => {
    const ranking = () => new Ranking<Entity>(byMentions);
    return { all: ranking(), PER: ranking(), LOC: ranking(), ORG: ranking(), MISC: ranking() };
  },
  (lists, ids, corpus) => {
    const entities = Array.from(ids, (id) => [id, corpus.entity(id)] as const);
    const only = (type?: EntityTypeName) =>
      entities.map(([id, entity]) => {
        const fits = entity?.named && (type === undefined || entity.type === type);
        return [id, fits ? entity : undefined] as const;
      });
    lists.all.change(only());
    for (const type of TYPES) lists[type].change(only(type));
  },
);

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
  const names = inArticle(corpus, article).filter((name) => type === undefined || name.type === type);
  return pageOf(names, page);
}

/** How many names of each type an article has. */
export function countNamesOfArticle(corpus: Corpus, article: CorpusArticle): Record<EntityTypeName, number> {
  const counts = { PER: 0, LOC: 0, ORG: 0, MISC: 0 };
  for (const { type } of inArticle(corpus, article)) counts[type]++;
  return counts;
}

function inArticle(corpus: Corpus, article: CorpusArticle): NameNode[] {
  const nodes = new Map<string, NameNode>();
  for (const chain of article.analysis.chains) {
    const first = article.analysis.mentions[chain.mentions[0]!];
    if (!first || chain.names.length === 0) continue;
    const id = corpus.entityIdOf(article, first);
    const name = corpus.nameIn(article, id) ?? chain.name;
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
  const mentions = some(corpus.eachMentionOf(id, uri), start, limit);
  return mentions.map(({ article, mention }) => mentionPassage(article, mention));
}
