import type { Span } from '../analysis/types';
import { AnchorFinder, makeAnchor } from '../annotations/anchor';
import { lowerBound } from './document';

/** Where a span of one text stands in another; undefined when it does not, or not for certain. */
export type SpanMap = (span: Span) => Span | undefined;

/**
 * Takes spans of the text that a tool annotated to the article: as they are when the texts are the same, else past the
 * blanks in which they differ (line ends, a byte-order mark, what a tool put between sentences), else by their words and
 * those around them.
 */
export function spanMap(from: string, to: string): SpanMap {
  if (from === to) return (span) => (isInside(span, from) ? span : undefined);
  return blankMap(from, to) ?? anchorMap(from, to);
}

const isInside = ({ start, end }: Span, text: string) => start >= 0 && start < end && end <= text.length;

/** A key that is the same for texts that differ in blanks only. */
export const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

/** Undefined when the texts differ in more than blanks. */
function blankMap(from: string, to: string): SpanMap | undefined {
  const source = inkOf(from);
  const target = inkOf(to);
  if (source.length !== target.length) return undefined;
  for (let i = 0; i < source.length; i++) {
    if (from.charCodeAt(source[i]!) !== to.charCodeAt(target[i]!)) return undefined;
  }
  return ({ start, end }) => {
    const first = lowerBound(source, (at) => at < start);
    const last = lowerBound(source, (at) => at < end) - 1;
    return last < first ? undefined : { start: target[first]!, end: target[last]! + 1 };
  };
}

/** Offsets of all code units that are no blanks; `\s` counts the byte-order mark among them. */
function inkOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i]!)) offsets[count++] = i;
  return offsets.subarray(0, count);
}

function anchorMap(from: string, to: string): SpanMap {
  const finder = new AnchorFinder(to);
  return (span) => {
    if (!isInside(span, from)) return undefined;
    const placement = finder.place(makeAnchor(from, span));
    return 'found' in placement ? placement.found : undefined;
  };
}
