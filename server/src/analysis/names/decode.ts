import type { ArticleDocument, Sentence } from '../types';
import { type ArticleWords, readArticle } from './article';
import { ContextScores } from './context-scores';
import { frameOf, SentenceFrame } from './frame';
import { beginOf, OUTSIDE, STRIDE, TYPES } from './labels';
import type { Labelling } from './lattice';
import { type Reading, type ReadingMemo, SentenceKey } from './memo';
import type { NameModel, ScoredWord } from './model';
import { RowSum, WIDE } from './rows';
import { Votes } from './votes';
import { type LanguageRules, languageRules, Surface } from './words';

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
  const article = readArticle(document, model.source(document.language), model.boundary(rules));
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

/**
 * How much likelier than it learned the model shall find names, natural logarithm: it misses more of them than it finds
 * where none are. A capital in mid-sentence, which tells most where common nouns have none, gains.
 */
const NAME_BONUS = 1;
const NAME_BONUS_AMONG_CAPITALS = 0.25;
/** Works and events are what is missed most. */
const WORK_BONUS = 0.3;
const WORK = beginOf(TYPES.indexOf('MISC'));

/** None for languages it did not learn, in which it is unsure of more than names: Dutch writes adjectives with a capital. */
const bonusOf = ({ group, isTrained }: LanguageRules): number =>
  isTrained ? (group === 1 ? NAME_BONUS_AMONG_CAPITALS : NAME_BONUS) : 0;

/** What capitals in mid-sentence are for, if not for a name. */
const OTHERWISE_CAPITAL =
  Surface.HasHyphen | Surface.Function | Surface.Calendar | Surface.Title | Surface.Role;

/** Reads one article's sentences. */
class Decoder {
  private readonly context: ContextScores;
  private readonly frame: SentenceFrame;
  private readonly sum = new RowSum();
  /** Scores of all tokens in the weights' units. */
  private readonly whole: Int32Array;
  /** What is taken off the score of `O` for {@link NAME_BONUS}, in the weights' units. */
  private readonly bonus: number;
  private readonly workBonus: number;

  constructor(
    private readonly model: NameModel,
    private readonly document: ArticleDocument,
    private readonly article: ArticleWords<ScoredWord>,
    private readonly out: Labelling,
    private readonly memo: ReadingMemo | undefined,
  ) {
    const { length } = document.tokens;
    this.whole = new Int32Array(length * STRIDE);
    this.context = new ContextScores(model.weights, model.groups, this.sum);
    this.frame = new SentenceFrame(model.lexicon);
    const { scale } = model.weights;
    this.bonus = Math.round(bonusOf(article.rules) / scale);
    this.workBonus = article.rules.isTrained ? Math.round(WORK_BONUS / scale) : 0;
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
    this.model.lattice.decode(this.whole, firstToken, endToken - firstToken, this.out, this.article.voters);
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
      this.sum.clear();
      if (!this.context.writeVoted(this.article, votes, i)) continue;
      this.sum.addTo(this.whole, i * STRIDE);
      changed = true;
    }
    if (changed) this.model.lattice.decode(this.whole, firstToken, endToken - firstToken, this.out);
  }

  /**
   * A key of all that the features of a sentence depend on: its words, the line it stands in, and what the article shows
   * of its capitalised words elsewhere.
   */
  private keyOf(sentence: Sentence): number {
    const { words } = this.article;
    const key = new SentenceKey();
    key.add(frameOf(this.document.paragraphs[sentence.paragraph]!, sentence));
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      key.add(words[i]!.id);
      if (words[i]!.surface & Surface.Capital) this.addEvidence(i, key);
    }
    return key.value;
  }

  private addEvidence(i: number, key: SentenceKey): void {
    const { words, boundary, evidence, runStart, runEnd } = this.article;
    const { lower, midCapital, occurrences, longest, longestLength } = evidence.get(words[i]!.stem)!;
    key.add(Math.min(lower, 2));
    key.add(Math.min(midCapital - this.article.midCapital[i]!, 2));
    for (const other of occurrences) {
      key.add(other === i ? 0 : (words[other - 1] ?? boundary).id);
      key.add(other === i ? 0 : (words[other + 1] ?? boundary).id);
    }
    const start = runStart[longest]!;
    const last = runEnd[longest]! - 1;
    key.add(longest === start ? 0 : longest === last ? 2 : 1);
    key.add(longestLength);
    key.add(words[start]!.id);
    key.add(words[last]!.id);
  }

  /** A key of the votes, too. */
  private votedKeyOf(sentence: Sentence, votes: Votes, firstKey: number): number {
    const key = new SentenceKey();
    key.add(firstKey >>> 0);
    key.add(Math.floor(firstKey / 0x100000000));
    for (let i = sentence.firstToken; i < sentence.endToken; i++) key.add(votes.summaryOf(i));
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
    const { whole, context, sum, frame } = this;
    frame.read(this.document, this.article, sentence);
    for (let i = first; i < end; i++) {
      this.sumWindow(i, first, end);
      context.write(frame, i);
      context.addRest();
      sum.addTo(whole, i * STRIDE);
      if (i > first && this.isMarkedByCapital(i)) this.addBonus(i * STRIDE);
    }
  }

  /** Favours names at the token whose scores begin there. */
  private addBonus(at: number): void {
    this.whole[at + OUTSIDE]! -= this.bonus;
    this.whole[at + WORK]! += this.workBonus;
  }

  /** A word with a capital, but not in capitals, in mid-sentence behind one that is not in capitals either. */
  private isMarkedByCapital(i: number): boolean {
    const { words, midCapital } = this.article;
    const { surface } = words[i]!;
    return (
      midCapital[i] === 1 &&
      (surface & Surface.HasLower) !== 0 &&
      (surface & OTHERWISE_CAPITAL) === 0 &&
      (words[i - 1]!.surface & Surface.HasLower) !== 0
    );
  }

  /** Begins the sum of a token with what the words around it amount to. */
  private sumWindow(i: number, first: number, end: number): void {
    this.sum.setWide(
      this.model.rows,
      this.rowAt(i - 2, first, end, 0),
      this.rowAt(i - 1, first, end, 1),
      this.rowAt(i, first, end, 2),
      this.rowAt(i + 1, first, end, 3),
      this.rowAt(i + 2, first, end, 4),
    );
  }

  private rowAt(i: number, first: number, end: number, position: number): number {
    const { words, boundary } = this.article;
    return (i >= first && i < end ? words[i]! : boundary).row + position * WIDE;
  }
}
