/**
 * Sorts items of which most were sorted before: those are taken over in their order and the others merged in, in time
 * linear in their number. An item that has changed is another object; `before` is what this function answered last.
 */
export function sortAgain<T extends object>(
  items: readonly T[],
  before: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
  const wanted = new Set(items);
  const kept = before.filter((item) => wanted.delete(item));
  return merge(kept, [...wanted].sort(compare), compare);
}

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
