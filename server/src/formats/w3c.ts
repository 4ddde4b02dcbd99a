import type { Span } from '../analysis/types';
import { makeAnchor } from '../annotations/anchor';
import { CodePoints } from '../annotations/code-points';
import { iriOf, iriOfEntity } from '../annotations/iri';
import {
  bySpan,
  type FormatDocument,
  type FormatMention,
  type FormatQuote,
  type MarkState,
  type Provenance,
  type Written,
} from './document';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * An article's marks as a W3C Web Annotation page (JSON-LD, https://www.w3.org/TR/annotation-model/), as sidecars are,
 * with proposals and rejections beside what was decided. A body for each purpose: classifying (the type), assessing (the
 * state), identifying (the entity that a person named), linking (the entity that was found, the speaker), describing (the
 * form of a mention; the cue of a quote), highlighting (the pieces of a quote that was interrupted), commenting (a note).
 * Positions count Unicode code points.
 */
export function writeW3cPage(document: FormatDocument): Written {
  const page = {
    '@context': CONTEXT,
    id: `${iriOf(document.name)}.annotations.jsonld`,
    type: 'AnnotationPage',
    items: itemsOf(document),
  };
  return { content: `${JSON.stringify(page, null, 2)}\n`, lost: [] };
}

/** All articles' marks as one W3C Annotation Collection with its page in it. */
export function writeW3cCollection(documents: readonly FormatDocument[]): Written {
  const items = documents.flatMap(itemsOf);
  const id = 'newsmark.jsonld';
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Names and quotes marked with Newsmark',
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return { content: `${JSON.stringify(collection, null, 2)}\n`, lost: [] };
}

type Item = Span & { id: string };

/** In the order of their places. */
function itemsOf(document: FormatDocument): unknown[] {
  const writer = new Writer(document);
  const items = [
    ...document.mentions.map((mention) => writer.mention(mention)),
    ...document.quotes.map((quote) => writer.quote(quote)),
    ...(document.rejected ?? []).map((rejection) =>
      writer.item(rejection, 'assessing', rejection.by, [...about(rejection.type, 'rejected')]),
    ),
  ];
  return items.sort(bySpan).map(({ start: _, end: __, ...item }) => item);
}

class Writer {
  readonly #document: FormatDocument;
  readonly #iri: string;
  readonly #points: CodePoints;
  #count = 0;

  constructor(document: FormatDocument) {
    this.#document = document;
    this.#iri = iriOf(document.name);
    this.#points = new CodePoints(document.text);
  }

  mention(mention: FormatMention): Item {
    const { type, form, entity, state, by } = mention;
    return this.item(mention, 'identifying', by, [
      ...about(type, state),
      ...(form === 'name' ? [] : [textual('describing', form)]),
      ...(entity
        ? [{ type: 'SpecificResource', purpose: entityPurpose(mention), source: iriOfEntity(entity) }]
        : []),
    ]);
  }

  quote(quote: FormatQuote): Item {
    const { type, spans, speaker, unnamed, cue, state, by } = quote;
    const pieces = spans.length > 1 ? spans : [];
    return this.item(quote, 'highlighting', by, [
      ...about(type, state),
      ...(unnamed ? [textual('linking', 'unnamed')] : []),
      ...(speaker === null ? [] : [this.#passage('linking', this.#document.mentions[speaker]!)]),
      ...(cue ? [this.#passage('describing', cue)] : []),
      ...pieces.map((piece) => this.#passage('highlighting', piece)),
    ]);
  }

  /** What nobody decided has no id of its own: it has one within the file. */
  item(span: Span, motivation: string, by: Provenance | undefined, bodies: unknown[]): Item {
    const { id, creator, created, modified, note } = by ?? {};
    const item = {
      start: span.start,
      end: span.end,
      id: id ?? `${this.#iri}#annotation-${++this.#count}`,
      type: 'Annotation',
      motivation,
      ...(creator ? { creator: { type: 'Person', name: creator } } : {}),
      ...(created ? { created } : {}),
      ...(modified ? { modified } : {}),
      body: [...bodies, ...(note ? [textual('commenting', note)] : [])],
      target: { source: this.#iri, selector: this.#selectors(span) },
    };
    return item;
  }

  #passage(purpose: string, span: Span): unknown {
    return { type: 'SpecificResource', purpose, source: this.#iri, selector: this.#selectors(span) };
  }

  #selectors(span: Span): unknown[] {
    const { start, end, exact, prefix, suffix } = makeAnchor(this.#document.text, span);
    return [
      {
        type: 'TextPositionSelector',
        start: this.#points.fromUtf16(start),
        end: this.#points.fromUtf16(end),
      },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ];
  }
}

/** A person identifies; what was only found is linked to. */
const entityPurpose = ({ entity, by }: FormatMention) => (by?.entity === entity ? 'identifying' : 'linking');

const textual = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });

const about = (type: string, state: MarkState | 'rejected' | undefined): unknown[] => [
  textual('classifying', type),
  ...(state ? [textual('assessing', state)] : []),
];
