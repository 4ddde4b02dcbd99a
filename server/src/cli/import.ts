import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { identifyLanguage } from '../analysis/language/identify';
import { makeAnchor } from '../annotations/anchor';
import type { Annotation } from '../annotations/model';
import { AnnotationStore, type Change } from '../annotations/store';
import { sidecarOf } from '../files/sidecars';
import { textFiles } from '../files/text-files';
import { titleOf } from '../files/uri';
import type { Format } from '../formats';
import type { FormatDocument } from '../formats/document';
import { nodeFiles } from '../node/files';
import { textOf } from './corpus';
import { type Input, listInputs } from './inputs';

export interface ImportOptions {
  format: Format;
  /** Folder of the articles. */
  articles: string;
}

/**
 * Reads annotations of another tool into the sidecars of their articles, where they stand as people's own marks. What is
 * annotated there already stays as it is. Prints how many came to each article; answers the exit status.
 */
export async function importAnnotations(path: string, { format, articles }: ImportOptions): Promise<number> {
  if (!format.read) throw new Error(`${format.title} cannot be read back`);
  const found = await listInputs([articles]);
  const files = await listInputs([path], (name) => name.endsWith(format.extension));
  const problems = [...found.problems, ...files.problems];
  const store = storeFor((message) => problems.push(message));
  const contents = await contentsOf(path, files.inputs, format);
  for (const input of found.inputs) {
    const name = below(articles, input.name);
    const stem = name.replace(/\.txt$/i, '');
    const content = format.files === 'one' ? [...contents.values()][0] : contents.get(stem);
    const text = content === undefined ? undefined : await textOf(input, problems);
    if (content === undefined || text === undefined) continue;
    try {
      const document = format.read(content, { name, language: identifyLanguage(text), text });
      if (document.name !== name && format.files === 'one') continue;
      console.log(
        `${name}: ${await put(store, URI.file(resolve(input.name)).toString(), text, document)} annotations`,
      );
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

function storeFor(notify: (message: string) => void): AnnotationStore {
  const sidecar = (uri: string) => sidecarOf(uri, [], 'beside');
  return new AnnotationStore({ files: textFiles(nodeFiles), sidecarOf: sidecar, nameOf: titleOf, notify });
}

/** The text of each file of annotations, by its name below the folder without its extension. */
async function contentsOf(
  path: string,
  inputs: readonly Input[],
  { extension }: Format,
): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const input of inputs) {
    const stem = below(path, input.name).slice(0, -extension.length);
    contents.set(stem, new TextDecoder().decode(await input.read()));
  }
  return contents;
}

/** Path of a file below a folder; of a file that was named itself, its file name. */
function below(folder: string, file: string): string {
  const root = `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  return file.startsWith(root) ? file.slice(root.length) : file.slice(file.lastIndexOf('/') + 1);
}

/** Puts marks into an article's sidecar as one action; answers how many were not there. */
async function put(
  store: AnnotationStore,
  uri: string,
  text: string,
  document: FormatDocument,
): Promise<number> {
  await store.load(uri, text);
  const key = (kind: string, start: number, end: number) => `${kind} ${start} ${end}`;
  const there = new Set(
    store.placed(uri).map(({ start, end, annotation }) => key(annotation.kind, start, end)),
  );
  const changes = annotationsIn(document, text)
    .filter(({ kind, anchor }) => !there.has(key(kind, anchor.start, anchor.end)))
    .map((annotation): Change => {
      const speaker = annotation.kind === 'quote' ? annotation.speaker : undefined;
      const { start, end } = annotation.anchor;
      return { uri, id: annotation.id, put: annotation, at: { start, end, speaker } };
    });
  if (changes.length > 0) await store.act('Import', changes);
  return changes.length;
}

function annotationsIn({ mentions, quotes }: FormatDocument, text: string): Annotation[] {
  const now = new Date().toISOString();
  const own = () => ({
    id: `urn:uuid:${randomUUID()}`,
    decision: 'added' as const,
    created: now,
    modified: now,
  });
  const named = mentions.filter(({ form }) => form === 'name' || form === 'derived');
  return [
    ...named.map(({ start, end, type, entity }): Annotation => {
      const anchor = makeAnchor(text, { start, end });
      return { ...own(), kind: 'mention', type, anchor, ...(entity ? { entity } : {}) };
    }),
    ...quotes.map(({ start, end, type, speaker }): Annotation => {
      const anchor = makeAnchor(text, { start, end });
      const by = speaker === null ? undefined : mentions[speaker];
      return { ...own(), kind: 'quote', type, anchor, ...(by ? { speaker: makeAnchor(text, by) } : {}) };
    }),
  ];
}
