import type { ArticleDocument } from '../types';
import { beginOf, TYPES } from './labels';
import { Noun, nounBits, TOLD } from './naming';
import type { LabelledSpan } from './spans';

const WORK = beginOf(TYPES.indexOf('MISC'));
const MARK = /^["“”„«»‘‚’']$/;
const LOWER = /^\p{Ll}/u;
/** Longer quotations are no titles. */
const MAX_TITLE = 12;

/**
 * The spans with the titles of works, which stand in marks behind a noun for a work: Film „Das Fest“, boka «En kvinne på
 * flukt». Names inside a title give way to it. Spans come and go sorted.
 */
export function withTitles(document: ArticleDocument, spans: LabelledSpan[]): LabelledSpan[] {
  const titles = findTitles(document);
  if (titles.length === 0) return spans;
  const outside = spans.filter(
    (span) => !titles.some((title) => span.first < title.end && title.first < span.end),
  );
  return [...outside, ...titles].sort((a, b) => a.first - b.first);
}

function findTitles({ tokens, language }: ArticleDocument): LabelledSpan[] {
  const titles: LabelledSpan[] = [];
  for (let open = 1; open < tokens.length - 1; open++) {
    const mark = tokens[open]!;
    if (mark.text.length !== 1 || !MARK.test(mark.text)) continue;
    const before = tokens[open - 1]!;
    if (before.sentence !== mark.sentence || before.kind !== 'word') continue;
    if (!(nounBits(before.text, language) & Noun.Work)) continue;
    let close = open + 1;
    while (
      close <= open + MAX_TITLE &&
      tokens[close]?.sentence === mark.sentence &&
      !MARK.test(tokens[close]!.text)
    )
      close++;
    if (LOWER.test(tokens[open + 1]!.text)) continue;
    const isClosed = tokens[close]?.sentence === mark.sentence && MARK.test(tokens[close]!.text);
    if (!isClosed || close === open + 1) continue;
    titles.push({ first: open + 1, end: close, label: WORK, certainty: TOLD });
    open = close;
  }
  return titles;
}
