import { segment } from '../analysis/language/segment';
import type { Span, Token } from '../analysis/types';
import { type FormatDocument, lossOf, rejectionsOf, type Written } from './document';
import { type Attribution, type Mark, toMarks } from './webanno-marks';

export const MARK = 'webanno.custom.Mark';
export const ATTRIBUTION = 'webanno.custom.Attribution';
/** In the order of their columns. */
const FEATURES = ['entity', 'form', 'note', 'state', 'value'] as const;
const HEADER = [
  '#FORMAT=WebAnno TSV 3.3',
  `#T_SP=${MARK}|${FEATURES.join('|')}`,
  `#T_RL=${ATTRIBUTION}|role|BT_${MARK}`,
];
export const NONE = '_';
export const EMPTY = '*';

/** A line of the file: a token with the marks that cover it, or the piece of one that marks cut out. */
interface Unit extends Span {
  /** `sentence-token` or `sentence-token.piece`, all from 1. */
  address: string;
  marks: Mark[];
}

/**
 * WebAnno TSV 3.3 (INCEpTION user guide, appendix “WebAnno TSV 3.3 File format”): one span layer for mentions, quotes and
 * cues, one relation layer from quotes to speakers, cues and later pieces. Offsets are UTF-16 code units, as in Java.
 * Every mark carries a disambiguation id, so that stacked and nested ones stay apart. A sentence's text goes from its
 * first to its last token: readers put it where the first token stands.
 */
export function writeWebanno(document: FormatDocument): Written {
  const { text, language } = document;
  const { marks, attributions } = toMarks(document);
  const { sentences, tokens } = segment(text, language);
  const sweep = new Sweep(marks);
  const bySentence = sentences
    .filter(({ firstToken, endToken }) => endToken > firstToken)
    .map(({ firstToken, endToken }, i) => {
      const own = tokens.slice(firstToken, endToken);
      const units = own.flatMap((token, t) => unitsOf(token, `${i + 1}-${t + 1}`, sweep.at(token)));
      return { start: own[0]!.start, end: own.at(-1)!.end, units };
    });
  const units = bySentence.flatMap((sentence) => sentence.units);
  const relations = new Relations(units, attributions);
  const lines = [...HEADER, ''];
  for (const { start, end, units: own } of bySentence) {
    const shown = text.slice(start, end).split('\n');
    lines.push('', ...shown.map((line) => `#Text=${escapeText(line)}`));
    for (const unit of own) lines.push(lineOf(unit, text, relations));
  }
  const held = new Set(units.flatMap((unit) => unit.marks));
  return {
    content: `${lines.join('\n')}\n`,
    lost: [
      ...lossOf(marks.length - held.size, 'marks of blanks only'),
      ...lossOf(bySentence.length === 0 ? 1 : 0, 'articles without words, which INCEpTION does not open'),
      ...rejectionsOf(document),
    ],
  };
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

/** The words of a unit are for people: readers go by the offsets. They stand as they are. */
function lineOf(unit: Unit, text: string, relations: Relations): string {
  const { address, start, end, marks } = unit;
  const columns = [
    ...FEATURES.map((feature) => stacked(marks, (mark) => mark[feature])),
    ...relations.columnsOf(unit),
  ];
  const words = text.slice(start, end).replace(/[\t\r\n]/g, ' ');
  return `${address}\t${start}-${end}\t${words}\t${columns.join('\t')}\t`;
}

function stacked(marks: readonly Mark[], feature: (mark: Mark) => string | undefined): string {
  if (marks.length === 0) return NONE;
  return marks.map((mark) => `${escapeValue(feature(mark))}[${mark.id}]`).join('|');
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

const NAMED: Readonly<Record<string, string>> = { '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r' };

/** Of running text only the backslash and control characters are escaped. */
function escapeText(text: string): string {
  return text.replace(/[\u0000-\u001f\\]/g, (unit) => (unit === '\v' ? unit : `\\${NAMED[unit] ?? unit}`));
}

/** Of values also what separates them (user guide, “Reserved characters”). */
function escapeValue(value: string | undefined): string {
  if (value === undefined || value === '') return EMPTY;
  return value
    .replace(/[\\[\]|_;*]|->/g, '\\$&')
    .replaceAll('\t', '\\t')
    .replace(/\r\n|\r|\n/g, '\\n');
}
