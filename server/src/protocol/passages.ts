/** What lists have in common: types, scopes, pages and passages. */
import type { Range } from 'vscode-languageserver-types';

export type EntityTypeName = 'PER' | 'LOC' | 'ORG' | 'MISC';

export type QuoteTypeName = 'direct' | 'indirect' | 'mixed';

/** Which articles a view speaks of: one, or all when `uri` is missing. */
export interface Scope {
  uri?: string;
}

export type Sort = 'prominence' | 'alphabet';

/** Which part of a list, in which order: all that a reader may want, by prominence, when nothing is given. */
export interface Page {
  sort?: Sort;
  /** Number of entries to leave out. */
  start?: number;
  limit?: number;
}

/** A place in an article, with the text of the passage for display. */
export interface Passage {
  uri: string;
  /** File name without folders, for display. */
  title: string;
  range: Range;
  /** The quote, or the sentence around the mention, on one line, shortened. */
  text: string;
  /** Paragraph number, from 1. */
  paragraph: number;
}
