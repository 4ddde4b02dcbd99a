import type { ArticleWords, Evidence } from './article';
import type { SentenceFrame } from './frame';
import { combine } from './hash';
import { TYPES } from './labels';
import { NO_CLUSTER } from './lexicon';
import { VoteSummary, type Votes } from './votes';
import { type LanguageRules, Surface, type Word } from './words';

/** Room for the context features of one token. */
const MAX_CONTEXT = 96;

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

/** Groups of features that two numbers determine, of one language. */
export enum Group {
  BigramBefore = 1,
  BigramAfter,
  Place,
  RunBefore,
  RunAfter,
  RunWords,
  Elsewhere,
  Occurrence,
  Longer,
  Votes,
}

const CAPITALS = Surface.Capital | Surface.AllCapitals | Surface.HasDigit;
/** Surface bits that most features combine with: below 32. */
const MARKS = Surface.Capital | Surface.AllCapitals | Surface.HasLower | Surface.HasDigit | Surface.HasHyphen;

/**
 * Writes the context features of tokens into a buffer: word pairs, the run of capitals around the token, its place in
 * the sentence and line, and what the rest of the article shows of its word. Those of a word alone are in
 * {@link Word.features}.
 *
 * Many come in groups that a pair of words, or of small numbers, determines. A subclass may remember what a group
 * amounts to, see {@link opens}.
 */
export class ContextFeatures {
  readonly buffer = new Uint32Array(MAX_CONTEXT);
  /** Number of features in {@link buffer}. */
  length = 0;

  /**
   * A group begins, which `a` and `b` determine in its language: answers whether its features shall be written. If so,
   * {@link closes} is called behind its last one.
   */
  protected opens(_group: Group, _a: number, _b: number): boolean {
    return true;
  }

  protected closes(): void {}

  private push(template: number, value: number): void {
    this.buffer[this.length++] = combine(template, value);
  }

  /** Writes the features of token `i` of the sentence that was read last. None for a word far from capitals. */
  write(frame: SentenceFrame, i: number): void {
    this.length = 0;
    const { article, first, end } = frame;
    const { words, boundary } = article;
    const word = words[i]!;
    const before = i > first ? words[i - 1]! : boundary;
    const after = i + 1 < end ? words[i + 1]! : boundary;
    if (!((word.surface | before.surface | after.surface) & CAPITALS)) return;
    const before2 = i - 1 > first ? words[i - 2]! : boundary;
    const after2 = i + 2 < end ? words[i + 2]! : boundary;
    this.bigramBefore(before, word, article.rules);
    this.bigramAfter(word, after, article.rules);
    this.trigrams(word, before, after, before2, after2, article.rules);
    this.place(frame, i, word);
    this.markedStretch(frame, i, word);
    if (word.surface & Surface.Capital) {
      this.run(frame, i, word);
      this.elsewhere(frame, i, word);
    }
  }

  private bigramBefore(before: Word, word: Word, { group }: LanguageRules): void {
    if (!this.opens(Group.BigramBefore, before.id, word.id)) return;
    const marks = word.surface & MARKS;
    this.push(Template.BigramBefore, combine(before.lower, word.lower));
    this.push(Template.ShapeBefore, combine(before.shape, word.shape + group));
    this.push(Template.BeforeWithShape, combine(before.lower, marks));
    this.push(Template.BeforeWithClasses, combine(before.lower, word.classes));
    if (!(word.surface & CAPITALS))
      this.push(Template.HeadBehind, combine(word.head, before.surface & MARKS));
    if (word.cluster !== NO_CLUSTER || before.cluster !== NO_CLUSTER) {
      this.push(Template.ClusterBefore, combine(combine(before.cluster, word.cluster), marks));
    }
    this.closes();
  }

  private bigramAfter(word: Word, after: Word, { group }: LanguageRules): void {
    if (!this.opens(Group.BigramAfter, word.id, after.id)) return;
    const marks = word.surface & MARKS;
    this.push(Template.BigramAfter, combine(word.lower, after.lower));
    this.push(Template.ShapeAfter, combine(word.shape, after.shape + group));
    this.push(Template.AfterWithShape, combine(after.lower, marks));
    this.push(Template.AfterWithClasses, combine(after.lower, word.classes));
    this.push(Template.HeadAfter, combine(after.head, marks));
    if (word.cluster !== NO_CLUSTER || after.cluster !== NO_CLUSTER) {
      this.push(Template.ClusterAfter, combine(combine(word.cluster, after.cluster), marks));
    }
    this.closes();
  }

  private trigrams(
    word: Word,
    before: Word,
    after: Word,
    before2: Word,
    after2: Word,
    { group }: LanguageRules,
  ): void {
    const marks = word.surface & MARKS;
    this.push(Template.TrigramShape, combine(combine(before.shape, word.shape), after.shape + group));
    this.push(
      Template.ClassesWindow,
      combine(combine(before.classes, word.classes), after.classes * 2 + group),
    );
    this.push(Template.TwoBefore, combine(combine(before2.lower, before.lower), marks));
    this.push(Template.TwoAfter, combine(combine(after.lower, after2.lower), marks));
  }

  /** Where in the sentence and in what kind of line the word stands. */
  private place({ article, first, end, line, share }: SentenceFrame, i: number, word: Word): void {
    const { group, index } = article.rules;
    const marks = word.surface & MARKS;
    const position = i === first ? 0 : i === end - 1 ? 2 : 1;
    const where = (((index * 16 + line) * 32 + share) * 4 + position) * 32 + marks;
    if (!this.opens(Group.Place, where, word.classes)) return;
    this.push(Template.Position, combine(position * 2 + group, marks));
    this.push(Template.Paragraph, combine((line * 4 + position) * 2 + group, marks));
    this.push(Template.CapitalShare, combine(share * 2 + group, marks));
    this.push(Template.CapitalShare, combine(combine(share, marks), word.classes));
    this.closes();
  }

  /**
   * The phrase of the lexicon and the short quotation that token `i` stands in: a short quotation is often a title («Min
   * kamp», the ship “Ever Given”).
   */
  private markedStretch(frame: SentenceFrame, i: number, word: Word): void {
    const { words, boundary, rules } = frame.article;
    const marks = word.surface & MARKS;
    const phrase = frame.phraseAt(i);
    if (phrase) this.push(Template.Phrase, phrase * 4096 + marks);
    const opens = frame.quotationAt(i);
    if (opens < 0) return;
    const before = opens > frame.first ? words[opens - 1]! : boundary;
    const place = i - opens === 1 ? 1 : 0;
    this.push(Template.QuoteBefore, combine(before.lower, place));
    this.push(Template.QuotePlace, combine(Math.min(i - opens, 3) * 2 + rules.group, marks));
    this.push(Template.QuotePlace, combine(words[opens + 1]!.shape, place));
  }

  /**
   * Writes what a first reading called the word elsewhere in the article; answers whether there was anything. A separate
   * step, because the first reading goes without.
   */
  writeVoted({ words, rules }: ArticleWords, votes: Votes, i: number): boolean {
    this.length = 0;
    const summary = votes.summaryOf(i);
    if (summary === 0) return false;
    const { classes } = words[i]!;
    if (this.opens(Group.Votes, rules.index * 2048 + classes, summary)) {
      this.voted(summary, classes, rules);
      this.closes();
    }
    return true;
  }

  private voted(summary: number, classes: number, { hash }: LanguageRules): void {
    const size = VoteSummary.size(summary);
    const best = VoteSummary.top(summary) * 16 + VoteSummary.topShare(summary) * 4 + size;
    this.push(Template.Vote, combine(best, 0));
    for (let type = 0; type <= TYPES.length; type++) {
      const share = VoteSummary.shareOf(summary, type);
      if (share < 0) continue;
      const value = type * 16 + share * 4 + size;
      this.push(Template.VoteShare, value);
      this.push(Template.VoteShare, combine(value, hash));
      this.push(Template.VoteClasses, combine(value, classes));
    }
  }

  /** The run of capitals that token `i` belongs to: “der | Bundesminister Hans Meier | sagte”. */
  private run({ article, first, end }: SentenceFrame, i: number, word: Word): void {
    const { words, boundary, runStart, runEnd, rules } = article;
    const start = runStart[i]!;
    const stop = runEnd[i]!;
    const place = Math.min(i - start, 2) * 4 + Math.min(stop - 1 - i, 2);
    const before = start > first ? words[start - 1]! : boundary;
    const after = stop < end ? words[stop]! : boundary;
    const after2 = stop + 1 < end ? words[stop + 1]! : boundary;
    this.push(Template.RunAfterTwo, combine(combine(after.lower, after2.shape), place));
    if (this.opens(Group.RunBefore, before.id, place)) {
      this.push(Template.RunBefore, combine(before.lower, place));
      this.push(Template.RunBeforeCluster, combine(before.coarse, place));
      this.closes();
    }
    if (this.opens(Group.RunAfter, after.id, place)) {
      this.push(Template.RunAfter, combine(after.lower, place));
      this.push(Template.RunAfterCluster, combine(after.cluster, place));
      this.closes();
    }
    this.runWords(words[start]!, word, words[stop - 1]!, place, rules);
  }

  private runWords(first: Word, { classes }: Word, last: Word, place: number, rules: LanguageRules): void {
    // Elsewhere in a long run the word itself counts, too.
    const isEdge = place < 4 || place % 4 === 0;
    if (isEdge && !this.opens(Group.RunWords, first.id, last.id * 16 + place)) return;
    this.push(Template.RunLastEnding, combine(last.ending, place));
    this.push(Template.RunFirst, combine(first.lower, place));
    this.push(Template.RunFirst, combine(combine(first.classes, classes), place));
    this.push(Template.RunLast, combine(last.lower, place));
    this.push(Template.RunLast, combine(combine(last.classes, classes), place));
    this.push(Template.RunShape, combine(rules.hash, place));
    this.push(Template.RunShape, combine(combine(first.shape, last.shape), place));
    if (isEdge) this.closes();
  }

  /** What the article shows of the word in other places. */
  private elsewhere({ article, first }: SentenceFrame, i: number, word: Word): void {
    const evidence = article.evidence.get(word.stem);
    if (!evidence) return;
    const { midCapital, runStart, runEnd, rules } = article;
    const opens = i === first || !midCapital[i] ? 1 : 0;
    const lower = Math.min(evidence.lower, 2) * 2 + opens;
    const mid =
      Math.min(evidence.midCapital - midCapital[i]!, 2) * 8 + Math.min(evidence.lower, 1) * 2 + opens;
    const marks = word.surface & MARKS;
    if (this.opens(Group.Elsewhere, rules.index, (lower * 32 + mid) * 32 + marks)) {
      this.push(Template.Lower, combine(lower, marks));
      this.push(Template.MidCapital, combine(mid, rules.hash));
      this.closes();
    }
    for (const other of evidence.occurrences) if (other !== i) this.occurrence(article, other);
    if (evidence.longestLength > runEnd[i]! - runStart[i]!) this.longer(article, evidence, word);
  }

  /** What stands around another occurrence of the word. */
  private occurrence({ words, boundary }: ArticleWords, other: number): void {
    const before = words[other - 1] ?? boundary;
    const after = words[other + 1] ?? boundary;
    if (!this.opens(Group.Occurrence, before.id, after.id)) return;
    this.push(Template.OtherBefore, before.lower);
    this.push(Template.OtherAfter, after.lower);
    this.push(Template.OtherClassBefore, combine(before.classes, before.surface & CAPITALS));
    this.push(Template.OtherClassAfter, combine(after.classes, after.surface & CAPITALS));
    this.closes();
  }

  /** The longer form the article gives elsewhere: “Kim Jong-un” for “Kim”. */
  private longer({ words, runStart, runEnd }: ArticleWords, evidence: Evidence, word: Word): void {
    const at = evidence.longest;
    const first = words[runStart[at]!]!;
    const last = words[runEnd[at]! - 1]!;
    const place = (at === runStart[at] ? 0 : at === runEnd[at]! - 1 ? 2 : 1) * 8 + evidence.longestLength;
    this.push(Template.LongClasses, combine(combine(first.classes, word.classes), place + 64));
    if (!this.opens(Group.Longer, first.id, last.id * 32 + place)) return;
    this.push(Template.LongPlace, place);
    this.push(Template.LongFirst, first.lower);
    this.push(Template.LongLast, last.lower);
    this.push(Template.LongClasses, combine(combine(first.classes, last.classes), place));
    this.closes();
  }
}
