/**
 * Linear-chain conditional random field trained with AdaGrad, one sentence a step, in full or with partial labels
 * (the sum over all label sequences that the gold allows).
 */
import { LABEL_COUNT, mayFollow, STRIDE } from '../../src/analysis/names/labels';

/** Sentences as lists of feature ids: token `t` has `features[starts[t] .. starts[t + 1])`. */
export interface Dataset {
  features: Uint32Array;
  /** Token offsets into `features`; one more than tokens. */
  starts: Float64Array;
  /** Token offsets of sentences; one more than sentences. */
  sentences: Uint32Array;
  allowed: Uint16Array;
  /** By sentence. */
  weights: Float32Array;
  featureCount: number;
  /** 1 for features that only a second reading has. */
  isVote: Uint8Array;
}

export interface Parameters {
  /** `featureCount` rows of {@link STRIDE}. */
  emissions: Float32Array;
  /** `from * STRIDE + to`; the last row is the start of the sentence. */
  transitions: Float32Array;
}

export interface TrainOptions {
  epochs: number;
  rate: number;
  l2: number;
  /** Strength of the soft threshold that keeps weak weights at zero (proximal AdaGrad, Duchi et al. 2011). */
  l1: number;
  /** Share of a token's features that a step leaves out, so that no feature is leaned on alone (dropout). */
  dropout: number;
  /** Share of steps that see a sentence as the first reading does, without votes. */
  firstReadings: number;
  /** The features with the largest weights that the last two epochs keep: what fits the file. */
  keep: number;
  /** Sentences to train on, all when missing. */
  subset?: Uint32Array;
  onEpoch?: (epoch: number, loss: number, parameters: Parameters) => void;
}

const START = LABEL_COUNT;
const L = LABEL_COUNT;

export function train(data: Dataset, options: TrainOptions, random: () => number): Parameters {
  const trainer = new Trainer(data, options, random);
  const order = (
    options.subset ?? Uint32Array.from({ length: data.sentences.length - 1 }, (_, i) => i)
  ).slice();
  let result = trainer.parameters;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    if (epoch === options.epochs - 2) trainer.keepLargest(options.keep);
    shuffle(order, random);
    const average = epoch === options.epochs - 1 ? new Average(trainer.parameters) : undefined;
    const stretch = Math.ceil(order.length / SNAPSHOTS);
    let loss = 0;
    order.forEach((sentence, i) => {
      loss += trainer.step(sentence);
      if ((i + 1) % stretch === 0 || i + 1 === order.length) average?.add(trainer.parameters);
    });
    result = expected(average?.result() ?? trainer.parameters, options.dropout);
    options.onEpoch?.(epoch, loss, result);
  }
  return result;
}

/** Snapshots of the last epoch that are averaged. */
const SNAPSHOTS = 16;

/** The mean of snapshots of parameters: steadier than the last one (Polyak and Juditsky 1992). */
class Average {
  private count = 0;
  private readonly sum: Parameters;

  constructor({ emissions, transitions }: Parameters) {
    this.sum = {
      emissions: new Float32Array(emissions.length),
      transitions: new Float32Array(transitions.length),
    };
  }

  add({ emissions, transitions }: Parameters): void {
    this.count++;
    accumulate(this.sum.emissions, emissions);
    accumulate(this.sum.transitions, transitions);
  }

  result(): Parameters {
    const { count, sum } = this;
    return {
      emissions: sum.emissions.map((value) => value / count),
      transitions: sum.transitions.map((value) => value / count),
    };
  }
}

function accumulate(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
}

/** The weights without dropout: all features speak, each the quieter. */
function expected({ emissions, transitions }: Parameters, dropout: number): Parameters {
  return { emissions: emissions.map((weight) => weight * (1 - dropout)), transitions };
}

export function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i]!;
    order[i] = order[j]!;
    order[j] = swap;
  }
}

const MAX_TOKENS = 600;
const ANY_LABELS = new Uint16Array(MAX_TOKENS).fill(0xffff);
/** Above the features of any one token. */
const MAX_FEATURES = 400;

class Trainer {
  readonly parameters: Parameters;
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly exp = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly alpha = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly beta = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly gradient = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly edges = new Float64Array((L + 1) * STRIDE);
  private readonly dropped: Uint8Array;
  private readonly kept: Uint32Array;
  private readonly keptStarts = new Uint32Array(MAX_TOKENS + 1);
  private readonly edgeGradient = new Float64Array((L + 1) * STRIDE);

  constructor(
    private readonly data: Dataset,
    private readonly options: TrainOptions,
    private readonly random: () => number,
  ) {
    this.dropped = new Uint8Array(data.featureCount);
    this.kept = new Uint32Array(MAX_TOKENS * MAX_FEATURES);
    this.parameters = {
      emissions: new Float32Array(data.featureCount * STRIDE),
      transitions: new Float32Array((L + 1) * STRIDE),
    };
    this.squares = new Float32Array(data.featureCount * STRIDE).fill(1e-3);
    this.transitionSquares = new Float32Array((L + 1) * STRIDE).fill(1);
  }

  /** One AdaGrad step on a sentence; returns its negative log-likelihood. */
  step(sentence: number): number {
    const first = this.data.sentences[sentence]!;
    const end = Math.min(this.data.sentences[sentence + 1]!, first + MAX_TOKENS);
    const length = end - first;
    this.choose(first, length);
    this.score(length);
    this.gradient.fill(0, 0, length * STRIDE);
    this.edgeGradient.fill(0);
    const all = this.expectations(ANY_LABELS.subarray(0, length), 1);
    const gold = this.expectations(this.data.allowed.subarray(first, end), -1);
    const weight = this.data.weights[sentence]!;
    this.update(length, weight);
    return (all - gold) * weight;
  }

  /** From now on leaves out all features but the `count` with the largest weights, and forgets these others. */
  keepLargest(count: number): void {
    const { emissions } = this.parameters;
    const sizes = new Float32Array(this.data.featureCount);
    for (let at = 0; at < emissions.length; at++) {
      const id = Math.floor(at / STRIDE);
      sizes[id] = Math.max(sizes[id]!, Math.abs(emissions[at]!));
    }
    const limit = sizes.slice().sort()[Math.max(0, sizes.length - count)]!;
    for (let id = 0; id < sizes.length; id++) {
      if (sizes[id]! >= limit) continue;
      this.dropped[id] = 1;
      emissions.fill(0, id * STRIDE, (id + 1) * STRIDE);
    }
  }

  /** Copies the features of a sentence that this step keeps. */
  private choose(first: number, length: number): void {
    const { features, starts } = this.data;
    const { dropout } = this.options;
    const blind = this.random() < this.options.firstReadings;
    let at = 0;
    for (let t = 0; t < length; t++) {
      this.keptStarts[t] = at;
      for (let f = starts[first + t]!; f < starts[first + t + 1]!; f++) {
        if (this.dropped[features[f]!] || (blind && this.data.isVote[features[f]!])) continue;
        if (dropout === 0 || this.random() >= dropout) this.kept[at++] = features[f]!;
      }
    }
    this.keptStarts[length] = at;
  }

  private score(length: number): void {
    const { kept: features, keptStarts: starts } = this;
    const { emissions, transitions } = this.parameters;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      for (let l = 0; l < L; l++) this.exp[base + l] = 0;
      for (let f = starts[t]!; f < starts[t + 1]!; f++) {
        const row = features[f]! * STRIDE;
        for (let l = 0; l < L; l++) this.exp[base + l]! += emissions[row + l]!;
      }
      for (let l = 0; l < L; l++)
        this.exp[base + l] = Math.exp(Math.max(-40, Math.min(40, this.exp[base + l]!)));
    }
    for (let from = 0; from <= L; from++) {
      for (let to = 0; to < L; to++) {
        const legal = mayFollow(from === START ? -1 : from, to);
        this.edges[from * STRIDE + to] = legal ? Math.exp(transitions[from * STRIDE + to]!) : 0;
      }
    }
  }

  /**
   * Forward-backward with scaling (Rabiner 1989) over the label sequences that `allowed` allows, a set of labels as bits
   * a token; adds `sign` times the expectations to the gradient. Returns the log partition.
   */
  private expectations(allowed: Uint16Array, sign: number): number {
    let logZ = 0;
    for (let t = 0; t < allowed.length; t++) {
      const sum = this.forward(t, allowed[t]!);
      if (!(sum > 0)) return logZ;
      logZ += Math.log(sum);
    }
    const last = (allowed.length - 1) * STRIDE;
    for (let l = 0; l < L; l++) this.beta[last + l] = 1;
    for (let t = allowed.length - 1; t > 0; t--) {
      this.expectLabel(t, sign);
      this.backward(t, allowed[t]!, sign);
    }
    const norm = this.expectLabel(0, sign);
    for (let to = 0; to < L; to++)
      this.edgeGradient[START * STRIDE + to]! += (sign * this.alpha[to]! * this.beta[to]!) / norm;
    return logZ;
  }

  /** Fills `alpha` at a token, scaled to a sum of 1; answers the sum before. */
  private forward(t: number, allowed: number): number {
    const { alpha, exp, edges } = this;
    const base = t * STRIDE;
    let sum = 0;
    for (let to = 0; to < L; to++) {
      let value = 0;
      if (allowed & (1 << to)) {
        if (t === 0) value = edges[START * STRIDE + to]!;
        else
          for (let from = 0; from < L; from++)
            value += alpha[base - STRIDE + from]! * edges[from * STRIDE + to]!;
        value *= exp[base + to]!;
      }
      alpha[base + to] = value;
      sum += value;
    }
    if (sum > 0) for (let to = 0; to < L; to++) alpha[base + to]! /= sum;
    return sum;
  }

  /** Adds how likely each label is at a token; answers what their products were divided by. */
  private expectLabel(t: number, sign: number): number {
    const { alpha, beta, gradient } = this;
    const base = t * STRIDE;
    let norm = 0;
    for (let l = 0; l < L; l++) norm += alpha[base + l]! * beta[base + l]!;
    for (let l = 0; l < L; l++) gradient[base + l]! += (sign * alpha[base + l]! * beta[base + l]!) / norm;
    return norm;
  }

  /** Fills `beta` at the token before `t`, scaled to a sum of 1, and adds how likely each step between the two is. */
  private backward(t: number, allowed: number, sign: number): void {
    const { alpha, beta, exp, edges, edgeGradient } = this;
    const base = t * STRIDE;
    const before = base - STRIDE;
    let total = 0;
    for (let from = 0; from < L; from++) {
      let value = 0;
      for (let to = 0; to < L; to++) {
        if (allowed & (1 << to)) value += edges[from * STRIDE + to]! * exp[base + to]! * beta[base + to]!;
      }
      beta[before + from] = value;
      total += alpha[before + from]! * value;
    }
    for (let from = 0; from < L; from++) {
      const share = (sign * alpha[before + from]!) / total;
      if (share === 0) continue;
      for (let to = 0; to < L; to++) {
        if (allowed & (1 << to))
          edgeGradient[from * STRIDE + to]! +=
            share * edges[from * STRIDE + to]! * exp[base + to]! * beta[base + to]!;
      }
    }
    let scale = 0;
    for (let l = 0; l < L; l++) scale += beta[before + l]!;
    for (let l = 0; l < L; l++) beta[before + l]! /= scale;
  }

  private update(length: number, weight: number): void {
    const { kept: features, keptStarts: starts } = this;
    const { emissions, transitions } = this.parameters;
    const { rate, l2, l1 } = this.options;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      for (let l = 0; l < L; l++) {
        const g = this.gradient[base + l]! * weight;
        if (g < 1e-4 && g > -1e-4) continue;
        for (let f = starts[t]!; f < starts[t + 1]!; f++) {
          const at = features[f]! * STRIDE + l;
          const slope = g + l2 * emissions[at]!;
          this.squares[at]! += slope * slope;
          const step = rate / Math.sqrt(this.squares[at]!);
          const moved = emissions[at]! - step * slope;
          const threshold = step * l1;
          emissions[at] = moved - Math.max(-threshold, Math.min(threshold, moved));
        }
      }
    }
    for (let at = 0; at < transitions.length; at++) {
      const g = this.edgeGradient[at]! * weight;
      if (g < 1e-6 && g > -1e-6) continue;
      this.transitionSquares[at]! += g * g;
      transitions[at]! -= (rate * g) / Math.sqrt(this.transitionSquares[at]!);
    }
  }
}
