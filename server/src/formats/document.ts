import type { ArticleDocument, EntityType, MentionForm, QuoteType, Span } from '../analysis/types';

/** Whether a person decided about a mark: `accepted` a proposal, `added` their own; else it is only proposed. */
export type MarkState = 'proposed' | 'accepted' | 'added';

/** An annotated article as the exchange formats see it. Offsets are UTF-16 code units. */
export interface FormatDocument {
  /** File name, or path below the folder of all articles. */
  name: string;
  /** BCP 47. */
  language: string;
  text: string;
  /** Sorted by start, then longest first. */
  mentions: FormatMention[];
  /** Sorted by start. */
  quotes: FormatQuote[];
  /** Display names of those who speak, by entity id. */
  names?: ReadonlyMap<string, string>;
  /** Proposals that a person rejected. */
  rejected?: Rejection[];
}

/** Who decided, and what else they said. */
export interface Provenance {
  /** IRI of the annotation. */
  id?: string;
  /** Entity id, when it was a person who said which. */
  entity?: string;
  note?: string;
  creator?: string;
  /** ISO 8601, UTC. */
  created?: string;
  modified?: string;
}

interface Decidable extends Span {
  /** Missing: not known, as in the files of other tools. */
  state?: MarkState;
  by?: Provenance;
}

export interface FormatMention extends Decidable {
  type: EntityType;
  form: MentionForm;
  /** Entity id, the same across articles, whoever found it. */
  entity?: string;
}

export interface FormatQuote extends Decidable {
  type: QuoteType;
  /** Its pieces, at least one. */
  spans: Span[];
  /** Index into {@link FormatDocument.mentions}. */
  speaker: number | null;
  /** A person said that the source is not named: then there is no speaker. */
  unnamed?: true;
  cue: Span | null;
}

export interface Rejection extends Span {
  type: EntityType | QuoteType;
  by?: Provenance;
}

/** What a writer answers. */
export interface Written {
  content: string;
  /** What the format cannot hold. */
  lost: Loss[];
}

export interface Loss {
  count: number;
  /** In the user's words: “quotes”. */
  what: string;
}

/** What a reader answers. */
export interface ReadFile {
  documents: FormatDocument[];
  /** What of the file is not ours, or stands nowhere in the article. */
  lost: Loss[];
  /** Names of articles that the file is about and we do not have. */
  unknown: string[];
}

/** An article that annotations are read for. */
export interface Source {
  name: string;
  /** BCP 47. */
  language: string;
  text: string;
}

/** The articles that a file may be about. */
export interface Sources {
  /** The one that the file is about whatever it says: it is named after it, or the user chose it. */
  readonly own: Source | undefined;
  byName(name: string): Source | undefined;
  /** The one with this text, whatever its blanks. */
  byText(text: string): Source | undefined;
}

/** What is said of a mark that stands nowhere for certain. */
export const NOT_FOUND = 'marks whose words are not in the article, or in several places';

/** What is said of decisions that are not exported because their place in the article is lost. */
export const ADRIFT = 'decisions whose words were not found again';

export class FormatError extends Error {
  override readonly name = 'FormatError';
  /** `line` counts from 1. */
  constructor(message: string, line?: number) {
    super(line === undefined ? message : `line ${line}: ${message}`);
  }
}

/** Sorts as the analysis does: by start, then longest first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A loss, when there is one. */
export function lossOf(count: number, what: string): Loss[] {
  return count > 0 ? [{ count, what }] : [];
}

/** Losses of the same kind added up, in the order they first come. */
export function sumOf(losses: readonly Loss[]): Loss[] {
  const sums = new Tally();
  for (const { what, count } of losses) sums.add(what, count);
  return sums.losses;
}

/** Counts what is lost, by kind. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  get losses(): Loss[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}

/** What formats lose that know no decisions: how many marks are decided, and what was rejected. */
export function decisionsOf({ mentions, quotes, rejected = [] }: FormatDocument): Loss[] {
  const decided = [...mentions, ...quotes].filter(({ state }) => state === 'accepted' || state === 'added');
  return [
    ...lossOf(decided.length, 'decisions'),
    ...rejectionsOf({ rejected }),
    ...notesOf({ mentions, quotes }),
  ];
}

export const rejectionsOf = ({ rejected = [] }: Pick<FormatDocument, 'rejected'>): Loss[] =>
  lossOf(rejected.length, 'rejections');

export const notesOf = ({ mentions, quotes }: Pick<FormatDocument, 'mentions' | 'quotes'>): Loss[] =>
  lossOf([...mentions, ...quotes].filter(({ by }) => by?.note).length, 'notes');

/** The names of a document, the outermost where they nest, for formats that hold one layer of names. */
export function outermostNames(mentions: readonly FormatMention[]): FormatMention[] {
  const kept: FormatMention[] = [];
  for (const mention of [...mentions].sort(bySpan)) {
    if (mention.form !== 'name') continue;
    if (kept.length === 0 || mention.start >= kept.at(-1)!.end) kept.push(mention);
  }
  return kept;
}

/** First and one past the last of the tokens that a span touches; undefined when it touches none. */
export function tokensIn(
  { tokens }: Pick<ArticleDocument, 'tokens'>,
  span: Span,
): [number, number] | undefined {
  const first = lowerBound(tokens, (token) => token.end <= span.start);
  const end = lowerBound(tokens, (token) => token.start < span.end);
  return end > first ? [first, end] : undefined;
}

/** Index of the first item of a sorted list that does not lie before; its length when all do. */
export function lowerBound<T>(sorted: ArrayLike<T>, before: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
