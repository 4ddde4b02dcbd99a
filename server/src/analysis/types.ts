/**
 * The words of the analysis as types. Plain data, safe to serialise: equal input gives equal output.
 * All offsets are UTF-16 code units into the article's text, `end` exclusive.
 */

/** A stretch of text. */
export interface Span {
  start: number;
  end: number;
}

export type EntityType = 'PER' | 'LOC' | 'ORG' | 'MISC';

/** Putin(s) | russische, US- in US-Präsident | den russiske presidenten | han */
export type MentionForm = 'name' | 'derived' | 'nominal' | 'pronoun';

export type QuoteType = 'direct' | 'indirect' | 'mixed';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'address';

/** One token: a word (hyphenated names and abbreviations with their full stop stay whole), number, mark or web address. */
export interface Token extends Span {
  text: string;
  kind: TokenKind;
  /** Index of the sentence it belongs to. */
  sentence: number;
}

export interface Sentence extends Span {
  /** Tokens `[firstToken, endToken)` of {@link ArticleDocument.tokens}. */
  firstToken: number;
  endToken: number;
  /** Index of its paragraph. */
  paragraph: number;
}

export type ParagraphKind = 'headline' | 'byline' | 'body';

export interface Paragraph extends Span {
  /** `headline`: the first short line without a final full stop, and lines in capitals; `byline`: “Von Hans Meier”. */
  kind: ParagraphKind;
  /** Sentences `[firstSentence, endSentence)` of {@link ArticleDocument.sentences}. */
  firstSentence: number;
  endSentence: number;
  /** Offset of the text behind a dialogue dash (“– Jeg tror …”) when the paragraph opens with one. */
  dialogue?: number;
}

/** An article cut into paragraphs, sentences and tokens: what every later stage reads. */
export interface ArticleDocument {
  text: string;
  /** BCP 47: de, nb, nn, da, sv, en, fr, nl; `und` when unknown. */
  language: string;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  tokens: Token[];
}

/** What the name finder answers: the inflected surface, without titles, articles and quotation marks. */
export interface NameMention extends Span {
  text: string;
  type: EntityType;
  form: 'name' | 'derived';
  /** Normal form: genitives stripped (Putins → Putin); of a derived word its base name (russische → Russland, US-Präsident → US). */
  name: string;
  /** 0..1 */
  confidence: number;
}

export interface Mention extends Span {
  text: string;
  type: EntityType;
  form: MentionForm;
  /** Normal form as in {@link NameMention}; of a nominal or pronoun its text in lower case. */
  name: string;
  confidence: number;
  /** Index of its chain in {@link ArticleAnalysis.chains}. */
  chain: number;
}

/** All mentions of one entity inside an article. */
export interface Chain {
  type: EntityType;
  /** The fullest normal name in the article (Kim Jong-un), or the text of its first mention when nobody names it. */
  name: string;
  /** Distinct normal names of its `name` and `derived` mentions, fullest first; empty for an unnamed source. */
  names: string[];
  /** Indices into {@link ArticleAnalysis.mentions}, ascending. */
  mentions: number[];
  gender?: 'f' | 'm' | 'n';
  /** The role the text gives (“russischer Außenminister”, “rådgiver”), in its own words. */
  role?: string;
  /** Authority id when the article alone settles it (`country:KP`). */
  authority?: string;
  /** Id of the entity that a person says it is; never set by the machine. */
  entity?: string;
}

/** What the quote finder answers, before mentions have chains. */
export interface QuoteCandidate extends Span {
  type: QuoteType;
  /** Its pieces, at least one, in order; more when a reporting clause interrupts it. */
  spans: Span[];
  /** The mention nearest the quote that says who speaks. */
  speaker: SpeakerCandidate | null;
  cue: Span | null;
  /** 0..1 */
  confidence: number;
}

export interface SpeakerCandidate extends Span {
  form: MentionForm;
  /** True when the quote itself names nobody and the speaker is carried on from an earlier one. */
  carried: boolean;
}

export interface Quote extends Span {
  type: QuoteType;
  spans: Span[];
  /** Index into {@link ArticleAnalysis.mentions}. */
  speaker: number | null;
  /** True when the speaker is carried on from an earlier quote or sentence. */
  carried: boolean;
  cue: Span | null;
  confidence: number;
}

/** An IPTC Media Topic, e.g. medtop:20000640. */
export interface Topic {
  id: string;
  /** In the article's language where IPTC has one, else English. */
  label: string;
  score: number;
  evidence: Span[];
}

export interface Keyphrase {
  text: string;
  score: number;
  occurrences: Span[];
}

export interface ParagraphSpan extends Span {
  kind: ParagraphKind;
}

/** The analysis of one article. */
export interface ArticleAnalysis {
  language: string;
  paragraphs: ParagraphSpan[];
  sentences: Span[];
  /** Sorted by start, then longest first. */
  mentions: Mention[];
  chains: Chain[];
  /** Sorted by start. */
  quotes: Quote[];
  topics: Topic[];
  keyphrases: Keyphrase[];
  /** Number of word tokens. */
  words: number;
  /** Marks that open and never close, for diagnostics. */
  unbalanced: Span[];
}
