import type { ArticleDocument, Paragraph, Sentence } from '../types';
import type { ArticleWords } from './article';
import { hashText } from './hash';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { Surface, type Word } from './words';

/** All marks of quotation are read as this one. */
const QUOTATION_MARK = hashText('"');
const MAX_QUOTATION = 8;
const MAX_PHRASE_WORDS = 4;

/**
 * What features ask of a sentence as a whole: the line it stands in, its share of capitals, and which of its tokens stand
 * in phrases of the lexicon and in short quotations. One object is filled with one sentence after the other.
 */
export class SentenceFrame {
  article!: ArticleWords;
  first = 0;
  end = 0;
  /** See {@link frameOf}. */
  line = 0;
  /** See {@link capitalShare}; below 32. */
  share = 0;
  private phraseBits = new Uint16Array(0);
  /** One more than the offset of the mark that opens the short quotation a token stands in; 0 outside. */
  private quoteOpens = new Uint16Array(0);

  constructor(private readonly lexicon: Lexicon) {}

  /** Reads a sentence in time linear in its tokens. */
  read(document: ArticleDocument, article: ArticleWords, sentence: Sentence): void {
    this.article = article;
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
    this.line = frameOf(document.paragraphs[sentence.paragraph]!, sentence);
    this.share = capitalShare(article.words, this.first, this.end);
    this.clear(this.end - this.first);
    this.markPhrases(document);
    this.markQuotations();
  }

  /** Of token `i` in a phrase of the lexicon: its {@link WordClass} bits × 4, and 1, 2 or 3 at its start, end, inside; else 0. */
  phraseAt(i: number): number {
    return this.phraseBits[i - this.first]!;
  }

  /** The token that opens the short quotation token `i` stands in, or -1. */
  quotationAt(i: number): number {
    const opens = this.quoteOpens[i - this.first]!;
    return opens === 0 ? -1 : this.first + opens - 1;
  }

  private clear(length: number): void {
    if (this.phraseBits.length < length) {
      this.phraseBits = new Uint16Array(2 * length);
      this.quoteOpens = new Uint16Array(2 * length);
      return;
    }
    this.phraseBits.fill(0, 0, length);
    this.quoteOpens.fill(0, 0, length);
  }

  /** Marks the tokens of phrases in the lexicon (“New York”), longest first. */
  private markPhrases(document: ArticleDocument): void {
    const { words } = this.article;
    for (let i = this.first; i < this.end; i++) {
      const { classes, surface } = words[i]!;
      if (!(classes & WordClass.PhraseStart) || !(surface & Surface.Capital)) continue;
      i = Math.max(i, this.markPhrase(document, i) - 1);
    }
  }

  /** Marks the longest phrase at token `i`; returns one past its last token, or 0 when there is none. */
  private markPhrase({ tokens }: ArticleDocument, i: number): number {
    let phrase = tokens[i]!.text.toLowerCase();
    let found = 0;
    let classes = 0;
    for (let stop = i + 2; stop <= this.end && stop <= i + MAX_PHRASE_WORDS; stop++) {
      phrase = `${phrase} ${tokens[stop - 1]!.text.toLowerCase()}`;
      const known = this.lexicon.classesOf(lexiconKey(phrase)) & 0x3ff;
      if (known) {
        found = stop;
        classes = known;
      }
    }
    for (let j = i; j < found; j++) {
      this.phraseBits[j - this.first] = classes * 4 + (j === i ? 1 : j === found - 1 ? 2 : 3);
    }
    return found;
  }

  /** Marks the words of quotations of up to {@link MAX_QUOTATION} tokens. */
  private markQuotations(): void {
    const { words } = this.article;
    let open = -1;
    for (let i = this.first; i < this.end; i++) {
      if (words[i]!.lower !== QUOTATION_MARK) continue;
      if (open >= 0 && i - open <= MAX_QUOTATION) {
        for (let j = open + 1; j < i; j++) this.quoteOpens[j - this.first] = open - this.first + 1;
        open = -1;
      } else open = i;
    }
  }
}

const KINDS: Readonly<Record<Paragraph['kind'], number>> = { body: 0, headline: 1, byline: 2 };

/** What kind of line a sentence stands in, and whether it opens it. */
export function frameOf(paragraph: Paragraph, sentence: Sentence): number {
  const opens = paragraph.start === sentence.start ? 4 : 0;
  return KINDS[paragraph.kind] + opens + (paragraph.dialogue === undefined ? 0 : 8);
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
