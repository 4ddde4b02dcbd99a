import type { Span } from '../analysis/types';
import { CodePoints } from '../annotations/code-points';
import { messageOf } from '../common/message';
import {
  bySpan,
  type FormatDocument,
  FormatError,
  type FormatMention,
  type FormatQuote,
  NOT_FOUND,
  type ReadFile,
  rejectionsOf,
  type Sources,
  sumOf,
  Tally,
  type Written,
} from './document';
import { asForm, asQuoteType, stateField, textField, typeOfLabel } from './labels';
import { type SpanMap, spanMap } from './text-map';

interface Decision {
  /** Who decided: proposed, accepted, added. */
  state?: string;
  note?: string;
}

/** One span as spaCy and Prodigy take it. */
interface JsonSpan extends Decision {
  start: number;
  end: number;
  label: string;
  form?: string;
  /** Entity id. */
  kb_id?: string;
}

interface JsonQuote extends Decision {
  type: string;
  spans: [number, number][];
  /** Index into the line's `spans`. */
  speaker: number | null;
  unnamed?: true;
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
 * JSON lines, one article a line, as spaCy and Prodigy (`spans`) and doccano (`label`) read it. Offsets count Unicode
 * code points, as Python does.
 */
export function writeJsonl(documents: readonly FormatDocument[]): Written {
  return {
    content: documents.map((document) => `${JSON.stringify(toLine(document))}\n`).join(''),
    lost: sumOf(documents.flatMap(rejectionsOf)),
  };
}

function toLine({ name, language, text, mentions, quotes }: FormatDocument): JsonLine {
  const points = new CodePoints(text);
  const pair = ({ start, end }: Span): [number, number] => [points.fromUtf16(start), points.fromUtf16(end)];
  const spans = mentions.map((mention): JsonSpan => {
    const [start, end] = pair(mention);
    const { type, form, entity } = mention;
    return { start, end, label: type, form, ...(entity ? { kb_id: entity } : {}), ...decisionOf(mention) };
  });
  return {
    text,
    meta: { name, language },
    spans,
    label: spans.map(({ start, end, label }) => [start, end, label]),
    quotes: quotes.map((quote) => ({
      type: quote.type,
      spans: quote.spans.map(pair),
      speaker: quote.speaker,
      ...(quote.unnamed ? { unnamed: true } : {}),
      cue: quote.cue && pair(quote.cue),
      ...decisionOf(quote),
    })),
  };
}

const decisionOf = ({ state, by }: Pick<FormatMention, 'state' | 'by'>): Decision => ({
  ...(state ? { state } : {}),
  ...(by?.note ? { note: by.note } : {}),
});

/**
 * Reads JSON lines: ours, and those of spaCy (`entities` or `spans`, also as `[text, {entities}]`), Prodigy and doccano
 * (`label`, `labels`, or `entities` with `start_offset`). An article is found by its name, else by its text. Throws a
 * {@link FormatError} that names the line.
 */
export function readJsonl(content: string, sources: Sources): ReadFile {
  const file: ReadFile = { documents: [], lost: [], unknown: [] };
  const lost = new Tally();
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() === '') return;
      const json = parseLine(line, i + 1);
      if (json.answer === 'reject' || json.answer === 'ignore') {
        lost.add('articles that the annotator passed by');
        return;
      }
      const name = json.meta?.name;
      const source = (name && sources.byName(name)) || sources.byText(json.text);
      if (source)
        file.documents.push({ ...source, ...readLine(json, spanMap(json.text, source.text), lost) });
      else file.unknown.push(name ?? `line ${i + 1}`);
    });
  return { ...file, lost: lost.losses };
}

interface Line {
  text: string;
  meta?: { name?: string };
  answer?: unknown;
  spans: JsonSpan[];
  quotes: JsonQuote[];
  relations: number;
}

function parseLine(line: string, number: number): Line {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new FormatError(`no valid JSON: ${messageOf(error)}`, number);
  }
  // spaCy's own training data of version 2: [text, {"entities": […]}].
  const record: unknown = Array.isArray(json) ? { text: json[0], ...json[1] } : json;
  if (!isRecord(record) || typeof record.text !== 'string') throw new FormatError('no "text"', number);
  const meta = isRecord(record.meta) ? { name: textField('name', record.meta.name).name } : undefined;
  return {
    text: record.text,
    meta,
    answer: record.answer,
    spans: spansOf(record, number),
    quotes: Array.isArray(record.quotes) ? record.quotes.map((quote) => quoteOf(quote, number)) : [],
    relations: Array.isArray(record.relations) ? record.relations.length : 0,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function spansOf(record: Record<string, unknown>, number: number): JsonSpan[] {
  const list = [record.spans, record.label, record.labels, record.entities, record.ents].find(Array.isArray);
  return (list ?? []).map((one: unknown) => {
    const span = Array.isArray(one) ? { start: one[0], end: one[1], label: one[2] } : { ...(one as object) };
    const { start, end, start_offset, end_offset, label } = span as Record<string, unknown>;
    const place = { start: start ?? start_offset, end: end ?? end_offset, label: String(label ?? '') };
    if (!Number.isInteger(place.start) || !Number.isInteger(place.end))
      throw new FormatError('a span without start and end', number);
    return { ...span, ...place } as JsonSpan;
  });
}

function quoteOf(quote: unknown, number: number): JsonQuote {
  const isPair = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger);
  if (!isRecord(quote) || !Array.isArray(quote.spans) || !quote.spans.every(isPair))
    throw new FormatError('a quote without "spans"', number);
  return {
    ...(quote as unknown as JsonQuote),
    cue: isPair(quote.cue) ? (quote.cue as [number, number]) : null,
  };
}

function readLine(
  { text, spans, quotes, relations }: Line,
  toArticle: SpanMap,
  lost: Tally,
): Pick<FormatDocument, 'mentions' | 'quotes'> {
  const points = new CodePoints(text);
  const place = ([start, end]: [number, number]) =>
    toArticle({ start: points.toUtf16(start), end: points.toUtf16(end) });
  lost.add('relations', relations);
  const found = spans.flatMap((span, i) => {
    const type = typeOfLabel(span.label);
    const where = type && place([span.start, span.end]);
    if (!type || !where) {
      lost.add(type ? NOT_FOUND : 'marks with other labels');
      return [];
    }
    const mention: FormatMention = {
      ...where,
      type,
      form: asForm(span.form),
      ...textField('entity', span.kb_id),
      ...decisionIn(span),
    };
    return [{ i, mention }];
  });
  found.sort((a, b) => bySpan(a.mention, b.mention));
  const indices = new Map(found.map(({ i }, index) => [i, index]));
  const read = quotes.flatMap((quote) => {
    const one = readQuote(quote, place, indices);
    if (!one) lost.add(NOT_FOUND);
    return one ?? [];
  });
  return { mentions: found.map(({ mention }) => mention), quotes: read.sort(bySpan) };
}

function readQuote(
  quote: JsonQuote,
  place: (pair: [number, number]) => Span | undefined,
  indices: ReadonlyMap<number, number>,
): FormatQuote | undefined {
  const spans = quote.spans.map(place);
  if (spans.length === 0 || !spans.every((span) => span !== undefined)) return undefined;
  spans.sort(bySpan);
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    type: asQuoteType(quote.type) ?? 'direct',
    spans,
    speaker: indices.get(quote.speaker ?? -1) ?? null,
    ...(quote.unnamed ? { unnamed: true } : {}),
    cue: (quote.cue && place(quote.cue)) ?? null,
    ...decisionIn(quote),
  };
}

const decisionIn = ({ state, note }: Decision) => ({
  ...stateField(state),
  ...(note && typeof note === 'string' ? { by: { note } } : {}),
});
