import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { EntityTypeName, NameNode, Page, Passage } from '../protocol';
import { mentionPassage } from './lookup';
import { Listing, perRevision } from './pages';

const MOST_PASSAGES = 500;

/** Who and what all articles name, of one type when it is given. */
export function names(corpus: Corpus, { type, ...page }: Page & { type?: EntityTypeName } = {}): NameNode[] {
  const lists = ofCorpus(corpus);
  return lists[type ?? 'all'].page(page).map(nodeOf);
}

/** How many names of each type all articles have. */
export function countNames(corpus: Corpus): Record<EntityTypeName, number> {
  return lengthsOf(ofCorpus(corpus));
}

type Lists<N extends { name: string }> = Record<EntityTypeName | 'all', Listing<N>>;

const ofCorpus = perRevision<Lists<Entity>>((corpus, before) =>
  listsOf(
    corpus.entities().filter((entity) => entity.named),
    before,
  ),
);

function listsOf<N extends { name: string; type: EntityTypeName }>(
  all: readonly N[],
  before?: Lists<N>,
): Lists<N> {
  const list = (type: EntityTypeName) =>
    new Listing(
      all.filter((name) => name.type === type),
      before?.[type],
    );
  return {
    all: new Listing(all, before?.all),
    PER: list('PER'),
    LOC: list('LOC'),
    ORG: list('ORG'),
    MISC: list('MISC'),
  };
}

function lengthsOf({ PER, LOC, ORG, MISC }: Lists<{ name: string }>): Record<EntityTypeName, number> {
  return { PER: PER.length, LOC: LOC.length, ORG: ORG.length, MISC: MISC.length };
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
  return listsOf(inArticle(corpus, article))[type ?? 'all'].page(page);
}

/** How many names of each type an article has. */
export function countNamesOfArticle(corpus: Corpus, article: CorpusArticle): Record<EntityTypeName, number> {
  return lengthsOf(listsOf(inArticle(corpus, article)));
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
