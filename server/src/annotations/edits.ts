import type { Span } from '../analysis/types';

/** One edit: `[start, end)` of the text before it was replaced with `length` new code units. */
export interface Edit extends Span {
  length: number;
}

/**
 * Where a span stands after an edit made in the editor: exact, no guess. Text typed right before or behind stays
 * outside; text typed inside belongs to it. Undefined when the edit took the whole span away.
 */
export function follow(span: Span, edit: Edit): Span | undefined {
  const grown = edit.length - (edit.end - edit.start);
  if (edit.start >= span.end) return span;
  if (edit.end <= span.start) return { start: span.start + grown, end: span.end + grown };
  if (edit.start <= span.start && edit.end >= span.end) return undefined;
  const start = edit.start < span.start ? edit.start + edit.length : span.start;
  const end = edit.end > span.end ? edit.start : span.end + grown;
  return end > start ? { start, end } : undefined;
}
