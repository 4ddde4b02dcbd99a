import type { Span } from '../analysis/types';

/** A stretch with what it stands for; `part` says which piece of a divided stretch it is, as TEI's att.fragmentable. */
export interface Stretch<T> extends Span {
  value: T;
  part?: 'I' | 'M' | 'F';
}

export interface Nested<T> extends Stretch<T> {
  children: Nested<T>[];
}

/**
 * Makes trees of stretches that may overlap: where two cross, the one that began first is divided at the other's start,
 * so that every element closes inside the one it opened in. Earlier ones in the list go outside at equal bounds.
 */
export function nest<T>(stretches: readonly Stretch<T>[]): Nested<T>[] {
  const root: Nested<T>[] = [];
  const open: Nested<T>[] = [];
  const queue = stretches
    .map((stretch) => ({ ...stretch }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (let i = 0; i < queue.length; i++) {
    const { value, start, end, part } = queue[i]!;
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    const parent = open.at(-1);
    const inside = parent ? Math.min(end, parent.end) : end;
    const cut = inside < end;
    const node: Nested<T> = { value, start, end: inside, children: [], ...partOf(part, cut) };
    (parent?.children ?? root).push(node);
    open.push(node);
    if (cut)
      insert(queue, i + 1, {
        value,
        start: inside,
        end,
        part: part === 'I' || part === undefined ? 'F' : part,
      });
  }
  return root;
}

function partOf(part: 'I' | 'M' | 'F' | undefined, cut: boolean): { part?: 'I' | 'M' | 'F' } {
  if (cut) return { part: part === undefined || part === 'I' ? 'I' : 'M' };
  return part ? { part } : {};
}

/** Keeps the queue sorted by start. */
function insert<T>(queue: Stretch<T>[], from: number, stretch: Stretch<T>): void {
  let at = from;
  while (at < queue.length && compare(queue[at]!, stretch) <= 0) at++;
  queue.splice(at, 0, stretch);
}

const compare = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
