import type { ArticleDocument, Sentence } from '../types';
import { type ArticleWords, readArticle } from './article';
import { ContextFeatures } from './features';
import { LABEL_COUNT, mayFollow, OUTSIDE, STRIDE } from './labels';
import type { NameModel, ScoredWord } from './model';
import { Votes } from './votes';
import { boundaryWord, CENTRE, languageRules, WINDOW } from './words';

const L = LABEL_COUNT;
const START = L;

/** The labels of an article's tokens and how sure the model is of each, 0..1. */
export interface Labelling {
  labels: Uint8Array;
  confidence: Float32Array;
}

/**
 * Labels the tokens of an article in two readings, the second with the votes of the first: Viterbi for the labels,
 * forward-backward for the confidence of what is not `O`.
 */
export function labelArticle(document: ArticleDocument, model: NameModel, readings = 2): Labelling {
  const rules = languageRules(document.language);
  const boundary = model.score(boundaryWord(rules));
  const article = readArticle(document, model.source(document.language), boundary);
  const labelling = {
    labels: new Uint8Array(document.tokens.length),
    confidence: new Float32Array(document.tokens.length),
  };
  const decoder = new Decoder(model, document, article, labelling);
  for (const sentence of document.sentences) decoder.read(sentence);
  if (readings < 2) return labelling;
  const votes = new Votes(article, labelling.labels.slice(), labelling.confidence.slice());
  for (const sentence of document.sentences) decoder.reread(sentence, votes);
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
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);

  constructor(
    private readonly model: NameModel,
    private readonly document: ArticleDocument,
    private readonly article: ArticleWords<ScoredWord>,
    private readonly out: Labelling,
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

  /** Labels a sentence by its own features. */
  read(sentence: Sentence): void {
    this.emissions(sentence);
    this.decode(sentence);
  }

  /** Labels a sentence again when words of it stand elsewhere in the article. */
  reread(sentence: Sentence, votes: Votes): void {
    const { firstToken: first, endToken: end } = sentence;
    let changed = false;
    for (let i = first; i < end; i++) {
      const count = this.context.voted(this.article, votes, i);
      for (let k = 0; k < count; k++) this.model.weights.add(this.context.buffer[k]!, this.whole, i * STRIDE);
      if (count > 0) changed = true;
    }
    if (changed) this.decode(sentence);
  }

  private decode({ firstToken: first, endToken: end }: Sentence): void {
    this.grow(end - first);
    const { scale } = this.model.weights;
    for (let at = 0; at < (end - first) * STRIDE; at++)
      this.scores[at] = this.whole[first * STRIDE + at]! * scale;
    if (this.viterbi(end - first, first, this.out.labels)) this.marginals(end - first, first, this.out);
  }

  private grow(length: number): void {
    const size = length * STRIDE;
    if (this.scores.length >= size) return;
    this.scores = new Float64Array(size * 2);
    this.best = new Float64Array(size * 2);
    this.back = new Uint8Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
  }

  private emissions(sentence: Sentence): void {
    const { firstToken: first, endToken: end } = sentence;
    const { weights } = this.model;
    const { whole, context, document, article } = this;
    const frame = context.sentence(document, article, sentence);
    for (let i = first; i < end; i++) {
      const base = i * STRIDE;
      for (let position = 0; position < WINDOW.length; position++) {
        const at = i + position - CENTRE;
        const word = at >= first && at < end ? article.words[at]! : article.boundary;
        const row = position * STRIDE;
        for (let l = 0; l < L; l++) whole[base + l]! += word.scores[row + l]!;
      }
      const count = context.at(frame, i);
      for (let k = 0; k < count; k++) weights.add(context.buffer[k]!, whole, base);
    }
  }

  /** Writes the best labels; true when one of them is not `O`. */
  private viterbi(length: number, first: number, labels: Uint8Array): boolean {
    const { best, back, scores, allowed } = this;
    for (let to = 0; to < L; to++) best[to] = allowed[START * STRIDE + to]! + scores[to]!;
    for (let t = 1; t < length; t++) {
      const base = t * STRIDE;
      const before = base - STRIDE;
      for (let to = 0; to < L; to++) {
        let top = -Infinity;
        let from = 0;
        for (let l = 0; l < L; l++) {
          const score = best[before + l]! + allowed[l * STRIDE + to]!;
          if (score > top) {
            top = score;
            from = l;
          }
        }
        best[base + to] = top + scores[base + to]!;
        back[base + to] = from;
      }
    }
    let label = 0;
    const last = (length - 1) * STRIDE;
    for (let l = 1; l < L; l++) if (best[last + l]! > best[last + label]!) label = l;
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
    const { alpha, beta, scores, edges } = this;
    for (let t = 0; t < length; t++) {
      const base = t * STRIDE;
      let top = -Infinity;
      for (let l = 0; l < L; l++) top = Math.max(top, scores[base + l]!);
      for (let l = 0; l < L; l++) scores[base + l] = Math.exp(Math.max(-60, scores[base + l]! - top));
      let sum = 0;
      for (let to = 0; to < L; to++) {
        let value = t === 0 ? edges[START * STRIDE + to]! : 0;
        if (t > 0)
          for (let from = 0; from < L; from++)
            value += alpha[base - STRIDE + from]! * edges[from * STRIDE + to]!;
        alpha[base + to] = value * scores[base + to]!;
        sum += alpha[base + to]!;
      }
      for (let to = 0; to < L; to++) alpha[base + to]! /= sum;
    }
    const last = (length - 1) * STRIDE;
    for (let l = 0; l < L; l++) beta[last + l] = 1;
    for (let t = length - 1; t >= 0; t--) {
      const base = t * STRIDE;
      let norm = 0;
      for (let l = 0; l < L; l++) norm += alpha[base + l]! * beta[base + l]!;
      const label = out.labels[first + t]!;
      out.confidence[first + t] = (alpha[base + label]! * beta[base + label]!) / norm;
      if (t > 0) this.backward(base);
    }
  }

  private backward(base: number): void {
    const { beta, scores, edges } = this;
    const before = base - STRIDE;
    let sum = 0;
    for (let from = 0; from < L; from++) {
      let value = 0;
      for (let to = 0; to < L; to++)
        value += edges[from * STRIDE + to]! * scores[base + to]! * beta[base + to]!;
      beta[before + from] = value;
      sum += value;
    }
    for (let from = 0; from < L; from++) beta[before + from]! /= sum;
  }
}
