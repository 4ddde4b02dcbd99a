/**
 * Converts between UTF-16 code units and Unicode code points of one text, which the W3C Web Annotation model, brat and
 * Python tools count in. Offsets outside the text are cut to it.
 */
export class CodePoints {
  /** UTF-16 offsets of the high surrogates, ascending: each makes code points one fewer than code units. */
  readonly #pairs: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i + 1 < text.length; i++) {
      const isPair = (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (isPair) this.#pairs.push(i);
    }
  }

  /** Code points before a UTF-16 offset; inside a pair counts as before it. */
  fromUtf16(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.#length));
    return at - this.#countPairs((pair) => pair + 1 < at);
  }

  /** UTF-16 offset of a code point. */
  toUtf16(point: number): number {
    const count = this.#countPairs((pair, i) => pair - i < point);
    return Math.max(0, Math.min(point + count, this.#length));
  }

  /** How many pairs from the first hold the condition, which turns from true to false once. */
  #countPairs(holds: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
