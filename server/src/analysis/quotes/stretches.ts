import type { Span } from '../types';
import type { Item } from './items';
import type { Stretch } from './marks';

/** Both kinds of stretches in order; marks inside a dialogue are nested in it, dialogue inside marks is dropped. */
export function nest(dialogue: readonly Stretch[], marked: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  let m = 0;
  let reach = 0;
  for (const speech of dialogue) {
    for (; m < marked.length && marked[m]!.start < speech.start; m++) {
      kept.push(marked[m]!);
      if (!marked[m]!.parent) reach = marked[m]!.end;
    }
    if (speech.start < reach) continue;
    kept.push(speech);
    for (; m < marked.length && marked[m]!.start < speech.end; m++) {
      marked[m]!.parent ??= speech;
      kept.push(marked[m]!);
    }
  }
  kept.push(...marked.slice(m));
  return kept;
}

/** The items inside a stretch's marks, at most the first sixty. */
export function innerItems(items: readonly Item[], stretch: Stretch): Item[] {
  const { start } = stretch.parts[0]!;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inner: Item[] = [];
  for (let i = low; i < items.length && items[i]!.end <= stretch.end && inner.length < 60; i++)
    inner.push(items[i]!);
  if (inner.at(-1)?.mark && stretch.mark !== '–') inner.pop();
  return inner;
}

/** What is said in each part of a stretch: without blanks and the comma before the closing mark; at least one span. */
export function spokenParts(text: string, { start, end, parts }: Stretch): Span[] {
  const trimmed = parts.map((part) => trim(text, part)).filter((part) => part.end > part.start);
  return trimmed.length > 0 ? trimmed : [{ start, end }];
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end--;
  return { start, end };
}
