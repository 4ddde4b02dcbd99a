import type { EntityType, Span } from '../analysis/types';
import { bySpan, type FormatDocument, type FormatMention, type FormatQuote } from './document';
import { asForm, asQuoteType, stateField, textField, typeOfLabel } from './labels';

const CUE = 'CUE';
/** In the place of a quote's form. */
const UNNAMED = 'unnamed';

/** One annotation of the file's span layer: a mention, a piece of a quote, or a cue. */
export interface Mark extends Span {
  /** Disambiguation id, from 1. */
  id: number;
  entity?: string;
  form?: string;
  note?: string;
  state?: string;
  /** PER, LOC, ORG, MISC, direct, indirect, mixed or CUE. */
  value: string;
}

/** From a quote's first piece to its speaker, its cue or a later piece. */
export interface Attribution {
  role: string;
  /** Ids of marks. */
  source: number;
  target: number;
}

export interface Marks {
  marks: Mark[];
  attributions: Attribution[];
}

/** A document as marks of one layer and relations between them. */
export function toMarks({ mentions, quotes }: FormatDocument): Marks {
  const marks: Mark[] = [];
  const attributions: Attribution[] = [];
  const add = ({ start, end }: Span, value: string, more: Partial<Mark> = {}): number => {
    const id = marks.length + 1;
    marks.push({ id, start, end, value, ...more });
    return id;
  };
  const ids = mentions.map(({ form, entity, state, by, ...mention }) =>
    add(mention, mention.type, { form, entity, state, note: by?.note }),
  );
  for (const { type, spans, speaker, unnamed, cue, state, by } of quotes) {
    const form = unnamed && UNNAMED;
    const [first = 0, ...later] = spans.map((span) => add(span, type, { form, state, note: by?.note }));
    for (const target of later) attributions.push({ role: 'part', source: first, target });
    if (speaker !== null) attributions.push({ role: 'speaker', source: first, target: ids[speaker]! });
    if (cue) attributions.push({ role: 'cue', source: first, target: add(cue, CUE) });
  }
  return { marks, attributions };
}

export const isOurs = ({ value }: Mark) =>
  value === CUE || asQuoteType(value) !== undefined || typeOfLabel(value) !== undefined;

/** Marks and relations as mentions and quotes; values that are not ours are left out. */
export function fromMarks({ marks, attributions }: Marks): Pick<FormatDocument, 'mentions' | 'quotes'> {
  const found = marks
    .flatMap((mark) => {
      const type = typeOfLabel(mark.value);
      return type ? [{ id: mark.id, mention: toMention(mark, type) }] : [];
    })
    .sort((a, b) => bySpan(a.mention, b.mention));
  const web = new Web(attributions, marks, new Map(found.map(({ id }, i) => [id, i])));
  const quotes = marks.flatMap((mark) => web.quote(mark) ?? []);
  return { mentions: found.map(({ mention }) => mention), quotes: quotes.sort(bySpan) };
}

function toMention(mark: Mark, type: EntityType): FormatMention {
  const { start, end, form, entity } = mark;
  return { start, end, type, form: asForm(form), ...textField('entity', entity), ...decisionOf(mark) };
}

const decisionOf = ({ state, note }: Mark) => ({ ...stateField(state), ...(note ? { by: { note } } : {}) });

/** The relations between marks. */
class Web {
  readonly #byId: ReadonlyMap<number, Mark>;
  readonly #mentions: ReadonlyMap<number, number>;
  readonly #targets = new Map<string, number[]>();
  readonly #parts: ReadonlySet<number>;

  constructor(
    attributions: readonly Attribution[],
    marks: readonly Mark[],
    mentions: ReadonlyMap<number, number>,
  ) {
    this.#byId = new Map(marks.map((mark) => [mark.id, mark]));
    this.#mentions = mentions;
    for (const { role, source, target } of attributions) {
      const key = `${role} ${source}`;
      const known = this.#targets.get(key);
      if (known) known.push(target);
      else this.#targets.set(key, [target]);
    }
    this.#parts = new Set(attributions.filter(({ role }) => role === 'part').map(({ target }) => target));
  }

  /** The quote that begins with a mark; undefined when none does. */
  quote(mark: Mark): FormatQuote | undefined {
    const type = asQuoteType(mark.value);
    if (!type || this.#parts.has(mark.id)) return undefined;
    const later = this.#to('part', mark.id).flatMap((id) => this.#byId.get(id) ?? []);
    const spans = [mark, ...later].sort(bySpan).map(({ start, end }) => ({ start, end }));
    const cue = this.#byId.get(this.#to('cue', mark.id)[0] ?? 0);
    return {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type,
      spans,
      speaker: this.#mentions.get(this.#to('speaker', mark.id)[0] ?? 0) ?? null,
      ...(mark.form === UNNAMED ? { unnamed: true } : {}),
      cue: cue ? { start: cue.start, end: cue.end } : null,
      ...decisionOf(mark),
    };
  }

  #to(role: string, source: number): number[] {
    return this.#targets.get(`${role} ${source}`) ?? [];
  }
}
