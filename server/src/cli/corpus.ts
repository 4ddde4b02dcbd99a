import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { analyze } from '../analysis/analyze';
import { loadAnalysisData } from '../analysis/data';
import type { Placed } from '../annotations/model';
import { messageOf } from '../common/message';
import { Corpus } from '../corpus/corpus';
import { EntitiesFiles } from '../corpus/entities-files';
import { decode } from '../files/decode';
import { nodeFiles } from '../node/files';
import { type Input, listInputs, reasonOf } from './inputs';
import { foldersOf, sidecarPlaces, storeOf } from './sidecars';

export interface ReadOptions {
  /** BCP 47, for all articles; identified from each text when missing. */
  language?: string;
  /** Only what the machine proposes: what people decided is not read. */
  machine?: boolean;
}

export interface ReadCorpus {
  corpus: Corpus;
  /** The articles in order; their names are their URIs in the corpus. */
  names: string[];
  /** One line for each file that could not be read. */
  problems: string[];
  /** What else the user may want to know, in sentences. */
  notices: string[];
  /** What people decided about an article, by its name. */
  placed(name: string): readonly Placed[];
  /** How many decisions have lost their place in their article. */
  adrift: number;
}

/**
 * Reads and analyses files and folders as one corpus, with what people decided about them: the articles' sidecars, and
 * `newsmark.entities.json` of their folders.
 */
export async function readCorpus(paths: readonly string[], options: ReadOptions): Promise<ReadCorpus> {
  const data = await loadAnalysisData((name) => readFile(join(__dirname, 'data', name)));
  const { inputs, problems } = await listInputs(paths);
  const store = storeOf(sidecarPlaces(paths), (message) => problems.push(message));
  const placed = (name: string) => (options.machine ? [] : store.placed(uriOf(name)));
  const corpus = new Corpus(data, undefined, placed);
  if (!options.machine) {
    const entities = new EntitiesFiles(nodeFiles, (message) => problems.push(message));
    const folders = foldersOf(paths).map((folder) => URI.file(folder).toString());
    corpus.setUserEntities(await entities.read(folders));
  }
  const names: string[] = [];
  for (const input of inputs) {
    const text = await textOf(input, problems);
    if (text === undefined) continue;
    if (!options.machine && input.name !== '-') await store.load(uriOf(input.name), text);
    const document = TextDocument.create(input.name, 'news', 0, text);
    try {
      corpus.restore(document, analyze(text, data, options));
      names.push(input.name);
    } catch (error) {
      problems.push(`${input.name}: the analysis failed, which is a fault of Newsmark: ${messageOf(error)}`);
    }
  }
  const adrift = options.machine
    ? 0
    : names.reduce((sum, name) => sum + store.orphans(uriOf(name)).length, 0);
  return { corpus, names, problems, notices: noticesOf(corpus, names), placed, adrift };
}

/** More file names would hide the rest. */
const MOST_NAMES = 5;

/** Files that nothing is marked in for their language. */
function noticesOf(corpus: Corpus, names: readonly string[]): string[] {
  const foreign = names.filter((name) => corpus.get(name)?.analysis.language === 'und');
  if (foreign.length === 0) return [];
  const shown = foreign.slice(0, MOST_NAMES).join(', ');
  const more = foreign.length > MOST_NAMES ? ` and ${foreign.length - MOST_NAMES} more` : '';
  return [
    `No prose in a known language, so nothing is marked: ${shown}${more}. With --language CODE they are read in that.`,
  ];
}

/** URI of an article's file; of standard input one that nothing is kept for. */
export const uriOf = (name: string) => (name === '-' ? name : URI.file(resolve(name)).toString());

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
