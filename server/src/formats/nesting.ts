import type { Span } from '../analysis/types';
import { bySpan } from './document';

/** A stretch with what it stands for. */
export interface Stretch<T> extends Span {
  value: T;
}

export interface Nested<T> extends Stretch<T> {
  children: Nested<T>[];
}

/**
 * Makes trees of stretches that may overlap: where two cross, the one that began later is divided at the other's end, so
 * that every element closes inside the one it opened in. Earlier ones in the list go outside at equal bounds.
 */
export function nest<T>(stretches: readonly Stretch<T>[]): Nested<T>[] {
  const root: Nested<T>[] = [];
  const open: Nested<T>[] = [];
  const queue = [...stretches].sort(bySpan);
  for (let i = 0; i < queue.length; i++) {
    const { value, start, end } = queue[i]!;
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    const parent = open.at(-1);
    const inside = parent ? Math.min(end, parent.end) : end;
    const node: Nested<T> = { value, start, end: inside, children: [] };
    (parent?.children ?? root).push(node);
    open.push(node);
    if (inside < end) insert(queue, i + 1, { value, start: inside, end });
  }
  return root;
}

/** Keeps the queue sorted by start. */
function insert<T>(queue: Stretch<T>[], from: number, stretch: Stretch<T>): void {
  let at = from;
  while (at < queue.length && bySpan(queue[at]!, stretch) <= 0) at++;
  queue.splice(at, 0, stretch);
}
