import type { ArticleDocument, NameMention, QuoteCandidate, Span } from '../types';

export interface QuoteFindings {
  /** Sorted by start. */
  quotes: QuoteCandidate[];
  /** Opening marks that never close. */
  unbalanced: Span[];
}

/** Finds the quotes of an article with their cues and speakers. */
export function findQuotes(_document: ArticleDocument, _names: readonly NameMention[]): QuoteFindings {
  return { quotes: [], unbalanced: [] };
}
