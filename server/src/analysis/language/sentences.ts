import type { Token } from '../types';

export interface SentenceRules {
  /** In lower case. */
  functionWords: ReadonlySet<string>;
}

/** Bounds memory and time on text without full stops. */
const MAX_TOKENS = 500;
const TERMINAL = /^(?:[.!?…]|\.{2,})$/;
const CLOSING = /^["'”“’‘»«›‹)\]]$/;
/** « Comme ici. » */
const SPACED_CLOSING = /^[»›?!]$/;
const OPENING = /^["'„“”‚‘’»«›‹([–—-]$/;
const UPPER = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/**
 * Where the sentences of a paragraph end: indices one past their last tokens, ascending, the last one `tokens.length`.
 * A full stop, question or exclamation mark ends a sentence with the closing marks behind it when what follows can open
 * one: a capital, a number or an opening mark after a blank. An abbreviation ends one only before a capitalised
 * function word.
 */
export function sentenceEnds(tokens: readonly Token[], text: string, rules: SentenceRules): number[] {
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = endsAt(tokens, i, text, rules);
    if (end > 0) {
      ends.push(end);
      first = end;
      i = end - 1;
    } else if (i - first + 1 >= MAX_TOKENS) {
      ends.push(i + 1);
      first = i + 1;
    }
  }
  if (first < tokens.length) ends.push(tokens.length);
  return ends;
}

/** The end of the sentence that token `i` closes, or 0. */
function endsAt(tokens: readonly Token[], i: number, text: string, rules: SentenceRules): number {
  const token = tokens[i]!;
  if (token.kind === 'punctuation' && TERMINAL.test(token.text)) return endsAtMark(tokens, i, text);
  if (token.kind !== 'punctuation' && token.text.endsWith('.')) return endsAtStop(tokens, i, rules);
  return 0;
}

function endsAtMark(tokens: readonly Token[], i: number, text: string): number {
  let end = i + 1;
  while (end < tokens.length && isTrailing(tokens, end)) end++;
  const next = tokens[end];
  if (!next) return end;
  const glued = next.start === tokens[end - 1]!.end;
  if (
    glued &&
    !(tokens[i]!.text !== '…' && UPPER.test(next.text) && /\p{Ll}$/u.test(tokens[i - 1]?.text ?? ''))
  )
    return 0;
  return canOpen(tokens, end, text) ? end : 0;
}

/** More terminal marks, and the closing marks that touch what stands before them or, French, stand apart on both sides. */
function isTrailing(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'punctuation') return false;
  if (token.start === tokens[i - 1]!.end) return TERMINAL.test(token.text) || CLOSING.test(token.text);
  const next = tokens[i + 1];
  const standsApart = next === undefined || next.start > token.end || next.kind === 'punctuation';
  return SPACED_CLOSING.test(token.text) && token.start === tokens[i - 1]!.end + 1 && standsApart;
}

function canOpen(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i]!;
  if (token.kind === 'number' || token.kind === 'address') return true;
  if (token.kind === 'word') return UPPER.test(token.text) || /^\d/.test(token.text);
  if (!OPENING.test(token.text)) return !/^[,;:.!?)\]%]/.test(token.text);
  // An opening mark or dash before a lower-case word goes on with the sentence: “Nei!” – sa han.
  const next = tokens[i + 1];
  return next === undefined || !/^\p{Ll}/u.test(text[next.start]!);
}

/** “etc. Die …”: an abbreviation that may close a sentence does so before a capitalised function word. */
function endsAtStop(tokens: readonly Token[], i: number, rules: SentenceRules): number {
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || tokens[i]!.text.length <= 2 || !UPPER.test(next.text)) return 0;
  return rules.functionWords.has(next.text.toLowerCase()) && next.text.length > 1 ? i + 1 : 0;
}
