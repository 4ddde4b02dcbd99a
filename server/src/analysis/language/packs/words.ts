/** A list of words written as running text, so that packs stay readable. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Every word with every ending, each once: more forms than the language has, which does no harm where they are looked up. */
export function inflected(bases: readonly string[], endings: readonly string[]): string[] {
  return [...new Set(bases.flatMap((base) => endings.map((ending) => base + ending)))];
}
