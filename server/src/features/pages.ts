import type { Corpus } from '../corpus/corpus';
import { sortAgain } from '../corpus/sorted';
import type { Page } from '../protocol';
import { fold } from './text';

/** More than anybody scrolls through; the search for symbols finds the others. */
const MOST = 5000;

interface Named {
  readonly name: string;
}

const { compare } = new Intl.Collator();
const folded = new WeakMap<Named, string>();

/** Compares names as a reader looks them up: å is an a. Much faster than a collator, which only parts what is left. */
export function byName(a: Named, b: Named): number {
  const x = foldedName(a);
  const y = foldedName(b);
  return x < y ? -1 : x > y ? 1 : compare(a.name, b.name);
}

function foldedName(named: Named): string {
  const known = folded.get(named);
  if (known !== undefined) return known;
  const key = fold(named.name);
  folded.set(named, key);
  return key;
}

/** A list by prominence, with its order by name once somebody asks. Neither it nor its entries are changed any more. */
export class Listing<N extends Named> {
  readonly #byProminence: readonly N[];
  /** The order by name of an earlier state. */
  readonly #before: readonly N[];
  #byName: readonly N[] | undefined;

  /** @param before an earlier state of the list: sorting goes on from it. */
  constructor(byProminence: readonly N[], before?: Listing<N>) {
    this.#byProminence = byProminence;
    this.#before = before ? (before.#byName ?? before.#before) : [];
  }

  get length(): number {
    return this.#byProminence.length;
  }

  all(): readonly N[] {
    return this.#byProminence;
  }

  page({ sort, start = 0, limit = MOST }: Page): N[] {
    return (sort === 'alphabet' ? this.#sorted() : this.#byProminence).slice(start, start + limit);
  }

  #sorted(): readonly N[] {
    this.#byName ??= sortAgain(this.#byProminence, this.#before, byName);
    return this.#byName;
  }
}

/** Remembers what is computed from a whole corpus until something in it changes; what was before helps to compute it. */
export function perRevision<T>(compute: (corpus: Corpus, before: T | undefined) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { revision: number; value: T }>();
  return (corpus) => {
    const { revision } = corpus;
    const last = known.get(corpus);
    if (last?.revision === revision) return last.value;
    const value = compute(corpus, last?.value);
    known.set(corpus, { revision, value });
    return value;
  };
}
