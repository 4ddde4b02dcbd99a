/**
 * Averaged structured perceptron (Collins 2002, “Discriminative training methods for hidden Markov models”): where the
 * best label sequence is not the gold's, its features lose and the gold's gain. With partial labels the gold is the best
 * sequence that these allow (Sun et al. 2009, latent variable perceptron). The learner that the conditional random field
 * is compared with; same data, same parameters.
 */
import { LABEL_COUNT, mayFollow, STRIDE } from '../../src/analysis/names/labels';
import { type Dataset, type Parameters, shuffle } from './crf';

const L = LABEL_COUNT;
const START = L;
const MAX_TOKENS = 600;
const ALL_LABELS = (1 << L) - 1;

export interface PerceptronOptions {
  epochs: number;
  /** Sentences to train on, all when missing. */
  subset?: Uint32Array;
  /** `wrong` is the share of sentences whose labels were not the gold's. */
  onEpoch?: (epoch: number, wrong: number, parameters: Parameters) => void;
}

/** Trains for all epochs and returns the averaged weights; the same data and random numbers give the same weights. */
export function trainPerceptron(data: Dataset, options: PerceptronOptions, random: () => number): Parameters {
  const learner = new Perceptron(data);
  const order = (
    options.subset ?? Uint32Array.from({ length: data.sentences.length - 1 }, (_, i) => i)
  ).slice();
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const sentence of order) if (learner.step(sentence)) wrong++;
    options.onEpoch?.(epoch, wrong / order.length, learner.averaged());
  }
  return learner.averaged();
}

/**
 * The same weights with the largest at `largest`. A perceptron's scores have no unit; the file's range and the decoder's
 * beam and confidence expect those of a log-linear model.
 */
export function rescale({ emissions, transitions }: Parameters, largest: number): Parameters {
  const top = emissions.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const factor = top > 0 ? largest / top : 1;
  return {
    emissions: emissions.map((weight) => weight * factor),
    transitions: transitions.map((weight) => weight * factor),
  };
}

class Perceptron {
  private readonly emissions: Float32Array;
  private readonly transitions = new Float32Array((L + 1) * STRIDE);
  /** Each change times the step it came at; averages the weights of all steps without touching them at each. */
  private readonly late: Float64Array;
  private readonly lateTransitions = new Float64Array((L + 1) * STRIDE);
  private steps = 1;
  private readonly scores = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly best = new Float64Array(MAX_TOKENS * STRIDE);
  private readonly back = new Uint8Array(MAX_TOKENS * STRIDE);
  private readonly guess = new Uint8Array(MAX_TOKENS);
  private readonly gold = new Uint8Array(MAX_TOKENS);

  constructor(private readonly data: Dataset) {
    this.emissions = new Float32Array(data.featureCount * STRIDE);
    this.late = new Float64Array(data.featureCount * STRIDE);
  }

  /** Learns from a sentence; true when its labels were not the gold's. */
  step(sentence: number): boolean {
    const first = this.data.sentences[sentence]!;
    const length = Math.min(this.data.sentences[sentence + 1]! - first, MAX_TOKENS);
    this.score(first, length);
    this.viterbi(length, () => ALL_LABELS, this.guess);
    this.viterbi(length, (t) => this.data.allowed[first + t]!, this.gold);
    const wrong = this.update(first, length, this.data.weights[sentence]!);
    this.steps++;
    return wrong;
  }

  averaged(): Parameters {
    const { emissions, transitions, late, lateTransitions, steps } = this;
    return {
      emissions: emissions.map((weight, at) => weight - late[at]! / steps),
      transitions: transitions.map((weight, at) => weight - lateTransitions[at]! / steps),
    };
  }

  private score(first: number, length: number): void {
    const { features, starts } = this.data;
    const { emissions, scores } = this;
    scores.fill(0, 0, length * STRIDE);
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      for (let f = starts[first + t]!; f < starts[first + t + 1]!; f++) {
        const row = features[f]! * STRIDE;
        for (let l = 0; l < L; l++) scores[base + l]! += emissions[row + l]!;
      }
    }
  }

  /** Writes the best legal sequence of the labels that `allowedAt` gives as bits for each token. */
  private viterbi(length: number, allowedAt: (t: number) => number, labels: Uint8Array): void {
    const { scores, best, back, transitions } = this;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      const allowed = allowedAt(t);
      for (let to = 0; to < L; to++) {
        best[base + to] = -Infinity;
        if (!(allowed & (1 << to))) continue;
        for (let from = t === 0 ? START : 0; from <= (t === 0 ? START : L - 1); from++) {
          if (!mayFollow(from === START ? -1 : from, to)) continue;
          const before = t === 0 ? 0 : best[base - STRIDE + from]!;
          const score = before + transitions[from * STRIDE + to]!;
          if (score <= best[base + to]!) continue;
          best[base + to] = score;
          back[base + to] = from;
        }
        best[base + to]! += scores[base + to]!;
      }
    }
    this.trace(length, labels);
  }

  private trace(length: number, labels: Uint8Array): void {
    const { best, back } = this;
    const last = (length - 1) * STRIDE;
    let label = 0;
    for (let l = 1; l < L; l++) if (best[last + l]! > best[last + label]!) label = l;
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label;
      label = back[t * STRIDE + label]!;
    }
  }

  private update(first: number, length: number, weight: number): boolean {
    const { guess, gold } = this;
    let wrong = false;
    for (let t = 0; t < length; t++) {
      const differs = guess[t] !== gold[t];
      if (differs) {
        wrong = true;
        this.move(first + t, gold[t]!, weight);
        this.move(first + t, guess[t]!, -weight);
      }
      if (!differs && (t === 0 || guess[t - 1] === gold[t - 1])) continue;
      this.moveTransition(t === 0 ? START : gold[t - 1]!, gold[t]!, weight);
      this.moveTransition(t === 0 ? START : guess[t - 1]!, guess[t]!, -weight);
    }
    return wrong;
  }

  private move(token: number, label: number, change: number): void {
    const { features, starts } = this.data;
    for (let f = starts[token]!; f < starts[token + 1]!; f++) {
      const at = features[f]! * STRIDE + label;
      this.emissions[at]! += change;
      this.late[at]! += change * this.steps;
    }
  }

  private moveTransition(from: number, to: number, change: number): void {
    const at = from * STRIDE + to;
    this.transitions[at]! += change;
    this.lateTransitions[at]! += change * this.steps;
  }
}
