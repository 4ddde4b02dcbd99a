import { packOf } from '../language/packs';
import type { ArticleDocument, Token } from '../types';
import { beginOf, TYPES } from './labels';
import { isSaying, Noun, nounBits, TOLD } from './naming';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PERSON = beginOf(TYPES.indexOf('PER'));
const WORK = beginOf(TYPES.indexOf('MISC'));
const MARK = /^["“”„«»‘‚’']$/;
const LOWER = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const GENITIVE = /s['’]?$/;
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
 * The spans with the titles of works in marks: behind a noun for a work (Film „Das Fest“, boka «En kvinne på flukt»),
 * beside who made it (Kafkas „Der Process“), and any short quotation in mid-sentence that has a capital there, where
 * speech is written with a dash and nouns without capitals (“I «Vakne opp» er det …”): in the Norwegian, Danish and
 * Swedish corpora six to seven of ten are titles to the letter, one to three of ten no name. Names inside a title give
 * way to it. Spans come and go sorted.
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
    const certainty = isWork(document, open) ? TOLD : UNTOLD;
    const isAuthored = isOfAuthor(document, spans, next, open, close);
    if (certainty === UNTOLD && !isAuthored && !isTitle(document, open, close)) continue;
    if (certainty === UNTOLD && !givesWay(spans, next, open, close, isAuthored, confidence)) continue;
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

/**
 * A short quotation with a capital and without punctuation beside who made it: Kafkas „Der Process“, Annie Ernaux („Die
 * Jahre“), ”Moby Dick” av Herman Melville.
 */
function isOfAuthor(
  { tokens, language }: ArticleDocument,
  spans: readonly LabelledSpan[],
  next: number,
  open: number,
  close: number,
): boolean {
  if (close > open + 1 + MAX_UNTOLD || !CAPITAL.test(tokens[open + 1]!.text)) return false;
  for (let i = open + 1; i < close; i++) if (tokens[i]!.kind === 'punctuation') return false;
  const { sentence } = tokens[open]!;
  const before = spans[next - 1];
  if (before?.label === PERSON && tokens[before.first]!.sentence === sentence) {
    if (before.end === open && GENITIVE.test(tokens[open - 1]!.text)) return true;
    if (before.end === open - 1 && tokens[open - 1]!.text === '(' && tokens[close + 1]?.text === ')')
      return true;
  }
  let i = next;
  while (i < spans.length && spans[i]!.end <= close) i++;
  const behind = spans[i];
  const isMaker =
    behind?.label === PERSON && behind.first === close + 2 && tokens[close]!.sentence === sentence;
  return isMaker && packOf(language).naming.by.includes(tokens[close + 1]!.text);
}

/**
 * Whether the names from `next` on leave the quotation to a title: none reaches out of it or is sure, or is all of it,
 * unless its author stands beside it.
 */
function givesWay(
  spans: readonly LabelledSpan[],
  next: number,
  open: number,
  close: number,
  isAuthored: boolean,
  confidence: Float32Array,
): boolean {
  for (let i = next; i < spans.length && spans[i]!.first < close; i++) {
    const { first, end } = spans[i]!;
    if (first <= open || end > close) return false;
    if (first === open + 1 && end === close && !isAuthored) return false;
    if (confidence[first]! > SURE) return false;
  }
  return true;
}
