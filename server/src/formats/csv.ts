import { type FormatDocument, type FormatQuote, lossOf, rejectionsOf, sumOf, type Written } from './document';

const COLUMNS = [
  'article',
  'language',
  'paragraph',
  'speaker',
  'name',
  'entity',
  'type',
  'quote',
  'cue',
  'state',
  'note',
  'context',
];
/** Context on each side of a quote, UTF-16 code units. */
const CONTEXT = 80;

/** What separates cells: spreadsheets take it from the system's region, which has it from the decimal sign. */
export type Separator = ',' | ';';

/**
 * The quotes of articles as CSV (RFC 4180: CR LF, quotes doubled), one quote a row, in UTF-8 with a byte-order mark:
 * Excel takes a file without one for the system's old code page, and LibreOffice and programs read it either way. A line
 * `sep=;` would make Excel read any separator, but lose the encoding: so the separator is chosen. Cells that a
 * spreadsheet would take for a formula are kept from it with an apostrophe (OWASP, “CSV Injection”).
 */
export function writeCsv(documents: readonly FormatDocument[], separator: Separator = ','): Written {
  const rows = documents.flatMap(rowsOf);
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(quoteCell).join(separator));
  const mentions = documents.reduce((n, document) => n + mentionsBeside(document), 0);
  return {
    content: `\ufeff${lines.join('\r\n')}\r\n`,
    lost: [...lossOf(mentions, 'mentions beside the speakers'), ...sumOf(documents.flatMap(rejectionsOf))],
  };
}

/** How many mentions speak in no quote: they stand in no row. */
function mentionsBeside({ mentions, quotes }: FormatDocument): number {
  return mentions.length - new Set(quotes.flatMap(({ speaker }) => speaker ?? [])).size;
}

function rowsOf(document: FormatDocument): string[][] {
  const paragraphOf = paragraphCounter(document.text);
  return document.quotes.map((quote) => rowOf(document, quote, paragraphOf(quote.start)));
}

/**
 * Tells in which paragraph, from 1, an offset stands: lines with text are paragraphs. Offsets must ascend: so the text is
 * read once.
 */
function paragraphCounter(text: string): (offset: number) => number {
  let at = 0;
  let before = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
      if (text.slice(at, end).trim()) before++;
      at = end + 1;
    }
    return before + 1;
  };
}

function rowOf(
  { name, language, text, mentions, names }: FormatDocument,
  quote: FormatQuote,
  paragraph: number,
): string[] {
  const speaker = quote.speaker === null ? undefined : mentions[quote.speaker];
  const before = text.slice(Math.max(0, quote.start - CONTEXT), quote.start);
  const behind = text.slice(quote.end, quote.end + CONTEXT);
  return [
    name,
    language,
    String(paragraph),
    speaker ? oneLine(text.slice(speaker.start, speaker.end)) : '',
    (speaker?.entity && names?.get(speaker.entity)) ?? '',
    speaker?.entity ?? '',
    quote.type,
    oneLine(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')),
    quote.cue ? text.slice(quote.cue.start, quote.cue.end) : '',
    quote.state ?? '',
    oneLine(quote.by?.note ?? ''),
    oneLine(`${before}[…]${behind}`),
  ];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What starts a formula: = + - @, full-width ones, too, and tab or line ends before them. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function quoteCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
