import { Candidates } from './candidates';
import { LABEL_COUNT, mayFollow, OUTSIDE, STRIDE } from './labels';

const START = LABEL_COUNT;
/** What no path takes, in natural units. */
const FORBIDDEN = -1e9;
/** Probabilities below this one (natural logarithm), relative to the token's best label, are taken for it. */
const FLOOR = -60;

/** The labels of an article's tokens and how sure the model is of each, 0..1. */
export interface Labelling {
  labels: Uint8Array;
  confidence: Float32Array;
}

/**
 * Finds the best labels of a sentence (Viterbi) and their probabilities (forward-backward with scaling; Rabiner 1989).
 * Most tokens can only be `O`; as `O` tells nothing of what is left of it to what is right, each stretch between such
 * tokens is decoded for itself. Tables have a row a token, and in it a number for each of its {@link Candidates}; they
 * grow to the longest sentence.
 */
export class Lattice {
  private readonly candidates: Candidates;
  /** `to * STRIDE + from`, natural logarithm and its exponential. */
  private readonly into: Float64Array;
  private readonly edges: Float64Array;
  /** Exponentials of scores by how far they lie below another: all that are above {@link FLOOR}. */
  private readonly exponentials: Float64Array;
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  /** Exponentials of the scores. */
  private powers = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);

  /** `transitions`: natural logarithm, `from * STRIDE + to`, the last row of the start. `scale`: the unit of scores. */
  constructor(
    transitions: Float32Array,
    private readonly scale: number,
  ) {
    const edge = (from: number, to: number) =>
      mayFollow(from === START ? -1 : from, to) ? transitions[from * STRIDE + to]! : FORBIDDEN;
    this.candidates = new Candidates(edge, scale);
    this.into = new Float64Array(LABEL_COUNT * STRIDE);
    for (let from = 0; from <= START; from++) {
      for (let to = 0; to < LABEL_COUNT; to++) this.into[to * STRIDE + from] = edge(from, to);
    }
    this.edges = this.into.map(Math.exp);
    const lowest = Math.ceil(FLOOR / -scale);
    this.exponentials = new Float64Array(lowest + 1).map((_, k) => Math.exp(Math.max(FLOOR, -k * scale)));
  }

  /**
   * Labels tokens `[first, first + length)`, whose scores are the rows of `whole`. When one of them is not `O`, confidence
   * is written of those that are not, and of the `O` that stand at 1 in `wanted`.
   */
  decode(whole: Int32Array, first: number, length: number, out: Labelling, wanted?: Uint8Array): void {
    this.candidates.read(whole, first, length);
    this.grow(length);
    if (!this.label(first, length, out.labels)) return;
    const { counts } = this.candidates;
    for (let t = 0; t < length; t++) {
      if (counts[t] === 1) {
        out.confidence[first + t] = 1;
        continue;
      }
      const start = t;
      const stop = this.stretchEnd(start, length);
      while (t < stop && out.labels[first + t] === OUTSIDE && wanted?.[first + t] !== 1) t++;
      if (t < stop) this.marginals(start, t, stop, length, first, out);
      t = stop - 1;
    }
  }

  private grow(length: number): void {
    const size = length * STRIDE;
    if (this.best.length >= size) return;
    this.best = new Float64Array(size * 2);
    this.back = new Uint8Array(size * 2);
    this.powers = new Float64Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
  }

  /** Writes the best labels; true when one of them is not `O`. */
  private label(first: number, length: number, labels: Uint8Array): boolean {
    const { counts } = this.candidates;
    let found = false;
    for (let t = 0; t < length; t++) {
      if (counts[t] === 1) {
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
    const { counts } = this.candidates;
    let stop = t + 1;
    while (stop < length && counts[stop]! > 1) stop++;
    return stop;
  }

  /** Scores the best paths through tokens `[start, stop)`, which open the sentence or follow an `O`. */
  private viterbi(start: number, stop: number): void {
    const { best, back, into, scale } = this;
    const { labels, scores, counts, low, high } = this.candidates;
    const opening = start === 0 ? START : OUTSIDE;
    for (let k = 0, at = start * STRIDE; k < counts[start]!; k++, at++) {
      best[at] = into[labels[at]! * STRIDE + opening]! + scores[at]! * scale;
    }
    for (let t = start + 1; t < stop; t++) {
      const before = (t - 1) * STRIDE;
      for (let k = 0, at = t * STRIDE; k < counts[t]!; k++, at++) {
        const row = labels[at]! * STRIDE;
        let top = -Infinity;
        let from = 0;
        for (let j = before + low[at]!; j < before + high[at]!; j++) {
          const score = best[j]! + into[row + labels[j]!]!;
          if (score > top) {
            top = score;
            from = j;
          }
        }
        best[at] = top + scores[at]! * scale;
        back[at] = from - before;
      }
    }
  }

  /** Follows the best path back from the end of a stretch; true when it has a label that is not `O`. */
  private trace(start: number, stop: number, length: number, first: number, out: Uint8Array): boolean {
    const { best, back, into } = this;
    const { labels, counts } = this.candidates;
    const last = (stop - 1) * STRIDE;
    let path = 0;
    let top = -Infinity;
    for (let k = 0; k < counts[stop - 1]!; k++) {
      const score = best[last + k]! + (stop < length ? into[OUTSIDE * STRIDE + labels[last + k]!]! : 0);
      if (score > top) {
        top = score;
        path = k;
      }
    }
    let found = false;
    for (let t = stop - 1; t >= start; t--) {
      const at = t * STRIDE + path;
      out[first + t] = labels[at]!;
      if (labels[at] !== OUTSIDE) found = true;
      path = back[at]!;
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
    const { alpha, beta } = this;
    const { labels, counts } = this.candidates;
    for (let t = stop - 1; t >= from; t--) {
      const base = t * STRIDE;
      const label = out.labels[first + t]!;
      let norm = 0;
      let own = 0;
      for (let k = 0; k < counts[t]!; k++) {
        const both = alpha[base + k]! * beta[base + k]!;
        norm += both;
        if (labels[base + k] === label) own = both;
      }
      out.confidence[first + t] = Math.min(1, own / norm);
      if (t > from) this.backward(t);
    }
  }

  /** Forward probabilities, each token's scaled to sum 1; fills {@link powers} besides. */
  private forward(start: number, stop: number): void {
    const { alpha, powers, edges, exponentials } = this;
    const { labels, scores, counts, peaks, low, high } = this.candidates;
    const opening = start === 0 ? START : OUTSIDE;
    const lowest = exponentials.length - 1;
    for (let t = start; t < stop; t++) {
      const base = t * STRIDE;
      const before = base - STRIDE;
      const count = counts[t]!;
      const peak = peaks[t]!;
      let sum = 0;
      for (let at = base; at < base + count; at++) {
        const row = labels[at]! * STRIDE;
        let value = 0;
        if (t === start) value = edges[row + opening]!;
        else {
          for (let j = before + low[at]!; j < before + high[at]!; j++)
            value += alpha[j]! * edges[row + labels[j]!]!;
        }
        const power = exponentials[Math.min(peak - scores[at]!, lowest)]!;
        powers[at] = power;
        alpha[at] = value * power;
        sum += value * power;
      }
      const scaling = 1 / sum;
      for (let at = base; at < base + count; at++) alpha[at]! *= scaling;
    }
  }

  /** Backward probabilities of the last token of a stretch: behind it the sentence ends or an `O` follows. */
  private close(stop: number, length: number): void {
    const { beta, edges } = this;
    const { labels, counts } = this.candidates;
    const base = (stop - 1) * STRIDE;
    for (let k = 0; k < counts[stop - 1]!; k++) {
      beta[base + k] = stop < length ? edges[OUTSIDE * STRIDE + labels[base + k]!]! : 1;
    }
  }

  /** Backward probabilities of the token before `t`. */
  private backward(t: number): void {
    const { beta, powers, edges } = this;
    const { labels, counts, low, high } = this.candidates;
    const base = t * STRIDE;
    const before = base - STRIDE;
    const countBefore = counts[t - 1]!;
    for (let j = before; j < before + countBefore; j++) beta[j] = 0;
    let sum = 0;
    for (let at = base; at < base + counts[t]!; at++) {
      const row = labels[at]! * STRIDE;
      const onwards = powers[at]! * beta[at]!;
      for (let j = before + low[at]!; j < before + high[at]!; j++) {
        const value = edges[row + labels[j]!]! * onwards;
        beta[j]! += value;
        sum += value;
      }
    }
    const scaling = 1 / sum;
    for (let j = before; j < before + countBefore; j++) beta[j]! *= scaling;
  }
}
