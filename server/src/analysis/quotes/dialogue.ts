import type { ArticleDocument, Paragraph, Span } from '../types';
import { type Item, is, isFiniteReport } from './items';
import { type Lexicon, type VerbReading, Word } from './lexicon';
import type { Stretch } from './marks';
import { chooseReading } from './reports';
import { subjectAfter } from './subjects';
import { invertedClause } from './unlisted';

/** Lines a speech may run over when only its last one has a reporting clause. */
const MAX_LINES = 5;
/** Items that are looked at behind a verb that no list holds, and before it. */
const LONGEST_CLAUSE = 12;
const LONGEST_CONDITION = 60;
const DASH = /^[-–—]$/;

/**
 * Speech behind dialogue dashes (Norwegian, Danish, Swedish, French). A paragraph that opens with a dash is speech up to
 * its reporting clause (“…, sa Kim etter møtet.”), goes on where a further dash resumes it, and without a reporting
 * clause takes in the whole paragraph, or further lines up to one that ends in a reporting clause. Dashes inside the
 * speech are left alone. `items` are those of the whole article. Linear.
 */
export function findDialogue(document: ArticleDocument, items: readonly Item[], lexicon: Lexicon): Stretch[] {
  if (!lexicon.pack.quotation.dialogueDash) return [];
  const speeches: Stretch[] = [];
  const { paragraphs } = document;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const [first, end] = tokensOf(document, paragraph);
    const start = openingOf(paragraph, items, first, end);
    if (start < 0) continue;
    const found = speechesOf(items, start, end, lexicon);
    const isRemark = paragraph.dialogue === undefined && opensSentence(items, start);
    if (isRemark && !found.clause && !hasReportBefore(items, start - 2, first)) continue;
    if (!found.clause && paragraph.dialogue !== undefined)
      p += extend(document, p, items, lexicon, found.spans);
    for (const span of found.spans) speeches.push(stretchOf(document.text, span));
  }
  return speeches;
}

function tokensOf(document: ArticleDocument, paragraph: Paragraph): [number, number] {
  if (paragraph.endSentence <= paragraph.firstSentence) return [0, 0];
  return [
    document.sentences[paragraph.firstSentence]!.firstToken,
    document.sentences[paragraph.endSentence - 1]!.endToken,
  ];
}

/**
 * The first item of the speech: behind the paragraph's dash, behind “svarte han: –”, or behind the dash that opens a
 * sentence (“Hun blir sittende. – Jeg er valgt, sa hun”); -1 when there is none.
 */
function openingOf(paragraph: Paragraph, items: readonly Item[], first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (paragraph.dialogue !== undefined) {
      if (items[i]!.start >= paragraph.dialogue) return i;
    } else if (
      /^[:.!?]$/.test(items[i]!.mark) &&
      DASH.test(items[i + 1]?.mark ?? '') &&
      i + 2 < end &&
      items[i + 2]!.capital
    ) {
      return i + 2;
    }
  }
  return -1;
}

/** “Lie sier at byen er i sorg. – Dette er en mørk dag.”: the sentence that ends at item `end` reports. */
function hasReportBefore(items: readonly Item[], end: number, first: number): boolean {
  for (let i = end; i >= first && items[i]!.sentence === items[end]!.sentence; i--)
    if (isFiniteReport(items[i]) && !items[i]!.name) return true;
  return false;
}

/** Behind a sentence of the reporter's a dash may open any remark: only a report before or behind it makes it speech. */
const opensSentence = (items: readonly Item[], start: number): boolean =>
  DASH.test(items[start - 1]?.mark ?? '') && /^[.!?]$/.test(items[start - 2]?.mark ?? '');

/** The speeches of items `[start, end)`, and whether a reporting clause was found. */
function speechesOf(
  items: readonly Item[],
  start: number,
  end: number,
  lexicon: Lexicon,
): { spans: Span[]; clause: boolean } {
  const spans: Span[] = [];
  let from = start;
  let clause = false;
  for (let i = start + 1; i < end; i++) {
    if (!opensClause(items, i, end, lexicon)) continue;
    clause = true;
    push(spans, items, from, i);
    const resumed = resumption(items, i, end, lexicon);
    if (resumed < 0) return { spans, clause };
    from = resumed;
    i = resumed;
  }
  push(spans, items, from, end);
  return { spans, clause };
}

function push(spans: Span[], items: readonly Item[], from: number, to: number): void {
  while (to > from && /^[,\-–—|]$/.test(items[to - 1]!.mark)) to--;
  if (to > from) spans.push({ start: items[from]!.start, end: items[to - 1]!.end });
}

/** A reporting clause starts at item `i`: “, sa Kim”, “? spør hun”, “. Det sier Kim”. */
function opensClause(items: readonly Item[], i: number, end: number, lexicon: Lexicon): boolean {
  const before = items[i - 1]!;
  const item = items[i]!;
  if (item.name) return false;
  if (item.sentence !== before.sentence) {
    const verb = i + 1 < end ? items[i + 1] : undefined;
    if (!is(item, Word.Neuter) || !verb || !reportsAt(items, i + 1, end)) return false;
    return isOther(items, subjectAfter(items, i + 1, verbAt(items, i + 1, end), end, lexicon));
  }
  if (is(item, Word.SourceBefore) && before.mark === ',') return true;
  if (item.capital || !/^[,!?…"”»'’–—-]$/.test(before.mark)) return false;
  if (isUnlisted(items, i, end, lexicon)) return true;
  if (!reportsAt(items, i, end)) return false;
  const verb = verbAt(items, i, end);
  return isOther(items, subjectAfter(items, i, verb === i ? -1 : verb, end, lexicon));
}

/** “Vi fryser, hutrer Lie”: a verb that no list holds, with nothing but its subject, behind what is no condition. */
function isUnlisted(items: readonly Item[], i: number, end: number, lexicon: Lexicon): boolean {
  if (is(items[i], Word.Auxiliary) || items[i]!.verbs.length > 0 || !/^[,!?]$/.test(items[i - 1]!.mark))
    return false;
  const near = items.slice(i, Math.min(end, i + LONGEST_CLAUSE));
  const clause = invertedClause(near, 0, lexicon);
  if (!clause || clause.to > 4 || clause.source.form === 'nominal') return false;
  const after = near[clause.to];
  if (after && !after.mark && !is(after, Word.Preposition | Word.Coordinator)) return false;
  return items[i - 1]!.mark !== ',' || !isCondition(items, i - 1);
}

/** “Når det blåser, …”, “Blir det storm, …” up to the comma at `end`: a main clause follows. */
function isCondition(items: readonly Item[], end: number): boolean {
  let first = end;
  const least = Math.max(0, end - LONGEST_CONDITION);
  while (first > least && items[first - 1]!.sentence === items[end]!.sentence) first--;
  while (first < end && (items[first]!.mark || is(items[first], Word.Coordinator))) first++;
  if (is(items[first], Word.Subordinator)) return true;
  const second = items[first + 1];
  return second?.name != null || is(second, Word.SubjectPronoun | Word.Determiner);
}

/** A subject that is not the speaker of the words themselves. */
function isOther(items: readonly Item[], subject: ReturnType<typeof subjectAfter>): boolean {
  return subject !== null && !is(items[subject.from], Word.FirstPerson);
}

const reportsAt = (items: readonly Item[], i: number, end: number): boolean => verbAt(items, i, end) >= 0;

/** The reporting verb of a clause whose finite verb is item `i`; -1 when it has none. */
function verbAt(items: readonly Item[], i: number, end: number): number {
  const reading = chooseReading(items, i);
  if (
    reading?.form === 'finite' &&
    reading.verb.kind !== 'call' &&
    !isLight(items[i]!, reading, items[i + 1])
  )
    return i;
  if (!is(items[i], Word.Auxiliary)) return -1;
  for (let j = i + 1; j < Math.min(end, i + 8); j++) {
    const item = items[j]!;
    if (item.mark) return -1;
    const form = chooseReading(items, j)?.form;
    if (form !== undefined && form !== 'finite') return j;
  }
  return -1;
}

/** “kommer bussen”: what reports of nobody is mostly a plain verb in speech, unless “it” follows. */
const isLight = (item: Item, { verb }: VerbReading, next: Item | undefined): boolean =>
  verb.impersonal === true && is(item, Word.Auxiliary) && !(verb.kind === 'sound' && is(next, Word.Neuter));

/** Where the speech goes on behind the reporting clause at `i`: behind a dash, or a comma and a conjunction; -1 if not. */
function resumption(items: readonly Item[], i: number, end: number, lexicon: Lexicon): number {
  const { sentence } = items[i]!;
  for (let j = i + 1; j + 1 < end; j++) {
    const item = items[j]!;
    const before = items[j - 1]!.mark;
    if (DASH.test(item.mark) && (item.sentence !== sentence || /^[,.:]$/.test(before))) return j + 1;
    if (item.sentence > sentence + 3) return -1;
    const conjunction = item.mark === ',' && item.sentence === sentence && is(items[j + 1], Word.Coordinator);
    if (
      conjunction &&
      !reportsAt(items, j + 2, end) &&
      lexicon.pack.syntax.verbSecond &&
      !hasReport(items, j + 2, end)
    )
      return j + 1;
  }
  return -1;
}

/** “, og han mener at …” goes on reporting, not speaking. */
function hasReport(items: readonly Item[], from: number, end: number): boolean {
  for (let j = from; j < end && items[j]!.sentence === items[from]!.sentence; j++)
    if (isFiniteReport(items[j])) return true;
  return false;
}

/**
 * Further lines of a speech that opened with a dash in paragraph `p` and had no reporting clause: up to the line that
 * has one, else as long as someone speaks of “I” and “we”. Adds to the last of `spans`; answers how many were taken.
 */
function extend(
  document: ArticleDocument,
  p: number,
  items: readonly Item[],
  lexicon: Lexicon,
  spans: Span[],
): number {
  const last = spans.at(-1);
  if (!last) return 0;
  let taken = 0;
  for (let q = 1; q <= MAX_LINES; q++) {
    const paragraph = document.paragraphs[p + q];
    const previous = document.paragraphs[p + q - 1]!;
    if (!paragraph || paragraph.dialogue !== undefined || paragraph.kind !== 'body') break;
    if (!isNextLine(document.text, previous.end, paragraph.start)) break;
    const [first, end] = tokensOf(document, paragraph);
    const found = speechesOf(items, first, end, lexicon);
    if (hasOwnSpeaker(items, first, end)) break;
    if (found.clause && found.spans.length > 0) {
      last.end = found.spans[0]!.end;
      spans.push(...found.spans.slice(1));
      return q;
    }
    if (!hasFirstPerson(items, first, end)) continue;
    if (q !== taken + 1) break;
    last.end = paragraph.end;
    taken = q;
  }
  return taken;
}

function isNextLine(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between);
}

function hasFirstPerson(items: readonly Item[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (is(items[i], Word.FirstPerson)) return true;
  return false;
}

/** A line that reports in its own right: “Ifølge …”, “Økonomer mener at …”, “Det tror ingen”, or that opens with a mark. */
function hasOwnSpeaker(items: readonly Item[], first: number, end: number): boolean {
  if (first >= end || items[first]!.mark !== '') return true;
  if (is(items[first], Word.Neuter) && chooseReading(items, first + 1)) return true;
  for (let i = first; i < end; i++) {
    if (is(items[i], Word.SourceBefore)) return true;
    const governs = is(items[i], Word.Complementiser) && !items[i]!.name;
    const verb = items[i - 1]?.mark === ',' ? i - 2 : i - 1;
    if (governs && verb >= first && chooseReading(items, verb)) return true;
  }
  return false;
}

function stretchOf(text: string, span: Span): Stretch {
  let { start, end } = span;
  while (end > start && /[\s|,]/.test(text[end - 1]!)) end--;
  while (start < end && /\s/.test(text[start]!)) start++;
  return { start, end, parts: [{ start, end }], mark: '–', parent: null, closed: true };
}
