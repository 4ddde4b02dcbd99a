import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '../formats';
import { ADRIFT, lossOf } from '../formats/document';
import { exportDocuments, listLosses, type TextFile } from '../formats/exchange';
import { toFormatDocument, type Which } from '../formats/from-corpus';
import { readCorpus } from './corpus';
import { relativeNames } from './inputs';

export interface ExportOptions {
  language?: string;
  format: Format;
  /** Folder to write to; made when it is not there. */
  out: string;
  /** Which marks. */
  which: Which;
}

/**
 * Annotates files and folders as one corpus and writes it in an exchange format: beside each other in the same
 * sub-folders as the articles, or as one file. Says on standard error what the format cannot hold. Answers the exit
 * status.
 */
export async function exportCorpus(
  paths: readonly string[],
  { format, out, which, language }: ExportOptions,
): Promise<number> {
  const machine = which === 'machine';
  const { corpus, names, problems, notices, placed, adrift } = await readCorpus(paths, { language, machine });
  const shown = relativeNames(names);
  const documents = names.map((name, i) =>
    toFormatDocument(corpus, corpus.get(name)!, shown[i]!, placed(name), which),
  );
  const { files, texts, lost: unheld } = exportDocuments(format, documents);
  const lost = [...unheld, ...lossOf(adrift, ADRIFT)];
  for (const file of files) await write(out, file);
  // What is there is left alone: it may be the articles themselves.
  for (const text of texts) if (!existsSync(join(out, text.name))) await write(out, text);
  for (const line of [...problems, ...notices]) console.error(line);
  if (lost.length > 0)
    console.error(`${format.title} cannot hold all; left out or changed: ${listLosses(lost)}`);
  return problems.length > 0 ? 1 : 0;
}

async function write(folder: string, { name, content }: TextFile): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
