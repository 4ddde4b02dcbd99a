import type { Mark } from '../../../server/src/protocol';
import { comparePositions, contains, type ReadPosition, type ReadRange } from '../ranges';

/**
 * The quote, speaker and cue marks that light up together at a position: those of the innermost quote whose text,
 * speaker or cue the position is in. Empty elsewhere.
 */
export function litAt(marks: readonly Mark[], position: ReadPosition): Mark[] {
  let innermost: Mark | undefined;
  for (const mark of marks) {
    if (mark.quote === undefined || !contains(mark.range, position)) continue;
    if (!innermost || isInside(mark.range, innermost.range)) innermost = mark;
  }
  const quote = innermost?.quote;
  return quote === undefined ? [] : marks.filter((mark) => mark.quote === quote && isOfAQuote(mark));
}

function isOfAQuote(mark: Mark): boolean {
  return mark.kind === 'quote' || mark.kind === 'speaker' || mark.kind === 'cue';
}

function isInside(inner: ReadRange, outer: ReadRange): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
