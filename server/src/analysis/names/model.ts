import type { TokenKind } from '../types';
import type { WordSource } from './article';
import { GroupRows } from './context-scores';
import { STRIDE } from './labels';
import { Lattice } from './lattice';
import { Lexicon } from './lexicon';
import { packWide, RowSum, WIDE } from './rows';
import { Weights } from './weights';
import { boundaryWord, describeWord, type LanguageRules, languageRules, WINDOW, type Word } from './words';

/** A word with the scores that its own features give the labels of the tokens around it. */
export interface ScoredWord extends Word {
  /** Where its rows begin in {@link NameModel.rows}: a wide one by window position. */
  row: number;
}

const NO_FEATURES: readonly Uint32Array[] = [];

const ROW = WINDOW.length * WIDE;
/** Words that there is room for at first. */
const ROOM = 4096;

/** Words remembered before the memory is emptied: a few megabytes. */
const MAX_WORDS = 40_000;

/** The name finder's model and gazetteers. */
export class NameModel {
  private readonly words = new Map<string, Map<string, ScoredWord>>();
  private readonly boundaries = new Map<string, ScoredWord>();
  /** Wide rows of the words remembered. */
  rows = new Int32Array(ROOM * ROW);
  /** Decodes one sentence at a time. */
  readonly lattice: Lattice;
  /** What groups of features amount to with these weights. */
  readonly groups = new GroupRows();
  private count = 0;
  private lastId = 0;
  private readonly row = new Int32Array(STRIDE);
  private readonly sum = new RowSum();

  constructor(
    readonly weights: Weights,
    readonly lexicon: Lexicon,
  ) {
    this.lattice = new Lattice(weights.transitions, weights.scale);
  }

  /** Describes and scores words of a language; a word seen lately is not looked at again. */
  source(language: string): WordSource<ScoredWord> {
    const rules = languageRules(language);
    if (this.count > MAX_WORDS) {
      this.words.clear();
      this.boundaries.clear();
      this.count = 0;
    }
    let known = this.words.get(rules.code);
    if (!known) {
      known = new Map();
      this.words.set(rules.code, known);
    }
    const words = known;
    return (text: string, kind: TokenKind) => {
      let word = words.get(text);
      if (!word) {
        word = this.score(this.describe(text, kind, rules));
        words.set(text, word);
      }
      return word;
    };
  }

  protected describe(text: string, kind: TokenKind, rules: LanguageRules): Word {
    return describeWord(text, kind, this.lexicon, rules);
  }

  /** The word before and behind the sentences of a language. */
  boundary(rules: LanguageRules): ScoredWord {
    let boundary = this.boundaries.get(rules.code);
    if (!boundary) {
      boundary = this.score(boundaryWord(rules));
      this.boundaries.set(rules.code, boundary);
    }
    return boundary;
  }

  private score(word: Word): ScoredWord {
    const row = this.count++ * ROW;
    if (row === this.rows.length) this.grow();
    word.features.forEach((features, position) => {
      this.sum.clear();
      this.weights.sum(features, 0, features.length, this.sum);
      this.sum.addTo(this.row.fill(0), 0);
      packWide(this.row, this.rows, row + position * WIDE);
    });
    return { ...word, features: NO_FEATURES, row, id: ++this.lastId };
  }

  private grow(): void {
    const { rows } = this;
    this.rows = new Int32Array(2 * rows.length);
    this.rows.set(rows);
  }
}

/** Reads `names.bin` and `names-lexicon.bin`. Rejects with the reader's error, or when a file is damaged. */
export async function loadNameModel(read: (name: string) => Promise<Uint8Array>): Promise<NameModel> {
  const [weights, lexicon] = await Promise.all([read('names.bin'), read('names-lexicon.bin')]);
  return new NameModel(new Weights(weights), new Lexicon(lexicon));
}
