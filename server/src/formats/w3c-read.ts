import type { EntityType, QuoteType, Span } from '../analysis/types';
import { AnchorFinder } from '../annotations/anchor';
import { CodePoints } from '../annotations/code-points';
import { messageOf } from '../common/message';
import {
  bySpan,
  type FormatDocument,
  FormatError,
  type FormatMention,
  type FormatQuote,
  NOT_FOUND,
  type Provenance,
  type ReadFile,
  type Rejection,
  type Source,
  type Sources,
  Tally,
} from './document';
import { asForm, asQuoteType, stateField, textField } from './labels';
import { Bodies, isRecord, type Json, listOf, selectorsOf } from './w3c-bodies';

/**
 * Reads W3C Web Annotations (https://www.w3.org/TR/annotation-model/): sidecars, pages, collections whose pages are in
 * the file, lists, and single annotations, of any tool. The place comes from a TextQuoteSelector, a TextPositionSelector
 * or both, or `char=` fragments (RFC 5147); what it is from a body or a tag with a type that we know. Everything else
 * is counted. Throws a {@link FormatError} when it is no JSON.
 */
export function readW3c(content: string, sources: Sources): ReadFile {
  const lost = new Tally();
  const readers = new Map<Source, ArticleReader>();
  if (sources.own) readers.set(sources.own, new ArticleReader(sources.own, lost));
  const unknown = new Set<string>();
  for (const item of itemsIn(parse(content), lost)) {
    const target = targetOf(item);
    if (!target) {
      lost.add('annotations without a target in a text');
      continue;
    }
    const source = sources.own ?? sources.byName(fileOf(target.source));
    if (!source) {
      unknown.add(fileOf(target.source) || 'an article that is not named');
      continue;
    }
    const reader = readers.get(source) ?? new ArticleReader(source, lost);
    readers.set(source, reader);
    reader.add(item, target);
  }
  return {
    documents: [...readers.values()].map((reader) => reader.document()),
    lost: lost.losses,
    unknown: [...unknown],
  };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new FormatError(`no valid JSON: ${messageOf(error)}`);
  }
}

/** All annotations of a page, a collection, a list or a graph. */
function itemsIn(json: unknown, lost: Tally): Json[] {
  if (Array.isArray(json)) return json.flatMap((one) => itemsIn(one, lost));
  if (!isRecord(json)) throw new FormatError('no annotation, page or collection');
  if (json.target !== undefined) return [json];
  if (json['@graph'] !== undefined) return itemsIn(listOf(json['@graph']), lost);
  const pages = [json.first, json.next].filter((page) => page !== undefined);
  lost.add('pages that are elsewhere', pages.filter((page) => !isRecord(page)).length);
  const items = listOf(json.items).filter(isRecord);
  if (pages.length === 0 && json.items === undefined)
    throw new FormatError('no annotation, page or collection');
  return [...items, ...pages.filter(isRecord).flatMap((page) => itemsIn(page, lost))];
}

interface Target {
  /** IRI or name, without fragment. */
  source: string;
  selectors: Json[];
}

/** The first target; undefined when it names no source. */
function targetOf({ target }: Json): Target | undefined {
  const [first] = listOf(target);
  if (typeof first === 'string') return withFragment(first, []);
  if (!isRecord(first)) return undefined;
  const source = isRecord(first.source) ? first.source.id : (first.source ?? first.id);
  return withFragment(typeof source === 'string' ? source : '', selectorsOf(first.selector));
}

function withFragment(iri: string, selectors: Json[]): Target {
  const hash = iri.indexOf('#');
  if (hash < 0) return { source: iri, selectors };
  const fragment = { type: 'FragmentSelector', value: iri.slice(hash + 1) };
  return { source: iri.slice(0, hash), selectors: [...selectors, fragment] };
}

/** Name of the file that an IRI ends with. */
function fileOf(iri: string): string {
  try {
    return decodeURIComponent(iri).replaceAll('\\', '/');
  } catch {
    return iri;
  }
}

interface QuoteDraft {
  quote: FormatQuote;
  by: Span | undefined;
}

/** The annotations of one article. */
class ArticleReader {
  readonly #source: Source;
  readonly #lost: Tally;
  readonly #points: CodePoints;
  readonly #finder: AnchorFinder;
  readonly #mentions: FormatMention[] = [];
  readonly #quotes: QuoteDraft[] = [];
  readonly #rejected: Rejection[] = [];

  constructor(source: Source, lost: Tally) {
    this.#source = source;
    this.#lost = lost;
    this.#points = new CodePoints(source.text);
    this.#finder = new AnchorFinder(source.text);
  }

  add(item: Json, target: Target): void {
    const bodies = new Bodies(item);
    const type = bodies.type;
    if (!type) {
      this.#lost.add('annotations without a type that Newsmark knows');
      return;
    }
    const span = this.#place(target.selectors);
    if (!span) {
      const isKnown = target.selectors.some((one) => READABLE.has(String(one.type)));
      this.#lost.add(isKnown ? NOT_FOUND : 'annotations with selectors of other kinds');
      return;
    }
    this.#lost.add('further targets of annotations', listOf(item.target).length - 1);
    const by = provenanceOf(item, bodies);
    if (bodies.state === 'rejected') this.#rejected.push({ ...span, type, ...by });
    else this.#addMark(span, type, bodies, by);
    this.#lost.add('bodies of other kinds', bodies.left);
  }

  document(): FormatDocument {
    this.#markSpeakers();
    this.#mentions.sort(bySpan);
    const indices = new Map(
      this.#mentions.map((mention, i): [string, number] => [placeOf(mention), i]).reverse(),
    );
    const quotes = this.#quotes.map(({ quote, by }) => ({
      ...quote,
      speaker: by ? indices.get(placeOf(by))! : null,
    }));
    const { name, language, text } = this.#source;
    return {
      name,
      language,
      text,
      mentions: this.#mentions,
      quotes: quotes.sort(bySpan),
      ...(this.#rejected.length > 0 ? { rejected: this.#rejected.sort(bySpan) } : {}),
    };
  }

  #addMark(span: Span, type: EntityType | QuoteType, bodies: Bodies, by: { by?: Provenance }): void {
    const decided = { ...stateField(bodies.state), ...by };
    const quoteType = asQuoteType(type);
    if (!quoteType) {
      const { form, entity, link } = bodies;
      const mention = { form: asForm(form), ...textField('entity', entity ?? link), ...decided };
      this.#mentions.push({ ...span, type: type as EntityType, ...mention });
      return;
    }
    const pieces = bodies.passages('highlighting').flatMap((selectors) => this.#place(selectors) ?? []);
    const [linked] = bodies.passages('linking');
    const [cue] = bodies.passages('describing');
    const speaker = linked && this.#place(linked);
    if (linked && !speaker)
      this.#lost.add('speakers whose words are not in the article, or in several places');
    this.#quotes.push({
      quote: {
        ...span,
        type: quoteType,
        spans: pieces.length > 1 ? pieces.sort(bySpan) : [span],
        speaker: null,
        ...(bodies.isUnnamed ? { unnamed: true } : {}),
        cue: (cue && this.#place(cue)) ?? null,
        ...decided,
      },
      by: speaker,
    });
  }

  /** Who speaks need not be marked as a name: den russiske presidenten. */
  #markSpeakers(): void {
    const marked = new Set(this.#mentions.map(placeOf));
    for (const { by } of this.#quotes) {
      if (!by || marked.has(placeOf(by))) continue;
      marked.add(placeOf(by));
      this.#mentions.push({ ...by, type: 'PER', form: 'nominal' });
    }
  }

  #place(selectors: readonly Json[]): Span | undefined {
    const { text } = this.#source;
    const quote = selectors.find(
      ({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string',
    );
    const position = positionIn(selectors);
    const points = position && {
      start: this.#points.toUtf16(position.start),
      end: this.#points.toUtf16(position.end),
    };
    if (!quote)
      return points && points.end > points.start && position.end <= this.#points.fromUtf16(text.length)
        ? points
        : undefined;
    const exact = String(quote.exact);
    const standsAt = (span: Span | undefined) => span && text.slice(span.start, span.end) === exact;
    // Some tools count UTF-16 code units, whatever the model says: the words decide. Without a position they do alone.
    const start = standsAt(position) && !standsAt(points) ? position!.start : (points?.start ?? text.length);
    const { prefix = '', suffix = '' } = {
      ...textField('prefix', quote.prefix),
      ...textField('suffix', quote.suffix),
    };
    const placement = this.#finder.place({ start, end: start + exact.length, exact, prefix, suffix });
    return 'found' in placement ? placement.found : undefined;
  }
}

const placeOf = ({ start, end }: Span) => `${start} ${end}`;

const READABLE = new Set(['TextQuoteSelector', 'TextPositionSelector']);

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** In the unit of the file. */
function positionIn(selectors: readonly Json[]): Span | undefined {
  for (const { type, start, end, value } of selectors) {
    if (type === 'TextPositionSelector' && isOffset(start) && isOffset(end)) return { start, end };
    const match = type === 'FragmentSelector' ? /^char=(\d+),(\d+)/.exec(String(value)) : null;
    if (match) return { start: Number(match[1]), end: Number(match[2]) };
  }
  return undefined;
}

function provenanceOf(item: Json, { note, entity }: Bodies): { by?: Provenance } {
  const [creator] = listOf(item.creator);
  const name = isRecord(creator) ? (creator.name ?? creator.nickname ?? creator.id) : creator;
  const by: Provenance = {
    ...textField('id', item.id),
    ...textField('entity', entity),
    ...textField('note', note),
    ...textField('creator', name),
    ...textField('created', item.created),
    ...textField('modified', item.modified),
  };
  return Object.keys(by).length > 0 ? { by } : {};
}
