/** An item with the list it comes from. */
export interface FromList<T> {
  /** Index of its list. */
  list: number;
  item: T;
}

/**
 * The least items of many sorted lists, in order; of equal ones that of the earlier list comes first. A merge with a
 * binary heap of the lists' heads: its time grows with the number of lists and with `most`, not with what they hold.
 */
export function leastOf<T>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T) => number,
  most: number,
): FromList<T>[] {
  const next = new Array<number>(lists.length).fill(0);
  const keyOfList = (list: number) => keyOf(lists[list]![next[list]!]!);
  const isLess = (a: number, b: number) => {
    const difference = keyOfList(a) - keyOfList(b);
    return difference < 0 || (difference === 0 && a < b);
  };
  const heap = lists.flatMap(({ length }, list) => (length > 0 ? [list] : []));
  for (let i = heap.length >> 1; i >= 0; i--) sink(heap, i, isLess);
  const least: FromList<T>[] = [];
  while (least.length < most && heap.length > 0) {
    const list = heap[0]!;
    least.push({ list, item: lists[list]![next[list]!]! });
    next[list]!++;
    if (next[list] === lists[list]!.length) {
      const last = heap.pop()!;
      if (heap.length === 0) break;
      heap[0] = last;
    }
    sink(heap, 0, isLess);
  }
  return least;
}

function sink(heap: number[], at: number, isLess: (a: number, b: number) => boolean): void {
  let here = at;
  for (;;) {
    const left = 2 * here + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const child = right < heap.length && isLess(heap[right]!, heap[left]!) ? right : left;
    if (!isLess(heap[child]!, heap[here]!)) return;
    [heap[here], heap[child]] = [heap[child]!, heap[here]!];
    here = child;
  }
}
