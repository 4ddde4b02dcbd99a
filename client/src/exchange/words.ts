import type { LossInfo } from '../../../server/src/protocol';

/** “quotes: 3, notes: 1”. */
export const listLosses = (losses: readonly LossInfo[]) =>
  losses.map(({ what, count }) => `${what}: ${count.toLocaleString('en')}`).join(', ');

/** Adds up losses of the same kind. */
export function sumLosses(losses: readonly LossInfo[]): LossInfo[] {
  const sums = new Map<string, number>();
  for (const { what, count } of losses) sums.set(what, (sums.get(what) ?? 0) + count);
  return [...sums].map(([what, count]) => ({ what, count }));
}
