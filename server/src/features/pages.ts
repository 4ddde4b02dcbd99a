import type { Corpus } from '../corpus/corpus';
import type { Page } from '../protocol';

/** More than anybody scrolls through; the search for symbols finds the others. */
const MOST = 5000;

const { compare } = new Intl.Collator();

/** Compares names as a reader looks them up, without regard to the script's code points. */
export const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);

/** What {@link pageOf} has sorted, for the next page. */
const alphabetical = new WeakMap<object, unknown>();

/**
 * Part of a list that is sorted by prominence and whose array is not changed any more. Sorting by name is remembered as
 * long as the list is.
 */
export function pageOf<N extends { name: string }>(
  list: readonly N[],
  { sort, start = 0, limit = MOST }: Page,
): N[] {
  return (sort === 'alphabet' ? sortedByName(list) : list).slice(start, start + limit);
}

function sortedByName<N extends { name: string }>(list: readonly N[]): readonly N[] {
  const known = alphabetical.get(list) as readonly N[] | undefined;
  const sorted = known ?? [...list].sort(byName);
  alphabetical.set(list, sorted);
  return sorted;
}

/** Remembers what is computed from a whole corpus until something in it changes. */
export function perRevision<T>(compute: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { revision: number; value: T }>();
  return (corpus) => {
    const { revision } = corpus;
    const last = known.get(corpus);
    if (last?.revision === revision) return last.value;
    const value = compute(corpus);
    known.set(corpus, { revision, value });
    return value;
  };
}
