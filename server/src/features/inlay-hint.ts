import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Mention, Quote } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { chainOf, entityOf, sentenceAt, speakerOf } from './lookup';

/**
 * Who speaks, where the text does not name them: behind a pronoun or description that stands for the speaker, or behind
 * a quote whose speaker is named in another sentence.
 */
export function inlayHints(corpus: Corpus, article: CorpusArticle, range: Range): InlayHint[] {
  const from = article.document.offsetAt(range.start);
  const to = article.document.offsetAt(range.end);
  const hints = new Map<number, InlayHint>();
  for (const quote of article.analysis.quotes) {
    const speaker = speakerOf(article, quote);
    const offset = speaker && hintOffset(article, quote, speaker);
    if (offset === undefined || offset < from || offset > to || hints.has(offset)) continue;
    const hint = hintFor(corpus, article, speaker!, offset);
    if (hint) hints.set(offset, hint);
  }
  return [...hints.values()];
}

/** Where a hint says something new; undefined when the sentence names the speaker. */
function hintOffset(article: CorpusArticle, quote: Quote, speaker: Mention): number | undefined {
  if (!touchesSentencesOf(article, quote, speaker)) return quote.end;
  return speaker.form === 'pronoun' || speaker.form === 'nominal' ? speaker.end : undefined;
}

/** Whether the speaker stands in a sentence that the quote is in or next to the end of: “…”, sa hun. */
function touchesSentencesOf(article: CorpusArticle, quote: Quote, speaker: Mention): boolean {
  const first = sentenceAt(article, quote.start);
  const last = sentenceAt(article, quote.end);
  const clause = quote.cue ? sentenceAt(article, quote.cue.start) : last;
  const start = Math.min(first.start, clause.start);
  const end = Math.max(last.end, clause.end);
  return speaker.start >= start && speaker.end <= end;
}

function hintFor(
  corpus: Corpus,
  article: CorpusArticle,
  speaker: Mention,
  offset: number,
): InlayHint | undefined {
  const entity = entityOf(corpus, article, speaker);
  const chain = chainOf(article, speaker);
  const name = entity?.named ? entity.name : chain.names[0];
  if (name === undefined) return undefined;
  return {
    position: article.document.positionAt(offset),
    label: name,
    paddingLeft: true,
    tooltip: chain.role ? `Speaker: ${name}, ${chain.role}` : `Speaker: ${name}`,
  };
}
