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

const NAMES: Record<EntityType, string> = {
  PER: 'Person',
  LOC: 'Place',
  ORG: 'Organization',
  MISC: 'Miscellaneous',
};
const TYPES = new Map(Object.entries(NAMES).map(([type, name]) => [name, type as EntityType]));
const FORMS: readonly string[] = ['derived', 'nominal', 'pronoun'] satisfies MentionForm[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];

/**
 * brat standoff (.ann, https://brat.nlplab.org/standoff.html): text-bound annotations `T`, relations `R` from quote to
 * speaker and cue, attributes `A` for the form of a mention and the type of a quote, notes `#` for entity ids. Offsets
 * count Unicode code points; pieces of a discontinuous annotation are joined with `;` and never hold a line end.
 */
export function writeBrat({ text, mentions, quotes }: FormatDocument): Written {
  const writer = new AnnWriter(text);
  const ids = mentions.map((mention) => writer.mention(mention));
  for (const quote of quotes) writer.quote(quote, quote.speaker === null ? undefined : ids[quote.speaker]);
  return { content: writer.lines.map((line) => `${line}\n`).join(''), lost: [] };
}

class AnnWriter {
  readonly lines: string[] = [];
  readonly #text: string;
  readonly #points: CodePoints;
  readonly #counts: Record<string, number> = {};

  constructor(text: string) {
    this.#text = text;
    this.#points = new CodePoints(text);
  }

  mention({ type, form, entity, start, end }: FormatMention): string {
    const id = this.#textBound(NAMES[type], [{ start, end }]);
    if (form !== 'name') this.#push('A', `Form ${id} ${form}`);
    if (entity) this.#push('#', `AnnotatorNotes ${id}\t${entity}`);
    return id;
  }

  quote({ type, spans, cue }: FormatQuote, speaker: string | undefined): void {
    const id = this.#textBound('Quote', spans);
    this.#push('A', `QuoteType ${id} ${type}`);
    if (speaker) this.#push('R', `Speaker Arg1:${id} Arg2:${speaker}`);
    if (cue) this.#push('R', `Cue Arg1:${id} Arg2:${this.#textBound('Cue', [cue])}`);
  }

  #textBound(name: string, spans: readonly Span[]): string {
    const pieces = spans.flatMap((span) => splitLines(this.#text, span));
    const offsets = pieces.map(
      ({ start, end }) => `${this.#points.fromUtf16(start)} ${this.#points.fromUtf16(end)}`,
    );
    const words = pieces.map(({ start, end }) => this.#text.slice(start, end)).join(' ');
    return this.#push('T', `${name} ${offsets.join(';')}\t${words}`);
  }

  #push(kind: string, rest: string): string {
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
    const id = `${kind}${this.#counts[kind]}`;
    this.lines.push(`${id}\t${rest}`);
    return id;
  }
}

/** The pieces of a span on its lines: brat has no annotation over a line end. */
function splitLines(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const from = start + match.index;
    if (match[0].trim() !== '') pieces.push({ start: from, end: from + match[0].length });
  }
  return pieces.length > 0 ? pieces : [{ start, end }];
}

interface TextBound {
  id: string;
  name: string;
  spans: Span[];
}

/** Reads what {@link writeBrat} writes, and any .ann file with our type names. Other types are left out. */
export function readBrat(content: string, name: string, language: string, text: string): FormatDocument {
  const bounds: TextBound[] = [];
  const attributes = new Map<string, string>();
  const notes = new Map<string, string>();
  const relations: { kind: string; from: string; to: string }[] = [];
  const points = new CodePoints(text);
  content.split(/\r?\n/).forEach((line, i) => {
    const [id = '', rest = '', extra] = line.split('\t');
    const words = rest.split(' ');
    if (id.startsWith('T')) bounds.push(readTextBound(id, rest, points, text, i + 1));
    else if (id.startsWith('A') || id.startsWith('M')) attributes.set(words[1] ?? '', words[2] ?? '');
    else if (id.startsWith('#') && words[0] === 'AnnotatorNotes') notes.set(words[1] ?? '', extra ?? '');
    else if (id.startsWith('R'))
      relations.push({ kind: words[0]!, from: argument(words[1]), to: argument(words[2]) });
  });
  const mentions = readMentions(bounds, attributes, notes);
  return {
    name,
    language,
    text,
    mentions: mentions.map(({ mention }) => mention),
    quotes: readQuotes(
      bounds,
      attributes,
      relations,
      mentions.map(({ id }) => id),
    ),
  };
}

function readTextBound(id: string, rest: string, points: CodePoints, text: string, line: number): TextBound {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(rest);
  if (!match) throw new FormatError(`not a text-bound annotation: “${rest}”`, line);
  const pieces = match[2]!.split(';').map((pair): Span => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return { start: points.toUtf16(start), end: points.toUtf16(end) };
  });
  return { id, name: match[1]!, spans: joinLines(text, pieces) };
}

/** Pieces with nothing but a line end between them are one. */
function joinLines(text: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && /^\s*[\r\n]\s*$/.test(text.slice(last.end, piece.start))) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

const argument = (word: string | undefined) => word?.slice(word.indexOf(':') + 1) ?? '';

function readMentions(
  bounds: readonly TextBound[],
  attributes: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, string>,
): { id: string; mention: FormatMention }[] {
  const found: { id: string; mention: FormatMention }[] = [];
  for (const { id, name, spans } of bounds) {
    const type = TYPES.get(name);
    if (!type) continue;
    const form = attributes.get(id) ?? '';
    const entity = notes.get(id);
    const mention: FormatMention = {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type,
      form: FORMS.includes(form) ? (form as MentionForm) : 'name',
      ...(entity ? { entity } : {}),
    };
    found.push({ id, mention });
  }
  return found.sort((a, b) => bySpan(a.mention, b.mention));
}

function readQuotes(
  bounds: readonly TextBound[],
  attributes: ReadonlyMap<string, string>,
  relations: readonly { kind: string; from: string; to: string }[],
  mentionIds: readonly string[],
): FormatQuote[] {
  const byId = new Map(bounds.map((bound) => [bound.id, bound]));
  const target = (kind: string, from: string) =>
    relations.find((one) => one.kind === kind && one.from === from)?.to;
  const quotes: FormatQuote[] = [];
  for (const { id, name, spans } of bounds) {
    if (name !== 'Quote') continue;
    const type = attributes.get(id) ?? '';
    const speaker = mentionIds.indexOf(target('Speaker', id) ?? '');
    const cue = byId.get(target('Cue', id) ?? '')?.spans[0] ?? null;
    quotes.push({
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type: QUOTE_TYPES.includes(type) ? (type as QuoteType) : 'direct',
      spans,
      speaker: speaker < 0 ? null : speaker,
      cue,
    });
  }
  return quotes.sort(bySpan);
}
