import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze';
import { loadAnalysisData } from '../analysis/data';
import { Corpus } from '../corpus/corpus';
import { decode } from '../files/decode';
import { type Input, listInputs, reasonOf } from './inputs';

export interface ReadOptions {
  /** BCP 47, for all articles; identified from each text when missing. */
  language?: string;
}

export interface ReadCorpus {
  corpus: Corpus;
  /** The articles in order; their names are their URIs in the corpus. */
  names: string[];
  /** One line for each file that could not be read. */
  problems: string[];
}

/** Reads and analyses files and folders as one corpus. */
export async function readCorpus(paths: readonly string[], options: ReadOptions): Promise<ReadCorpus> {
  const data = await loadAnalysisData((name) => readFile(join(__dirname, 'data', name)));
  const corpus = new Corpus(data);
  const { inputs, problems } = await listInputs(paths);
  const names: string[] = [];
  for (const input of inputs) {
    const text = await textOf(input, problems);
    if (text === undefined) continue;
    const document = TextDocument.create(input.name, 'news', 0, text);
    corpus.restore(document, analyze(text, data, options));
    names.push(input.name);
  }
  return { corpus, names, problems };
}

/** The text of an input; undefined, with a line in `problems`, when it cannot be read. */
export async function textOf(input: Input, problems: string[]): Promise<string | undefined> {
  try {
    const decoded = decode(await input.read());
    if (decoded) return decoded.text;
    problems.push(`${input.name}: not a text file`);
  } catch (error) {
    problems.push(`${input.name}: ${reasonOf(error)}`);
  }
  return undefined;
}
