import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Mention, Quote, Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { chainOf, mentionAt, mentionsOfChain, quoteAt, quoteByCueAt, rangeOf, speakerOf } from './lookup';

/**
 * On a mention: all mentions of its chain in the article, and the quotes that this very mention is the speaker of. On a
 * quote or cue: the quote with its cue and speaker.
 */
export function documentHighlights(article: CorpusArticle, position: Position): DocumentHighlight[] {
  const mention = mentionAt(article, position);
  if (mention) {
    const quotes = article.analysis.quotes.filter((quote) => speakerOf(article, quote) === mention);
    return [...mentionsLike(article, mention), ...quotes.flatMap((quote) => words(article, quote))];
  }
  const quote = quoteAt(article, position) ?? quoteByCueAt(article, position);
  if (!quote) return [];
  const speaker = speakerOf(article, quote);
  return [
    ...words(article, quote),
    ...(speaker ? [highlight(article, speaker, DocumentHighlightKind.Read)] : []),
  ];
}

function mentionsLike(article: CorpusArticle, mention: Mention): DocumentHighlight[] {
  return mentionsOfChain(article, chainOf(article, mention)).map((span) =>
    highlight(article, span, DocumentHighlightKind.Read),
  );
}

/** The pieces of a quote, and its cue. */
function words(article: CorpusArticle, { spans, cue }: Quote): DocumentHighlight[] {
  return [...spans, ...(cue ? [cue] : [])].map((span) =>
    highlight(article, span, DocumentHighlightKind.Text),
  );
}

function highlight(article: CorpusArticle, span: Span, kind: DocumentHighlightKind): DocumentHighlight {
  return { range: rangeOf(article, span), kind };
}
