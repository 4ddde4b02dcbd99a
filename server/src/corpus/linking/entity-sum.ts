import type { ArticleAnalysis, EntityType } from '../../analysis/types';
import type { Spelling } from '../types';
import { getOrAdd } from './maps';

/** A spelling with the number of mentions of each form. */
export interface Written extends Spelling {
  /** Of `count`, those that are derived words: russische. */
  derived: number;
  /** The names among them by their type. */
  readonly types: Map<EntityType, number>;
}

/**
 * What articles say of an entity, added up article by article: one that changes is taken out and put in again, and the
 * others are not looked at.
 */
export class EntitySum {
  mentions = 0;
  quotes = 0;
  /** Articles in which it is quoted. */
  quotedIn = 0;
  readonly #spellings = new Map<string, Written>();
  readonly #types = new Map<EntityType, number>();
  /** By language. */
  readonly #roles = new Map<string, Map<string, number>>();

  get spellings(): Iterable<Readonly<Written>> {
    return this.#spellings.values();
  }

  /** The type of most names; undefined when nothing but derived words names it. */
  get type(): EntityType | undefined {
    return commonest(this.#types);
  }

  /** What most articles of a language say that a person is; of all others when those say nothing. */
  roleIn(language: string | undefined): string | undefined {
    const own = language === undefined ? undefined : this.#roles.get(language);
    if (own) return commonest(own);
    const all = new Map<string, number>();
    for (const roles of this.#roles.values())
      for (const [role, count] of roles) all.set(role, (all.get(role) ?? 0) + count);
    return commonest(all);
  }

  add(analysis: ArticleAnalysis, chains: readonly number[]): void {
    this.#count(analysis, chains, 1);
  }

  /** Takes out what was added, which must be the same. */
  subtract(analysis: ArticleAnalysis, chains: readonly number[]): void {
    this.#count(analysis, chains, -1);
  }

  #count(analysis: ArticleAnalysis, chains: readonly number[], sign: 1 | -1): void {
    const spoken = quotesByChain(analysis);
    let quotes = 0;
    for (const index of chains) {
      const { mentions, names, role } = analysis.chains[index]!;
      quotes += spoken.get(index) ?? 0;
      this.mentions += sign * mentions.length;
      if (role !== undefined) this.#countRole(analysis.language, role, sign);
      if (names.length > 0) this.#countNames(analysis, mentions, sign);
    }
    this.quotes += sign * quotes;
    if (quotes > 0) this.quotedIn += sign;
  }

  #countRole(language: string, role: string, sign: 1 | -1): void {
    const roles = getOrAdd(this.#roles, language, () => new Map<string, number>());
    tally(roles, role, sign);
    if (roles.size === 0) this.#roles.delete(language);
  }

  #countNames(analysis: ArticleAnalysis, mentions: readonly number[], sign: 1 | -1): void {
    const { language } = analysis;
    for (const index of mentions) {
      const { form, name: text, type } = analysis.mentions[index]!;
      if (form !== 'name' && form !== 'derived') continue;
      if (form === 'name') tally(this.#types, type, sign);
      const key = `${language} ${text}`;
      const written = getOrAdd(
        this.#spellings,
        key,
        (): Written => ({
          text,
          language,
          count: 0,
          derived: 0,
          types: new Map(),
        }),
      );
      written.count += sign;
      if (form === 'derived') written.derived += sign;
      else tally(written.types, type, sign);
      if (written.count === 0) this.#spellings.delete(key);
    }
  }
}

/** The number of quotes of each chain that speaks in an article, by its index. Counted once an analysis. */
export function quotesByChain(analysis: ArticleAnalysis): ReadonlyMap<number, number> {
  const known = counted.get(analysis);
  if (known) return known;
  const quotes = new Map<number, number>();
  for (const { speaker } of analysis.quotes) {
    if (speaker !== null) tally(quotes, analysis.mentions[speaker]!.chain, 1);
  }
  counted.set(analysis, quotes);
  return quotes;
}

const counted = new WeakMap<ArticleAnalysis, ReadonlyMap<number, number>>();

/** Adds to the count of a key, and takes the key out with the last. */
function tally<K>(counts: Map<K, number>, key: K, sign: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + sign;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** The key counted most often, the first in alphabetical order of several. */
function commonest<K extends string>(counts: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let most = 0;
  for (const [key, count] of counts) {
    if (best !== undefined && (count < most || (count === most && key > best))) continue;
    best = key;
    most = count;
  }
  return best;
}
