import { CodePoints } from './code-points';
import { relativeIri } from './iri';
import { firstFault, isRecord, placeIn, placeOf } from './json';
import type { Annotation } from './model';
import { toAnnotation, toItem } from './sidecar-items';

/** A sidecar's content: ours, and what other tools wrote, which is kept as it is. */
export interface Sidecar {
  annotations: Annotation[];
  /** Items that are no annotations of ours. */
  foreign: unknown[];
  /** What else the page says of itself. */
  fields?: Record<string, unknown>;
}

/** Says where a sidecar is broken and why, for the user. */
export class SidecarError extends Error {
  override readonly name = 'SidecarError';
}

const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';
const PAGE_TYPE = 'AnnotationPage';

/**
 * Writes a sidecar as a W3C Web Annotation page in JSON-LD: one annotation a block, sorted by place and id, so that
 * diffs and merges read well. Positions count Unicode code points, as the W3C model asks (section 4.2.4).
 */
export function writeSidecar(
  { annotations, foreign, fields }: Sidecar,
  names: PageNames,
  text: string,
): string {
  const points = new CodePoints(text);
  const sorted = [...annotations].sort((a, b) => a.anchor.start - b.anchor.start || (a.id < b.id ? -1 : 1));
  const items = [...sorted.map((annotation) => toItem(annotation, names.source, points)), ...foreign];
  return `${JSON.stringify({ ...pageFields(names.id, fields), items }, null, 2)}\n`;
}

/** Everything of a page but its items. A page must have an IRI (section 5.2). */
export const pageFields = (id: string, fields: Record<string, unknown> | undefined) => ({
  '@context': CONTEXT_URL,
  id,
  type: PAGE_TYPE,
  ...fields,
});

/** What a page calls itself, and its article: relative to the file, so that they hold wherever the folder is. */
export interface PageNames {
  id: string;
  source: string;
}

/** By the URIs of the file and the article. */
export const pageNames = (file: string, article: string): PageNames => ({
  id: relativeIri(file, file),
  source: relativeIri(file, article),
});

/** A page whose file or article goes under another name. What cannot be read stays as it is. */
export function renameInPage(bytes: Uint8Array, before: PageNames, after: PageNames): Uint8Array {
  if (before.id === after.id && before.source === after.source) return bytes;
  let page: unknown;
  try {
    page = JSON.parse(decodeSidecar(bytes), (key, value) =>
      key === 'source' && value === before.source ? after.source : value,
    );
  } catch {
    return bytes;
  }
  if (!isRecord(page)) return bytes;
  const renamed = page.id === before.id ? { ...page, id: after.id } : page;
  return new TextEncoder().encode(`${JSON.stringify(renamed, null, 2)}\n`);
}

/** Ids that we gave, perhaps before the file got another name. */
const OWN_ID = /^[^/:]+\.annotations(?:-\d+)?\.json$/;

/** The text of a file. Throws a {@link SidecarError} that names the place when it is not in UTF-8. */
export function decodeSidecar(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const what = isUtf16 ? 'the file is in UTF-16, not in UTF-8' : 'the file is not in UTF-8';
    throw new SidecarError(`${placeIn(lossy, Math.max(0, lossy.indexOf('\ufffd')))}: ${what}`);
  }
}

/**
 * Reads a sidecar. `text` is the article's as it is now, to count its code points. Throws a {@link SidecarError} that
 * names the place when it is no JSON, no annotation page, or says two things of one annotation.
 */
export function readSidecar(json: string, text: string): Sidecar {
  const page = parse(json);
  if (!isRecord(page) || !Array.isArray(page.items)) fail(json, [], 'there is no "items" list at the top');
  const { items, ...said } = page;
  const { id, ...others } = said;
  const fields = typeof id === 'string' && OWN_ID.test(id) ? others : said;
  if (!names(fields['@context'], CONTEXT_URL))
    fail(json, ['@context'], `"@context" is not ${CONTEXT_URL}: another program or version wrote this`);
  if (!names(fields.type, PAGE_TYPE)) fail(json, ['type'], `"type" is not ${PAGE_TYPE}`);
  const points = new CodePoints(text);
  const annotations = new Map<string, { annotation: Annotation; item: unknown }>();
  const foreign: unknown[] = [];
  for (const [i, item] of items.entries()) {
    const annotation = toAnnotation(item, points);
    if (!annotation) {
      foreign.push(item);
      continue;
    }
    const same = annotations.get(annotation.id);
    if (same && JSON.stringify(same.item) !== JSON.stringify(item))
      fail(json, ['items', i, 'id'], `a second annotation has the id ${annotation.id}`);
    annotations.set(annotation.id, { annotation, item });
  }
  const sidecar: Sidecar = {
    annotations: [...annotations.values()].map(({ annotation }) => annotation),
    foreign,
  };
  const isPlain = Object.keys(fields).every((key) => key === '@context' || key === 'type');
  return isPlain && !Array.isArray(fields['@context']) ? sidecar : { ...sidecar, fields };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new SidecarError(firstFault(json));
  }
}

function fail(json: string, path: readonly (string | number)[], reason: string): never {
  throw new SidecarError(`${placeOf(json, path)}: ${reason}`);
}

/** JSON-LD lets a value stand alone or in a list; what is not said is taken for granted. */
function names(value: unknown, wanted: string): boolean {
  if (value === undefined) return true;
  return (Array.isArray(value) ? value : [value]).includes(wanted);
}
