import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { paragraphSpanAt, rangeOf, sentenceAt, textOf } from './lookup';

/** Letters and digits, with what joins them: Jong-un, l'Élysée. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

/** What grows around each position: word, name, quote, sentence, paragraph, article. */
export function selectionRanges(article: CorpusArticle, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(article, article.document.offsetAt(position)));
}

function selectionRange(article: CorpusArticle, offset: number): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of nested(spansAround(article, offset)).reverse()) {
    selection = { range: rangeOf(article, span), parent: selection };
  }
  return selection!;
}

function spansAround(article: CorpusArticle, offset: number): Span[] {
  const { mentions, quotes } = article.analysis;
  const sentence = sentenceAt(article, offset);
  const spans = [
    ...wordsAt(article, sentence, offset),
    ...mentions,
    ...quotes.flatMap((quote) => quote.spans),
    ...quotes,
    sentence,
    paragraphSpanAt(article, offset),
  ];
  const whole = { start: 0, end: article.document.getText().length };
  return [...spans.filter(({ start, end }) => start <= offset && offset <= end && start < end), whole];
}

function wordsAt(article: CorpusArticle, sentence: Span, offset: number): Span[] {
  for (const match of textOf(article, sentence).matchAll(WORD)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (start > offset) break;
    if (offset <= end) return [{ start, end }];
  }
  return [];
}

/** From the shortest on, each that strictly holds the one before. */
function nested(spans: Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    const holds = !last || (span.start <= last.start && span.end >= last.end);
    const isLarger = !last || span.end - span.start > last.end - last.start;
    if (holds && isLarger) chain.push(span);
  }
  return chain.length > 0 ? chain : [{ start: 0, end: 0 }];
}
