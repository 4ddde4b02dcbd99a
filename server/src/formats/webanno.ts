import { segment } from '../analysis/language/segment';
import type { Span, Token } from '../analysis/types';
import { type FormatDocument, FormatError, type Written } from './document';
import { type Attribution, fromMarks, type Mark, toMarks } from './webanno-marks';

const MARK = 'webanno.custom.Mark';
const FORMAT = '#FORMAT=WebAnno TSV 3.3';
const SPAN_LAYER = `#T_SP=${MARK}|entity|form|value`;
const RELATION_LAYER = `#T_RL=webanno.custom.Attribution|role|BT_${MARK}`;
const NONE = '_';
const EMPTY = '*';

/** A line of the file: a token with the marks that cover it, or the piece of one that marks cut out. */
interface Unit extends Span {
  /** `sentence-token` or `sentence-token.piece`, all from 1. */
  address: string;
  marks: Mark[];
}

/**
 * WebAnno TSV 3.3 (INCEpTION user guide, “WebAnno TSV 3.3 File format”): one span layer for mentions, quotes and cues,
 * one relation layer from quotes to speakers, cues and later pieces. Offsets are UTF-16 code units, as in Java. Every
 * mark carries a disambiguation id, so that stacked and nested ones stay apart. Holds everything but marks on blanks.
 */
export function writeWebanno(document: FormatDocument): Written {
  const { text, language } = document;
  const { marks, attributions } = toMarks(document);
  const { sentences, tokens } = segment(text, language);
  const sweep = new Sweep(marks);
  const bySentence = sentences.map(({ firstToken, endToken }, i) =>
    tokens
      .slice(firstToken, endToken)
      .flatMap((token, t) => unitsOf(token, `${i + 1}-${t + 1}`, sweep.at(token))),
  );
  const relations = new Relations(bySentence.flat(), attributions);
  const lines = [FORMAT, SPAN_LAYER, RELATION_LAYER, ''];
  sentences.forEach(({ start, end }, i) => {
    lines.push(
      '',
      ...text
        .slice(start, end)
        .split(/\r\n|\r|\n/)
        .map((line) => `#Text=${escapeText(line)}`),
    );
    for (const unit of bySentence[i]!) lines.push(lineOf(unit, text, relations));
  });
  return { content: `${lines.join('\n')}\n`, lost: [] };
}

/** The marks that touch each token, asked for in order. */
class Sweep {
  readonly #waiting: Mark[];
  #active: Mark[] = [];

  constructor(marks: readonly Mark[]) {
    this.#waiting = [...marks].sort((a, b) => b.start - a.start || b.id - a.id);
  }

  at({ start, end }: Span): Mark[] {
    this.#active = this.#active.filter((mark) => mark.end > start);
    while (this.#waiting.length > 0 && this.#waiting.at(-1)!.start < end) {
      const mark = this.#waiting.pop()!;
      if (mark.end > start) this.#active.push(mark);
    }
    return this.#active.toSorted((a, b) => a.id - b.id);
  }
}

/** The token with the marks that cover all of it, then its pieces with the marks that begin or end inside it. */
function unitsOf({ start, end }: Token, address: string, marks: readonly Mark[]): Unit[] {
  const whole: Unit = { start, end, address, marks: [] };
  const pieces = new Map<string, Unit>();
  for (const mark of marks) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    if (from === start && to === end) {
      whole.marks.push(mark);
      continue;
    }
    const key = `${from}-${to}`;
    const piece = pieces.get(key) ?? {
      start: from,
      end: to,
      address: `${address}.${pieces.size + 1}`,
      marks: [],
    };
    piece.marks.push(mark);
    pieces.set(key, piece);
  }
  return [whole, ...pieces.values()];
}

function lineOf(unit: Unit, text: string, relations: Relations): string {
  const { address, start, end, marks } = unit;
  const columns = [
    stacked(marks, ({ entity }) => entity),
    stacked(marks, ({ form }) => form),
    stacked(marks, ({ value }) => value),
    ...relations.columnsOf(unit),
  ];
  return `${address}\t${start}-${end}\t${escapeText(text.slice(start, end))}\t${columns.join('\t')}\t`;
}

function stacked(marks: readonly Mark[], feature: (mark: Mark) => string | undefined): string {
  if (marks.length === 0) return NONE;
  return marks.map((mark) => `${escapeFeature(feature(mark))}[${mark.id}]`).join('|');
}

/** A relation stands on the first line of its target and names the first line of its source. */
class Relations {
  readonly #first = new Map<number, string>();
  readonly #byTarget = new Map<number, Attribution[]>();

  constructor(units: readonly Unit[], attributions: readonly Attribution[]) {
    for (const { marks, address } of units) {
      for (const { id } of marks) if (!this.#first.has(id)) this.#first.set(id, address);
    }
    for (const attribution of attributions) {
      const known = this.#byTarget.get(attribution.target);
      if (known) known.push(attribution);
      else this.#byTarget.set(attribution.target, [attribution]);
    }
  }

  columnsOf({ address, marks }: Unit): [roles: string, sources: string] {
    const here = marks
      .filter(({ id }) => this.#first.get(id) === address)
      .flatMap(({ id }) => this.#byTarget.get(id) ?? [])
      .filter(({ source }) => this.#first.has(source));
    if (here.length === 0) return [NONE, NONE];
    const sources = here.map(({ source, target }) => `${this.#first.get(source)}[${source}_${target}]`);
    return [here.map(({ role }) => role).join('|'), sources.join('|')];
  }
}

/** Escapes the characters that mean something in the format (user guide, “Reserved characters”). */
function escapeText(text: string): string {
  return text
    .replace(/[\\[\]|_;*]|->/g, '\\$&')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n');
}

const escapeFeature = (value: string | undefined) => (value === undefined ? EMPTY : escapeText(value));
const unescapeFeature = (value: string) => (value === EMPTY ? undefined : value.replace(/\\(->|.)/g, '$1'));

/** Splits at bars that are not escaped. */
const STACK = /(?:\\.|[^|\\])+/g;
const WITH_ID = /^(.*)\[(\d+)\]$/;

/**
 * Reads files with the layers that {@link writeWebanno} writes. Throws a {@link FormatError} that names the line when
 * the layers are others or a line has no such columns.
 */
export function readWebanno(content: string, name: string, language: string, text: string): FormatDocument {
  const lines = content.split(/\r?\n/);
  if (lines[0] !== FORMAT) throw new FormatError(`the file does not open with ${FORMAT}`, 1);
  if (lines[1] !== SPAN_LAYER || lines[2] !== RELATION_LAYER)
    throw new FormatError('the layers are not Newsmark’s', 2);
  const marks = new Map<number, Mark>();
  const attributions: Attribution[] = [];
  lines.forEach((line, i) => {
    if (/^\d+-\d+/.test(line)) readLine(line, i + 1, marks, attributions);
  });
  return { name, language, text, ...fromMarks({ marks: [...marks.values()], attributions }) };
}

function readLine(line: string, number: number, marks: Map<number, Mark>, attributions: Attribution[]): void {
  const [, offsets = '', , entities = '', forms = '', values = '', roles = '', sources = ''] =
    line.split('\t');
  const [start, end] = offsets.split('-').map(Number);
  if (start === undefined || end === undefined || Number.isNaN(start + end))
    throw new FormatError('no offsets', number);
  if (values === '' || roles === '') throw new FormatError('columns are missing', number);
  const entity = readStack(entities);
  const form = readStack(forms);
  for (const [id, value] of readStack(values)) {
    const known = marks.get(id);
    if (known) {
      known.start = Math.min(known.start, start);
      known.end = Math.max(known.end, end);
    } else if (value !== undefined) {
      marks.set(id, { id, start, end, value, entity: entity.get(id), form: form.get(id) });
    }
  }
  readRelations(roles, sources, attributions);
}

function readStack(column: string): Map<number, string | undefined> {
  const stack = new Map<number, string | undefined>();
  if (column === NONE) return stack;
  for (const [item] of column.matchAll(STACK)) {
    const match = WITH_ID.exec(item);
    if (match) stack.set(Number(match[2]), unescapeFeature(match[1]!));
  }
  return stack;
}

function readRelations(roles: string, sources: string, attributions: Attribution[]): void {
  if (roles === NONE) return;
  const addresses = sources.split('|');
  roles.split('|').forEach((role, i) => {
    const match = /\[(\d+)_(\d+)\]$/.exec(addresses[i] ?? '');
    if (match) attributions.push({ role, source: Number(match[1]), target: Number(match[2]) });
  });
}
