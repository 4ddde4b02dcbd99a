import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '../formats';
import type { FormatDocument, Loss } from '../formats/document';
import { toFormatDocument } from '../formats/from-corpus';
import { type ReadOptions, readCorpus } from './corpus';
import { relativeNames } from './inputs';

export interface ExportOptions extends ReadOptions {
  format: Format;
  /** Folder to write to; made when it is not there. */
  out: string;
}

/**
 * Annotates files and folders as one corpus and writes it in an exchange format: beside each other in the same
 * sub-folders as the articles, or as one file. Says on standard error what the format cannot hold. Answers the exit
 * status.
 */
export async function exportCorpus(
  paths: readonly string[],
  { format, out, ...options }: ExportOptions,
): Promise<number> {
  const { corpus, names, problems } = await readCorpus(paths, options);
  const shown = relativeNames(names);
  const documents = names.map((name, i) => toFormatDocument(corpus, corpus.get(name)!, shown[i]!));
  const lost = new Map<string, number>();
  for (const [file, content, losses] of filesOf(format, documents)) {
    const path = join(out, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    for (const { what, count } of losses) lost.set(what, (lost.get(what) ?? 0) + count);
  }
  for (const problem of problems) console.error(problem);
  const losses = [...lost].map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`);
  if (losses.length > 0)
    console.error(`${format.title} cannot hold all; left out or changed: ${losses.join(', ')}`);
  return problems.length > 0 ? 1 : 0;
}

/** Name, content and losses of each file. */
function filesOf(format: Format, documents: readonly FormatDocument[]): [string, string, Loss[]][] {
  const groups = format.files === 'one' ? [documents] : documents.map((document) => [document]);
  return groups.map((group) => {
    const { content, lost } = format.write(group);
    const name = format.files === 'one' ? 'newsmark' : group[0]!.name.replace(/\.txt$/i, '');
    return [name + format.extension, content, lost];
  });
}
