import type { ParagraphKind, Span } from '../types';

const DASH_OPENING = /^[-–—][ \t\u00a0]*(?=\S)/;
const FINAL_MARK = /[.!?…:;,)\]"”“»«’'][ \t]*$/;
const SENTENCE_END = /[.!?…:][")\]”“»«’']*[ \t]*$/;
const LETTERS = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const HEADLINE_LENGTH = 130;
const CROSSHEAD_LENGTH = 70;
const BYLINE_LENGTH = 80;
const WRAP_LENGTH = 110;

/** A paragraph before it has sentences. */
export interface RawParagraph extends Span {
  kind: ParagraphKind;
  dialogue?: number;
}

export interface ParagraphRules {
  dialogueDash: boolean;
  /** Matches the opening of a byline. */
  byline: RegExp | undefined;
}

/**
 * Cuts a text into paragraphs: one a line, or one a block between blank lines when the lines are hard-wrapped.
 * Offsets are UTF-16 code units without the blanks around a paragraph.
 */
export function splitParagraphs(text: string, rules: ParagraphRules): RawParagraph[] {
  const lines = splitLines(text);
  const spans = isWrapped(text, lines)
    ? joinBlocks(text, lines)
    : lines.filter((line) => line.end > line.start);
  return spans.map((span, i) => describe(text, span, i, spans, rules));
}

/** Lines without their line ends (LF, CR LF, CR, paragraph separator) and outer blanks; an empty line has start = end. */
function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    lines.push(trim(text, start, i));
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
  return lines;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBlank = (code: number) =>
  code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff || code === 0x0c;

/** Most lines inside blocks break off in mid-sentence and none is long: a mail or wire text with hard line ends. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let inside = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.end - line.start > WRAP_LENGTH) return false;
    if (line.end === line.start || next.end === next.start) continue;
    inside++;
    if (!SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 8), line.end))) broken++;
  }
  return inside >= 3 && broken / inside >= 0.6 && startsLower(text, lines);
}

/** At least a third of the lines go on in lower case: running text, not a list. */
function startsLower(text: string, lines: readonly Span[]): boolean {
  const full = lines.filter((line) => line.end > line.start);
  const lower = full.filter((line) => LOWER.test(text[line.start]!));
  return lower.length * 3 >= full.length;
}

function joinBlocks(text: string, lines: readonly Span[]): Span[] {
  const blocks: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    if (line.end === line.start) {
      open = undefined;
    } else if (open && !DASH_OPENING.test(text.slice(line.start, line.start + 3))) {
      open.end = line.end;
    } else {
      open = { ...line };
      blocks.push(open);
    }
  }
  return blocks;
}

function describe(
  text: string,
  span: Span,
  index: number,
  all: readonly Span[],
  rules: ParagraphRules,
): RawParagraph {
  const dash = rules.dialogueDash ? DASH_OPENING.exec(text.slice(span.start, span.start + 8)) : null;
  if (dash) {
    const kind = isDashHeadline(text, span, index, all) ? 'headline' : 'body';
    return { ...span, kind, dialogue: span.start + dash[0].length };
  }
  return { ...span, kind: kindOf(text, span, index, all, rules) };
}

/** A headline may be a quote: “– Vi bygger igjen”. */
function isDashHeadline(text: string, { start, end }: Span, index: number, all: readonly Span[]): boolean {
  return (
    index === 0 &&
    all.length > 1 &&
    end - start <= HEADLINE_LENGTH &&
    !FINAL_MARK.test(text.slice(start, end))
  );
}

function kindOf(
  text: string,
  span: Span,
  index: number,
  all: readonly Span[],
  rules: ParagraphRules,
): ParagraphKind {
  const length = span.end - span.start;
  if (length > HEADLINE_LENGTH) return 'body';
  const line = text.slice(span.start, span.end);
  if (!LETTERS.test(line)) return 'body';
  if (length <= BYLINE_LENGTH && rules.byline?.test(line) && !SENTENCE_END.test(line)) return 'byline';
  if (!LOWER.test(line) && length > 3) return 'headline';
  if (FINAL_MARK.test(line) && !(index === 0 && /[!?"”“»«]$/.test(line))) return 'body';
  if (index === 0) return all.length > 1 ? 'headline' : 'body';
  return length <= CROSSHEAD_LENGTH && index + 1 < all.length ? 'headline' : 'body';
}
