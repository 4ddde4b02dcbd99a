import type { ArticleDocument, TokenKind } from '../types';
import { type LanguageRules, languageRules, Surface, type Word } from './words';

/** How many other occurrences of a word a token looks at. */
const MAX_OCCURRENCES = 4;

/** An article's tokens as words, and what it tells elsewhere of each capitalised word. */
export interface ArticleWords<W extends Word = Word> {
  rules: LanguageRules;
  words: W[];
  /** The word before and behind a sentence. */
  boundary: W;
  /** 1 for tokens with a capital that stands in mid-sentence, so that it is no sign of the sentence's start. */
  midCapital: Uint8Array;
  /** First token, and one past the last, of the run of capitalised words a token belongs to; both 0 outside runs. */
  runStart: Uint32Array;
  runEnd: Uint32Array;
  evidence: Map<number, Evidence>;
  /** 1 for tokens of {@link midCapital} whose word stands with a capital elsewhere, too: what they are called counts there. */
  voters: Uint8Array;
}

/** What the article shows of a word stem. */
export interface Evidence {
  lower: number;
  midCapital: number;
  /** Tokens that carry it with a capital, in order, at most {@link MAX_OCCURRENCES} + 1. */
  occurrences: number[];
  /** Token of its occurrence in the longest run of capitals. */
  longest: number;
  longestLength: number;
}

/** Gives the description of a word form; implementations remember it. */
export type WordSource<W extends Word = Word> = (text: string, kind: TokenKind) => W;

/** Reads an article's words and gathers its evidence, in time linear in its tokens. */
export function readArticle<W extends Word>(
  document: ArticleDocument,
  source: WordSource<W>,
  boundary: W,
): ArticleWords<W> {
  const rules = languageRules(document.language);
  const { tokens } = document;
  const words = tokens.map((token) => source(token.text, token.kind));
  const article: ArticleWords<W> = {
    rules,
    words,
    boundary,
    midCapital: new Uint8Array(tokens.length),
    runStart: new Uint32Array(tokens.length),
    runEnd: new Uint32Array(tokens.length),
    evidence: new Map(),
    voters: new Uint8Array(tokens.length),
  };
  for (const { firstToken, endToken } of document.sentences) markRuns(article, firstToken, endToken);
  gather(article);
  return article;
}

function markRuns(article: ArticleWords, first: number, end: number): void {
  const { words, midCapital, runStart, runEnd } = article;
  const shouting = isShouting(words, first, end);
  let opening = true;
  for (let i = first; i < end; i++) {
    const { surface } = words[i]!;
    if (surface & Surface.Capital) {
      if (!opening && !shouting) midCapital[i] = 1;
      let stop = i + 1;
      while (stop < end && words[stop]!.surface & Surface.Capital) stop++;
      for (let j = i; j < stop; j++) {
        runStart[j] = i;
        runEnd[j] = stop;
        if (j > i && !shouting) midCapital[j] = 1;
      }
      i = stop - 1;
    }
    opening = (surface & Surface.OpeningMark) !== 0;
  }
}

/** No lower-case letter in the sentence, or hardly any: capitals say nothing. */
function isShouting(words: readonly Word[], first: number, end: number): boolean {
  let capitals = 0;
  let lower = 0;
  for (let i = first; i < end; i++) {
    const { surface } = words[i]!;
    if (surface & Surface.AllCapitals) capitals++;
    else if (surface & Surface.HasLower && surface & Surface.Letters) lower++;
  }
  return capitals >= 3 && capitals > 3 * lower;
}

/** First the capitalised words, then how often these also stand in lower case. */
function gather({ words, midCapital, runStart, runEnd, evidence, voters }: ArticleWords): void {
  for (let i = 0; i < words.length; i++) {
    const { surface, stem } = words[i]!;
    if (!(surface & Surface.Capital)) continue;
    let entry = evidence.get(stem);
    if (!entry) {
      entry = { lower: 0, midCapital: 0, occurrences: [], longest: -1, longestLength: 0 };
      evidence.set(stem, entry);
    }
    entry.midCapital += midCapital[i]!;
    if (entry.occurrences.length <= MAX_OCCURRENCES) entry.occurrences.push(i);
    const length = Math.min(runEnd[i]! - runStart[i]!, 6);
    if (length > entry.longestLength) {
      entry.longestLength = length;
      entry.longest = i;
    }
  }
  for (let i = 0; i < words.length; i++) {
    const { surface, stem } = words[i]!;
    if (midCapital[i]) voters[i] = evidence.get(stem)!.occurrences.length > 1 ? 1 : 0;
    if ((surface & (Surface.Capital | Surface.Letters)) !== Surface.Letters) continue;
    const entry = evidence.get(stem);
    if (entry) entry.lower++;
  }
}
