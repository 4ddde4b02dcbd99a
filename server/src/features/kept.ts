import type { Changes } from '../corpus/changes';
import type { Corpus } from '../corpus/corpus';

/** What is computed from all articles and then kept up with them. */
export interface Kept<S> {
  /** As the articles are now. */
  (corpus: Corpus): S;
  /** Makes up for at most so many changes; answers whether some may be left. */
  catchUp(corpus: Corpus, limit: number): boolean;
}

/**
 * Keeps something up with the entities of a corpus: after a keystroke only those are looked at of which the article says
 * something else.
 */
export function keptByEntity<S>(
  begin: () => S,
  renew: (state: S, ids: ReadonlySet<string>, corpus: Corpus) => void,
): Kept<S> {
  const known = new WeakMap<Corpus, { state: S; changes: Changes }>();
  const update = (corpus: Corpus, limit?: number) => {
    const kept = known.get(corpus) ?? { state: begin(), changes: corpus.watchEntities() };
    known.set(corpus, kept);
    const ids = kept.changes.take(limit);
    if (ids.size > 0) renew(kept.state, ids, corpus);
    return { state: kept.state, renewed: ids.size };
  };
  const catchUp = (corpus: Corpus, limit: number) => update(corpus, limit).renewed === limit;
  return Object.assign((corpus: Corpus) => update(corpus).state, { catchUp });
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
