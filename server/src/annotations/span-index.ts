import type { Span } from '../analysis/types';

/** Code units a cell of the index covers, as a power of two. */
const CELL_BITS = 6;

/** Spans by place, so that those at a place are found without looking at all. */
export class SpanIndex<S extends Span> {
  readonly #cells = new Map<number, Set<S>>();
  readonly #all = new Set<S>();

  constructor(spans: Iterable<S> = []) {
    for (const span of spans) this.add(span);
  }

  add(span: S): void {
    this.#all.add(span);
    for (const cell of cellsOf(span)) {
      const known = this.#cells.get(cell);
      if (known) known.add(span);
      else this.#cells.set(cell, new Set([span]));
    }
  }

  delete(span: S): void {
    this.#all.delete(span);
    for (const cell of cellsOf(span)) this.#cells.get(cell)?.delete(span);
  }

  /** Spans that share at least one code unit with this one, in the order they were added. */
  touching(span: Span): S[] {
    const found = new Set<S>();
    for (const cell of cellsOf(span)) {
      for (const one of this.#cells.get(cell) ?? []) if (touches(one, span)) found.add(one);
    }
    return [...found];
  }

  /** All, in the order they were added. */
  [Symbol.iterator](): Iterator<S> {
    return this.#all[Symbol.iterator]();
  }
}

function* cellsOf({ start, end }: Span): Generator<number> {
  for (let cell = start >> CELL_BITS; cell <= (end - 1) >> CELL_BITS; cell++) yield cell;
}

export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
