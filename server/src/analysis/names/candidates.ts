import { isInside, LABEL_COUNT, LABELS, OUTSIDE, STRIDE, TYPES } from './labels';

const L = LABEL_COUNT;
/**
 * Labels that lie this far (natural logarithm) below the token's best are not looked at. The narrowest beam that leaves
 * every label of the dev sets as it is; confidences move by one or two thousandths on average.
 */
const BEAM = 7;
/** As bits the labels that any label may precede; `I-X` has the bit next to `B-X`. */
const NOT_INSIDE = LABELS.reduce((bits, _, label) => (isInside(label) ? bits : bits | (1 << label)), 0);
/** `B-X` and `I-X` take turns up to here. */
const LAST_INSIDE = 2 * TYPES.length;

/** What going from one label to another adds, in natural units; `from` {@link LABEL_COUNT} is the start. */
export type Edge = (from: number, to: number) => number;

/**
 * Lists the labels worth a look at each token of a sentence: `O`, which may stand anywhere, and those whose scores, with
 * the transitions from and to `O`, put them within {@link BEAM} of the best, save insides of names that the token before
 * cannot begin. Tables grow to the longest sentence.
 */
export class Candidates {
  /** By token its labels, `OUTSIDE` first, then ascending; a row is {@link STRIDE} long. */
  labels = new Uint8Array(0);
  /** The scores of the labels in {@link labels}, in the weights' units. */
  scores = new Int32Array(0);
  /** The labels of the token before that may precede each label: places `[low, high)` in its row. */
  low = new Uint8Array(0);
  high = new Uint8Array(0);
  /** By token, the number of its labels. */
  counts = new Uint8Array(0);
  /** By token, the score of the best of its labels. */
  peaks = new Int32Array(0);
  /** By token, how good the best label is that is no inside, see {@link measure}. */
  private tops = new Float64Array(0);
  /** By token, how good the best label is that is not `O`. */
  private rivals = new Float64Array(0);
  /** By token, 1 when an inside is better than {@link tops}. */
  private continues = new Uint8Array(0);
  /** By label, its place in the row of the last token listed. */
  private readonly places = new Uint8Array(L);
  /** By ends of the sentence that a token is at: 1 its start, 2 its end. */
  private readonly biases: readonly Float64Array[];
  /** {@link BEAM} in the weights' units. */
  private readonly width: number;

  /** `scale`: the weights' unit in natural ones. */
  constructor(edge: Edge, scale: number) {
    this.width = BEAM / scale;
    this.biases = [0, 1, 2, 3].map((ends) =>
      biasOf(edge, (ends & 1) !== 0, (ends & 2) !== 0).map((bias) => bias / scale),
    );
  }

  /** Lists the labels of tokens `[first, first + length)`, whose scores are the rows of `whole`. */
  read(whole: Int32Array, first: number, length: number): void {
    this.grow(length);
    this.measure(whole, first, length);
    let listed = 0;
    for (let t = 0; t < length; t++) {
      listed = this.isOutside(t, length)
        ? this.listOutside(whole, first, t)
        : this.list(whole, first, t, length, listed);
    }
  }

  private grow(length: number): void {
    const size = length * STRIDE;
    if (this.labels.length >= size) return;
    this.labels = new Uint8Array(size * 2);
    this.scores = new Int32Array(size * 2);
    this.low = new Uint8Array(size * 2);
    this.high = new Uint8Array(size * 2);
    this.counts = new Uint8Array(length * 2);
    this.peaks = new Int32Array(length * 2);
    this.tops = new Float64Array(length * 2);
    this.rivals = new Float64Array(length * 2);
    this.continues = new Uint8Array(length * 2);
  }

  /** Writes how good the best labels are at each token, with their transitions. */
  private measure(whole: Int32Array, first: number, length: number): void {
    for (let t = 0; t < length; t++) {
      const row = (first + t) * STRIDE;
      const bias = this.biasAt(t, length);
      let other = -Infinity;
      let inside = -Infinity;
      for (let l = 1; l < LAST_INSIDE; l += 2) {
        const begins = whole[row + l]! + bias[l]!;
        const goesOn = whole[row + l + 1]! + bias[l + 1]!;
        if (begins > other) other = begins;
        if (goesOn > inside) inside = goesOn;
      }
      for (let l = LAST_INSIDE + 1; l < L; l++) {
        const score = whole[row + l]! + bias[l]!;
        if (score > other) other = score;
      }
      const top = Math.max(whole[row]!, other);
      this.tops[t] = top;
      this.rivals[t] = Math.max(other, inside);
      this.continues[t] = inside > top ? 1 : 0;
    }
  }

  /** Whether nothing but `O` comes into question, whatever the token before is. */
  private isOutside(t: number, length: number): boolean {
    return this.rivals[t]! <= this.tops[t]! - this.width && !this.isGoneOnFrom(t, length);
  }

  private isGoneOnFrom(t: number, length: number): boolean {
    return t + 1 < length && this.continues[t + 1] === 1;
  }

  private listOutside(whole: Int32Array, first: number, t: number): number {
    const score = whole[(first + t) * STRIDE]!;
    const base = t * STRIDE;
    this.labels[base] = OUTSIDE;
    this.scores[base] = score;
    this.low[base] = 0;
    this.high[base] = t === 0 ? 0 : this.counts[t - 1]!;
    this.peaks[t] = score;
    this.counts[t] = 1;
    return 1 << OUTSIDE;
  }

  /**
   * Lists the labels of one token and returns them as bits; `before` are those of the token before. What the next token
   * clearly goes on with counts for as much more.
   */
  private list(whole: Int32Array, first: number, t: number, length: number, before: number): number {
    const { labels, scores, low, high, places } = this;
    const row = (first + t) * STRIDE;
    const base = t * STRIDE;
    const bias = this.biasAt(t, length);
    const least = this.tops[t]! - this.width;
    const goesOn = this.isGoneOnFrom(t, length);
    const legal = NOT_INSIDE | before | (before << 1);
    let listed = this.listOutside(whole, first, t);
    const countBefore = this.high[base]!;
    let peak = this.peaks[t]!;
    let count = 1;
    for (let l = 1; l < L; l++) {
      if (!(legal & (1 << l))) continue;
      const score = whole[row + l]!;
      const more = goesOn ? this.goingOn(whole, first, t, length, l) : 0;
      if (score + bias[l]! + more <= least) continue;
      scores[base + count] = score;
      labels[base + count] = l;
      if (NOT_INSIDE & (1 << l)) {
        low[base + count] = 0;
        high[base + count] = countBefore;
      } else {
        low[base + count] = before & (1 << (l - 1)) ? places[l - 1]! : places[l]!;
        high[base + count] = 1 + (before & (1 << l) ? places[l]! : places[l - 1]!);
      }
      count++;
      if (score > peak) peak = score;
      listed |= 1 << l;
    }
    for (let k = 1; k < count; k++) places[labels[base + k]!] = k;
    this.peaks[t] = peak;
    this.counts[t] = count;
    return listed;
  }

  private biasAt(t: number, length: number): Float64Array {
    return this.biases[(t === 0 ? 1 : 0) + (t === length - 1 ? 2 : 0)]!;
  }

  /** How much better than anything else it is to go on with the name of a label at the next token; at least 0. */
  private goingOn(whole: Int32Array, first: number, t: number, length: number, label: number): number {
    if (label > LAST_INSIDE) return 0;
    const inside = label + (label & 1);
    const score = whole[(first + t + 1) * STRIDE + inside]! + this.biasAt(t + 1, length)[inside]!;
    return Math.max(0, score - this.tops[t + 1]!);
  }
}

/**
 * By label, what its transitions from and to `O` gain over staying `O`; of an inside what going on with a name gains over
 * ending it. At an end of the sentence there is no `O` on that side.
 */
function biasOf(edge: Edge, opens: boolean, closes: boolean): Float64Array {
  const before = opens ? L : OUTSIDE;
  return new Float64Array(L).map((_, label) => {
    const entered = isInside(label)
      ? Math.max(edge(label - 1, label) - edge(label - 1, OUTSIDE), edge(label, label) - edge(label, OUTSIDE))
      : edge(before, label) - edge(before, OUTSIDE);
    const left = closes ? 0 : edge(label, OUTSIDE) - edge(OUTSIDE, OUTSIDE);
    return entered + left;
  });
}
