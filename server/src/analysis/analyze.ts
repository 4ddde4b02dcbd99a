import { resolve } from './coreference/resolve';
import type { AnalysisData } from './data';
import { identifyLanguage } from './language/identify';
import { segment } from './language/segment';
import { findNames } from './names/find';
import { findQuotes } from './quotes/find';
import { assignTopics } from './topics/assign';
import { extractKeyphrases } from './topics/keyphrases';
import type { ArticleAnalysis } from './types';

export interface AnalyzeOptions {
  /** BCP 47; identified from the text when missing. */
  language?: string;
}

/**
 * The way of an article: text → language → paragraphs, sentences, tokens → names → quotes → chains → topics.
 * Pure: equal text, data and options give an equal analysis.
 */
export function analyze(text: string, data: AnalysisData, options: AnalyzeOptions = {}): ArticleAnalysis {
  const language = options.language ?? identifyLanguage(text);
  const document = segment(text, language);
  const names = findNames(document, data.names);
  const { quotes, unbalanced } = findQuotes(document, names);
  const resolution = resolve(document, names, quotes, data.authority);
  return {
    language,
    paragraphs: document.paragraphs.map(({ start, end, kind }) => ({ start, end, kind })),
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    ...resolution,
    topics: assignTopics(document, resolution.mentions, data.topics),
    keyphrases: extractKeyphrases(document, resolution.mentions),
    words: document.tokens.reduce((n, token) => n + (token.kind === 'word' ? 1 : 0), 0),
    unbalanced,
  };
}
