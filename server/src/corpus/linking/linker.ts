import type { Authority } from '../../analysis/authority/authority';
import type { ArticleAnalysis } from '../../analysis/types';
import type { ChainRef, Entity } from '../types';

/**
 * Links the chains of all articles to entities. Order of loading never changes the result: ids and clusters depend on
 * the set of articles alone. A change relinks only what it touches.
 */
export class Linker {
  readonly #authority: Authority;
  readonly #analyses = new Map<string, ArticleAnalysis>();

  constructor(authority: Authority) {
    this.#authority = authority;
  }

  /** Adds an article or replaces its chains. */
  update(uri: string, analysis: ArticleAnalysis): void {
    this.#analyses.set(uri, analysis);
  }

  remove(uri: string): void {
    this.#analyses.delete(uri);
  }

  /** The entity id of a chain. Throws when the article or chain is unknown. */
  entityOf(uri: string, chain: number): string {
    const { name, type } = this.#analyses.get(uri)!.chains[chain]!;
    return this.#authority.lookup(name)[0]?.id ?? `${type.toLowerCase()}:${name}`;
  }

  entity(_id: string): Entity | undefined {
    return undefined;
  }

  /** All entities, sorted by number of mentions, then id. */
  entities(): readonly Entity[] {
    return [];
  }

  /** The chains of an entity, sorted by uri. */
  chainsOf(_id: string): readonly ChainRef[] {
    return [];
  }
}
