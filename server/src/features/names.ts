import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { NameNode, Passage } from '../protocol';
import { mentionPassage } from './lookup';

const MOST_PASSAGES = 500;

/** More than anybody scrolls through; the search for symbols finds the others. */
const MOST_NAMES = 5000;

/** Who and what all articles name, by number of mentions. */
export function names(corpus: Corpus): NameNode[] {
  const named = corpus.entities().filter((entity) => entity.named);
  return named.slice(0, MOST_NAMES).map(nodeOf);
}

function nodeOf({ id, name, type, mentions, articles, spellings }: Entity): NameNode {
  const aliases = [...new Set(spellings.map(({ text }) => text))].filter((text) => text !== name);
  return { id, name, type, mentions, articles, aliases };
}

/** Who and what one article names, by number of mentions in it, then in its order. */
export function namesOfArticle(corpus: Corpus, article: CorpusArticle): NameNode[] {
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
export function namePassages(corpus: Corpus, id: string, uri: string | undefined): Passage[] {
  return corpus
    .mentionsOf(id)
    .filter(({ article }) => uri === undefined || article.uri === uri)
    .slice(0, MOST_PASSAGES)
    .map(({ article, mention }) => mentionPassage(article, mention));
}
