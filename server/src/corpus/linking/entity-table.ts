import type { ArticleAnalysis, EntityType } from '../../analysis/types';
import { sortAgain } from '../sorted';
import type { ChainRef, Entity, Spelling } from '../types';
import { getOrAdd } from './maps';

/** What is known of an entity beforehand. */
export interface Known {
  name?: string;
  type?: EntityType;
  wikidata?: string;
}

interface EntityRecord {
  /** uri → chains of it. */
  chains: Map<string, number[]>;
  entity: Entity | undefined;
}

/** Entities with their chains; a description is made when somebody asks, and forgotten when its chains change. */
export class EntityTable {
  readonly #records = new Map<string, EntityRecord>();
  readonly #analysisOf: (uri: string) => ArticleAnalysis;
  readonly #describe: (id: string) => Known;
  /** Undefined when an entity has changed since `#sortedBefore`. */
  #sorted: readonly Entity[] | undefined;
  #sortedBefore: readonly Entity[] = [];

  /** @param describe what is known of an id beforehand */
  constructor(analysisOf: (uri: string) => ArticleAnalysis, describe: (id: string) => Known) {
    this.#analysisOf = analysisOf;
    this.#describe = describe;
  }

  add(id: string, uri: string, chain: number): void {
    const record = getOrAdd(
      this.#records,
      id,
      (): EntityRecord => ({ chains: new Map(), entity: undefined }),
    );
    const chains = record.chains.get(uri);
    if (chains) chains.push(chain);
    else record.chains.set(uri, [chain]);
    this.#changed(record);
  }

  remove(id: string, uri: string, chain: number): void {
    const record = this.#records.get(id)!;
    const left = record.chains.get(uri)!.filter((other) => other !== chain);
    if (left.length > 0) record.chains.set(uri, left);
    else record.chains.delete(uri);
    if (record.chains.size === 0) this.#records.delete(id);
    this.#changed(record);
  }

  get(id: string): Entity | undefined {
    const record = this.#records.get(id);
    if (!record) return undefined;
    record.entity ??= this.#summarise(id, record);
    return record.entity;
  }

  /** Sorted by number of mentions, then id. */
  all(): readonly Entity[] {
    if (!this.#sorted) {
      const all = Array.from(
        this.#records,
        ([id, record]) => (record.entity ??= this.#summarise(id, record)),
      );
      this.#sorted = sortAgain(all, this.#sortedBefore, byMentions);
      this.#sortedBefore = this.#sorted;
    }
    return this.#sorted;
  }

  /** Sorted by uri, then chain. */
  chainsOf(id: string): ChainRef[] {
    const record = this.#records.get(id);
    if (!record) return [];
    return [...record.chains]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, chains]) => [...chains].sort((a, b) => a - b).map((chain) => ({ uri, chain })));
  }

  /** For when what is known beforehand changed. */
  forgetDescriptions(): void {
    for (const record of this.#records.values()) record.entity = undefined;
    this.#sorted = undefined;
  }

  /** For when an article's mentions of the entity changed. */
  changed(id: string): void {
    const record = this.#records.get(id);
    if (record) this.#changed(record);
  }

  #changed(record: EntityRecord): void {
    record.entity = undefined;
    this.#sorted = undefined;
  }

  #summarise(id: string, record: EntityRecord): Entity {
    const spellings = new Map<string, Written>();
    const types = new Map<EntityType, number>();
    let mentions = 0;
    let firstUri: string | undefined;
    const isFrequent = record.chains.size >= FREQUENT;
    for (const [uri, indices] of record.chains) {
      const analysis = this.#analysisOf(uri);
      if (firstUri === undefined || uri < firstUri) firstUri = uri;
      for (const index of indices) {
        const chain = analysis.chains[index]!;
        mentions += chain.mentions.length;
        if (chain.names.length === 0) continue;
        const { written, typed } = isFrequent ? keptOf(analysis, index) : writtenOf(analysis, index);
        for (const [type, count] of typed) types.set(type, (types.get(type) ?? 0) + count);
        for (const [key, spelling] of written) {
          const known = spellings.get(key);
          if (!known) spellings.set(key, { ...spelling });
          else {
            known.count += spelling.count;
            known.derived &&= spelling.derived;
          }
        }
      }
    }
    const first = Math.min(...record.chains.get(firstUri!)!);
    const { name: anyName, type: anyType } = this.#analysisOf(firstUri!).chains[first]!;
    const sorted = [...spellings.values()].sort(
      (a, b) =>
        Number(a.derived) - Number(b.derived) ||
        b.count - a.count ||
        compare(a.text, b.text) ||
        compare(a.language, b.language),
    );
    const known = this.#describe(id);
    const type = known.type ?? mostFrequent(types) ?? anyType;
    return {
      id,
      type,
      name: known.name ?? displayName(sorted, type) ?? anyName,
      spellings: sorted.map(({ text, language, count }) => ({ text, language, count })),
      ...(known.wikidata ? { wikidata: known.wikidata } : {}),
      mentions,
      articles: record.chains.size,
      named: sorted.length > 0,
    };
  }
}

/** How a chain writes its entity, and as what type, mention by mention of its names. */
interface ChainSpellings {
  written: ReadonlyMap<string, Written>;
  typed: ReadonlyMap<EntityType, number>;
}

type Written = Spelling & { derived: boolean };

/** Articles from which on it pays to remember what each says of an entity, as a keystroke in one sums up all again. */
const FREQUENT = 50;

const kept = new WeakMap<ArticleAnalysis, Map<number, ChainSpellings>>();

function keptOf(analysis: ArticleAnalysis, index: number): ChainSpellings {
  const ofAnalysis = kept.get(analysis) ?? new Map<number, ChainSpellings>();
  kept.set(analysis, ofAnalysis);
  return getOrAdd(ofAnalysis, index, () => writtenOf(analysis, index));
}

function writtenOf({ chains, mentions, language }: ArticleAnalysis, index: number): ChainSpellings {
  const written = new Map<string, Written>();
  const typed = new Map<EntityType, number>();
  for (const mention of chains[index]!.mentions) {
    const { form, name: text, type } = mentions[mention]!;
    if (form !== 'name' && form !== 'derived') continue;
    if (form === 'name') typed.set(type, (typed.get(type) ?? 0) + 1);
    const spelling = getOrAdd(written, `${language} ${text}`, () => ({
      text,
      language,
      count: 0,
      derived: true,
    }));
    spelling.count++;
    spelling.derived &&= form === 'derived';
  }
  return { written, typed };
}

const byMentions = (a: Entity, b: Entity) => b.mentions - a.mentions || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function mostFrequent(types: ReadonlyMap<EntityType, number>): EntityType | undefined {
  return [...types].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}

/** The commonest of the fullest spellings: of people those with most words, of others the commonest. */
function displayName(
  spellings: readonly (Spelling & { derived: boolean })[],
  type: EntityType,
): string | undefined {
  const names = spellings.some(({ derived }) => !derived)
    ? spellings.filter(({ derived }) => !derived)
    : spellings;
  const totals = new Map<string, number>();
  for (const { text, count } of names) totals.set(text, (totals.get(text) ?? 0) + count);
  const size = (text: string) => (type === 'PER' ? Math.min(2, text.split(/\s+/).length) : 0);
  return [...totals].sort(
    ([a, x], [b, y]) => size(b) - size(a) || y - x || b.length - a.length || compare(a, b),
  )[0]?.[0];
}
