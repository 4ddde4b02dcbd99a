import type { Quotation } from '../language/pack';
import type { Paragraph, Span } from '../types';

/** Words between an opening and a closing mark. */
export interface Stretch extends Span {
  /** Between the marks, one span a paragraph. A reopening mark at a paragraph's start is not part of it. */
  parts: Span[];
  /** The opening mark, or `–` for a dialogue dash. */
  mark: string;
  /** The stretch it is nested in. */
  parent: Stretch | null;
  /** False when no closing mark was found: the stretch then ends with its paragraph. */
  closed: boolean;
}

export interface Marks {
  /** Sorted by start, outer before inner. */
  stretches: Stretch[];
  /** Opening marks that never close. */
  unbalanced: Span[];
}

/** Deeper nesting than this is no quotation, and bounds the work on hostile input. */
const MAX_DEPTH = 8;

/**
 * What may close each opening mark, in any national practice: „…“ German, „…” Polish, Dutch and old Norwegian, »…«
 * German and Danish, «…» Swiss, French and Norwegian, »…» and ”…” Swedish and Finnish, “…” English. Straight and wrongly
 * typed closing marks are taken too.
 */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '„': ['“', '”', '"', '‟'],
  '‚': ['‘', '’', "'"],
  '«': ['»'],
  '»': ['«', '»'],
  '“': ['”', '"'],
  '”': ['”', '"'],
  '‟': ['”', '“'],
  '‘': ['’', "'"],
  '’': ['’'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '"': ['"', '”', '“'],
  "'": ["'", '’'],
  // Agencies' ASCII.
  "''": ["''"],
  '``': ["''"],
};
const MARK = /''|``|[„‚«»“”‟‘’‹›"']/g;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BLANK = /\s/;
/** What an opening mark may stand behind, besides a blank and the start of a paragraph. */
const BEFORE_OPENING = /[([{–—\-/:„‚«»“”‟‘’‹›"'|`]/;
/** What a closing mark may stand before, besides a blank and the end. */
const AFTER_CLOSING = /[.,;:!?…)\]}–—\-/„‚«»“”‟‘’‹›"'|]/;
/** UTF-16 units from an apostrophe on that are looked at for what it cuts short. */
const LONGEST_CLIPPED = 12;

interface Occurrence {
  at: number;
  char: string;
  opens: boolean;
  closes: boolean;
  /** Could as well be an apostrophe or an inch mark: closes only when nothing better follows. */
  doubtful: boolean;
}

/** What a language's practice tells of apostrophes. */
interface Apostrophes {
  /** ’ opens quotes, too (Swedish). */
  open: boolean;
  /** An apostrophe at the front of a word: ’90s, ’em, ’s avonds. */
  clipped: RegExp;
}

interface Open {
  mark: Occurrence;
  parts: Span[];
  start: number;
}

/**
 * Pairs the quotation marks of an article. A mark's role follows from the blanks around it and from what is open; a
 * stretch left open at the end of a paragraph goes on in the next one when that reopens it or only closes it, else it
 * ends with the paragraph and its mark is reported. `quotation` tells which marks open and close alike (Swedish ”, »).
 * Linear in the number of marks.
 */
export function pairMarks(
  text: string,
  paragraphs: readonly Paragraph[],
  { pairs, clipped = [] }: Pick<Quotation, 'pairs' | 'clipped'>,
): Marks {
  const alike = new Set(pairs.filter(([open, close]) => open === close).map(([open]) => open));
  const apostrophes = {
    open: alike.has('’'),
    clipped: new RegExp(`^['’](?:${['\\d0s', '\\d\\d', ...clipped].join('|')})\\b`, 'i'),
  };
  const occurrences = scan(text, paragraphs, apostrophes);
  const pairing = new Pairing(alike);
  paragraphs.forEach((paragraph, i) => {
    pairing.paragraph(paragraph, occurrences[i]!, paragraphs[i + 1], occurrences[i + 1]);
  });
  return pairing.result();
}

/** The marks of each paragraph, in one pass over the text. */
function scan(text: string, paragraphs: readonly Span[], apostrophes: Apostrophes): Occurrence[][] {
  const found: Occurrence[][] = paragraphs.map(() => []);
  let p = 0;
  for (const { index: at, 0: char } of text.matchAll(MARK)) {
    while (p < paragraphs.length && paragraphs[p]!.end <= at) p++;
    const paragraph = paragraphs[p];
    if (!paragraph) break;
    if (at < paragraph.start) continue;
    const occurrence = describe(text, at, char, paragraph, apostrophes);
    if (occurrence) found[p]!.push(occurrence);
  }
  return found;
}

function describe(
  text: string,
  at: number,
  char: string,
  { start, end }: Span,
  apostrophes: Apostrophes,
): Occurrence | null {
  const before = at > start ? text[at - 1]! : ' ';
  const next = at + char.length;
  const after = next < end ? text[next]! : ' ';
  const single = char === "'" || char === '’';
  if (single && LETTER.test(before) && LETTER.test(after)) return null;
  const guillemet = char === '«' || char === '»' || char === '‹' || char === '›';
  const free = BLANK.test(before) || BEFORE_OPENING.test(before);
  const ends = BLANK.test(after) || AFTER_CLOSING.test(after);
  // French sets a blank inside its guillemets.
  const spaced = guillemet && BLANK.test(after) && BLANK.test(before) && at + 1 < end;
  let opens = free && (!BLANK.test(after) || spaced) && char !== '‟';
  let closes = (!BLANK.test(before) || spaced) && at > start && (ends || guillemet || !LETTER.test(after));
  const isClipped = single && opens && apostrophes.clipped.test(text.slice(at, at + LONGEST_CLIPPED));
  if (isClipped || (char === '’' && !apostrophes.open)) opens = false;
  if (char === '„' || char === '‚' || char === '‘') {
    opens = true;
    closes = char === '‘' && closes;
  }
  if (spaced) {
    opens = char === '«' || char === '‹';
    closes = !opens;
  } else if (
    (char === '»' || char === '›') &&
    BLANK.test(before) &&
    (AFTER_CLOSING.test(after) || at + 1 === end) &&
    at > start
  ) {
    closes = true;
    opens = false;
  }
  if (!opens && !closes) return null;
  return { at, char, opens, closes, doubtful: isDoubtful(text, at, char, before) };
}

/** “creditors’ terms”, “Hamas' historie”, 24" skjerm: a mark behind s or a digit with a lower-case word after it. */
function isDoubtful(text: string, at: number, char: string, before: string): boolean {
  if (!/['’"”]/.test(char)) return false;
  const possessive = /[sxz]/i.test(before) && (char === "'" || char === '’');
  const inch = /\d/.test(before) && char !== '’';
  return (possessive || inch) && /^[\s-]?\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

class Pairing {
  readonly #stack: Open[] = [];
  readonly #done: { open: Open; end: number; closed: boolean }[] = [];
  readonly #unbalanced: Span[] = [];

  readonly #alike: ReadonlySet<string>;

  constructor(alike: ReadonlySet<string>) {
    this.#alike = alike;
  }

  paragraph(
    paragraph: Span,
    marks: readonly Occurrence[],
    next: Span | undefined,
    nextMarks: readonly Occurrence[] | undefined,
  ): void {
    const better = lastFirm(marks);
    let first = 0;
    // A stretch that goes on from the paragraph before: skip the mark that only reopens it.
    if (this.#stack.length > 0) {
      const reopening = marks[0];
      const reopens = reopening?.at === paragraph.start && reopening.char === this.#stack[0]!.mark.char;
      if (reopens) {
        this.#stack[0]!.start = reopening.at + reopening.char.length;
        first = 1;
      } else {
        // Not opened again: one stretch over both paragraphs.
        this.#stack[0]!.start = this.#stack[0]!.parts.pop()?.start ?? paragraph.start;
      }
    }
    for (let i = first; i < marks.length; i++) this.#mark(marks[i]!, better[i]!);
    this.#endParagraph(paragraph, next, nextMarks);
  }

  #mark(mark: Occurrence, firmCloserFollows: boolean): void {
    const closing = mark.closes ? this.#matching(mark) : -1;
    if (closing >= 0 && !(mark.doubtful && firmCloserFollows)) {
      // Marks opened inside and never closed.
      while (this.#stack.length > closing + 1) this.#drop(this.#stack.pop()!);
      const open = this.#stack.pop()!;
      open.parts.push({ start: open.start, end: mark.at });
      this.#done.push({ open, end: mark.at + mark.char.length, closed: true });
    } else if (mark.opens) {
      if (this.#stack.length >= MAX_DEPTH) this.#drop(this.#stack.shift()!);
      this.#stack.push({ mark, parts: [], start: mark.at + mark.char.length });
    }
  }

  /** The innermost open mark that this one can close, or -1. */
  #matching(mark: Occurrence): number {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const { char, at } = this.#stack[i]!.mark;
      if (at + char.length === mark.at || !CLOSERS[char]?.includes(mark.char)) continue;
      if (char !== mark.char) return i;
      // A mark that looks the same on both sides closes unless its place says that it opens.
      const straight = char === '"' || char === "'" || char === "''";
      if (straight || this.#alike.has(char)) return mark.opens && !mark.closes ? -1 : i;
    }
    return -1;
  }

  #drop(open: Open): void {
    this.#unbalanced.push({ start: open.mark.at, end: open.mark.at + open.mark.char.length });
  }

  #endParagraph(paragraph: Span, next: Span | undefined, nextMarks: readonly Occurrence[] | undefined): void {
    const outer = this.#stack[0];
    if (!outer) return;
    for (const open of this.#stack.splice(1)) this.#drop(open);
    outer.parts.push({ start: outer.start, end: paragraph.end });
    if (next && nextMarks && goesOn(outer.mark, next, nextMarks)) return;
    this.#stack.length = 0;
    this.#drop(outer);
    this.#done.push({ open: outer, end: paragraph.end, closed: false });
  }

  result(): Marks {
    const stretches: Stretch[] = [];
    const enclosing: Stretch[] = [];
    for (const { open, end, closed } of this.#done.sort((a, b) => a.open.mark.at - b.open.mark.at)) {
      const start = open.mark.at;
      while (enclosing.length > 0 && enclosing.at(-1)!.end <= start) enclosing.pop();
      const stretch = {
        start,
        end,
        parts: open.parts,
        mark: open.mark.char,
        parent: enclosing.at(-1) ?? null,
        closed,
      };
      stretches.push(stretch);
      enclosing.push(stretch);
    }
    return { stretches, unbalanced: this.#unbalanced.sort((a, b) => a.start - b.start) };
  }
}

/** Marks that stand for the same on typewriters. */
const STRAIGHT: Readonly<Record<string, string>> = { '’': "'", '”': '"' };

/** For each mark whether a sure closing mark of its kind follows before the next opening one. */
function lastFirm(marks: readonly Occurrence[]): boolean[] {
  const firm: boolean[] = new Array(marks.length).fill(false);
  const follows = new Map<string, boolean>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const { char, opens, closes, doubtful } = marks[i]!;
    const kind = STRAIGHT[char] ?? char;
    firm[i] = follows.get(kind) ?? false;
    if (closes && !doubtful) follows.set(kind, true);
    else if (opens) follows.set(kind, false);
  }
  return firm;
}

/** The next paragraph opens with the same mark again, or closes the stretch before it opens another. */
function goesOn(mark: Occurrence, next: Span, nextMarks: readonly Occurrence[]): boolean {
  const first = nextMarks[0];
  if (!first) return false;
  if (first.at === next.start && first.char === mark.char) return true;
  return first.closes && !first.opens && (CLOSERS[mark.char]?.includes(first.char) ?? false);
}
