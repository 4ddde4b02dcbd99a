import type { Position, Range } from 'vscode-languageserver-types';
import type { Chain, Mention, Quote, Span } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';
import { titleOf } from '../files/uri';
import type { Passage } from '../protocol';
import { concordance, oneLine, shorten } from './text';

/** Passages are shown in one line of a list. */
const PASSAGE_LENGTH = 160;
/** What a line of a list to pick from shows. */
const LINE_LENGTH = 76;

/** A span as LSP says it: lines and UTF-16 units. */
export function rangeOf(article: CorpusArticle, { start, end }: Span): Range {
  return { start: article.document.positionAt(start), end: article.document.positionAt(end) };
}

/** An article's words at a span. */
export function textOf(article: CorpusArticle, { start, end }: Span): string {
  return article.document.getText().slice(start, end);
}

/** The innermost mention at a position; a caret right behind a mention is at it. */
export function mentionAt(article: CorpusArticle, position: Position): Mention | undefined {
  return innermostAt(article.analysis.mentions, article.document.offsetAt(position));
}

/** The innermost quote at a position, its reporting clause not included. */
export function quoteAt(article: CorpusArticle, position: Position): Quote | undefined {
  const offset = article.document.offsetAt(position);
  const touching = article.analysis.quotes.filter((quote) => innermostAt(quote.spans, offset) !== undefined);
  return innermostAt(touching, offset);
}

/** The quote whose cue is at a position. */
export function quoteByCueAt(article: CorpusArticle, position: Position): Quote | undefined {
  const offset = article.document.offsetAt(position);
  return article.analysis.quotes.find(({ cue }) => cue !== null && cue.start <= offset && offset <= cue.end);
}

/** The shortest span around an offset; a span that goes on behind the offset is taken before one that ends there. */
function innermostAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let best: S | undefined;
  for (const span of spans) {
    if (span.start > offset || span.end < offset) continue;
    if (best === undefined || isNearer(span, best, offset)) best = span;
  }
  return best;
}

function isNearer(span: Span, best: Span, offset: number): boolean {
  const endsHere = span.end === offset;
  if (endsHere !== (best.end === offset)) return !endsHere;
  return span.end - span.start < best.end - best.start;
}

/** Index of the last span that starts at or before an offset, of spans sorted by start; -1 when all start later. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence around an offset; the offset itself when there is none. */
export function sentenceAt(article: CorpusArticle, offset: number): Span {
  const { sentences } = article.analysis;
  return sentences[indexAt(sentences, offset)] ?? { start: offset, end: offset };
}

/** Paragraph number of an offset, from 1. */
function paragraphNumberAt(article: CorpusArticle, offset: number): number {
  return Math.max(1, indexAt(article.analysis.paragraphs, offset) + 1);
}

/** The paragraph around an offset; the offset itself when there is none. */
export function paragraphSpanAt(article: CorpusArticle, offset: number): Span {
  const { paragraphs } = article.analysis;
  return paragraphs[indexAt(paragraphs, offset)] ?? { start: offset, end: offset };
}

/** The chain that a mention of this article is in. */
export function chainOf(article: CorpusArticle, mention: Mention): Chain {
  return article.analysis.chains[mention.chain]!;
}

/** The mentions of a chain, in the order of the text. */
export function mentionsOfChain(article: CorpusArticle, chain: Chain): Mention[] {
  return chain.mentions.map((index) => article.analysis.mentions[index]!);
}

/** The mention a quote is attributed to. */
export function speakerOf(article: CorpusArticle, quote: Quote): Mention | undefined {
  return quote.speaker === null ? undefined : article.analysis.mentions[quote.speaker];
}

/** Whom or what a mention of this article refers to. */
export function entityOf(corpus: Corpus, article: CorpusArticle, mention: Mention): Entity | undefined {
  return corpus.entity(corpus.entityIdOf(article, mention));
}

/** A quote as a passage: its own words. */
export function quotePassage(article: CorpusArticle, quote: Quote): Passage {
  return passage(article, quote, textOf(article, quote));
}

/** A mention as a passage: the sentence around it. */
export function mentionPassage(article: CorpusArticle, mention: Span): Passage {
  return passage(article, mention, textOf(article, sentenceAt(article, mention.start)));
}

/** A mention as a passage: as much of its sentence as a list shows, around its words. */
export function linePassage(article: CorpusArticle, { start, end }: Span): Passage {
  const sentence = sentenceAt(article, start);
  const text = (from: number, to: number) => article.document.getText().slice(from, to).replace(/\s+/gu, ' ');
  const line = concordance(
    text(sentence.start, start),
    text(start, end),
    text(end, Math.max(end, sentence.end)),
    LINE_LENGTH,
  );
  return { ...passage(article, { start, end }, ''), text: line.trim() };
}

function passage(article: CorpusArticle, span: Span, text: string): Passage {
  return {
    uri: article.uri,
    title: titleOf(article.uri),
    range: rangeOf(article, span),
    text: shorten(oneLine(text), PASSAGE_LENGTH),
    paragraph: paragraphNumberAt(article, span.start),
  };
}
