import { identifyLanguage } from '../analysis/language/identify';
import { segment } from '../analysis/language/segment';
import {
  type Agreement,
  agreement,
  type Difference,
  differences,
  type Marked,
  type Pair,
} from '../annotations/agreement';
import { formatOfFile } from '../formats';
import type { FormatDocument } from '../formats/document';
import { textOf } from './corpus';
import { type Input, listInputs, relativeNames } from './inputs';

export interface CompareOptions {
  /** Folder of the articles, or one article. */
  articles: string;
}

interface Article {
  /** Relative to the folder, without `.txt`. */
  stem: string;
  text: string;
}

/**
 * Compares two sets of annotations of the same articles and prints precision, recall and F1 of B against A, Cohen's
 * kappa over tokens, and every difference. A and B are folders with a file an article, or single files, in any format
 * that can be read. Answers the exit status.
 */
export async function compare(a: string, b: string, { articles }: CompareOptions): Promise<number> {
  const problems: string[] = [];
  const texts = await readArticles(articles, problems);
  const [marksA, marksB] = [await readMarks(a, texts, problems), await readMarks(b, texts, problems)];
  const pairs = texts
    .filter(({ stem }) => marksA.has(stem) && marksB.has(stem))
    .map(({ stem, text }): Pair => {
      const { tokens } = segment(text, identifyLanguage(text));
      return { name: stem, tokens, a: marksA.get(stem)!, b: marksB.get(stem)! };
    });
  for (const problem of problems) console.error(problem);
  if (pairs.length === 0) throw new Error('no article is annotated in both sets');
  console.log(table(agreement(pairs)));
  for (const pair of pairs) {
    const text = texts.find(({ stem }) => stem === pair.name)!.text;
    for (const difference of differences(pair)) console.log(describe(difference, text));
  }
  return problems.length > 0 ? 1 : 0;
}

async function readArticles(path: string, problems: string[]): Promise<Article[]> {
  const { inputs, problems: unread } = await listInputs([path]);
  problems.push(...unread);
  const names = relativeNames(inputs.map(({ name }) => name));
  const articles: Article[] = [];
  for (const [i, input] of inputs.entries()) {
    const text = await textOf(input, problems);
    if (text !== undefined) articles.push({ stem: names[i]!.replace(/\.txt$/i, ''), text });
  }
  return articles;
}

/** The marks of each article, by its stem. */
async function readMarks(
  path: string,
  articles: readonly Article[],
  problems: string[],
): Promise<Map<string, Marked[]>> {
  const found = new Map<string, Marked[]>();
  const { inputs, problems: unread } = await listInputs(
    [path],
    (name) => formatOfFile(name)?.read !== undefined,
  );
  problems.push(...unread);
  const names = relativeNames(inputs.map(({ name }) => name));
  for (const [i, input] of inputs.entries()) {
    try {
      await readFileMarks(input, names[i]!, articles, found);
    } catch (error) {
      problems.push(`${input.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

async function readFileMarks(
  input: Input,
  name: string,
  articles: readonly Article[],
  found: Map<string, Marked[]>,
): Promise<void> {
  const format = formatOfFile(name);
  if (!format?.read) throw new Error('no annotation format that can be read');
  const content = new TextDecoder().decode(await input.read());
  const stem = name.slice(0, -format.extension.length);
  const fitting = format.files === 'one' ? articles : articles.filter((article) => article.stem === stem);
  for (const { stem: own, text } of fitting) {
    const document = format.read(content, { name: `${own}.txt`, language: identifyLanguage(text), text });
    if (format.files === 'each' || document.name === `${own}.txt`) found.set(own, marksOf(document));
  }
}

const marksOf = ({ mentions, quotes }: FormatDocument): Marked[] => [
  ...mentions.filter(({ form }) => form === 'name').map(({ start, end, type }) => ({ start, end, type })),
  ...quotes.map(({ start, end, type }) => ({ start, end, type })),
];

function table(rows: readonly Agreement[]): string {
  const cells = rows.map(({ type, precision, recall, f1, kappa, both, onlyA, onlyB }) => [
    type,
    ...[precision, recall, f1, kappa].map((value) => (Number.isNaN(value) ? 'n/a' : value.toFixed(3))),
    ...[both, onlyA, onlyB].map(String),
  ]);
  const lines = [['type', 'precision', 'recall', 'F1', 'kappa', 'both', 'only A', 'only B'], ...cells];
  return lines
    .map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(9) : cell.padStart(10))).join(''))
    .join('\n');
}

function describe({ name, kind, a, b }: Difference, text: string): string {
  const { start, end } = (a ?? b)!;
  const line = text.slice(0, start).split('\n').length;
  const types = kind === 'type' ? `${a!.type} → ${b!.type}` : (a ?? b)!.type;
  return `${name}.txt:${line}  ${kind.padEnd(6)}  ${types.padEnd(12)}  ${text.slice(start, end).replace(/\s+/g, ' ')}`;
}
