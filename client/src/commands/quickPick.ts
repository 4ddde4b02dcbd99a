/** Text of an article for a quick pick, which would read `$(name)` as an icon. */
export function literal(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
