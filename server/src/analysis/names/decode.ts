import type { ArticleDocument, Sentence } from '../types';
import { type ArticleWords, readArticle } from './article';
import { ContextFeatures } from './features';
import { hashText } from './hash';
import { STRIDE } from './labels';
import { type Labelling, Lattice } from './lattice';
import { type Reading, type ReadingMemo, SentenceKey } from './memo';
import type { NameModel, ScoredWord } from './model';
import { RowSum, WIDE } from './rows';
import { Votes } from './votes';
import { boundaryWord, CENTRE, languageRules, WINDOW } from './words';

/** The second one knows what the first one called each word elsewhere. */
export const READINGS = 2;

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

/** Reads one article's sentences. */
class Decoder {
  private readonly context: ContextFeatures;
  private readonly lattice: Lattice;
  private readonly sum = new RowSum();
  /** Scores of all tokens in the weights' units. */
  private readonly whole: Int32Array;

  constructor(
    private readonly model: NameModel,
    private readonly document: ArticleDocument,
    private readonly article: ArticleWords<ScoredWord>,
    private readonly out: Labelling,
    private readonly memo: ReadingMemo | undefined,
  ) {
    this.whole = new Int32Array(document.tokens.length * STRIDE);
    this.context = new ContextFeatures(model.lexicon);
    this.lattice = new Lattice(model.weights.transitions, model.weights.scale);
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
    const { firstToken, endToken } = sentence;
    this.lattice.decode(this.whole, firstToken, endToken - firstToken, this.out);
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

  private decodeVoted({ firstToken, endToken }: Sentence, votes: Votes): void {
    let changed = false;
    for (let i = firstToken; i < endToken; i++) {
      const count = this.context.voted(this.article, votes, i);
      if (count === 0) continue;
      this.sum.clear();
      this.model.weights.sum(this.context.buffer, count, this.sum);
      this.sum.addTo(this.whole, i * STRIDE);
      changed = true;
    }
    if (changed) this.lattice.decode(this.whole, firstToken, endToken - firstToken, this.out);
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

  private emissions(sentence: Sentence): void {
    const { firstToken: first, endToken: end } = sentence;
    const { whole, context, sum } = this;
    const frame = context.sentence(this.document, this.article, sentence);
    for (let i = first; i < end; i++) {
      sum.clear();
      for (let position = 0; position < WINDOW.length; position++) {
        sum.addWide(this.wordAt(i + position - CENTRE, first, end).rows, position * WIDE);
      }
      this.model.weights.sum(context.buffer, context.at(frame, i), sum);
      sum.addTo(whole, i * STRIDE);
    }
  }

  private wordAt(i: number, first: number, end: number): ScoredWord {
    return i >= first && i < end ? this.article.words[i]! : this.article.boundary;
  }
}
