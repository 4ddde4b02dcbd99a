import type { Span, Token } from '../types';

/** Indices of the tokens that spans cover. */
export function tokensOf(tokens: readonly Token[], spans: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>();
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  tokens.forEach((token, i) => {
    while (next < sorted.length && sorted[next]!.end <= token.start) next++;
    if (next < sorted.length && sorted[next]!.start < token.end) covered.add(i);
  });
  return covered;
}
