import { packOf } from '../language/packs';
import type { ArticleDocument, Token } from '../types';
import { beginOf, TYPES } from './labels';
import { isSaying, Noun, nounBits, TOLD } from './naming';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const WORK = beginOf(TYPES.indexOf('MISC'));
const MARK = /^["“”„«»‘‚’']$/;
const LOWER = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const ENDS_LOW = /\p{Ll}$/u;
/** Longer quotations are no titles. */
const MAX_TITLE = 12;
/** Longer ones are none where no noun for a work tells so. */
const MAX_UNTOLD = 8;
/** How sure a title is that no noun tells. */
const UNTOLD = 0.7;
/** Names inside a quotation of which the model is surer are no part of a title. */
const SURE = 0.9;

/**
 * The spans with the titles of works in marks: behind a noun for a work (Film „Das Fest“, boka «En kvinne på flukt»), and
 * any short quotation in mid-sentence that has a capital there, where speech is written with a dash and nouns without
 * capitals (“I «Vakne opp» er det …”): in the Norwegian, Danish and Swedish corpora eight of ten are titles, one of ten is
 * another name. Names inside a title give way to it. Spans come and go sorted.
 */
export function withTitles(
  document: ArticleDocument,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
): readonly LabelledSpan[] {
  const titles = findTitles(document, spans, confidence);
  if (titles.length === 0) return spans;
  const outside = spans.filter(
    (span) => !titles.some((title) => span.first < title.end && title.first < span.end),
  );
  return [...outside, ...titles].sort((a, b) => a.first - b.first);
}

function findTitles(
  document: ArticleDocument,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
): LabelledSpan[] {
  const { tokens } = document;
  const titles: LabelledSpan[] = [];
  let next = 0;
  for (let open = 1; open < tokens.length - 1; open++) {
    if (tokens[open]!.text.length !== 1 || !MARK.test(tokens[open]!.text)) continue;
    const close = closingMark(tokens, open);
    if (close === undefined) continue;
    while (next < spans.length && spans[next]!.end <= open) next++;
    const certainty = isWork(document, open)
      ? TOLD
      : isTitle(document, open, close) && givesWay(spans, next, open, close, confidence)
        ? UNTOLD
        : undefined;
    if (certainty === undefined) continue;
    titles.push({ first: open + 1, end: close, label: WORK, certainty });
    open = close;
  }
  return titles;
}

/** The token that closes a short quotation in its sentence, unless that is empty or opens with a small letter. */
function closingMark(tokens: readonly Token[], open: number): number | undefined {
  const { sentence } = tokens[open]!;
  if (LOWER.test(tokens[open + 1]!.text)) return undefined;
  for (let close = open + 1; close <= open + MAX_TITLE; close++) {
    const token = tokens[close];
    if (token?.sentence !== sentence) return undefined;
    if (MARK.test(token.text)) return close === open + 1 ? undefined : close;
  }
  return undefined;
}

/** Behind a noun for a work. */
function isWork({ tokens, language }: ArticleDocument, open: number): boolean {
  const before = tokens[open - 1]!;
  if (before.sentence !== tokens[open]!.sentence || before.kind !== 'word') return false;
  return (nounBits(before.text, language) & Noun.Work) !== 0;
}

/** A capital in mid-sentence, no punctuation, and nobody who says it. */
function isTitle({ tokens, language }: ArticleDocument, open: number, close: number): boolean {
  const { capitalisesNouns, quotation } = packOf(language);
  if (capitalisesNouns || !quotation.dialogueDash || close > open + 1 + MAX_UNTOLD) return false;
  const before = tokens[open - 1]!;
  if (before.sentence !== tokens[open]!.sentence || before.kind !== 'word') return false;
  const isMidSentence =
    ENDS_LOW.test(before.text) || languageRules(language).functionWords.has(before.text.toLowerCase());
  if (!isMidSentence || quotation.soCalled.includes(before.text)) return false;
  if (isSaying(before.text, language) || !CAPITAL.test(tokens[open + 1]!.text)) return false;
  // James "Buster" Douglas
  if (CAPITAL.test(before.text) && CAPITAL.test(tokens[close + 1]?.text ?? '')) return false;
  for (let i = open + 1; i < close; i++) if (tokens[i]!.kind === 'punctuation') return false;
  return true;
}

/** Whether the names from `next` on leave the quotation to a title: none is all of it, or reaches out of it, or is sure. */
function givesWay(
  spans: readonly LabelledSpan[],
  next: number,
  open: number,
  close: number,
  confidence: Float32Array,
): boolean {
  for (let i = next; i < spans.length && spans[i]!.first < close; i++) {
    const { first, end } = spans[i]!;
    if (first <= open || end > close || (first === open + 1 && end === close)) return false;
    if (confidence[first]! > SURE) return false;
  }
  return true;
}
