import type { ArticleDocument, Paragraph, Sentence } from '../types';
import type { ArticleWords, Evidence } from './article';
import { combine, hashText } from './hash';
import { TYPES } from './labels';
import { type Lexicon, lexiconKey, NO_CLUSTER, WordClass } from './lexicon';
import { VoteSummary, type Votes } from './votes';
import { Surface, type Word } from './words';

/** Room for the context features of one token. */
export const MAX_CONTEXT = 96;

/** Templates of features that combine words; values apart from those of `words.ts`. */
enum Template {
  BigramBefore = 0x800,
  BigramAfter,
  TrigramShape,
  ShapeBefore,
  ShapeAfter,
  ClusterBefore,
  ClusterAfter,
  BeforeWithShape,
  BeforeWithClasses,
  AfterWithShape,
  AfterWithClasses,
  ClassesWindow,
  TwoBefore,
  TwoAfter,
  Position,
  Paragraph,
  Phrase,
  RunBefore,
  RunAfter,
  RunAfterCluster,
  RunBeforeCluster,
  RunLast,
  RunFirst,
  RunShape,
  RunLastEnding,
  RunAfterTwo,
  QuoteBefore,
  QuotePlace,
  Vote,
  VoteShare,
  VoteClasses,
  Lower,
  MidCapital,
  OtherBefore,
  OtherAfter,
  OtherClassBefore,
  OtherClassAfter,
  LongFirst,
  LongLast,
  LongClasses,
  LongPlace,
  CapitalShare,
  HeadAfter,
  HeadBehind,
}

/** All marks of quotation are read as this one. */
const QUOTATION_MARK = hashText('"');
const MAX_QUOTATION = 8;

const CAPITALS = Surface.Capital | Surface.AllCapitals | Surface.HasDigit;
const MARKS = Surface.Capital | Surface.AllCapitals | Surface.HasLower | Surface.HasDigit | Surface.HasHyphen;

/** What holds for a whole sentence. */
interface SentenceFrame {
  article: ArticleWords;
  first: number;
  end: number;
  frame: number;
  share: number;
  group: number;
}

/**
 * Writes the context features of tokens into a buffer: word pairs, the run of capitals around the token, its place in
 * the sentence and line, and what the rest of the article shows of its word. Those of a word alone are in
 * {@link Word.features}.
 */
export class ContextFeatures {
  readonly buffer = new Uint32Array(MAX_CONTEXT);
  private length = 0;
  private phraseBits = new Uint16Array(0);
  /** One more than the offset of the mark that opens the short quotation a token stands in; 0 outside. */
  private quoteOpens = new Uint16Array(0);

  constructor(private readonly lexicon: Lexicon) {}

  private push(template: number, value: number): void {
    this.buffer[this.length++] = combine(template, value);
  }

  /** Prepares the tokens of a sentence; call it before {@link at}. */
  sentence(document: ArticleDocument, article: ArticleWords, sentence: Sentence): SentenceFrame {
    const { firstToken: first, endToken: end } = sentence;
    this.grow(end - first);
    this.markPhrases(document, article, first, end);
    this.markQuotations(article, first, end);
    const paragraph = document.paragraphs[sentence.paragraph]!;
    return {
      article,
      first,
      end,
      frame: frameOf(paragraph, sentence),
      share: capitalShare(article.words, first, end),
      group: article.rules.group,
    };
  }

  private grow(length: number): void {
    if (this.phraseBits.length < length) {
      this.phraseBits = new Uint16Array(2 * length);
      this.quoteOpens = new Uint16Array(2 * length);
    }
    this.phraseBits.fill(0, 0, length);
    this.quoteOpens.fill(0, 0, length);
  }

  /** Writes the features of token `i` into {@link buffer} and returns their number. 0 for a word far from capitals. */
  at(frame: SentenceFrame, i: number): number {
    return this.write(frame, i, true);
  }

  /** {@link at} without what stands around the other occurrences of its word, which {@link around} writes. */
  own(frame: SentenceFrame, i: number): number {
    return this.write(frame, i, false);
  }

  /** Writes what stands around an occurrence of a word, for the word's other occurrences; returns the number. */
  around(article: ArticleWords, occurrence: number): number {
    this.length = 0;
    this.occurrence(article, occurrence);
    return this.length;
  }

  private write(frame: SentenceFrame, i: number, withOccurrences: boolean): number {
    this.length = 0;
    const { article, first, end } = frame;
    const { words, boundary } = article;
    const word = words[i]!;
    const before = i > first ? words[i - 1]! : boundary;
    const after = i + 1 < end ? words[i + 1]! : boundary;
    const near = word.surface | before.surface | after.surface;
    if (!(near & CAPITALS)) return 0;
    const before2 = i - 1 > first ? words[i - 2]! : boundary;
    const after2 = i + 2 < end ? words[i + 2]! : boundary;
    this.neighbours(word, before, after, before2, after2, article.rules.group);
    this.place(frame, i, word);
    if (word.surface & Surface.Capital) {
      this.run(article, i, first, end);
      this.elsewhere(frame, i, word, withOccurrences);
    }
    return this.length;
  }

  private neighbours(
    word: Word,
    before: Word,
    after: Word,
    before2: Word,
    after2: Word,
    group: number,
  ): void {
    this.push(Template.BigramBefore, combine(before.lower, word.lower));
    this.push(Template.BigramAfter, combine(word.lower, after.lower));
    this.push(Template.TrigramShape, combine(combine(before.shape, word.shape), after.shape + group));
    this.push(Template.ShapeBefore, combine(before.shape, word.shape + group));
    this.push(Template.ShapeAfter, combine(word.shape, after.shape + group));
    const marks = word.surface & MARKS;
    this.push(Template.BeforeWithShape, combine(before.lower, marks));
    this.push(Template.AfterWithShape, combine(after.lower, marks));
    this.push(Template.BeforeWithClasses, combine(before.lower, word.classes));
    this.push(Template.AfterWithClasses, combine(after.lower, word.classes));
    this.push(Template.HeadAfter, combine(after.head, marks));
    if (!(word.surface & CAPITALS))
      this.push(Template.HeadBehind, combine(word.head, before.surface & MARKS));
    this.push(
      Template.ClassesWindow,
      combine(combine(before.classes, word.classes), after.classes * 2 + group),
    );
    this.push(Template.TwoBefore, combine(combine(before2.lower, before.lower), marks));
    this.push(Template.TwoAfter, combine(combine(after.lower, after2.lower), marks));
    if (word.cluster !== NO_CLUSTER || before.cluster !== NO_CLUSTER) {
      this.push(Template.ClusterBefore, combine(combine(before.cluster, word.cluster), marks));
    }
    if (word.cluster !== NO_CLUSTER || after.cluster !== NO_CLUSTER) {
      this.push(Template.ClusterAfter, combine(combine(word.cluster, after.cluster), marks));
    }
  }

  private place(frame: SentenceFrame, i: number, word: Word): void {
    const marks = word.surface & MARKS;
    const position = i === frame.first ? 0 : i === frame.end - 1 ? 2 : 1;
    this.push(Template.Position, combine(position * 2 + frame.group, marks));
    this.push(Template.Paragraph, combine((frame.frame * 4 + position) * 2 + frame.group, marks));
    this.push(Template.CapitalShare, combine(frame.share * 2 + frame.group, marks));
    this.push(Template.CapitalShare, combine(combine(frame.share, marks), word.classes));
    const bits = this.phraseBits[i - frame.first]!;
    if (bits) this.push(Template.Phrase, bits * 4096 + marks);
    const opens = this.quoteOpens[i - frame.first]!;
    if (opens) this.quotation(frame, i, frame.first + opens - 1, marks);
  }

  /** A short quotation is often a title: «Min kamp», the ship “Ever Given”. */
  private quotation({ article, first }: SentenceFrame, i: number, opens: number, marks: number): void {
    const before = opens > first ? article.words[opens - 1]! : article.boundary;
    const place = i - opens === 1 ? 1 : 0;
    this.push(Template.QuoteBefore, combine(before.lower, place));
    this.push(Template.QuotePlace, combine(Math.min(i - opens, 3) * 2 + article.rules.group, marks));
    this.push(Template.QuotePlace, combine(article.words[opens + 1]!.shape, place));
  }

  /**
   * Writes what a first reading called the word elsewhere in the article; returns the number of features. A separate
   * step, because the first reading goes without.
   */
  voted(article: ArticleWords, votes: Votes, i: number): number {
    this.length = 0;
    const summary = votes.summaryOf(i);
    if (summary === 0) return 0;
    const { classes } = article.words[i]!;
    const size = VoteSummary.size(summary);
    const best = VoteSummary.top(summary) * 16 + VoteSummary.topShare(summary) * 4 + size;
    this.push(Template.Vote, combine(best, 0));
    for (let type = 0; type <= TYPES.length; type++) {
      const share = VoteSummary.shareOf(summary, type);
      if (share < 0) continue;
      const value = type * 16 + share * 4 + size;
      this.push(Template.VoteShare, value);
      this.push(Template.VoteShare, combine(value, article.rules.hash));
      this.push(Template.VoteClasses, combine(value, classes));
    }
    return this.length;
  }

  /** The run of capitals that token `i` belongs to: “der | Bundesminister Hans Meier | sagte”. */
  private run(article: ArticleWords, i: number, first: number, end: number): void {
    const { words, boundary, runStart, runEnd, rules } = article;
    const start = runStart[i]!;
    const stop = runEnd[i]!;
    const place = Math.min(i - start, 2) * 4 + Math.min(stop - 1 - i, 2);
    const before = start > first ? words[start - 1]! : boundary;
    const after = stop < end ? words[stop]! : boundary;
    const { classes } = words[i]!;
    const after2 = stop + 1 < end ? words[stop + 1]! : boundary;
    this.push(Template.RunAfterTwo, combine(combine(after.lower, after2.shape), place));
    this.push(Template.RunLastEnding, combine(words[stop - 1]!.ending, place));
    this.push(Template.RunBefore, combine(before.lower, place));
    this.push(Template.RunAfter, combine(after.lower, place));
    this.push(Template.RunBeforeCluster, combine(before.coarse, place));
    this.push(Template.RunAfterCluster, combine(after.cluster, place));
    this.push(Template.RunFirst, combine(words[start]!.lower, place));
    this.push(Template.RunFirst, combine(combine(words[start]!.classes, classes), place));
    this.push(Template.RunLast, combine(words[stop - 1]!.lower, place));
    this.push(Template.RunLast, combine(combine(words[stop - 1]!.classes, classes), place));
    this.push(Template.RunShape, combine(rules.hash, place));
    this.push(Template.RunShape, combine(combine(words[start]!.shape, words[stop - 1]!.shape), place));
  }

  /** What the article shows of the word in other places. */
  private elsewhere(frame: SentenceFrame, i: number, word: Word, withOccurrences: boolean): void {
    const { article, first } = frame;
    const evidence = article.evidence.get(word.stem);
    if (!evidence) return;
    const opens = i === first || !article.midCapital[i] ? 1 : 0;
    this.push(Template.Lower, combine(Math.min(evidence.lower, 2) * 2 + opens, word.surface & MARKS));
    const others = evidence.midCapital - article.midCapital[i]!;
    this.push(
      Template.MidCapital,
      combine(Math.min(others, 2) * 8 + Math.min(evidence.lower, 1) * 2 + opens, article.rules.hash),
    );
    if (withOccurrences)
      for (const other of evidence.occurrences) if (other !== i) this.occurrence(article, other);
    if (evidence.longestLength > article.runEnd[i]! - article.runStart[i]!)
      this.longer(article, evidence, word);
  }

  private occurrence(article: ArticleWords, other: number): void {
    const { words, boundary } = article;
    const before = words[other - 1] ?? boundary;
    const after = words[other + 1] ?? boundary;
    this.push(Template.OtherBefore, before.lower);
    this.push(Template.OtherAfter, after.lower);
    this.push(Template.OtherClassBefore, combine(before.classes, before.surface & CAPITALS));
    this.push(Template.OtherClassAfter, combine(after.classes, after.surface & CAPITALS));
  }

  /** The longer form the article gives elsewhere: “Kim Jong-un” for “Kim”. */
  private longer(article: ArticleWords, evidence: Evidence, word: Word): void {
    const { words, runStart, runEnd } = article;
    const at = evidence.longest;
    const start = runStart[at]!;
    const stop = runEnd[at]!;
    const place = (at === start ? 0 : at === stop - 1 ? 2 : 1) * 8 + evidence.longestLength;
    this.push(Template.LongPlace, place);
    this.push(Template.LongFirst, words[start]!.lower);
    this.push(Template.LongLast, words[stop - 1]!.lower);
    this.push(Template.LongClasses, combine(combine(words[start]!.classes, words[stop - 1]!.classes), place));
    this.push(Template.LongClasses, combine(combine(words[start]!.classes, word.classes), place + 64));
  }

  /** Marks the tokens of phrases in the lexicon (“New York”), longest first: class bits, and 1 at the first word. */
  private markPhrases(document: ArticleDocument, article: ArticleWords, first: number, end: number): void {
    for (let i = first; i < end; i++) {
      if (
        !(article.words[i]!.classes & WordClass.PhraseStart) ||
        !(article.words[i]!.surface & Surface.Capital)
      )
        continue;
      const stop = this.phraseEnd(document, i, end);
      if (stop > i) i = stop - 1;
    }
  }

  /** Marks the words of quotations of up to {@link MAX_QUOTATION} tokens. */
  private markQuotations({ words }: ArticleWords, first: number, end: number): void {
    let open = -1;
    for (let i = first; i < end; i++) {
      if (words[i]!.lower !== QUOTATION_MARK) continue;
      if (open >= 0 && i - open <= MAX_QUOTATION) {
        for (let j = open + 1; j < i; j++) this.quoteOpens[j - first] = open - first + 1;
        open = -1;
      } else open = i;
    }
  }

  private phraseEnd(document: ArticleDocument, i: number, end: number): number {
    return phraseAt(
      document,
      this.lexicon,
      i,
      end,
      this.phraseBits,
      document.sentences[document.tokens[i]!.sentence]!.firstToken,
    );
  }
}

const MAX_PHRASE_WORDS = 4;

/** Finds the longest phrase of the lexicon at token `i` and marks its tokens; returns one past its last token, or 0. */
function phraseAt(
  document: ArticleDocument,
  lexicon: Lexicon,
  i: number,
  end: number,
  bits: Uint16Array,
  first: number,
): number {
  const { tokens } = document;
  let phrase = tokens[i]!.text.toLowerCase();
  let found = 0;
  let classes = 0;
  for (let stop = i + 2; stop <= end && stop <= i + MAX_PHRASE_WORDS; stop++) {
    phrase = `${phrase} ${tokens[stop - 1]!.text.toLowerCase()}`;
    const known = lexicon.classesOf(lexiconKey(phrase)) & 0x3ff;
    if (known) {
      found = stop;
      classes = known;
    }
  }
  for (let j = i; j < found; j++) bits[j - first] = classes * 4 + (j === i ? 1 : j === found - 1 ? 2 : 3);
  return found;
}

/** What kind of line a sentence stands in, and whether it opens it. */
export function frameOf(paragraph: Paragraph, sentence: Sentence): number {
  const kind = paragraph.kind === 'headline' ? 1 : paragraph.kind === 'byline' ? 2 : 0;
  const opens = paragraph.start === sentence.start ? 4 : 0;
  return kind + opens + (paragraph.dialogue === undefined ? 0 : 8);
}

/** Share of words with a capital, and of words in capitals, in five steps each. */
function capitalShare(words: readonly Word[], first: number, end: number): number {
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (let i = first; i < end; i++) {
    const { surface } = words[i]!;
    if (!(surface & Surface.Letters)) continue;
    letters++;
    if (surface & Surface.Capital) capitals++;
    if (surface & Surface.AllCapitals) shouted++;
  }
  if (letters === 0) return 0;
  return Math.round((4 * capitals) / letters) * 5 + Math.round((4 * shouted) / letters);
}
