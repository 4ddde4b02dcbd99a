/** Plain ranges as the protocol sends them. */
export interface ReadPosition {
  readonly line: number;
  readonly character: number;
}

/** From the start up to the end, which does not belong to it. */
export interface ReadRange {
  readonly start: ReadPosition;
  readonly end: ReadPosition;
}

/** Negative when `a` is before `b`. */
export function comparePositions(a: ReadPosition, b: ReadPosition): number {
  return a.line - b.line || a.character - b.character;
}

/** Both ends belong to the range: a cursor just behind a word is still at it. */
export function contains(range: ReadRange, position: ReadPosition): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Do both begin and end at the same places? */
export function sameRange(a: ReadRange, b: ReadRange): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
