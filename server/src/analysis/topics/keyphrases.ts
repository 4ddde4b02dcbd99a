import type { ArticleDocument, Keyphrase, Mention } from '../types';

/** The article's keyphrases in its own words, best first. */
export function extractKeyphrases(_document: ArticleDocument, _mentions: readonly Mention[]): Keyphrase[] {
  return [];
}
