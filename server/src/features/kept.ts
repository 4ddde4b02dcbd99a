import type { Changes } from '../corpus/changes';
import type { Corpus } from '../corpus/corpus';

/** What is computed from all articles and then kept up with them. */
export interface Kept<S> {
  /** As the articles are now. */
  (corpus: Corpus): S;
  /** Makes up for at most so many changes; answers whether some may be left. */
  catchUp(corpus: Corpus, limit: number): boolean;
}

type Renew<S> = (state: S, ids: ReadonlySet<string>, corpus: Corpus) => void;

/**
 * Keeps something up with the entities of a corpus: after a keystroke only those are looked at of which the article says
 * something else.
 */
export function keptByEntity<S>(begin: () => S, renew: Renew<S>): Kept<S> {
  return kept((corpus) => corpus.watchEntities(), begin, renew);
}

/** Keeps something up with the articles of a corpus, by their URIs. */
export function keptByArticle<S>(begin: () => S, renew: Renew<S>): Kept<S> {
  return kept((corpus) => corpus.watchArticles(), begin, renew);
}

function kept<S>(watch: (corpus: Corpus) => Changes, begin: () => S, renew: Renew<S>): Kept<S> {
  const known = new WeakMap<Corpus, { state: S; changes: Changes }>();
  const update = (corpus: Corpus, limit?: number) => {
    const entry = known.get(corpus) ?? { state: begin(), changes: watch(corpus) };
    known.set(corpus, entry);
    const ids = entry.changes.take(limit);
    if (ids.size > 0) renew(entry.state, ids, corpus);
    return { state: entry.state, renewed: ids.size };
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
