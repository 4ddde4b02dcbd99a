import type { Mark } from '../../../server/src/protocol';
import { comparePositions, contains, type ReadPosition, type ReadRange, sameRange } from '../ranges';

/**
 * The quote, speaker and cue marks that light up together at a position: those of the innermost quote whose text,
 * speaker or cue the position is in; of all quotes of a speaker or cue that several share. Empty elsewhere.
 */
export function litAt(marks: readonly Mark[], position: ReadPosition): Mark[] {
  let innermost: Mark | undefined;
  for (const mark of marks) {
    if (mark.quote === undefined || !contains(mark.range, position)) continue;
    if (!innermost || isInside(mark.range, innermost.range)) innermost = mark;
  }
  if (!innermost) return [];
  const { range } = innermost;
  const quotes = new Set(marks.filter((mark) => sameRange(mark.range, range)).map((mark) => mark.quote));
  return marks.filter((mark) => mark.quote !== undefined && quotes.has(mark.quote) && isOfAQuote(mark));
}

function isOfAQuote(mark: Mark): boolean {
  return mark.kind === 'quote' || mark.kind === 'speaker' || mark.kind === 'cue';
}

function isInside(inner: ReadRange, outer: ReadRange): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
