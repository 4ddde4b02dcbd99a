/** Marks in the text of an article, and the way from one to the next. */
import type { Position, Range } from 'vscode-languageserver-types';
import { request } from './method';
import type { QuoteTypeName } from './passages';

/** Command behind code lenses. Arguments: URI of the article and {@link Position} of a mention in it. */
export const SHOW_MENTIONS = 'newsmark.showMentions';

/** The legend of semantic tokens, for `semanticTokenTypes`, `semanticTokenModifiers` and their scopes. */
export const TOKEN_TYPES = ['person', 'place', 'organization', 'miscellaneous', 'quote', 'cue'] as const;

export const TOKEN_MODIFIERS = [
  /** Of a quote. */
  'direct',
  'indirect',
  'mixed',
  /** An entity inside a quote, which it cuts in two. */
  'quoted',
  /** The mention that a quote is attributed to. */
  'speaker',
  /** russische, Berliner. */
  'derived',
  /** A speaker that is not named there: den russiske presidenten, hun. */
  'unnamed',
] as const;

/** `code` of our diagnostics. */
export const DIAGNOSTIC_CODES = [
  'quote-without-speaker',
  'unbalanced-quotation-mark',
  'open-proposal',
] as const;

/** One mark for decorations: what semantic tokens cannot show (long, nested). */
export interface Mark {
  range: Range;
  kind: 'person' | 'place' | 'organization' | 'miscellaneous' | 'quote' | 'speaker' | 'cue';
  /** Of a quote: direct, indirect or mixed. */
  quoteType?: QuoteTypeName;
  /** Of a name: name or derived. */
  form?: 'name' | 'derived' | 'nominal' | 'pronoun';
  /** Index of the quote that a quote, speaker or cue mark belongs to: they light up together. */
  quote?: number;
  entity?: string;
  /** Of a name or quote that a person accepted or marked; missing while it is only proposed. */
  decision?: 'accepted' | 'added';
}

/** Marks of an article; null when it is not an article the server knows. `version` is the document's. */
export const Marks = request<{ uri: string }, MarksResult | null>('newsmark/marks');

/** All marks of an article. `version` is the document's. */
export interface MarksResult {
  version: number;
  /** Names this answer in {@link MarksDelta}. */
  resultId: string;
  marks: Mark[];
}

/** What changed since an answer of before. */
export interface MarksEdits {
  version: number;
  resultId: string;
  /** Ascending; `start` counts in the list of before, as in semantic token edits. */
  edits: { start: number; deleteCount: number; marks: Mark[] }[];
}

/** Marks of an article that were asked for before: what changed since, or all when that answer is forgotten. */
export const MarksDelta = request<{ uri: string; previous: string }, MarksResult | MarksEdits | null>(
  'newsmark/marksDelta',
);

/** What the status bar tells of an article. */
export interface ArticleStatus {
  language: string;
  /** English name of the language. */
  languageName: string;
  names: number;
  quotes: number;
  words: number;
}

export const Status = request<{ uri: string }, ArticleStatus | null>('newsmark/status');

/**
 * The next or previous mention of the entity at the position (of any name when there is none there), or quote;
 * goes on in the next article that has one. `article`: the first mention in the next article that has one.
 */
export const Step = request<
  { uri: string; position: Position; what: 'mention' | 'quote' | 'article'; direction: 'next' | 'previous' },
  { uri: string; range: Range } | null
>('newsmark/step');
