import type { KeptFiles } from '../files/kept-files';
import type { Annotation } from './model';
import { decodeSidecar, readSidecar, type Sidecar, SidecarError } from './sidecar';

/** What the sidecar of an article and the files begun beside it hold together. */
export interface Gathered extends Required<Sidecar> {
  /** The file to write to: the sidecar, or a fresh one beside a broken one; empty when there is none. */
  target: string;
  /** Files that were looked for, with their stamps; undefined for one that is not there. */
  stamps: Map<string, string | undefined>;
  /** Further files that were read. */
  others: string[];
  /** What is broken, and why. */
  broken: { file: string; reason: string }[];
}

/** Files of one article that are looked at. */
const MOST_FILES = 9;

/** `a.txt.annotations.json`, `a.txt.annotations-2.json`, … */
function* numbered(sidecar: string): Generator<string> {
  yield sidecar;
  for (let number = 2; number <= MOST_FILES; number++) yield sidecar.replace(/\.json$/, `-${number}.json`);
}

/** Reads the sidecar and the files begun beside it. A file that cannot be understood is passed by. */
export async function gather(
  files: KeptFiles,
  sidecar: string | undefined,
  textNow: () => string,
): Promise<Gathered> {
  const gathered: Gathered = {
    annotations: [],
    foreign: [],
    fields: {},
    target: '',
    stamps: new Map(),
    others: [],
    broken: [],
  };
  const pages: Sidecar[] = [];
  for (const file of sidecar === undefined ? [] : numbered(sidecar)) {
    const read = await files.read(file);
    gathered.stamps.set(file, read?.stamp);
    if (!read) {
      gathered.target ||= file;
      // The broken sidecar may be gone, and what was begun beside it is left.
      if (file === sidecar) continue;
      break;
    }
    try {
      pages.push(readSidecar(decodeSidecar(read.bytes), textNow()));
    } catch (error) {
      if (!(error instanceof SidecarError)) throw error;
      gathered.broken.push({ file, reason: error.message });
      continue;
    }
    if (gathered.target) gathered.others.push(file);
    else gathered.target = file;
  }
  return Object.assign(gathered, merge(pages));
}

/** URIs of the files there are, whatever is in them. */
export async function filesThere(files: KeptFiles, sidecar: string | undefined): Promise<string[]> {
  const found: string[] = [];
  for (const file of sidecar === undefined ? [] : numbered(sidecar)) {
    if ((await files.stamp(file)) !== undefined) found.push(file);
    else if (file !== sidecar) break;
  }
  return found;
}

/**
 * Puts the pages of an article together, so that nothing is lost. Of two files that speak of the same words, the later
 * word counts.
 */
function merge(pages: readonly Sidecar[]): Required<Sidecar> {
  const [first, ...rest] = pages;
  let annotations = first?.annotations ?? [];
  for (const page of rest) {
    const known = new Map<string, number>();
    for (const [i, one] of annotations.entries()) for (const key of keysOf(one)) known.set(key, i);
    const merged = [...annotations];
    for (const one of page.annotations) {
      const at = keysOf(one)
        .map((key) => known.get(key))
        .find((i) => i !== undefined);
      if (at === undefined) merged.push(one);
      else merged[at] = later(merged[at]!, one);
    }
    annotations = merged;
  }
  return {
    annotations,
    foreign: pages.flatMap(({ foreign }) => foreign),
    fields: Object.assign({}, ...pages.map(({ fields }) => fields).reverse()),
  };
}

function keysOf({ id, kind, anchor: { start, end, exact } }: Annotation): string[] {
  return [id, `${kind} ${start} ${end} ${exact}`];
}

/** The later of two decisions, with the notes of both. */
function later(a: Annotation, b: Annotation): Annotation {
  const [older, newer] = a.modified <= b.modified ? [a, b] : [b, a];
  const notes = [...new Set([older.note, newer.note].filter((note) => note !== undefined))];
  return notes.length > 0 ? { ...newer, note: notes.join('\n') } : newer;
}
