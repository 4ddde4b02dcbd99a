import { type FormatDocument, type FormatQuote, lossOf, rejectionsOf, sumOf, type Written } from './document';

const COLUMNS = [
  'article',
  'language',
  'paragraph',
  'speaker',
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

/**
 * The quotes of articles as CSV (RFC 4180: CR LF, quotes doubled), one quote a row, with a byte-order mark so that
 * spreadsheets read UTF-8. Cells that a spreadsheet would take for a formula are kept from it with an apostrophe.
 */
export function writeCsv(documents: readonly FormatDocument[]): Written {
  const rows = documents.flatMap((document) => document.quotes.map((quote) => rowOf(document, quote)));
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(quoteCell).join(','));
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

function rowOf({ name, language, text, mentions }: FormatDocument, quote: FormatQuote): string[] {
  const speaker = quote.speaker === null ? undefined : mentions[quote.speaker];
  const paragraph = text
    .slice(0, quote.start)
    .split('\n')
    .filter((line) => line.trim()).length;
  const before = text.slice(Math.max(0, quote.start - CONTEXT), quote.start);
  const behind = text.slice(quote.end, quote.end + CONTEXT);
  return [
    name,
    language,
    String(Math.max(1, paragraph)),
    speaker ? oneLine(text.slice(speaker.start, speaker.end)) : '',
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

/** OWASP, CSV Injection: a leading =, +, -, @, tab or carriage return starts a formula. */
function quoteCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
