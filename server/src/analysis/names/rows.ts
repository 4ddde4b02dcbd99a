import { LABEL_COUNT } from './labels';

/**
 * Rows of label scores packed into 32-bit words, so that one addition adds several labels (SIMD within a register;
 * Lamport 1975, “Multiple byte processing with full-word instructions”). Every value has a bias added that makes it
 * positive: no lane ever borrows from its neighbour, and a sum is right as long as it stays below 2^16. The bias of a
 * row or sum stands in the last lane, which has no label.
 */

/** Words of a row of the model: four labels a word, eight bits each. */
export const NARROW = 4;
/** Words of a sum of such rows: two labels a word, sixteen bits each. */
export const WIDE = 8;
/** Largest value of a wide row, either sign: five words' rows and 96 features then add up to less than 2^16. */
const WIDE_LIMIT = 4095;
const WIDE_BIAS = WIDE_LIMIT + 1;

const LOW_LANES = 0x00ff00ff;

/**
 * A word of a narrow row from the values of four labels, -128 to 127. Even lanes, then odd ones: splitting the word in two
 * gives the wide words of labels in order.
 */
export const narrowWord = (first: number, second: number, third: number, fourth: number): number =>
  (NARROW_ZERO + first + (third << 8) + (second << 16) + (fourth << 24)) | 0;

/** The narrow word with all values 0. */
const NARROW_ZERO = 0x80808080 | 0;

/** Adds up rows. Three steps: {@link clear}, any number of rows, {@link addTo}. */
export class RowSum {
  private readonly words = new Int32Array(WIDE);

  clear(): void {
    this.words.fill(0);
  }

  /** Adds the wide row that begins at `rows[at]`. */
  addWide(rows: Int32Array, at: number): void {
    const { words } = this;
    for (let k = 0; k < WIDE; k++) words[k]! += rows[at + k]!;
  }

  /** Begins with the sum of five wide rows. */
  setWide(rows: Int32Array, a: number, b: number, c: number, d: number, e: number): void {
    const { words } = this;
    for (let k = 0; k < WIDE; k++) {
      words[k] = rows[a + k]! + rows[b + k]! + rows[c + k]! + rows[d + k]! + rows[e + k]!;
    }
  }

  /** Adds the narrow rows with the first `count` numbers of a list. */
  addNarrow(rows: Int32Array, numbers: Uint32Array, count: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let k = 0; k < count; k++) {
      const at = numbers[k]! * NARROW;
      const first = rows[at]!;
      const second = rows[at + 1]!;
      const third = rows[at + 2]!;
      const fourth = rows[at + 3]!;
      a = (a + (first & LOW_LANES)) | 0;
      b = (b + ((first >>> 8) & LOW_LANES)) | 0;
      c = (c + (second & LOW_LANES)) | 0;
      d = (d + ((second >>> 8) & LOW_LANES)) | 0;
      e = (e + (third & LOW_LANES)) | 0;
      f = (f + ((third >>> 8) & LOW_LANES)) | 0;
      g = (g + (fourth & LOW_LANES)) | 0;
      h = (h + ((fourth >>> 8) & LOW_LANES)) | 0;
    }
    const { words } = this;
    words[0]! += a;
    words[1]! += b;
    words[2]! += c;
    words[3]! += d;
    words[4]! += e;
    words[5]! += f;
    words[6]! += g;
    words[7]! += h;
  }

  /** Writes the sum as the wide row that begins at `rows[at]`. */
  copyTo(rows: Int32Array, at: number): void {
    rows.set(this.words, at);
  }

  /** Adds the sum to `scores[at .. at + LABEL_COUNT)`. */
  addTo(scores: Int32Array, at: number): void {
    const { words } = this;
    const bias = words[WIDE - 1]! >>> 16;
    for (let k = 0; k < LABEL_COUNT / 2; k++) {
      const word = words[k]!;
      scores[at + 2 * k]! += (word & 0xffff) - bias;
      scores[at + 2 * k + 1]! += (word >>> 16) - bias;
    }
  }
}

/** Writes scores of labels as the wide row that begins at `rows[at]`; what is too large is cut. */
export function packWide(scores: Int32Array, rows: Int32Array, at: number): void {
  const lane = (label: number) => Math.max(-WIDE_LIMIT, Math.min(WIDE_LIMIT, scores[label]!)) + WIDE_BIAS;
  for (let k = 0; k < WIDE; k++) rows[at + k] = lane(2 * k) | (lane(2 * k + 1) << 16);
}
