import type { Span } from '../analysis/types';

/** Code units a cell of the index covers, as a power of two. */
const CELL_BITS = 6;

/** Spans by place, so that those at a place are found without looking at all. */
export class SpanIndex<S extends Span> {
  /** The spans that share a code unit with each cell, in the order they were added. */
  readonly #cells: (S[] | undefined)[] = [];
  readonly #all = new Set<S>();

  constructor(spans: Iterable<S> = []) {
    for (const span of spans) this.add(span);
  }

  add(span: S): void {
    if (this.#all.has(span)) return;
    this.#all.add(span);
    const last = lastCell(span);
    for (let cell = firstCell(span); cell <= last; cell++) {
      const known = this.#cells[cell];
      if (known) known.push(span);
      else this.#cells[cell] = [span];
    }
  }

  delete(span: S): void {
    if (!this.#all.delete(span)) return;
    const last = lastCell(span);
    for (let cell = firstCell(span); cell <= last; cell++) {
      const spans = this.#cells[cell]!;
      spans.splice(spans.indexOf(span), 1);
    }
  }

  /** Spans that share at least one code unit with this one. */
  touching(span: Span): S[] {
    const found: S[] = [];
    const first = firstCell(span);
    const last = lastCell(span);
    for (let cell = first; cell <= last; cell++) {
      const spans = this.#cells[cell];
      if (!spans) continue;
      for (const one of spans) {
        // A span is taken in the first cell that both have.
        if (touches(one, span) && cell === Math.max(first, firstCell(one))) found.push(one);
      }
    }
    return found;
  }

  /** Does any span share a code unit with this one? */
  isTouched(span: Span): boolean {
    const last = lastCell(span);
    for (let cell = firstCell(span); cell <= last; cell++) {
      const spans = this.#cells[cell];
      if (!spans) continue;
      for (const one of spans) if (touches(one, span)) return true;
    }
    return false;
  }

  /** The first that was added with this very extent. */
  at({ start, end }: Span): S | undefined {
    const spans = this.#cells[start >> CELL_BITS];
    if (!spans) return undefined;
    for (const one of spans) if (one.start === start && one.end === end) return one;
    return undefined;
  }

  /** All, in the order they were added. */
  [Symbol.iterator](): Iterator<S> {
    return this.#all[Symbol.iterator]();
  }
}

const firstCell = ({ start }: Span) => start >> CELL_BITS;
const lastCell = ({ end }: Span) => (end - 1) >> CELL_BITS;

/** Do both share a code unit? */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
