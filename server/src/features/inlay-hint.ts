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
    const place = speaker && placeOf(article, quote, speaker);
    if (!place || place.offset < from || place.offset > to || hints.has(place.offset)) continue;
    const hint = hintFor(corpus, article, speaker!, place);
    if (hint) hints.set(place.offset, hint);
  }
  return [...hints.values()];
}

interface Place {
  offset: number;
  /** How a name reads there. */
  label(name: string): string;
}

/** Where a hint says something new; undefined when the sentence names the speaker. */
function placeOf(article: CorpusArticle, quote: Quote, speaker: Mention): Place | undefined {
  if (!touchesSentencesOf(article, quote, speaker)) {
    return { offset: behindMarks(article, quote.end), label: (name) => `— ${name}` };
  }
  if (speaker.form !== 'pronoun' && speaker.form !== 'nominal') return undefined;
  return { offset: speaker.end, label: (name) => `(${name})` };
}

/** Closing marks and the full stop belong to the quote for the eye. */
const MARKS = /\p{P}*/uy;

function behindMarks(article: CorpusArticle, offset: number): number {
  MARKS.lastIndex = offset;
  return offset + MARKS.exec(article.document.getText())![0].length;
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
  { offset, label }: Place,
): InlayHint | undefined {
  const entity = entityOf(corpus, article, speaker);
  const chain = chainOf(article, speaker);
  const name = entity?.named ? corpus.nameIn(article, entity.id) : chain.names[0];
  if (name === undefined) return undefined;
  return {
    position: article.document.positionAt(offset),
    label: label(name),
    paddingLeft: true,
    tooltip: chain.role ? `Speaker: ${name}, ${chain.role}` : `Speaker: ${name}`,
  };
}
