/** Exchange formats, and the comparison of annotations. */
import { request } from './method';
import type { EntityTypeName, Passage, QuoteTypeName } from './passages';

/** An exchange format, as the user chooses one. */
export interface FormatInfo {
  id: string;
  title: string;
  /** What it is for, in a few words. */
  detail: string;
  /** Of its files, with the dot. */
  extension: string;
  /** Regular expression for the names of files that can be read. */
  pattern: string;
  /** One file for all articles, or one for each. */
  files: 'one' | 'each';
  /** Can be imported. */
  readable: boolean;
}

/** A text file, by its path below a folder that the client chooses. */
export interface TextFileInfo {
  name: string;
  content: string;
}

/** How many of what a format could not hold, or was not understood. */
export interface LossInfo {
  what: string;
  count: number;
}

/** Which marks: all that stand now, only what people decided, or only what the machine proposes. */
export type WhichMarks = 'all' | 'decided' | 'machine';

/** These articles, or those in a folder; all when both are missing. */
export interface ArticleSelection {
  uris?: string[];
  below?: string;
}

/** What to write of which articles. */
export interface ExportParams extends ArticleSelection {
  format: string;
  which: WhichMarks;
  /** Which of the articles, sorted by URI. */
  start?: number;
  limit?: number;
}

/** The files to write, and what the format could not hold. */
export interface ExportResult {
  files: TextFileInfo[];
  /** Texts that the format needs beside its files. They must not replace a file that is there. */
  texts: TextFileInfo[];
  lost: LossInfo[];
  articles: number;
  /** How many articles there are, whatever `start` and `limit`. */
  total: number;
  marks: number;
}

/** Files of annotations, and the articles they may be about. */
export interface ImportParams extends ArticleSelection {
  files: TextFileInfo[];
  /** Of all files; known by their names when missing. */
  format?: string;
  /** Take proposals that nobody decided about as accepted. */
  takeProposals?: boolean;
}

/** What became of the annotations of files. */
export interface ImportResult {
  /** URIs of the articles that got annotations. */
  articles: string[];
  added: number;
  /** Marks that were decided about before: they stay as they are. */
  known: number;
  /** Proposals in the files that were left out; {@link ImportParams.takeProposals} takes them. */
  proposals: number;
  lost: LossInfo[];
  /** A line for each file that cannot be read. */
  problems: string[];
  /** Files, or articles in files, that none of the articles is. */
  unknown: string[];
}

/** A set of marks to compare: those of articles as they are here, or files. */
export type ComparedSet = { kind: WhichMarks } | { kind: 'files'; files: TextFileInfo[]; format?: string };

/** Two sets of marks, and the articles to compare them in. */
export interface CompareParams extends ArticleSelection {
  a: ComparedSet;
  b: ComparedSet;
}

/** Agreement of two sets on marks of a type, or of all. Null where it is not defined. */
export interface AgreementRow {
  type: EntityTypeName | QuoteTypeName | 'all';
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Cohen's kappa over tokens. */
  kappa: number | null;
  both: number;
  onlyA: number;
  onlyB: number;
}

/** A mark of one of the sets. */
export interface ComparedMark {
  type: EntityTypeName | QuoteTypeName;
  words: string;
  /** Of a quote: the words of its speaker; null for none. */
  speaker?: string | null;
}

/** Seen from A: a mark is missed or added by B, or has another type, extent or speaker there. */
export interface DifferenceItem extends Passage {
  kind: 'missed' | 'added' | 'type' | 'extent' | 'speaker';
  a?: ComparedMark;
  b?: ComparedMark;
}

/** How far two sets agree, and where they do not. */
export interface CompareResult {
  /** How many articles are in both sets. */
  articles: number;
  agreement: AgreementRow[];
  /** By article and place; the first few thousand. */
  differences: DifferenceItem[];
  /** How many there are. */
  count: number;
  lost: LossInfo[];
  problems: string[];
  unknown: string[];
  /** Names of articles that only one of two annotators annotated. */
  unpaired: string[];
}

export const Formats = request<Record<string, never>, FormatInfo[]>('newsmark/formats');

export const Export = request<ExportParams, ExportResult>('newsmark/export');

/** Annotations of files become people's decisions, as one action that can be undone. */
export const Import = request<ImportParams, ImportResult>('newsmark/import');

export const Compare = request<CompareParams, CompareResult>('newsmark/compare');
