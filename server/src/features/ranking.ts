import { compareTexts } from '../common/compare';
import { SortedList } from '../corpus/sorted';
import type { Page } from '../protocol';
import { fold } from './text';

/** More than anybody scrolls through; the search for symbols finds the others. */
const MOST = 5000;

/** A line of a list: which, and how a reader looks it up. */
export interface Ranked {
  readonly id: string;
  readonly name: string;
}

const { compare } = new Intl.Collator();
const folded = new WeakMap<Ranked, string>();

/** Compares names as a reader looks them up: å is an a. Much faster than a collator, which only parts what is left. */
export function byName(a: Ranked, b: Ranked): number {
  const x = foldedName(a);
  const y = foldedName(b);
  if (x !== y) return x < y ? -1 : 1;
  return compare(a.name, b.name) || compareTexts(a.id, b.id);
}

function foldedName(ranked: Ranked): string {
  const known = folded.get(ranked);
  if (known !== undefined) return known;
  const key = fold(ranked.name);
  folded.set(ranked, key);
  return key;
}

/** What comes after the first `start`, at most `limit` of it; nothing behind it is looked at. */
export function some<T>(all: Iterable<T>, start: number, limit: number): T[] {
  const found: T[] = [];
  let index = 0;
  for (const item of all) {
    if (index >= start + limit) break;
    if (index++ >= start) found.push(item);
  }
  return found;
}

/** A part of a short list that is in the order of prominence. */
export function pageOf<N extends Ranked>(list: readonly N[], { sort, start = 0, limit = MOST }: Page): N[] {
  const sorted = sort === 'alphabet' ? [...list].sort(byName) : list;
  return sorted.slice(start, start + limit);
}

/** A list by prominence and, once somebody asks for it, by name. An entry that changes is another object. */
export class Ranking<N extends Ranked> {
  readonly #byProminence: SortedList<N>;
  readonly #byName = new SortedList<N>(byName);
  readonly #entries = new Map<string, N>();
  /** What the order by name does not know yet. */
  readonly #gone = new Set<N>();
  readonly #come = new Set<N>();

  /** @param prominence a total order */
  constructor(prominence: (a: N, b: N) => number) {
    this.#byProminence = new SortedList(prominence);
  }

  get length(): number {
    return this.#entries.size;
  }

  /** By prominence. Good until the next change. */
  all(): readonly N[] {
    return this.#byProminence.items;
  }

  get(id: string): N | undefined {
    return this.#entries.get(id);
  }

  /** Puts entries in place of those of the same id, and takes out those that are undefined. */
  change(entries: Iterable<readonly [string, N | undefined]>): void {
    const gone = new Set<N>();
    const come: N[] = [];
    for (const [id, entry] of entries) {
      const before = this.#entries.get(id);
      if (before === entry) continue;
      if (before) gone.add(before);
      if (entry) come.push(entry);
      if (entry) this.#entries.set(id, entry);
      else this.#entries.delete(id);
    }
    this.#byProminence.change(gone, come);
    for (const entry of gone) if (!this.#come.delete(entry)) this.#gone.add(entry);
    for (const entry of come) this.#come.add(entry);
  }

  page({ sort, start = 0, limit = MOST }: Page): N[] {
    const list = sort === 'alphabet' ? this.#sortedByName() : this.#byProminence.items;
    return list.slice(start, start + limit);
  }

  #sortedByName(): readonly N[] {
    this.#byName.change(this.#gone, [...this.#come]);
    this.#gone.clear();
    this.#come.clear();
    return this.#byName.items;
  }
}
