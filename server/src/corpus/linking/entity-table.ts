import type { ArticleAnalysis, Chain, EntityType } from '../../analysis/types';
import { compareTexts } from '../../common/compare';
import { Changes } from '../changes';
import { SortedList } from '../sorted';
import type { ChainRef, Entity } from '../types';
import { countryName } from './country-name';
import { displayName, isDerived, isNamedIn } from './display-name';
import { EntitySum } from './entity-sum';
import { getOrAdd } from './maps';

/** What is known of an entity beforehand. */
export interface Known {
  name?: string;
  type?: EntityType;
  wikidata?: string;
}

interface EntityRecord {
  /** uri → chains of it. */
  chains: Map<string, readonly number[]>;
  sum: EntitySum;
  entity: Entity | undefined;
  /** `chains` by uri, once somebody asked. */
  inOrder: readonly ChainRef[] | undefined;
  /** The first of `chains` by uri; undefined when it has to be looked for. */
  first: string | undefined;
}

/** Entities with their chains; a description is made when somebody asks, of sums that are kept up, and forgotten when they change. */
export class EntityTable {
  readonly #records = new Map<string, EntityRecord>();
  readonly #analysisOf: (uri: string) => ArticleAnalysis;
  readonly #describe: (id: string) => Known;
  readonly #watchers: Changes[] = [];
  readonly #sorted = new SortedList(byMentions);
  /** The entities as they stand in `#sorted`. */
  readonly #listed = new Map<string, Entity>();
  readonly #unlisted = this.watch(() => {});
  /** What entities are called in first. */
  #language: string | undefined;

  /** @param describe what is known of an id beforehand */
  constructor(analysisOf: (uri: string) => ArticleAnalysis, describe: (id: string) => Known) {
    this.#analysisOf = analysisOf;
    this.#describe = describe;
  }

  add(id: string, uri: string, chain: number): void {
    const record = getOrAdd(
      this.#records,
      id,
      (): EntityRecord => ({
        chains: new Map(),
        sum: new EntitySum(),
        entity: undefined,
        inOrder: undefined,
        first: undefined,
      }),
    );
    this.#put(id, record, uri, [...(record.chains.get(uri) ?? []), chain]);
  }

  remove(id: string, uri: string, chain: number): void {
    const record = this.#records.get(id)!;
    const left = record.chains.get(uri)!.filter((other) => other !== chain);
    this.#put(id, record, uri, left);
    if (record.chains.size === 0) this.#records.delete(id);
  }

  /** Puts the chains of an article in place of those it had. */
  #put(id: string, record: EntityRecord, uri: string, chains: readonly number[]): void {
    const analysis = this.#analysisOf(uri);
    const before = record.chains.get(uri);
    if (before) record.sum.subtract(analysis, before);
    if (chains.length > 0) {
      record.sum.add(analysis, chains);
      record.chains.set(uri, chains);
      if (record.chains.size === 1 || (record.first !== undefined && uri < record.first)) record.first = uri;
    } else {
      record.chains.delete(uri);
      if (uri === record.first) record.first = undefined;
    }
    record.inOrder = undefined;
    this.#changed(id, record);
  }

  /** For when an article that has chains of the entity is analysed anew: the same ones, with their new indices. */
  reanalysed(
    id: string,
    uri: string,
    before: ArticleAnalysis,
    after: ArticleAnalysis,
    chains: readonly number[],
  ): void {
    const record = this.#records.get(id)!;
    record.sum.subtract(before, record.chains.get(uri)!);
    record.sum.add(after, chains);
    record.chains.set(uri, chains);
    record.inOrder = undefined;
    this.#changed(id, record);
  }

  /** The ids of entities that change, come or go from now on; all there are to begin with. */
  watch(gather: () => void): Changes {
    const changes = new Changes(this.#records.keys(), gather);
    this.#watchers.push(changes);
    return changes;
  }

  get(id: string): Entity | undefined {
    const record = this.#records.get(id);
    if (!record) return undefined;
    record.entity ??= this.#summarise(id, record);
    return record.entity;
  }

  /** Sorted by number of mentions, then id. Good until the next change. */
  all(): readonly Entity[] {
    const gone = new Set<Entity>();
    const come: Entity[] = [];
    for (const id of this.#unlisted.take()) {
      const before = this.#listed.get(id);
      const entity = this.get(id);
      if (before === entity) continue;
      if (before) gone.add(before);
      if (entity) {
        come.push(entity);
        this.#listed.set(id, entity);
      } else {
        this.#listed.delete(id);
      }
    }
    this.#sorted.change(gone, come);
    return this.#sorted.items;
  }

  /** Sorted by uri, then chain; those of one article when `uri` is given. */
  chainsOf(id: string, uri?: string): readonly ChainRef[] {
    const record = this.#records.get(id);
    if (!record) return [];
    if (uri !== undefined) return refsIn(uri, record.chains.get(uri) ?? []);
    record.inOrder ??= [...record.chains]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([where, chains]) => refsIn(where, chains));
    return record.inOrder;
  }

  /** The first article by uri that has chains of it; undefined when there is no such entity. */
  firstUri(id: string): string | undefined {
    const record = this.#records.get(id);
    return record && firstUriOf(record);
  }

  /** Article by article, in no order. */
  chainsByArticle(id: string): ReadonlyMap<string, readonly number[]> {
    return this.#records.get(id)?.chains ?? NO_CHAINS;
  }

  /** For when what is known beforehand changed. */
  forgetDescriptions(): void {
    for (const [id, record] of this.#records) this.#changed(id, record);
  }

  #changed(id: string, record: EntityRecord): void {
    record.entity = undefined;
    for (const watcher of this.#watchers) watcher.add(id);
  }

  #summarise(id: string, record: EntityRecord): Entity {
    const { chains, sum } = record;
    const spellings = [...sum.spellings].sort(
      (a, b) =>
        Number(isDerived(a)) - Number(isDerived(b)) ||
        b.count - a.count ||
        compareTexts(a.text, b.text) ||
        compareTexts(a.language, b.language),
    );
    const known = this.#describe(id);
    const role = sum.roleIn(this.#language);
    return {
      id,
      type: this.#typeOf(record, known),
      name: this.#nameOf(id, record, known, [this.#language]),
      spellings: spellings.map(({ text, language, count }) => ({ text, language, count })),
      ...(known.wikidata ? { wikidata: known.wikidata } : {}),
      mentions: sum.mentions,
      articles: chains.size,
      quotes: sum.quotes,
      quotedIn: sum.quotedIn,
      ...(role === undefined ? {} : { role }),
      named: spellings.length > 0,
    };
  }

  /** What an entity is called in an article of a language; undefined when there is no such entity. */
  nameIn(id: string, language: string): string | undefined {
    const record = this.#records.get(id);
    return record && this.#nameOf(id, record, this.#describe(id), [language, this.#language]);
  }

  /** Entities go by the names that articles of this language give them, where they do. */
  callIn(language: string | undefined): void {
    if (language === this.#language) return;
    this.#language = language;
    this.forgetDescriptions();
  }

  #typeOf(record: EntityRecord, known: Known): EntityType {
    return known.type ?? record.sum.type ?? this.#firstChain(record).type;
  }

  #nameOf(
    id: string,
    record: EntityRecord,
    known: Known,
    languages: readonly (string | undefined)[],
  ): string {
    if (known.name !== undefined) return known.name;
    const spellings = [...record.sum.spellings];
    const called = isNamedIn(spellings, languages[0]) ? undefined : countryName(id, languages[0]);
    const type = this.#typeOf(record, known);
    return called ?? displayName(spellings, type, languages) ?? this.#firstChain(record).name;
  }

  /** The first chain of the first article by uri. */
  #firstChain(record: EntityRecord): Chain {
    const uri = firstUriOf(record);
    return this.#analysisOf(uri).chains[Math.min(...record.chains.get(uri)!)]!;
  }
}

function firstUriOf(record: EntityRecord): string {
  if (record.first === undefined)
    for (const uri of record.chains.keys())
      if (record.first === undefined || uri < record.first) record.first = uri;
  return record.first!;
}

const NO_CHAINS: ReadonlyMap<string, readonly number[]> = new Map();

function refsIn(uri: string, chains: readonly number[]): ChainRef[] {
  return [...chains].sort((a, b) => a - b).map((chain) => ({ uri, chain }));
}

/** Those named most first. */
export const byMentions = (a: Entity, b: Entity): number =>
  b.mentions - a.mentions || compareTexts(a.id, b.id);
