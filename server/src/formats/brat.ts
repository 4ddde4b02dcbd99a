import type { EntityType, Span } from '../analysis/types';
import { AnchorFinder } from '../annotations/anchor';
import { CodePoints } from '../annotations/code-points';
import {
  bySpan,
  type FormatDocument,
  FormatError,
  type FormatMention,
  type FormatQuote,
  NOT_FOUND,
  type ReadFile,
  rejectionsOf,
  type Source,
  Tally,
  type Written,
} from './document';
import { asForm, asQuoteType, stateField, textField, typeOfLabel } from './labels';
import { type SpanMap, spanMap } from './text-map';

const NAMES: Record<EntityType, string> = {
  PER: 'Person',
  LOC: 'Place',
  ORG: 'Organization',
  MISC: 'Miscellaneous',
};
/** Where Python's line reading ends a line (`str.splitlines`), which brat reads its files with. */
const LINE = /[^\r\n\v\f\u001c-\u001e\u0085\u2028\u2029]+/g;
/** Of the entity ids in normalisations: brat wants a database for each. */
const DATABASE = 'Newsmark';

/**
 * brat standoff (.ann, https://brat.nlplab.org/standoff.html): text-bound annotations `T`, relations `R` from quote to
 * speaker and cue, attributes `A` for the form of a mention, the type of a quote and who decided, normalisations `N` for
 * entity ids, notes `#`. Offsets count Unicode code points; pieces of a discontinuous annotation are joined with `;` and
 * never hold a line end.
 */
export function writeBrat(document: FormatDocument): Written {
  const writer = new AnnWriter(document.text);
  const ids = document.mentions.map((mention) => writer.mention(mention));
  for (const quote of document.quotes) {
    writer.quote(quote, quote.speaker === null ? undefined : ids[quote.speaker]);
  }
  return {
    content: writer.lines.map((line) => `${line}\n`).join(''),
    lost: [...writer.lost.losses, ...rejectionsOf(document)],
  };
}

class AnnWriter {
  readonly lines: string[] = [];
  readonly lost = new Tally();
  readonly #text: string;
  readonly #points: CodePoints;
  readonly #counts: Record<string, number> = {};

  constructor(text: string) {
    this.#text = text;
    this.#points = new CodePoints(text);
  }

  mention(mention: FormatMention): string | undefined {
    const { type, form, entity, start, end } = mention;
    const id = this.#textBound(NAMES[type], [{ start, end }]);
    if (!id) return undefined;
    if (form !== 'name') this.#push('A', `Form ${id} ${form}`);
    if (entity) {
      const words = oneLine(this.#text.slice(start, end));
      this.#push('N', `Reference ${id} ${DATABASE}:${encodeURI(entity)}\t${words}`);
    }
    this.#decision(id, mention);
    return id;
  }

  quote(quote: FormatQuote, speaker: string | undefined): void {
    const id = this.#textBound('Quote', quote.spans);
    if (!id) return;
    this.#push('A', `QuoteType ${id} ${quote.type}`);
    if (quote.unnamed) this.#push('A', `Unnamed ${id}`);
    if (speaker) this.#push('R', `Speaker Arg1:${id} Arg2:${speaker}`);
    const cue = quote.cue && this.#textBound('Cue', [quote.cue]);
    if (cue) this.#push('R', `Cue Arg1:${id} Arg2:${cue}`);
    this.#decision(id, quote);
  }

  #decision(id: string, { state, by }: Pick<FormatMention, 'state' | 'by'>): void {
    if (state) this.#push('A', `State ${id} ${state}`);
    if (!by?.note) return;
    const note = oneLine(by.note);
    if (note !== by.note) this.lost.add('line breaks in notes');
    this.#push('#', `AnnotatorNotes ${id}\t${note}`);
  }

  #textBound(name: string, spans: readonly Span[]): string | undefined {
    const pieces = spans.flatMap((span) => splitLines(this.#text, span));
    if (pieces.length === 0) {
      this.lost.add('marks of blanks only');
      return undefined;
    }
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

const oneLine = (text: string) => [...text.matchAll(LINE)].join(' ').replaceAll('\t', ' ');

/** The pieces of a span on its lines: brat has no annotation over a line end. */
function splitLines(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(LINE)]
    .filter(([piece]) => piece.trim() !== '')
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

interface TextBound {
  id: string;
  name: string;
  /** In code points of brat's text. */
  pieces: [number, number][];
  words: string;
}

interface AnnFile {
  bounds: TextBound[];
  /** Values of attributes, by name and the annotation they are of. */
  attributes: Map<string, string>;
  notes: Map<string, string>;
  entities: Map<string, string>;
  relations: { kind: string; from: string; to: string }[];
  lost: Tally;
}

/** Reads what {@link writeBrat} writes, and any .ann file with type names that we know; others are counted. */
export function readBrat(content: string, { name, language, text }: Source): ReadFile {
  const file = parse(content);
  const places = new Places(text, file.bounds);
  const mentions = readMentions(file, places);
  const ids = mentions.map(({ id }) => id);
  const quotes = readQuotes(file, places, ids);
  const document = { name, language, text, mentions: mentions.map(({ mention }) => mention), quotes };
  return { documents: [document], lost: file.lost.losses, unknown: [] };
}

function parse(content: string): AnnFile {
  const file: AnnFile = {
    bounds: [],
    attributes: new Map(),
    notes: new Map(),
    entities: new Map(),
    relations: [],
    lost: new Tally(),
  };
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() !== '') readLine(line, i + 1, file);
    });
  return file;
}

function readLine(line: string, number: number, file: AnnFile): void {
  const [id = '', rest = '', ...others] = line.split('\t');
  const [first = '', second = '', third = ''] = rest.split(' ');
  switch (id[0]) {
    case 'T':
      file.bounds.push({ id, ...readPlace(rest, number), words: others.join('\t') });
      break;
    case 'A':
    case 'M':
      file.attributes.set(`${first} ${second}`, third);
      break;
    case 'N':
      if (third.startsWith(`${DATABASE}:`)) {
        file.entities.set(second, decodeEntity(third.slice(DATABASE.length + 1)));
      } else file.lost.add('references to other databases');
      break;
    case '#':
      if (first === 'AnnotatorNotes') file.notes.set(second, others.join('\t'));
      break;
    case 'R':
      file.relations.push({ kind: first, from: argument(second), to: argument(third) });
      break;
    case 'E':
      file.lost.add('events');
      break;
    case '*':
      file.lost.add('equivalences');
      break;
    default:
      throw new FormatError(`no annotation of brat: “${line.slice(0, 60)}”`, number);
  }
}

function readPlace(rest: string, line: number): Pick<TextBound, 'name' | 'pieces'> {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(rest);
  if (!match) throw new FormatError(`not a text-bound annotation: “${rest}”`, line);
  const pieces = match[2]!.split(';').map((pair): [number, number] => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return [start, end];
  });
  return { name: match[1]!, pieces };
}

const argument = (word: string) => word.slice(word.indexOf(':') + 1);

function decodeEntity(id: string): string {
  try {
    return decodeURI(id);
  } catch {
    return id;
  }
}

/**
 * Where the annotations of a file stand in the article. The file does not hold the text that brat read: it may have had
 * a byte-order mark, or other line ends. It is the one in which the words stand where the file says.
 */
class Places {
  readonly #text: string;
  readonly #annotated: string;
  readonly #points: CodePoints;
  readonly #toArticle: SpanMap;
  #finder: AnchorFinder | undefined;

  constructor(text: string, bounds: readonly TextBound[]) {
    this.#text = text;
    const plain = text.replaceAll('\r\n', '\n');
    const crlf = plain.replaceAll('\n', '\r\n');
    const candidates = [...new Set([text, plain, crlf])].flatMap((one) => [one, `\ufeff${one}`]);
    const fitting = candidates.map((one) => {
      const points = new CodePoints(one);
      return { one, points, count: bounds.filter((bound) => standsIn(one, points, bound)).length };
    });
    const best = fitting.reduce((a, b) => (b.count > a.count ? b : a));
    this.#annotated = best.one;
    this.#points = best.points;
    this.#toArticle = spanMap(best.one, text);
  }

  /** The pieces of an annotation; empty when its words are not there, or in several places. */
  of(bound: TextBound): Span[] {
    if (!standsIn(this.#annotated, this.#points, bound)) return this.#byWords(bound.words);
    const pieces = bound.pieces.map(([start, end]) =>
      this.#toArticle({ start: this.#points.toUtf16(start), end: this.#points.toUtf16(end) }),
    );
    return pieces.includes(undefined) ? [] : joinLines(this.#text, pieces as Span[]);
  }

  #byWords(exact: string): Span[] {
    this.#finder ??= new AnchorFinder(this.#text);
    const placement = this.#finder.place({ start: 0, end: 0, exact, prefix: '', suffix: '' });
    return 'found' in placement ? [placement.found] : [];
  }
}

/** Files without the words of their annotations are believed. */
function standsIn(text: string, points: CodePoints, { pieces, words }: TextBound): boolean {
  if (words === '') return true;
  const found = pieces.map(([start, end]) => text.slice(points.toUtf16(start), points.toUtf16(end)));
  return found.join(' ') === words;
}

/** Pieces with nothing but a line end between them are one. */
function joinLines(text: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, piece.start);
    if (between && /^\s+$/.test(between) && [...between.matchAll(LINE)].join('') !== between)
      last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

function readMentions(file: AnnFile, places: Places): { id: string; mention: FormatMention }[] {
  const found: { id: string; mention: FormatMention }[] = [];
  for (const bound of file.bounds) {
    const { id, name } = bound;
    if (name === 'Quote' || name === 'Cue') continue;
    const type = typeOfLabel(name);
    if (!type) {
      file.lost.add('annotations of other types');
      continue;
    }
    const spans = places.of(bound);
    if (spans.length === 0) {
      file.lost.add(NOT_FOUND);
      continue;
    }
    if (spans.length > 1) file.lost.add('names in pieces, taken as one');
    const mention: FormatMention = {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type,
      form: asForm(file.attributes.get(`Form ${id}`)),
      ...textField('entity', file.entities.get(id)),
      ...decisionOf(file, id),
    };
    found.push({ id, mention });
  }
  return found.sort((a, b) => bySpan(a.mention, b.mention));
}

function decisionOf(file: AnnFile, id: string): Pick<FormatMention, 'state' | 'by'> {
  const note = file.notes.get(id);
  return { ...stateField(file.attributes.get(`State ${id}`)), ...(note ? { by: { note } } : {}) };
}

function readQuotes(file: AnnFile, places: Places, mentionIds: readonly string[]): FormatQuote[] {
  const byId = new Map(file.bounds.map((bound) => [bound.id, bound]));
  const indices = new Map(mentionIds.map((id, i) => [id, i]));
  const targets = new Map(file.relations.map(({ kind, from, to }) => [`${kind} ${from}`, to]));
  const ours = file.relations.filter(({ kind }) => kind === 'Speaker' || kind === 'Cue');
  file.lost.add('relations of other types', file.relations.length - ours.length);
  const quotes: FormatQuote[] = [];
  for (const bound of file.bounds) {
    const { id } = bound;
    if (bound.name !== 'Quote') continue;
    const spans = places.of(bound);
    if (spans.length === 0) {
      file.lost.add(NOT_FOUND);
      continue;
    }
    const cue = byId.get(targets.get(`Cue ${id}`) ?? '');
    quotes.push({
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type: asQuoteType(file.attributes.get(`QuoteType ${id}`)) ?? 'direct',
      spans,
      speaker: indices.get(targets.get(`Speaker ${id}`) ?? '') ?? null,
      ...(file.attributes.has(`Unnamed ${id}`) ? { unnamed: true } : {}),
      cue: (cue && places.of(cue)[0]) ?? null,
      ...decisionOf(file, id),
    });
  }
  return quotes.sort(bySpan);
}
