import type { EntityType, MentionForm, QuoteType, Span } from '../analysis/types';
import { bySpan, type FormatDocument, type FormatMention, type FormatQuote } from './document';

const TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];
const FORMS: readonly string[] = ['name', 'derived', 'nominal', 'pronoun'] satisfies MentionForm[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];
const CUE = 'CUE';

/** One annotation of the file's span layer: a mention, a piece of a quote, or a cue. */
export interface Mark extends Span {
  /** Disambiguation id, from 1. */
  id: number;
  entity?: string;
  form?: string;
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
  const ids = mentions.map((mention) =>
    add(mention, mention.type, { form: mention.form, entity: mention.entity }),
  );
  for (const { type, spans, speaker, cue } of quotes) {
    const [first = 0, ...later] = spans.map((span) => add(span, type));
    for (const target of later) attributions.push({ role: 'part', source: first, target });
    if (speaker !== null) attributions.push({ role: 'speaker', source: first, target: ids[speaker]! });
    if (cue) attributions.push({ role: 'cue', source: first, target: add(cue, CUE) });
  }
  return { marks, attributions };
}

/** Marks and relations as mentions and quotes; values that are not ours are left out. */
export function fromMarks({ marks, attributions }: Marks): Pick<FormatDocument, 'mentions' | 'quotes'> {
  const found = marks
    .filter((mark) => TYPES.includes(mark.value))
    .map((mark) => ({ id: mark.id, mention: toMention(mark) }))
    .sort((a, b) => bySpan(a.mention, b.mention));
  const mentionIds = found.map(({ id }) => id);
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const parts = new Set(attributions.filter(({ role }) => role === 'part').map(({ target }) => target));
  const quotes = marks
    .filter((mark) => QUOTE_TYPES.includes(mark.value) && !parts.has(mark.id))
    .map((mark) => toQuote(mark, attributions, byId, mentionIds));
  return { mentions: found.map(({ mention }) => mention), quotes: quotes.sort(bySpan) };
}

function toMention({ start, end, value, form, entity }: Mark): FormatMention {
  return {
    start,
    end,
    type: value as EntityType,
    form: form && FORMS.includes(form) ? (form as MentionForm) : 'name',
    ...(entity ? { entity } : {}),
  };
}

function toQuote(
  mark: Mark,
  attributions: readonly Attribution[],
  byId: ReadonlyMap<number, Mark>,
  mentionIds: readonly number[],
): FormatQuote {
  const targets = (role: string) =>
    attributions.filter((one) => one.role === role && one.source === mark.id).map(({ target }) => target);
  const pieces = [mark, ...targets('part').map((id) => byId.get(id)!)].sort(bySpan);
  const spans = pieces.map(({ start, end }) => ({ start, end }));
  const cue = byId.get(targets('cue')[0] ?? 0);
  const speaker = mentionIds.indexOf(targets('speaker')[0] ?? 0);
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    type: mark.value as QuoteType,
    spans,
    speaker: speaker < 0 ? null : speaker,
    cue: cue ? { start: cue.start, end: cue.end } : null,
  };
}
