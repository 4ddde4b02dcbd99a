import type { Mark, MarksEdits } from '../../../server/src/protocol';

/** The marks after edits that the server tells of. The list given stays as it is. */
export function applyEdits(before: readonly Mark[], edits: MarksEdits['edits']): Mark[] {
  const after: Mark[] = [];
  let at = 0;
  for (const { start, deleteCount, marks } of edits) {
    after.push(...before.slice(at, start), ...marks);
    at = start + deleteCount;
  }
  return [...after, ...before.slice(at)];
}
