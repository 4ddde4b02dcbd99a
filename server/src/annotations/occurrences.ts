import type { Span } from '../analysis/types';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Finds words in a text; made once for a text, so that many words cost one look at it. */
export class Occurrences {
  readonly #text: string;
  /** Where each word stands, by the word. */
  readonly #places = new Map<string, number[]>();
  /** What was asked for before. */
  readonly #found = new Map<string, readonly Span[]>();

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at < text.length; at++) {
      if (!isWord(text, at)) continue;
      const word = wordAt(text, at);
      const known = this.#places.get(word);
      if (known) known.push(at);
      else this.#places.set(word, [at]);
      at += word.length;
    }
  }

  /** Every place where the words stand as whole words, case as written, in order and without overlaps. */
  of(words: string): readonly Span[] {
    const known = this.#found.get(words);
    if (known) return known;
    const found = words === '' ? [] : this.#find(words);
    this.#found.set(words, found);
    return found;
  }

  #find(words: string): Span[] {
    const starts = isWord(words, 0) ? (this.#places.get(wordAt(words, 0)) ?? []) : this.#everywhere(words);
    const found: Span[] = [];
    for (const start of starts) {
      const end = start + words.length;
      if (start < (found.at(-1)?.end ?? 0) || !this.#text.startsWith(words, start)) continue;
      if (!splitsWord(this.#text, end)) found.push({ start, end });
    }
    return found;
  }

  #everywhere(words: string): number[] {
    const starts: number[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1)) starts.push(at);
    return starts;
  }
}

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 128) return WORD.test(text[at]!);
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWord(text, end)) end++;
  return text.slice(start, end);
}

/** Is there a letter or digit on both sides of an offset? */
function splitsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text, at - 1) && isWord(text, at);
}
