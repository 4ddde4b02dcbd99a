import { beginOf, isInside, LABEL_COUNT, LABELS, mayFollow, OUTSIDE, STRIDE, TYPES } from './labels';

const L = LABEL_COUNT;
const START = L;
/**
 * Labels that lie this far (natural logarithm) below the token's best are not looked at. The narrowest beam that leaves
 * every label of the dev sets as it is; confidences move by one or two thousandths on average.
 */
const BEAM = 7;
/** As bits the labels that any label may precede; `I-X` has the bit next to `B-X`. */
const NOT_INSIDE = LABELS.reduce((bits, _, label) => (isInside(label) ? bits : bits | (1 << label)), 0);
const LAST_INSIDE = beginOf(TYPES.length - 1) + 1;

/** The labels of an article's tokens and how sure the model is of each, 0..1. */
export interface Labelling {
  labels: Uint8Array;
  confidence: Float32Array;
}

/**
 * Finds the best labels of a sentence (Viterbi) and their probabilities (forward-backward with scaling). Most tokens can
 * only be `O`; as `O` tells nothing of what is left of it to what is right, each stretch between such tokens is decoded
 * for itself. Tables grow to the longest sentence.
 */
export class Lattice {
  private readonly allowed = new Float64Array((L + 1) * STRIDE);
  private readonly edges: Float64Array;
  /** By ends of the sentence that a token is at: 1 its start, 2 its end. */
  private readonly biases: readonly Float64Array[];
  private scores = new Float64Array(0);
  /** By token, the score of the best label. */
  private peaks = new Float64Array(0);
  /** By token, how good the best label is that is no inside, see {@link measure}. */
  private tops = new Float64Array(0);
  /** By token, 1 when an inside is better than that. */
  private continues = new Uint8Array(0);
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private candidates = new Uint8Array(0);
  private counts = new Uint8Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);

  /** `transitions`: natural logarithm, `from * STRIDE + to`, the last row of the start. `scale`: the unit of scores. */
  constructor(
    transitions: Float32Array,
    private readonly scale: number,
  ) {
    for (let from = 0; from <= L; from++) {
      for (let to = 0; to < L; to++) {
        const at = from * STRIDE + to;
        this.allowed[at] = mayFollow(from === START ? -1 : from, to) ? transitions[at]! : -1e9;
      }
    }
    this.edges = this.allowed.map(Math.exp);
    this.biases = [0, 1, 2, 3].map((ends) => this.biasOf((ends & 1) !== 0, (ends & 2) !== 0));
  }

  /**
   * Labels tokens `[first, first + length)`, whose scores are the rows of `whole`. When one of them is not `O`, confidence
   * is written of those that are not, and of the `O` that stand at 1 in `wanted`.
   */
  decode(whole: Int32Array, first: number, length: number, out: Labelling, wanted?: Uint8Array): void {
    this.grow(length);
    this.prune(whole, first, length);
    if (!this.label(first, length, out.labels)) return;
    const isWanted = (t: number) => out.labels[first + t] !== OUTSIDE || wanted?.[first + t] === 1;
    for (let t = 0; t < length; t++) {
      if (this.counts[t] === 1) {
        out.confidence[first + t] = 1;
        continue;
      }
      const start = t;
      const stop = this.stretchEnd(start, length);
      while (t < stop && !isWanted(t)) t++;
      if (t < stop) this.marginals(start, t, stop, length, first, out);
      t = stop - 1;
    }
  }

  private grow(length: number): void {
    const size = length * STRIDE;
    if (this.scores.length >= size) return;
    this.scores = new Float64Array(size * 2);
    this.peaks = new Float64Array(length * 2);
    this.tops = new Float64Array(length * 2);
    this.continues = new Uint8Array(length * 2);
    this.best = new Float64Array(size * 2);
    this.back = new Uint8Array(size * 2);
    this.candidates = new Uint8Array(size * 2);
    this.counts = new Uint8Array(length * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
  }

  /**
   * By label, what its transitions from and to `O` gain over staying `O`, in the weights' units; of an inside what going
   * on with a name gains over ending it. At an end of the sentence there is no `O` on that side.
   */
  private biasOf(opens: boolean, closes: boolean): Float64Array {
    const { allowed, scale } = this;
    const edge = (from: number, to: number) => allowed[from * STRIDE + to]!;
    const before = opens ? START : OUTSIDE;
    return new Float64Array(L).map((_, label) => {
      const entered = isInside(label)
        ? Math.max(
            edge(label - 1, label) - edge(label - 1, OUTSIDE),
            edge(label, label) - edge(label, OUTSIDE),
          )
        : edge(before, label) - edge(before, OUTSIDE);
      const left = closes ? 0 : edge(label, OUTSIDE) - edge(OUTSIDE, OUTSIDE);
      return (entered + left) / scale;
    });
  }

  /**
   * Lists the labels worth a look at each token: `O`, which may stand anywhere, and those whose scores, with the
   * transitions from and to `O`, put them within {@link BEAM} of the best, save insides of names that the token before
   * cannot begin. What the next token clearly goes on with counts for as much more.
   */
  private prune(whole: Int32Array, first: number, length: number): void {
    const { scores, peaks, tops, candidates, counts, scale } = this;
    const width = BEAM / scale;
    this.measure(whole, first, length);
    let legal = NOT_INSIDE;
    for (let t = 0; t < length; t++) {
      const row = (first + t) * STRIDE;
      const base = t * STRIDE;
      const bias = this.biasAt(t, length);
      const least = tops[t]! - width;
      const goesOn = t + 1 < length && this.continues[t + 1] === 1;
      let listed = 1 << OUTSIDE;
      let count = 1;
      let peak = whole[row]!;
      candidates[base] = OUTSIDE;
      scores[base] = peak * scale;
      for (let l = 1; l < L; l++) {
        if (!(legal & (1 << l))) continue;
        const score = whole[row + l]!;
        const more = goesOn ? this.goingOn(whole, first, t, length, l) : 0;
        if (score + bias[l]! + more <= least) continue;
        scores[base + l] = score * scale;
        if (score > peak) peak = score;
        candidates[base + count++] = l;
        listed |= 1 << l;
      }
      peaks[t] = peak * scale;
      counts[t] = count;
      legal = NOT_INSIDE | listed | (listed << 1);
    }
  }

  /** Writes how good the best label is at each token that is no inside, and whether an inside is better. */
  private measure(whole: Int32Array, first: number, length: number): void {
    for (let t = 0; t < length; t++) {
      const row = (first + t) * STRIDE;
      const bias = this.biasAt(t, length);
      let top = whole[row]!;
      let inside = -Infinity;
      for (let l = 1; l < L; l++) {
        const score = whole[row + l]! + bias[l]!;
        if (NOT_INSIDE & (1 << l)) top = Math.max(top, score);
        else inside = Math.max(inside, score);
      }
      this.tops[t] = top;
      this.continues[t] = inside > top ? 1 : 0;
    }
  }

  private biasAt(t: number, length: number): Float64Array {
    return this.biases[(t === 0 ? 1 : 0) + (t === length - 1 ? 2 : 0)]!;
  }

  /** How much better than anything else it is to go on with the name of a label at the next token; at least 0. */
  private goingOn(whole: Int32Array, first: number, t: number, length: number, label: number): number {
    if (label > LAST_INSIDE || t + 1 === length) return 0;
    const inside = label + (label & 1);
    const score = whole[(first + t + 1) * STRIDE + inside]! + this.biasAt(t + 1, length)[inside]!;
    return Math.max(0, score - this.tops[t + 1]!);
  }

  /** Writes the best labels; true when one of them is not `O`. */
  private label(first: number, length: number, labels: Uint8Array): boolean {
    let found = false;
    for (let t = 0; t < length; t++) {
      if (this.counts[t] === 1) {
        labels[first + t] = OUTSIDE;
        continue;
      }
      const stop = this.stretchEnd(t, length);
      this.viterbi(t, stop);
      if (this.trace(t, stop, length, first, labels)) found = true;
      t = stop - 1;
    }
    return found;
  }

  /** One past the last of the tokens from `t` on that may be something else than `O`. */
  private stretchEnd(t: number, length: number): number {
    let stop = t + 1;
    while (stop < length && this.counts[stop]! > 1) stop++;
    return stop;
  }

  /** Scores the best paths through tokens `[start, stop)`, which open the sentence or follow an `O`. */
  private viterbi(start: number, stop: number): void {
    const { best, back, scores, allowed, candidates, counts } = this;
    const opening = (start === 0 ? START : OUTSIDE) * STRIDE;
    for (let t = start; t < stop; t++) {
      const base = t * STRIDE;
      const before = base - STRIDE;
      for (let k = 0; k < counts[t]!; k++) {
        const to = candidates[base + k]!;
        let top = t === start ? allowed[opening + to]! : -Infinity;
        let from = 0;
        if (t > start) {
          for (let j = 0; j < counts[t - 1]!; j++) {
            const l = candidates[before + j]!;
            const score = best[before + l]! + allowed[l * STRIDE + to]!;
            if (score > top) {
              top = score;
              from = l;
            }
          }
        }
        best[base + to] = top + scores[base + to]!;
        back[base + to] = from;
      }
    }
  }

  /** Follows the best path back from the end of a stretch; true when it has a label that is not `O`. */
  private trace(start: number, stop: number, length: number, first: number, labels: Uint8Array): boolean {
    const { best, back, candidates, counts, allowed } = this;
    const last = (stop - 1) * STRIDE;
    let label = OUTSIDE as number;
    let top = -Infinity;
    for (let k = 0; k < counts[stop - 1]!; k++) {
      const l = candidates[last + k]!;
      const score = best[last + l]! + (stop < length ? allowed[l * STRIDE + OUTSIDE]! : 0);
      if (score > top) {
        top = score;
        label = l;
      }
    }
    let found = false;
    for (let t = stop - 1; t >= start; t--) {
      labels[first + t] = label;
      if (label !== OUTSIDE) found = true;
      label = back[t * STRIDE + label]!;
    }
    return found;
  }

  /** Writes the probability of the labels of a stretch from token `from` on. */
  private marginals(
    start: number,
    from: number,
    stop: number,
    length: number,
    first: number,
    out: Labelling,
  ): void {
    this.forward(start, stop);
    this.close(stop, length);
    const { alpha, beta, candidates, counts } = this;
    for (let t = stop - 1; t >= from; t--) {
      const base = t * STRIDE;
      let norm = 0;
      for (let k = 0; k < counts[t]!; k++)
        norm += alpha[base + candidates[base + k]!]! * beta[base + candidates[base + k]!]!;
      const label = out.labels[first + t]!;
      out.confidence[first + t] = Math.min(1, (alpha[base + label]! * beta[base + label]!) / norm);
      if (t > from) this.backward(t);
    }
  }

  /** Forward probabilities, each token's scaled to sum 1; leaves the exponentials of the scores in their place. */
  private forward(start: number, stop: number): void {
    const { alpha, scores, peaks, edges, candidates, counts } = this;
    const opening = (start === 0 ? START : OUTSIDE) * STRIDE;
    for (let t = start; t < stop; t++) {
      const base = t * STRIDE;
      const count = counts[t]!;
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const to = candidates[base + k]!;
        scores[base + to] = Math.exp(Math.max(-60, scores[base + to]! - peaks[t]!));
        let value = t === start ? edges[opening + to]! : 0;
        if (t > start) {
          for (let j = 0; j < counts[t - 1]!; j++) {
            const from = candidates[base - STRIDE + j]!;
            value += alpha[base - STRIDE + from]! * edges[from * STRIDE + to]!;
          }
        }
        alpha[base + to] = value * scores[base + to]!;
        sum += alpha[base + to]!;
      }
      for (let k = 0; k < count; k++) alpha[base + candidates[base + k]!]! /= sum;
    }
  }

  /** Backward probabilities of the last token of a stretch: behind it the sentence ends or an `O` follows. */
  private close(stop: number, length: number): void {
    const { beta, edges, candidates, counts } = this;
    const base = (stop - 1) * STRIDE;
    for (let k = 0; k < counts[stop - 1]!; k++) {
      const label = candidates[base + k]!;
      beta[base + label] = stop < length ? edges[label * STRIDE + OUTSIDE]! : 1;
    }
  }

  private backward(t: number): void {
    const { beta, scores, edges, candidates, counts } = this;
    const base = t * STRIDE;
    const before = base - STRIDE;
    let sum = 0;
    for (let j = 0; j < counts[t - 1]!; j++) {
      const from = candidates[before + j]!;
      let value = 0;
      for (let k = 0; k < counts[t]!; k++) {
        const to = candidates[base + k]!;
        value += edges[from * STRIDE + to]! * scores[base + to]! * beta[base + to]!;
      }
      beta[before + from] = value;
      sum += value;
    }
    for (let j = 0; j < counts[t - 1]!; j++) beta[before + candidates[before + j]!]! /= sum;
  }
}
