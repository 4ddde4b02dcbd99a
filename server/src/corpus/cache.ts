import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { ArticleAnalysis } from '../analysis/types';
import { fnv1a } from '../common/fnv1a';
import { messageOf } from '../common/message';

/** A place that keeps bytes by name between sessions. */
export interface CacheStorage {
  /** Undefined when nothing was written under the name. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

interface CachedAnalysis {
  hash: string;
  analysis: ArticleAnalysis;
}

interface Shard {
  version: string;
  articles: Record<string, CachedAnalysis>;
}

const SHARDS = 64;

/**
 * Keeps analyses between sessions, so that a folder opened again is not analysed again. Articles are spread over shards
 * by their URI, and only shards that changed are written. A shard that is damaged or of another version counts as
 * empty; an analysis counts only for the very text it was made of.
 */
export class AnalysisCache {
  readonly #storage: CacheStorage;
  readonly #version: string;
  readonly #log: (message: string) => void;
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #dirty = new Set<number>();

  /** `version` names the engine and its data: other versions' analyses are dropped. */
  constructor(storage: CacheStorage, version: string, log: (message: string) => void) {
    this.#storage = storage;
    this.#version = version;
    this.#log = log;
  }

  /** The analysis of this very text, when it is kept. Never rejects. */
  async get(uri: string, text: string): Promise<ArticleAnalysis | undefined> {
    const shard = await this.#shard(shardOf(uri));
    const cached = shard.articles[uri];
    return cached?.hash === hashOf(text) ? cached.analysis : undefined;
  }

  async put(uri: string, text: string, analysis: ArticleAnalysis): Promise<void> {
    const index = shardOf(uri);
    const shard = await this.#shard(index);
    const hash = hashOf(text);
    if (shard.articles[uri]?.hash === hash) return;
    shard.articles[uri] = { hash, analysis };
    this.#dirty.add(index);
  }

  /** Forgets all articles but these. */
  async prune(uris: ReadonlySet<string>): Promise<void> {
    for (let index = 0; index < SHARDS; index++) {
      const { articles } = await this.#shard(index);
      const gone = Object.keys(articles).filter((uri) => !uris.has(uri));
      for (const uri of gone) delete articles[uri];
      if (gone.length > 0) this.#dirty.add(index);
    }
  }

  /**
   * Writes the shards that changed, one after the other, and lets what is written go from memory. A shard that cannot be written is
   * a line in the log.
   */
  async flush(): Promise<void> {
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const index of dirty) await this.#write(index);
    for (const index of this.#shards.keys()) if (!this.#dirty.has(index)) this.#shards.delete(index);
  }

  async #write(index: number): Promise<void> {
    try {
      const shard = await this.#shard(index);
      await this.#storage.write(nameOf(index), deflateSync(strToU8(JSON.stringify(shard)), { level: 3 }));
    } catch (error) {
      this.#log(`The cache ${nameOf(index)} cannot be written: ${messageOf(error)}`);
    }
  }

  #shard(index: number): Promise<Shard> {
    let shard = this.#shards.get(index);
    if (!shard) {
      shard = this.#read(index);
      this.#shards.set(index, shard);
    }
    return shard;
  }

  async #read(index: number): Promise<Shard> {
    const empty: Shard = { version: this.#version, articles: {} };
    try {
      const bytes = await this.#storage.read(nameOf(index));
      if (!bytes) return empty;
      const shard: Shard = JSON.parse(strFromU8(inflateSync(bytes)));
      return shard.version === this.#version && typeof shard.articles === 'object' ? shard : empty;
    } catch (error) {
      this.#log(`The cache ${nameOf(index)} is damaged and made anew: ${messageOf(error)}`);
      return empty;
    }
  }
}

const nameOf = (index: number) => `analyses-${String(index).padStart(2, '0')}.bin`;
const shardOf = (uri: string) => fnv1a(uri) % SHARDS;

/** 64 bits of hash and the length: two texts of one file do not share them by chance. */
function hashOf(text: string): string {
  return `${text.length}-${fnv1a(text).toString(36)}-${fnv1a(text, 0x01000193).toString(36)}`;
}
