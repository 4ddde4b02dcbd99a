import type { FoldingRange } from 'vscode-languageserver-types';
import type { Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';

/** Paragraphs and quotes of several lines; at most `limit` of them, those from the top. */
export function foldingRanges(article: CorpusArticle, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { paragraphs, quotes } = article.analysis;
  const byStart = new Map<number, FoldingRange>();
  for (const span of [...paragraphs, ...quotes]) {
    const range = linesOf(article, span);
    if (range && !byStart.has(range.startLine)) byStart.set(range.startLine, range);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine).slice(0, limit);
}

function linesOf(article: CorpusArticle, { start, end }: Span): FoldingRange | undefined {
  const startLine = article.document.positionAt(start).line;
  const endLine = article.document.positionAt(end).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}
