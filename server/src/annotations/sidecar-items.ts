import type { EntityType, QuoteType } from '../analysis/types';
import type { Anchor } from './anchor';
import type { CodePoints } from './code-points';
import { entityOfIri, iriOfEntity } from './iri';
import { isRecord } from './json';
import type { Annotation, Decision, OthersWords } from './model';

const ENTITY_TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];
const DECISIONS: readonly string[] = ['accepted', 'rejected', 'added'] satisfies Decision[];
/** What we write into an annotation, and read. */
const OUR_FIELDS = ['id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'];
const OUR_PURPOSES = ['classifying', 'assessing', 'identifying', 'linking', 'commenting'];

interface Body {
  type: 'TextualBody' | 'SpecificResource';
  purpose: 'classifying' | 'assessing' | 'identifying' | 'commenting' | 'linking';
  value?: string;
  source?: string;
  selector?: unknown[];
}

/** An annotation as an item of a W3C Web Annotation page. `source` is the article's IRI. */
export function toItem(annotation: Annotation, source: string, points: CodePoints): unknown {
  const { id, anchor, creator, created, modified, others } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: annotation.kind === 'mention' ? 'identifying' : 'highlighting',
    ...creatorField(creator, others?.creator),
    created,
    modified,
    body: [...bodiesOf(annotation, source, points), ...(others?.bodies ?? [])],
    target: { source, selector: toSelectors(anchor, points), ...others?.target },
    ...others?.fields,
  };
}

/** What another tool said of the creator stays while they are the same. */
function creatorField(name: string | undefined, said: unknown): { creator?: unknown } {
  if (said !== undefined && nameOf(said) === name) return { creator: said };
  return name ? { creator: { type: 'Person', name } } : {};
}

const nameOf = (creator: unknown): string | undefined =>
  isRecord(creator) && typeof creator.name === 'string' ? creator.name : undefined;

function bodiesOf(annotation: Annotation, source: string, points: CodePoints): Body[] {
  const bodies: Body[] = [
    { type: 'TextualBody', purpose: 'classifying', value: annotation.type },
    { type: 'TextualBody', purpose: 'assessing', value: annotation.decision },
  ];
  if (annotation.kind === 'mention' && annotation.entity) {
    const entity = iriOfEntity(annotation.entity);
    bodies.push({ type: 'SpecificResource', purpose: 'identifying', source: entity });
  }
  if (annotation.kind === 'quote' && annotation.speaker !== undefined) {
    const { speaker } = annotation;
    bodies.push(
      speaker === null
        ? { type: 'TextualBody', purpose: 'linking', value: 'unnamed' }
        : { type: 'SpecificResource', purpose: 'linking', source, selector: toSelectors(speaker, points) },
    );
  }
  if (annotation.note) bodies.push({ type: 'TextualBody', purpose: 'commenting', value: annotation.note });
  return bodies;
}

function toSelectors({ start, end, exact, prefix, suffix }: Anchor, points: CodePoints): unknown[] {
  return [
    { type: 'TextPositionSelector', start: points.fromUtf16(start), end: points.fromUtf16(end) },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

/** Undefined when the item is not ours or lacks what we need. */
export function toAnnotation(item: unknown, points: CodePoints): Annotation | undefined {
  if (!isRecord(item) || !isRecord(item.target) || typeof item.id !== 'string') return undefined;
  const anchor = toAnchor(item.target.selector, points);
  const bodies = Array.isArray(item.body) ? item.body.filter(isRecord) : [];
  const value = (purpose: string) => bodies.find((body) => body.purpose === purpose)?.value;
  const type = value('classifying');
  const decision = value('assessing');
  if (!anchor || typeof type !== 'string' || typeof decision !== 'string' || !DECISIONS.includes(decision))
    return undefined;
  const base = {
    id: item.id,
    anchor,
    decision: decision as Decision,
    ...stringField('note', value('commenting')),
    ...stringField('creator', nameOf(item.creator)),
    created: String(item.created ?? ''),
    modified: String(item.modified ?? item.created ?? ''),
    ...othersWords(item),
  };
  if (ENTITY_TYPES.includes(type)) {
    const iri = bodies.find((body) => body.purpose === 'identifying')?.source;
    const entity = typeof iri === 'string' ? { entity: entityOfIri(iri) } : {};
    return { ...base, kind: 'mention', type: type as EntityType, ...entity };
  }
  if (!QUOTE_TYPES.includes(type)) return undefined;
  return { ...base, kind: 'quote', type: type as QuoteType, ...speakerOf(bodies, points) };
}

/** What other tools wrote into one of our annotations: it is kept as it is. */
function othersWords(item: Record<string, unknown>): { others?: OthersWords } {
  const fields = Object.fromEntries(Object.entries(item).filter(([key]) => !OUR_FIELDS.includes(key)));
  const ours = new Set<unknown>();
  const bodies = (Array.isArray(item.body) ? item.body : []).filter((body) => {
    const purpose = isRecord(body) ? body.purpose : undefined;
    const isOurs = typeof purpose === 'string' && OUR_PURPOSES.includes(purpose) && !ours.has(purpose);
    if (isOurs) ours.add(purpose);
    return !isOurs;
  });
  const { source: _, selector: __, ...target } = item.target as Record<string, unknown>;
  const isAnybody = item.creator === undefined || isPlain(item.creator);
  const more = {
    ...(isAnybody ? {} : { creator: item.creator }),
    ...(Object.keys(target).length > 0 ? { target } : {}),
  };
  const isNothing = bodies.length + Object.keys(fields).length + Object.keys(more).length === 0;
  return isNothing ? {} : { others: { fields, bodies, ...more } };
}

/** Is it a creator as we write them? */
function isPlain(creator: unknown): boolean {
  if (!isRecord(creator) || creator.type !== 'Person' || typeof creator.name !== 'string') return false;
  return Object.keys(creator).length === 2;
}

function speakerOf(
  bodies: readonly Record<string, unknown>[],
  points: CodePoints,
): { speaker?: Anchor | null } {
  const link = bodies.find((body) => body.purpose === 'linking');
  if (!link) return {};
  const speaker = toAnchor(link.selector, points);
  return { speaker: speaker ?? null };
}

function toAnchor(selector: unknown, points: CodePoints): Anchor | undefined {
  if (!Array.isArray(selector)) return undefined;
  const selectors = selector.filter(isRecord);
  const position = selectors.find((one) => one.type === 'TextPositionSelector');
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  if (typeof position?.start !== 'number' || typeof position.end !== 'number') return undefined;
  if (typeof quote?.exact !== 'string') return undefined;
  return {
    start: points.toUtf16(position.start),
    end: points.toUtf16(position.end),
    exact: quote.exact,
    prefix: typeof quote.prefix === 'string' ? quote.prefix : '',
    suffix: typeof quote.suffix === 'string' ? quote.suffix : '',
  };
}

function stringField<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' ? ({ [key]: value } as { [P in K]?: string }) : {};
}
