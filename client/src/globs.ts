/** One glob that matches what any of `patterns` matches; undefined when there is none. */
export function anyOf(patterns: readonly string[]): string | undefined {
  if (patterns.length < 2) return patterns[0];
  return `{${patterns.join(',')}}`;
}
