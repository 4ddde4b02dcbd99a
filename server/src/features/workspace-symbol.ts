import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Corpus } from '../corpus/corpus';
import type { Entity, MentionRef } from '../corpus/types';
import { SYMBOL_KINDS } from './document-symbol';
import { rangeOf } from './lookup';
import { count, fold } from './text';

const MOST_SYMBOLS = 200;

/** How well a name matches, the best first. */
const MATCHES: ((name: string, query: string) => boolean)[] = [
  (name, query) => name.startsWith(query),
  (name, query) => name.includes(` ${query}`),
  (name, query) => name.includes(query),
  isSubsequence,
];

/**
 * The named entities of all articles whose name or another spelling matches, diacritics and case aside: the best matches
 * first, then the most mentioned. A client that resolves symbols gets their ranges later.
 */
export function workspaceSymbols(corpus: Corpus, query: string, resolvesRange: boolean): WorkspaceSymbol[] {
  const ranked = rankedEntities(corpus, fold(query.trim()));
  return ranked.slice(0, MOST_SYMBOLS).flatMap((entity) => symbolOf(corpus, entity, resolvesRange));
}

/** Fills in the range of a symbol. */
export function resolveWorkspaceSymbol(corpus: Corpus, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const ref = typeof symbol.data === 'string' ? corpus.firstMentionOf(symbol.data) : undefined;
  return ref ? { ...symbol, location: locationOf(ref) } : symbol;
}

function rankedEntities(corpus: Corpus, query: string): Entity[] {
  const ranks: Entity[][] = MATCHES.map(() => []);
  for (const entity of corpus.entities()) {
    if (!entity.named) continue;
    const rank = MATCHES.findIndex((matches) => foldedNames(entity).some((name) => matches(name, query)));
    ranks[rank]?.push(entity);
  }
  return ranks.flat();
}

/** Folding all names of a large corpus at every letter typed would be felt. */
const folded = new WeakMap<Entity, string[]>();

function foldedNames(entity: Entity): string[] {
  let names = folded.get(entity);
  if (!names) {
    names = [...new Set([entity.name, ...entity.spellings.map(({ text }) => text)].map(fold))];
    folded.set(entity, names);
  }
  return names;
}

/** Whether the letters of the query stand in the name in their order, as editors match what is typed. */
function isSubsequence(name: string, query: string): boolean {
  let next = 0;
  for (let i = 0; i < name.length && next < query.length; i++) {
    if (name[i] === query[next]) next++;
  }
  return next === query.length;
}

function symbolOf(corpus: Corpus, entity: Entity, resolvesRange: boolean): WorkspaceSymbol[] {
  const first = corpus.firstMentionOf(entity.id);
  if (!first) return [];
  return [
    {
      name: entity.name,
      kind: SYMBOL_KINDS[entity.type],
      containerName: `${count(entity.mentions, 'mention')} in ${count(entity.articles, 'article')}`,
      location: resolvesRange ? { uri: first.article.uri } : locationOf(first),
      data: entity.id,
    },
  ];
}

function locationOf({ article, mention }: MentionRef) {
  return { uri: article.uri, range: rangeOf(article, mention) };
}
