import type { Span } from '../analysis/types';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Every place where words stand in a text as whole words, case as written, in order and without overlaps. */
export function occurrencesOf(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!splitsWord(text, at) && !splitsWord(text, end)) found.push({ start: at, end });
  }
  return found;
}

/** Is there a letter or digit on both sides of an offset? */
function splitsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!);
}
