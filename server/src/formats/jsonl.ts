import type { EntityType, MentionForm, QuoteType, Span } from '../analysis/types';
import { CodePoints } from '../annotations/code-points';
import {
  bySpan,
  type FormatDocument,
  FormatError,
  type FormatMention,
  type FormatQuote,
  type Written,
} from './document';

const TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];
const FORMS: readonly string[] = ['name', 'derived', 'nominal', 'pronoun'] satisfies MentionForm[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];

/** One span as spaCy and Prodigy take it. */
interface JsonSpan {
  start: number;
  end: number;
  label: string;
  form?: string;
  /** Entity id. */
  kb_id?: string;
}

interface JsonQuote {
  type: string;
  spans: [number, number][];
  /** Index into the line's `spans`. */
  speaker: number | null;
  cue: [number, number] | null;
}

interface JsonLine {
  text: string;
  meta: { name: string; language: string };
  /** For spaCy and Prodigy. */
  spans: JsonSpan[];
  /** The same for doccano. */
  label: [number, number, string][];
  quotes: JsonQuote[];
}

/**
 * JSON lines, one article a line, as spaCy and Prodigy (`spans`), doccano (`label`) and, through its converter, Label
 * Studio read it. Offsets count Unicode code points, as Python does. Holds everything.
 */
export function writeJsonl(documents: readonly FormatDocument[]): Written {
  return { content: documents.map((document) => `${JSON.stringify(toLine(document))}\n`).join(''), lost: [] };
}

function toLine({ name, language, text, mentions, quotes }: FormatDocument): JsonLine {
  const points = new CodePoints(text);
  const pair = ({ start, end }: Span): [number, number] => [points.fromUtf16(start), points.fromUtf16(end)];
  const spans = mentions.map((mention): JsonSpan => {
    const [start, end] = pair(mention);
    const { type, form, entity } = mention;
    return { start, end, label: type, form, ...(entity ? { kb_id: entity } : {}) };
  });
  return {
    text,
    meta: { name, language },
    spans,
    label: spans.map(({ start, end, label }) => [start, end, label]),
    quotes: quotes.map(({ type, spans, speaker, cue }) => ({
      type,
      spans: spans.map(pair),
      speaker,
      cue: cue && pair(cue),
    })),
  };
}

/**
 * Reads JSON lines: ours, and those of spaCy, Prodigy and doccano that use our labels. Spans with other labels are left
 * out. Throws a {@link FormatError} that names the line.
 */
export function readJsonl(content: string): FormatDocument[] {
  return content.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, i + 1)]));
}

function readLine(line: string, number: number): FormatDocument {
  const json = parseLine(line, number);
  const points = new CodePoints(json.text);
  const span = ([start, end]: [number, number]): Span => ({
    start: points.toUtf16(start),
    end: points.toUtf16(end),
  });
  const indices: (number | null)[] = [];
  const mentions: FormatMention[] = [];
  for (const { start, end, label, form, kb_id } of spansOf(json)) {
    const known = TYPES.includes(label);
    indices.push(known ? mentions.length : null);
    if (!known) continue;
    mentions.push({
      ...span([start, end]),
      type: label as EntityType,
      form: form && FORMS.includes(form) ? (form as MentionForm) : 'name',
      ...(kb_id ? { entity: kb_id } : {}),
    });
  }
  return {
    name: json.meta?.name ?? `line ${number}`,
    language: json.meta?.language ?? 'und',
    text: json.text,
    mentions,
    quotes: (json.quotes ?? []).map((quote) => readQuote(quote, span, indices)).sort(bySpan),
  };
}

function parseLine(line: string, number: number): Partial<JsonLine> & { text: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new FormatError(`no valid JSON: ${error instanceof Error ? error.message : String(error)}`, number);
  }
  if (typeof json !== 'object' || json === null || typeof (json as JsonLine).text !== 'string') {
    throw new FormatError('no "text"', number);
  }
  return json as JsonLine;
}

const spansOf = ({ spans, label }: Partial<JsonLine>): JsonSpan[] =>
  spans ?? (label ?? []).map(([start, end, name]) => ({ start, end, label: name }));

function readQuote(
  { type, spans, speaker, cue }: JsonQuote,
  span: (pair: [number, number]) => Span,
  indices: readonly (number | null)[],
): FormatQuote {
  const pieces = spans.map(span);
  return {
    start: pieces[0]!.start,
    end: pieces.at(-1)!.end,
    type: QUOTE_TYPES.includes(type) ? (type as QuoteType) : 'direct',
    spans: pieces,
    speaker: speaker === null ? null : (indices[speaker] ?? null),
    cue: cue && span(cue),
  };
}
