// What the W3C Web Annotation model says a file MUST have, for the tests: https://www.w3.org/TR/annotation-model/
import { expect } from 'vitest';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Section 3.3.5; the vocabulary of motivations, which purposes are of, too. */
const MOTIVATIONS =
  /^(?:assessing|bookmarking|classifying|commenting|describing|editing|highlighting|identifying|linking|moderating|questioning|replying|tagging)$/;
/** RFC 3987: what may stand in an IRI or a relative reference; a percent sign starts an escape. */
const IRI = /^(?:[^\u0000-\u0020"%<>[\\\]^`{|}\u007f-\u00a0]|%[0-9A-F]{2})+$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

type Json = Record<string, unknown>;

/** Section 5.2, and each annotation in it. Positions count code points of the text (4.2.4). */
export function checkW3cPage(page: Json, text: string): void {
  expect(page['@context']).toBe(CONTEXT);
  checkPage(page, text);
}

/** Section 5.1, with its page embedded: then the page has no context of its own. */
export function checkW3cCollection(collection: Json, text: string): void {
  expect(collection['@context']).toBe(CONTEXT);
  expect(collection.type).toBe('AnnotationCollection');
  expect(collection.id).toMatch(IRI);
  expect(typeof collection.label).toBe('string');
  const first = collection.first as Json;
  expect(first).not.toHaveProperty('@context');
  expect(first.partOf).toBe(collection.id);
  expect(first.startIndex).toBe(0);
  expect(collection.total).toBe((first.items as unknown[]).length);
  checkPage(first, text);
}

function checkPage({ id, type, items }: Json, text: string): void {
  expect(id).toMatch(IRI);
  expect(type).toBe('AnnotationPage');
  expect(Array.isArray(items)).toBe(true);
  const annotations = items as Json[];
  expect(new Set(annotations.map((one) => one.id)).size).toBe(annotations.length);
  const points = [...text];
  for (const annotation of annotations) checkAnnotation(annotation, points);
}

/** Sections 3.1 to 3.3. */
function checkAnnotation(annotation: Json, points: readonly string[]): void {
  expect(annotation.id).toMatch(IRI);
  expect(annotation.type).toBe('Annotation');
  expect(annotation.motivation).toMatch(MOTIVATIONS);
  expect(annotation).not.toHaveProperty('bodyValue');
  for (const key of ['created', 'modified'] as const) {
    if (key in annotation) expect(annotation[key]).toMatch(DATE_TIME);
  }
  if ('creator' in annotation) {
    expect(annotation.creator).toEqual({ type: 'Person', name: expect.any(String) });
  }
  checkSpecific(annotation.target as Json, points);
  for (const body of annotation.body as Json[]) checkBody(body, points);
}

/** Sections 3.2.4 (embedded text) and 4 (specific resources). */
function checkBody(body: Json, points: readonly string[]): void {
  expect(body.purpose).toMatch(MOTIVATIONS);
  expect(body.type).toMatch(/^(?:TextualBody|SpecificResource)$/);
  if (body.type === 'TextualBody') expect(typeof body.value).toBe('string');
  else checkSpecific(body, points);
}

function checkSpecific({ source, selector }: Json, points: readonly string[]): void {
  expect(source).toMatch(IRI);
  if (selector === undefined) return;
  const [position, quote, ...others] = selector as [Json, Json, ...Json[]];
  expect(others).toEqual([]);
  expect([position.type, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
  const [start, end] = [position.start as number, position.end as number];
  expect(Number.isInteger(start) && start >= 0).toBe(true);
  expect(Number.isInteger(end) && end > start && end <= points.length).toBe(true);
  expect(points.slice(start, end).join('')).toBe(quote.exact);
  expect(
    points
      .slice(0, start)
      .join('')
      .endsWith(quote.prefix as string),
  ).toBe(true);
  expect(
    points
      .slice(end)
      .join('')
      .startsWith(quote.suffix as string),
  ).toBe(true);
}
