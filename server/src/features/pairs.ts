import { getOrAdd } from '../corpus/linking/maps';

/** How many articles name both of two entities, kept up for a few entities: what changed is counted, and nothing else. */
export class Pairs {
  /** By entity the articles that name it, and by article the entities. */
  readonly #articles = new Map<string, ReadonlySet<string>>();
  readonly #named = new Map<string, Set<string>>();
  /** By both entities in either order. */
  readonly #counts = new Map<string, Map<string, number>>();

  has(id: string): boolean {
    return this.#articles.has(id);
  }

  /** The entities that are counted. */
  ids(): Iterable<string> {
    return this.#articles.keys();
  }

  /** Number of articles that name both. */
  together(a: string, b: string): number {
    return this.#counts.get(a)?.get(b) ?? 0;
  }

  /** Takes the articles that name an entity in place of those before; none takes it out. */
  set(id: string, uris: Iterable<string>): void {
    const before = this.#articles.get(id);
    const after = new Set(uris);
    for (const uri of before ?? []) if (!after.has(uri)) this.#leave(id, uri);
    for (const uri of after) if (!before?.has(uri)) this.#enter(id, uri);
    if (after.size > 0) this.#articles.set(id, after);
    else this.#articles.delete(id);
  }

  #enter(id: string, uri: string): void {
    const named = getOrAdd(this.#named, uri, () => new Set<string>());
    for (const other of named) this.#add(id, other, 1);
    named.add(id);
  }

  #leave(id: string, uri: string): void {
    const named = this.#named.get(uri)!;
    named.delete(id);
    for (const other of named) this.#add(id, other, -1);
    if (named.size === 0) this.#named.delete(uri);
  }

  #add(a: string, b: string, number: 1 | -1): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const counts = getOrAdd(this.#counts, one, () => new Map<string, number>());
      const count = (counts.get(other) ?? 0) + number;
      if (count > 0) counts.set(other, count);
      else counts.delete(other);
      if (counts.size === 0) this.#counts.delete(one);
    }
  }
}
