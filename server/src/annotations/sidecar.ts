import type { EntityType, QuoteType } from '../analysis/types';
import type { Anchor } from './anchor';
import { CodePoints } from './code-points';
import type { Annotation, Decision } from './model';

/** A sidecar's content: ours, and what other tools wrote, which is kept as it is. */
export interface Sidecar {
  annotations: Annotation[];
  foreign: unknown[];
}

export class SidecarError extends Error {
  override readonly name = 'SidecarError';
}

const ENTITY_TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];
const DECISIONS: readonly string[] = ['accepted', 'rejected', 'added'] satisfies Decision[];

/**
 * Writes a sidecar as a W3C Web Annotation page in JSON-LD: one annotation a block, sorted by place and id, so that
 * diffs and merges read well. Positions count Unicode code points, as the W3C model asks (section 4.2.4).
 */
export function writeSidecar({ annotations, foreign }: Sidecar, source: string, text: string): string {
  const points = new CodePoints(text);
  const sorted = [...annotations].sort((a, b) => a.anchor.start - b.anchor.start || (a.id < b.id ? -1 : 1));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [...sorted.map((annotation) => toItem(annotation, source, points)), ...foreign],
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/**
 * Reads a sidecar. `text` is the article's as it is now, to count its code points. Throws a {@link SidecarError} that
 * names the place when it is no JSON or no annotation page.
 */
export function readSidecar(json: string, text: string): Sidecar {
  const page = parse(json);
  if (!isRecord(page) || !Array.isArray(page.items)) throw new SidecarError('no "items" list at the top');
  const points = new CodePoints(text);
  const sidecar: Sidecar = { annotations: [], foreign: [] };
  for (const item of page.items) {
    const annotation = toAnnotation(item, points);
    if (annotation) sidecar.annotations.push(annotation);
    else sidecar.foreign.push(item);
  }
  return sidecar;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SidecarError(`no valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Body {
  type: 'TextualBody' | 'SpecificResource';
  purpose: 'classifying' | 'assessing' | 'identifying' | 'commenting' | 'linking';
  value?: string;
  source?: string;
  selector?: unknown[];
}

function toItem(annotation: Annotation, source: string, points: CodePoints): unknown {
  const { id, anchor, creator, created, modified } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: annotation.kind === 'mention' ? 'identifying' : 'highlighting',
    ...(creator ? { creator: { type: 'Person', name: creator } } : {}),
    created,
    modified,
    body: bodiesOf(annotation, source, points),
    target: { source, selector: toSelectors(anchor, points) },
  };
}

function bodiesOf(annotation: Annotation, source: string, points: CodePoints): Body[] {
  const bodies: Body[] = [
    { type: 'TextualBody', purpose: 'classifying', value: annotation.type },
    { type: 'TextualBody', purpose: 'assessing', value: annotation.decision },
  ];
  if (annotation.kind === 'mention' && annotation.entity) {
    bodies.push({ type: 'SpecificResource', purpose: 'identifying', source: annotation.entity });
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
function toAnnotation(item: unknown, points: CodePoints): Annotation | undefined {
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
    ...stringField('creator', isRecord(item.creator) ? item.creator.name : undefined),
    created: String(item.created ?? ''),
    modified: String(item.modified ?? item.created ?? ''),
  };
  if (ENTITY_TYPES.includes(type)) {
    const entity = bodies.find((body) => body.purpose === 'identifying')?.source;
    return { ...base, kind: 'mention', type: type as EntityType, ...stringField('entity', entity) };
  }
  if (!QUOTE_TYPES.includes(type)) return undefined;
  return { ...base, kind: 'quote', type: type as QuoteType, ...speakerOf(bodies, points) };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
