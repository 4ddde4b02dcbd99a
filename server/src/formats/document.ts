import type { ArticleDocument, EntityType, MentionForm, QuoteType, Span, Token } from '../analysis/types';

/** An annotated article as the exchange formats see it. Offsets are UTF-16 code units. */
export interface FormatDocument {
  /** File name, without folders. */
  name: string;
  /** BCP 47. */
  language: string;
  text: string;
  /** Sorted by start, then longest first. */
  mentions: FormatMention[];
  /** Sorted by start. */
  quotes: FormatQuote[];
}

export interface FormatMention extends Span {
  type: EntityType;
  form: MentionForm;
  /** Entity id, the same across articles. */
  entity?: string;
}

export interface FormatQuote extends Span {
  type: QuoteType;
  /** Its pieces, at least one. */
  spans: Span[];
  /** Index into {@link FormatDocument.mentions}. */
  speaker: number | null;
  cue: Span | null;
}

/** What a writer answers. */
export interface Written {
  content: string;
  /** What the format cannot hold. */
  lost: Loss[];
}

export interface Loss {
  count: number;
  /** Singular, in the user's words: “quote”. */
  what: string;
}

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

function lowerBound(tokens: readonly Token[], before: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(tokens[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
