/**
 * How alike two short texts are, 0..1: twice the length of their longest common subsequence over the sum of their
 * lengths. Two empty texts are alike. Time grows with the product of the lengths: for contexts, not articles.
 */
export function similarity(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  return (2 * commonSubsequence(a, b)) / (a.length + b.length);
}

/** Length of the longest common subsequence (Wagner & Fischer 1974), one row at a time. */
function commonSubsequence(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const equal = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      row[j] = equal ? diagonal + 1 : Math.max(above, row[j - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
