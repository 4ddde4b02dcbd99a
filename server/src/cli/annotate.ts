import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze';
import { loadAnalysisData } from '../analysis/data';
import { Corpus } from '../corpus/corpus';
import { decode } from '../files/decode';
import { type Input, listInputs, reasonOf } from './inputs';
import { toOutput } from './output';

export interface AnnotateOptions {
  /** BCP 47, for all articles; identified from each text when missing. */
  language?: string;
}

/**
 * Annotates files and folders as one corpus and prints one JSON object to standard output. A file that cannot be read
 * is one line on standard error. Answers the exit status: 0, or 1 when something could not be read.
 */
export async function annotate(paths: readonly string[], options: AnnotateOptions): Promise<number> {
  const data = await loadAnalysisData((name) => readFile(join(__dirname, 'data', name)));
  const corpus = new Corpus(data);
  const { inputs, problems } = await listInputs(paths);
  const files: string[] = [];
  for (const input of inputs) {
    const text = await textOf(input, problems);
    if (text === undefined) continue;
    const document = TextDocument.create(input.name, 'news', 0, text);
    corpus.restore(document, analyze(text, data, options));
    files.push(input.name);
  }
  for (const problem of problems) console.error(problem);
  await print(JSON.stringify(toOutput(corpus, files)));
  return problems.length > 0 ? 1 : 0;
}

async function textOf(input: Input, problems: string[]): Promise<string | undefined> {
  try {
    const decoded = decode(await input.read());
    if (decoded) return decoded.text;
    problems.push(`${input.name}: not a text file`);
  } catch (error) {
    problems.push(`${input.name}: ${reasonOf(error)}`);
  }
  return undefined;
}

/** Resolves when all is written: the process may end right after. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
