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
  notesOf,
  type ReadFile,
  rejectionsOf,
  type Source,
  type Sources,
  sumOf,
  Tally,
  type Written,
} from './document';
import { asForm, asQuoteType, stateField, textField, typeOfLabel } from './labels';
import { spanMap } from './text-map';

const CUE = 'Cue';

/** A labelled region, or a relation between two. */
interface Result {
  id?: string;
  type: string;
  from_name?: string;
  to_name?: string;
  value?: { start: number; end: number; text: string; labels: string[] };
  /** What regions may carry beside their label. */
  meta?: { text?: string[] };
  from_id?: string;
  to_id?: string;
  direction?: 'right';
  labels?: string[];
}

/**
 * Tasks of Label Studio (its “basic JSON format”, a list of tasks), for a configuration with `<Labels name="label"
 * toName="text">` and `<Text name="text" value="$text">`. What people decided is an annotation, what is only proposed a
 * prediction. Quotes are regions labelled direct, indirect or mixed with relations to speaker, cue and later pieces.
 * Offsets count Unicode code points.
 */
export function writeLabelStudio(documents: readonly FormatDocument[]): Written {
  return {
    content: `${JSON.stringify(documents.map(toTask), null, 2)}\n`,
    lost: sumOf(documents.flatMap((document) => [...notesOf(document), ...rejectionsOf(document)])),
  };
}

function toTask(document: FormatDocument, index: number): unknown {
  const { name, language, text } = document;
  const results = new Results(document);
  const decided = results.of(true);
  const proposed = results.of(false);
  return {
    id: index + 1,
    data: { text, name, language },
    annotations: decided.length > 0 ? [{ result: decided }] : [],
    predictions: proposed.length > 0 ? [{ model_version: 'newsmark', result: proposed }] : [],
  };
}

const isDecided = ({ state }: Pick<FormatMention, 'state'>) => state === 'accepted' || state === 'added';

/** The regions and relations of an article. */
class Results {
  readonly #document: FormatDocument;
  readonly #points: CodePoints;

  constructor(document: FormatDocument) {
    this.#document = document;
    this.#points = new CodePoints(document.text);
  }

  /** Of what people decided, or of the rest. The speaker of a quote is given with it, whoever marked the name. */
  of(decided: boolean): Result[] {
    const { mentions, quotes } = this.#document;
    const own = quotes.map((quote, i) => ({ quote, i })).filter(({ quote }) => isDecided(quote) === decided);
    const speakers = new Set(own.map(({ quote }) => quote.speaker));
    const named = mentions.flatMap((mention, i) =>
      isDecided(mention) === decided || speakers.has(i) ? [this.#mention(mention, i)] : [],
    );
    return [...named, ...own.flatMap(({ quote, i }) => this.#quote(quote, i))];
  }

  #mention(mention: FormatMention, i: number): Result {
    const { type, form, entity, state } = mention;
    const meta = [
      `form=${form}`,
      ...(entity ? [`entity=${entity}`] : []),
      ...(state ? [`state=${state}`] : []),
    ];
    return this.#region(`m${i}`, type, mention, meta);
  }

  #quote({ type, spans, speaker, unnamed, cue, state }: FormatQuote, i: number): Result[] {
    const meta = [...(unnamed ? ['unnamed'] : []), ...(state ? [`state=${state}`] : [])];
    const regions = spans.map((span, part) => this.#region(`q${i}.${part}`, type, span, meta));
    const later = spans.slice(1).map((_, part) => relation(`q${i}.0`, `q${i}.${part + 1}`, 'part'));
    const by = speaker === null ? [] : [relation(`q${i}.0`, `m${speaker}`, 'speaker')];
    const how = cue ? [this.#region(`c${i}`, CUE, cue, []), relation(`q${i}.0`, `c${i}`, 'cue')] : [];
    return [...regions, ...later, ...by, ...how];
  }

  #region(id: string, label: string, { start, end }: Span, meta: string[]): Result {
    const [from, to] = [this.#points.fromUtf16(start), this.#points.fromUtf16(end)];
    const value = { start: from, end: to, text: this.#document.text.slice(start, end), labels: [label] };
    const extra = meta.length > 0 ? { meta: { text: meta } } : {};
    return { id, type: 'labels', from_name: 'label', to_name: 'text', value, ...extra };
  }
}

const relation = (from_id: string, to_id: string, label: string): Result => ({
  type: 'relation',
  from_id,
  to_id,
  direction: 'right',
  labels: [label],
});

/**
 * Reads tasks of Label Studio, a list or one a line: of each task its first annotation that was not cancelled, and of
 * its prediction what that leaves open (older releases counted UTF-16 code units: the words decide which). Throws a
 * {@link FormatError} when it is no such file.
 */
export function readLabelStudio(content: string, sources: Sources): ReadFile {
  const file: ReadFile = { documents: [], lost: [], unknown: [] };
  const lost = new Tally();
  tasksIn(content).forEach((task, i) => {
    const data = isRecord(task) && isRecord(task.data) ? task.data : undefined;
    const text = data?.text;
    if (!isRecord(task) || typeof text !== 'string')
      throw new FormatError(`task ${i + 1} has no "data" with a "text"`);
    const { name } = textField('name', data?.name);
    const source = (name && sources.byName(name)) || sources.byText(text);
    if (!source) {
      file.unknown.push(name ?? `task ${i + 1}`);
      return;
    }
    file.documents.push(readTask(resultsOf(task, lost), text, source, lost));
  });
  return { ...file, lost: lost.losses };
}

function tasksIn(content: string): unknown[] {
  const json = content.replace(/^\ufeff/, '').trim();
  try {
    // One task a line, or all in one; a single task may go over several lines.
    const lines = json.split(/\r?\n/);
    const isWhole = json.startsWith('[') || lines[0]!.trim() === '{';
    const tasks: unknown = isWhole ? JSON.parse(json) : lines.map((line) => JSON.parse(line));
    return Array.isArray(tasks) ? tasks : [tasks];
  } catch (error) {
    throw new FormatError(`no valid JSON: ${messageOf(error)}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function resultsOf(task: Record<string, unknown>, lost: Tally): Result[] {
  const listOf = (key: string) => {
    const list: unknown[] = Array.isArray(task[key]) ? task[key] : [];
    return list
      .filter((one) => isRecord(one) && one.was_cancelled !== true)
      .map((one) => one as { result?: unknown });
  };
  const annotations = [...listOf('annotations'), ...listOf('completions')];
  lost.add('further annotations of the same tasks', Math.max(0, annotations.length - 1));
  const results = [...annotations.slice(0, 1), ...listOf('predictions').slice(0, 1)].map(
    ({ result }) => result,
  );
  return results.flatMap((list, origin) =>
    Array.isArray(list) ? list.filter(isRecord).map((one) => inOwnSpace(one, origin)) : [],
  );
}

/** What of a result is as it should be. Ids count within an annotation: those of a prediction are others. */
function inOwnSpace(json: Record<string, unknown>, origin: number): Result {
  const own = (id: unknown) => (typeof id === 'string' ? `${origin} ${id}` : undefined);
  return {
    type: String(json.type),
    id: own(json.id),
    from_id: own(json.from_id),
    to_id: own(json.to_id),
    value: isValue(json.value) ? json.value : undefined,
    labels: stringsIn(json.labels),
    meta: { text: stringsIn(isRecord(json.meta) ? json.meta.text : undefined) },
  };
}

const isValue = (value: unknown): value is NonNullable<Result['value']> =>
  isRecord(value) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  stringsIn(value.labels).length > 0;

const stringsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];

interface Region extends Span {
  label: string;
  meta: ReadonlyMap<string, string>;
}

function readTask(results: readonly Result[], text: string, source: Source, lost: Tally): FormatDocument {
  const regions = new Map<string, Region>();
  const targets = new Map<string, string[]>();
  const place = placesIn(results, text, source.text);
  results.forEach((result, i) => {
    if (result.type === 'relation') {
      const key = `${result.labels?.[0]} ${result.from_id}`;
      const known = targets.get(key);
      if (known) known.push(result.to_id ?? '');
      else targets.set(key, [result.to_id ?? '']);
      return;
    }
    const [label] = stringsIn(result.value?.labels);
    if (!result.value || label === undefined) {
      lost.add('results that are no labelled regions');
      return;
    }
    const where = place(result.value);
    const isOurs = label === CUE || asQuoteType(label) || typeOfLabel(label);
    if (where && isOurs) regions.set(result.id ?? String(i), { ...where, label, meta: metaOf(result) });
    else lost.add(isOurs ? NOT_FOUND : 'regions with other labels');
  });
  return { ...source, ...documentOf(regions, targets) };
}

/** Takes a region's offsets to the article, in the unit in which most regions have the words they say. */
function placesIn(results: readonly Result[], text: string, article: string) {
  const points = new CodePoints(text);
  const units = [(offset: number) => points.toUtf16(offset), (offset: number) => offset];
  const agreeing = units.map(
    (unit) =>
      results.filter(({ value }) => value && text.slice(unit(value.start), unit(value.end)) === value.text)
        .length,
  );
  const unit = agreeing[1]! > agreeing[0]! ? units[1]! : units[0]!;
  const toArticle = spanMap(text, article);
  return ({ start, end }: Span) => toArticle({ start: unit(start), end: unit(end) });
}

function metaOf({ meta }: Result): Map<string, string> {
  const lines = meta?.text ?? [];
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf('=');
      return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

function documentOf(
  regions: ReadonlyMap<string, Region>,
  targets: ReadonlyMap<string, readonly string[]>,
): Pick<FormatDocument, 'mentions' | 'quotes'> {
  const seen = new Map<string, number>();
  const named = [...regions].flatMap(([id, region]) => {
    const type = typeOfLabel(region.label);
    return type ? [{ id, mention: toMention(region, type) }] : [];
  });
  named.sort((a, b) => bySpan(a.mention, b.mention));
  const indices = new Map<string, number>();
  const mentions: FormatMention[] = [];
  for (const { id, mention } of named) {
    // A speaker that is decided on stands in the prediction as well when a quote there is attributed to it.
    const key = `${mention.start} ${mention.end} ${mention.type}`;
    const known = seen.get(key);
    indices.set(id, known ?? mentions.length);
    if (known !== undefined) continue;
    seen.set(key, mentions.length);
    mentions.push(mention);
  }
  const parts = new Set([...targets].flatMap(([key, ids]) => (key.startsWith('part ') ? ids : [])));
  const quotes = [...regions].flatMap(([id, region]) => {
    const type = asQuoteType(region.label);
    if (!type || parts.has(id)) return [];
    const pieces = [region, ...(targets.get(`part ${id}`) ?? []).flatMap((part) => regions.get(part) ?? [])];
    const spans = pieces.map(({ start, end }) => ({ start, end })).sort(bySpan);
    const cue = regions.get(targets.get(`cue ${id}`)?.[0] ?? '');
    const quote: FormatQuote = {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type,
      spans,
      speaker: indices.get(targets.get(`speaker ${id}`)?.[0] ?? '') ?? null,
      ...(region.meta.has('unnamed') ? { unnamed: true } : {}),
      cue: cue ? { start: cue.start, end: cue.end } : null,
      ...stateOf(region),
    };
    return [quote];
  });
  return { mentions, quotes: quotes.sort(bySpan) };
}

function toMention(region: Region, type: FormatMention['type']): FormatMention {
  const { start, end, meta } = region;
  return {
    start,
    end,
    type,
    form: asForm(meta.get('form')),
    ...textField('entity', meta.get('entity')),
    ...stateOf(region),
  };
}

const stateOf = ({ meta }: Region) => stateField(meta.get('state'));
