/** From one change in so many items on, the list is merged anew instead of being changed in place. */
const FEW = 32;

/**
 * A list kept in order while some of its items are replaced: few at a cost that hardly depends on its length, many in one
 * pass. The order must be total, and items must not change while they are in the list.
 */
export class SortedList<T extends object> {
  readonly #compare: (a: T, b: T) => number;
  #items: T[] = [];

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  /** Good until the next change. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** Takes out items that are in the list and puts in others. */
  change(gone: ReadonlySet<T>, come: readonly T[]): void {
    if ((gone.size + come.length) * FEW < this.#items.length) {
      for (const item of gone) this.#items.splice(this.#indexOf(item), 1);
      for (const item of come) this.#items.splice(this.#indexOf(item), 0, item);
      return;
    }
    const kept = gone.size > 0 ? this.#items.filter((item) => !gone.has(item)) : this.#items;
    this.#items = merge(kept, [...come].sort(this.#compare), this.#compare);
  }

  /** Index of the first item that does not come before this one. */
  #indexOf(item: T): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#items[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Merges two sorted lists into one. */
function merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] {
  const out: T[] = [];
  let i = 0;
  for (const item of b) {
    while (i < a.length && compare(a[i]!, item) <= 0) out.push(a[i++]!);
    out.push(item);
  }
  while (i < a.length) out.push(a[i++]!);
  return out;
}
