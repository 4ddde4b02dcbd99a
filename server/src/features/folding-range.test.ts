import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import type { CorpusArticle } from '../corpus/types';
import { foldingRanges } from './folding-range';

const URI = 'file:///a.txt';

/** Paragraphs are what stands between empty lines. */
function wrapped(text: string): CorpusArticle {
  const article = corpusOf({ [URI]: text }).get(URI)!;
  const blocks = article.document.getText().matchAll(/.+(?:\n.+)*/g);
  const paragraphs = [...blocks].map(({ index, 0: block }) => ({
    start: index,
    end: index + block.length,
    kind: 'body' as const,
  }));
  return { ...article, analysis: { ...article.analysis, paragraphs } };
}

describe('folding ranges', () => {
  const article = wrapped(
    'Ein Absatz, der\nüber drei Zeilen\ngeht.\n\n„{Ein Zitat\n\nmit Absatz}(direct -)“, hier.\n\nEine Zeile.',
  );

  it('are paragraphs and quotes of several lines', () => {
    expect(foldingRanges(article)).toEqual([
      { startLine: 0, endLine: 2 },
      { startLine: 4, endLine: 6 },
    ]);
  });

  it('are no more than the client shows', () => {
    expect(foldingRanges(article, 1)).toEqual([{ startLine: 0, endLine: 2 }]);
  });
});
