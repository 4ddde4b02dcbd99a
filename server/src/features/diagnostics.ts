import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import type { DIAGNOSTIC_CODES } from '../protocol';
import { rangeOf } from './lookup';

type Code = (typeof DIAGNOSTIC_CODES)[number];

const MESSAGES: Record<Code, string> = {
  'quote-without-speaker': 'Who says this? The text names no speaker for this quote.',
  'unbalanced-quotation-mark': 'This quotation mark has no counterpart.',
};

/** What a fact checker may want to look at, as hints. */
export function diagnostics(article: CorpusArticle): Diagnostic[] {
  const { quotes, unbalanced } = article.analysis;
  return [
    ...quotes
      .filter(({ speaker }) => speaker === null)
      .map((quote) => hint(article, quote.spans[0] ?? quote, 'quote-without-speaker')),
    ...unbalanced.map((mark) => hint(article, mark, 'unbalanced-quotation-mark')),
  ];
}

function hint(article: CorpusArticle, span: Span, code: Code): Diagnostic {
  return {
    range: rangeOf(article, span),
    severity: DiagnosticSeverity.Hint,
    source: 'Newsmark',
    code,
    message: MESSAGES[code],
  };
}
