import type { EntityType, Span } from '../analysis/types';
import { CodePoints } from '../annotations/code-points';
import {
  type FormatDocument,
  type FormatMention,
  type FormatQuote,
  rejectionsOf,
  Tally,
  type Written,
} from './document';

const NAMES: Record<EntityType, string> = {
  PER: 'Person',
  LOC: 'Place',
  ORG: 'Organization',
  MISC: 'Miscellaneous',
};
/** Where Python's line reading ends a line (`str.splitlines`), which brat reads its files with. */
export const LINE = /[^\r\n\v\f\u001c-\u001e\u0085\u2028\u2029]+/g;
/** Of the entity ids in normalisations: brat wants a database for each. */
export const DATABASE = 'Newsmark';

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
