import { addKnownNames } from './authority/known';
import { resolve } from './coreference/resolve';
import type { AnalysisData } from './data';
import { identifyLanguage } from './language/identify';
import { segment } from './language/segment';
import { aboutLater } from './later';
import { findNames } from './names/find';
import { ReadingMemo } from './names/memo';
import { findQuotes } from './quotes/find';
import { cutSections, joinSections } from './sections';
import { withoutSpoken } from './spoken';
import { assignTopics } from './topics/assign';
import { extractKeyphrases } from './topics/keyphrases';
import type { ArticleAnalysis } from './types';

/** What is known of an article before it is analysed. */
export interface AnalyzeOptions {
  /** BCP 47; identified from the text when missing. */
  language?: string;
  /**
   * Of earlier analyses of the same article, which is being edited: saves work, changes nothing. Topics and keyphrases
   * are then found when they are first asked for.
   */
  memo?: AnalysisMemo;
}

/** What is remembered of an article that is being edited. */
export interface AnalysisMemo {
  names: ReadingMemo;
}

/** The memo of an article of which nothing is remembered yet. */
export function newMemo(): AnalysisMemo {
  return { names: new ReadingMemo() };
}

/**
 * The way of an article: text → language → paragraphs, sentences, tokens → names → quotes → chains → topics.
 * Pure: equal text, data and options give an equal analysis.
 */
export function analyze(text: string, data: AnalysisData, options: AnalyzeOptions = {}): ArticleAnalysis {
  const steps = analyzeSteps(text, data, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * {@link analyze} in steps: an enormous text is analysed in sections of some 8,000 words, with a pause after each
 * in which the caller may let others work or give up.
 */
export function* analyzeSteps(
  text: string,
  data: AnalysisData,
  options: AnalyzeOptions = {},
): Generator<void, ArticleAnalysis> {
  const language = options.language ?? identifyLanguage(text);
  const sections = cutSections(text);
  if (sections.length === 1) return analyzeSection(text, language, data, options.memo);
  const parts: ArticleAnalysis[] = [];
  for (const { start, end } of sections) {
    parts.push(analyzeSection(text.slice(start, end), language, data));
    yield;
  }
  return joinSections(parts, sections);
}

function analyzeSection(
  text: string,
  language: string,
  data: AnalysisData,
  memo?: AnalysisMemo,
): ArticleAnalysis {
  const document = segment(text, language);
  const found = findNames(document, data.names, data.authority, memo?.names);
  const known = addKnownNames(document, found, data.authority);
  const { quotes, unbalanced } = findQuotes(document, known);
  const names = withoutSpoken(known, quotes);
  const resolution = resolve(document, names, quotes, data.authority);
  const marks = {
    language,
    paragraphs: document.paragraphs.map(({ start, end, kind }) => ({ start, end, kind })),
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    ...resolution,
    words: document.tokens.reduce((n, token) => n + (token.kind === 'word' ? 1 : 0), 0),
    unbalanced,
  };
  const about = () => ({
    topics: assignTopics(document, resolution.mentions, data.topics),
    keyphrases: extractKeyphrases(document, resolution.mentions, data.topics),
  });
  return memo ? aboutLater(marks, about) : { ...marks, ...about() };
}
