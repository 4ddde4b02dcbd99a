/** A list of words written as running text, so that packs stay readable. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
