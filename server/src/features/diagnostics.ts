import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Quote, Span } from '../analysis/types';
import { annotationAt } from '../annotations/decide';
import type { Placed } from '../annotations/model';
import type { CorpusArticle } from '../corpus/types';
import type { DIAGNOSTIC_CODES, Settings } from '../protocol';
import { rangeOf, textOf } from './lookup';
import type { OpenMark, Standing } from './standing';
import { oneLine, shorten } from './text';

type Code = (typeof DIAGNOSTIC_CODES)[number];

/** Proposals below this confidence are uncertain: a few in an article of the usual length. */
const UNCERTAIN = 0.6;
const WORDS_LENGTH = 40;

const NOUNS: Record<OpenMark['type'], string> = {
  PER: 'a person',
  LOC: 'a place',
  ORG: 'an organisation',
  MISC: 'a name of something else',
  direct: 'a quote',
  indirect: 'an indirect quote',
  mixed: 'a partly direct quote',
};

/** What a fact checker may want to look at, and what is left to decide, as hints. */
export function diagnostics(
  article: CorpusArticle,
  { placed, open }: Standing,
  proposals: Settings['diagnostics']['proposals'],
): Diagnostic[] {
  const { quotes, unbalanced } = article.analysis;
  return [
    ...quotes
      .filter((quote) => quote.speaker === null && !isDecided(placed, quote))
      .map((quote) =>
        hint(
          article,
          quote.spans[0] ?? quote,
          'quote-without-speaker',
          'Who says this? The text names no speaker for this quote.',
        ),
      ),
    ...unbalanced.map((mark) =>
      hint(article, mark, 'unbalanced-quotation-mark', 'This quotation mark has no counterpart.'),
    ),
    ...open
      .filter(
        ({ confidence }) => proposals === 'all' || (proposals === 'uncertain' && confidence < UNCERTAIN),
      )
      .map((mark) => hint(article, mark, 'open-proposal', question(article, mark))),
  ];
}

/** Who accepts a quote nobody says, or says that its source is unnamed, need not be asked. */
function isDecided(placed: readonly Placed[], quote: Quote): boolean {
  return annotationAt(placed, 'quote', quote) !== undefined;
}

function question(article: CorpusArticle, mark: OpenMark): string {
  const words = shorten(oneLine(textOf(article, mark)), WORDS_LENGTH);
  const share = Math.round(mark.confidence * 100);
  return `Is “${words}” ${NOUNS[mark.type]}? ${share} % likely: accept or reject it.`;
}

function hint(article: CorpusArticle, span: Span, code: Code, message: string): Diagnostic {
  return {
    range: rangeOf(article, span),
    severity: DiagnosticSeverity.Hint,
    source: 'Newsmark',
    code,
    message,
  };
}
