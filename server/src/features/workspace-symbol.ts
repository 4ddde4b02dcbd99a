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
 * first, then the most mentioned. Found by another spelling alone, they go by that one, as editors sift what is answered by
 * what was typed. A client that resolves symbols gets their ranges later.
 */
export function workspaceSymbols(corpus: Corpus, query: string, resolvesRange: boolean): WorkspaceSymbol[] {
  const ranked = rankedEntities(corpus, fold(query.trim()));
  return ranked.slice(0, MOST_SYMBOLS).flatMap((match) => symbolOf(corpus, match, resolvesRange));
}

/** Fills in the range of a symbol. */
export function resolveWorkspaceSymbol(corpus: Corpus, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const ref = typeof symbol.data === 'string' ? corpus.firstMentionOf(symbol.data) : undefined;
  return ref ? { ...symbol, location: locationOf(ref) } : symbol;
}

interface Match {
  entity: Entity;
  /** What the entity is called when that matches, else the spelling that does. */
  spelling: string;
}

function rankedEntities(corpus: Corpus, query: string): Match[] {
  const ranks: Match[][] = MATCHES.map(() => []);
  for (const entity of corpus.entities()) {
    if (!entity.named) continue;
    const names = namesOf(entity);
    for (const [rank, matches] of MATCHES.entries()) {
      const found = names.find(({ folded }) => matches(folded, query));
      if (!found) continue;
      const [own] = names;
      const shown = own && MATCHES.some((match) => match(own.folded, query)) ? own : found;
      ranks[rank]!.push({ entity, spelling: shown.name });
      break;
    }
  }
  return ranks.flat();
}

interface Name {
  name: string;
  folded: string;
}

/** Folding all names of a large corpus at every letter typed would be felt. */
const known = new WeakMap<Entity, Name[]>();

/** What an entity is called, then its other spellings. */
function namesOf(entity: Entity): Name[] {
  let names = known.get(entity);
  if (!names) {
    const texts = new Set([entity.name, ...entity.spellings.map(({ text }) => text)]);
    names = Array.from(texts, (name) => ({ name, folded: fold(name) }));
    known.set(entity, names);
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

function symbolOf(corpus: Corpus, { entity, spelling }: Match, resolvesRange: boolean): WorkspaceSymbol[] {
  const first = corpus.firstMentionOf(entity.id);
  if (!first) return [];
  const numbers = `${count(entity.mentions, 'mention')} in ${count(entity.articles, 'article')}`;
  return [
    {
      name: spelling,
      kind: SYMBOL_KINDS[entity.type],
      containerName: spelling === entity.name ? numbers : `${entity.name} · ${numbers}`,
      location: resolvesRange ? { uri: first.article.uri } : locationOf(first),
      data: entity.id,
    },
  ];
}

function locationOf({ article, mention }: MentionRef) {
  return { uri: article.uri, range: rangeOf(article, mention) };
}
