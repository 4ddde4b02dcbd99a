import type { ArticleDocument, Sentence } from '../types';
import { type ArticleWords, readArticle } from './article';
import { ContextFeatures } from './features';
import { hashText } from './hash';
import { LABEL_COUNT, mayFollow, OUTSIDE, STRIDE } from './labels';
import { type Reading, type ReadingMemo, SentenceKey } from './memo';
import type { NameModel, ScoredWord } from './model';
import { Votes } from './votes';
import { boundaryWord, CENTRE, languageRules, WINDOW } from './words';

const L = LABEL_COUNT;
const START = L;
/** Labels whose score lies this far (natural logarithm) below the token's best are not looked at. */
const BEAM = 12;
/** A score above all that weights add up to. */
const SURE = 1 << 24;

/** The second one knows what the first one called each word elsewhere. */
export const READINGS = 2;

/** The labels of an article's tokens and how sure the model is of each, 0..1. */
export interface Labelling {
  labels: Uint8Array;
  confidence: Float32Array;
}

/**
 * Labels the tokens of an article in two readings, the second with the votes of the first: Viterbi for the labels,
 * forward-backward for the confidence of what is not `O`. With a memo, sentences that read as they did the last time are
 * not decoded again; the answer is the same.
 */
export function labelArticle(
  document: ArticleDocument,
  model: NameModel,
  readings = READINGS,
  memo?: ReadingMemo,
): Labelling {
  const rules = languageRules(document.language);
  const boundary = model.score(boundaryWord(rules));
  const article = readArticle(document, model.source(document.language), boundary);
  const labelling = {
    labels: new Uint8Array(document.tokens.length),
    confidence: new Float32Array(document.tokens.length),
  };
  const decoder = new Decoder(model, document, article, labelling, memo);
  memo?.turn();
  const keys = document.sentences.map((sentence) => decoder.read(sentence));
  if (readings < 2) return labelling;
  const votes = new Votes(article, labelling.labels.slice(), labelling.confidence.slice());
  document.sentences.forEach((sentence, i) => {
    decoder.reread(sentence, votes, keys[i]!);
  });
  return labelling;
}

/** Tables for one article's sentences, grown to the longest. */
class Decoder {
  private readonly context: ContextFeatures;
  private readonly allowed: Float64Array;
  private readonly edges: Float64Array;
  /** Scores of all tokens in the weights' units. */
  private readonly whole: Int32Array;
  private scores = new Float64Array(0);
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private candidates = new Uint8Array(0);
  private counts = new Uint8Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);

  constructor(
    private readonly model: NameModel,
    private readonly document: ArticleDocument,
    private readonly article: ArticleWords<ScoredWord>,
    private readonly out: Labelling,
    private readonly memo: ReadingMemo | undefined,
  ) {
    this.whole = new Int32Array(document.tokens.length * STRIDE);
    this.context = new ContextFeatures(model.lexicon);
    const { transitions } = model.weights;
    this.allowed = new Float64Array((L + 1) * STRIDE);
    for (let from = 0; from <= L; from++) {
      for (let to = 0; to < L; to++) {
        const at = from * STRIDE + to;
        this.allowed[at] = mayFollow(from === START ? -1 : from, to) ? transitions[at]! : -1e9;
      }
    }
    this.edges = this.allowed.map(Math.exp);
  }

  /** Labels a sentence by its own features. Answers the key of all that it depends on; 0 without a memo. */
  read(sentence: Sentence): number {
    const key = this.memo ? this.keyOf(sentence) : 0;
    const known = this.memo?.first(key);
    if (known) {
      this.whole.set(known.whole, sentence.firstToken * STRIDE);
      this.recall(sentence, known);
      return key;
    }
    this.emissions(sentence);
    this.decode(sentence);
    const { firstToken, endToken } = sentence;
    this.memo?.keepFirst(key, {
      ...this.result(sentence),
      whole: this.whole.slice(firstToken * STRIDE, endToken * STRIDE),
    });
    return key;
  }

  /** Labels a sentence again when words of it stand elsewhere in the article. */
  reread(sentence: Sentence, votes: Votes, firstKey: number): void {
    const key = this.memo ? this.votedKeyOf(sentence, votes, firstKey) : 0;
    const known = this.memo?.second(key);
    if (known) {
      this.recall(sentence, known);
      return;
    }
    this.decodeVoted(sentence, votes);
    this.memo?.keepSecond(key, this.result(sentence));
  }

  private decodeVoted(sentence: Sentence, votes: Votes): void {
    let changed = false;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const count = this.context.voted(this.article, votes, i);
      this.model.weights.add(this.context.buffer, count, this.whole, i * STRIDE);
      if (count > 0) changed = true;
    }
    if (changed) this.decode(sentence);
  }

  /** A key of the words and context features of a sentence, which its first reading depends on. */
  private keyOf(sentence: Sentence): number {
    const { context, document } = this;
    const frame = context.sentence(document, this.article, sentence);
    const key = new SentenceKey();
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      key.add(hashText(document.tokens[i]!.text));
      key.addAll(context.buffer, context.at(frame, i));
    }
    return key.value;
  }

  /** A key of the votes, too. */
  private votedKeyOf(sentence: Sentence, votes: Votes, firstKey: number): number {
    const { context } = this;
    const key = new SentenceKey();
    key.add(firstKey >>> 0);
    key.add(Math.floor(firstKey / 0x100000000));
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      key.addAll(context.buffer, context.voted(this.article, votes, i));
    }
    return key.value;
  }

  private result({ firstToken, endToken }: Sentence): Reading {
    const { labels, confidence } = this.out;
    return { labels: labels.slice(firstToken, endToken), confidence: confidence.slice(firstToken, endToken) };
  }

  private recall({ firstToken }: Sentence, { labels, confidence }: Reading): void {
    this.out.labels.set(labels, firstToken);
    this.out.confidence.set(confidence, firstToken);
  }

  private decode({ firstToken: first, endToken: end }: Sentence): void {
    this.grow(end - first);
    const { scale } = this.model.weights;
    for (let at = 0; at < (end - first) * STRIDE; at++)
      this.scores[at] = this.whole[first * STRIDE + at]! * scale;
    this.prune(end - first);
    if (this.viterbi(end - first, first, this.out.labels)) this.marginals(end - first, first, this.out);
  }

  private grow(length: number): void {
    const size = length * STRIDE;
    if (this.scores.length >= size) return;
    this.scores = new Float64Array(size * 2);
    this.best = new Float64Array(size * 2);
    this.back = new Uint8Array(size * 2);
    this.candidates = new Uint8Array(size * 2);
    this.counts = new Uint8Array(length * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
  }

  private emissions(sentence: Sentence): void {
    const { firstToken: first, endToken: end } = sentence;
    const { weights } = this.model;
    const { whole, context } = this;
    const frame = context.sentence(this.document, this.article, sentence);
    for (let i = first; i < end; i++) {
      const base = i * STRIDE;
      const count = context.at(frame, i);
      if (count === 0 && this.isSurelyOutside(i, first, end)) {
        whole[base + OUTSIDE] = SURE;
        continue;
      }
      for (let position = 0; position < WINDOW.length; position++) {
        const { scores } = this.wordAt(i + position - CENTRE, first, end);
        const row = position * STRIDE;
        for (let l = 0; l < L; l++) whole[base + l]! += scores[row + l]!;
      }
      weights.add(context.buffer, count, whole, base);
    }
  }

  private wordAt(i: number, first: number, end: number): ScoredWord {
    return i >= first && i < end ? this.article.words[i]! : this.article.boundary;
  }

  /** A word far from capitals whose window, at best for a name, leaves every name label outside the beam. */
  private isSurelyOutside(i: number, first: number, end: number): boolean {
    let gain = 0;
    for (let position = 0; position < WINDOW.length; position++) {
      gain += this.wordAt(i + position - CENTRE, first, end).gains[position]!;
    }
    return gain * this.model.weights.scale < -BEAM;
  }

  /**
   * Lists the labels worth a look at each token: `O`, which may stand anywhere, and those that its scores put within
   * {@link BEAM} of the best. Most tokens keep `O` alone.
   */
  private prune(length: number): void {
    const { scores, candidates, counts } = this;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      let top = scores[base]!;
      for (let l = 1; l < L; l++) if (scores[base + l]! > top) top = scores[base + l]!;
      let count = 0;
      candidates[base + count++] = OUTSIDE;
      for (let l = 1; l < L; l++) if (scores[base + l]! > top - BEAM) candidates[base + count++] = l;
      counts[t] = count;
    }
  }

  /** Writes the best labels; true when one of them is not `O`. */
  private viterbi(length: number, first: number, labels: Uint8Array): boolean {
    const { best, back, scores, allowed, candidates, counts } = this;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      const before = base - STRIDE;
      for (let k = 0; k < counts[t]!; k++) {
        const to = candidates[base + k]!;
        let top = t === 0 ? allowed[START * STRIDE + to]! : -Infinity;
        let from = 0;
        if (t > 0) {
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
    return this.trace(length, first, labels);
  }

  private trace(length: number, first: number, labels: Uint8Array): boolean {
    const { best, back, candidates, counts } = this;
    const last = (length - 1) * STRIDE;
    let label = OUTSIDE as number;
    for (let k = 1; k < counts[length - 1]!; k++) {
      const l = candidates[last + k]!;
      if (best[last + l]! > best[last + label]!) label = l;
    }
    let found = false;
    for (let t = length - 1; t >= 0; t--) {
      labels[first + t] = label;
      if (label !== OUTSIDE) found = true;
      label = back[t * STRIDE + label]!;
    }
    return found;
  }

  /** The probability of each token's label, by forward-backward with scaling. */
  private marginals(length: number, first: number, out: Labelling): void {
    this.forward(length);
    const { alpha, beta, candidates, counts } = this;
    for (let t = length - 1; t >= 0; t--) {
      const base = t * STRIDE;
      const count = counts[t]!;
      if (t === length - 1) for (let k = 0; k < count; k++) beta[base + candidates[base + k]!] = 1;
      let norm = 0;
      for (let k = 0; k < count; k++)
        norm += alpha[base + candidates[base + k]!]! * beta[base + candidates[base + k]!]!;
      const label = out.labels[first + t]!;
      out.confidence[first + t] = Math.min(1, (alpha[base + label]! * beta[base + label]!) / norm);
      if (t > 0) this.backward(t);
    }
  }

  /** Forward probabilities, each token's scaled to sum 1; leaves the exponentials of the scores in their place. */
  private forward(length: number): void {
    const { alpha, scores, edges, candidates, counts } = this;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      const count = counts[t]!;
      let top = scores[base]!;
      for (let k = 1; k < count; k++) top = Math.max(top, scores[base + candidates[base + k]!]!);
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const to = candidates[base + k]!;
        scores[base + to] = Math.exp(Math.max(-60, scores[base + to]! - top));
        let value = t === 0 ? edges[START * STRIDE + to]! : 0;
        if (t > 0) {
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
