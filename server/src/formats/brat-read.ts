import type { Span } from '../analysis/types';
import { AnchorFinder } from '../annotations/anchor';
import { CodePoints } from '../annotations/code-points';
import { DATABASE, LINE } from './brat';
import {
  bySpan,
  FormatError,
  type FormatMention,
  type FormatQuote,
  NOT_FOUND,
  type ReadFile,
  type Source,
  Tally,
} from './document';
import { asForm, asQuoteType, stateField, textField, typeOfLabel } from './labels';
import { type SpanMap, spanMap } from './text-map';

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

/** Reads what `writeBrat` writes, and any .ann file with type names that we know; others are counted. */
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
