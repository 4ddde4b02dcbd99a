import { segment } from '../analysis/language/segment';
import {
  type Agreement,
  agreement,
  type Difference,
  differences,
  type Marked,
  type Pair,
  unpaired,
} from '../annotations/agreement';
import { groupByName, importFiles, listLosses } from '../formats/exchange';
import { marksOf } from '../formats/marks-of';
import { type ArticleFile, readAnnotationFiles, readArticles } from './articles';

export interface CompareOptions {
  /** Folder of the articles, or one article. */
  articles: string;
}

/**
 * Compares two sets of annotations of the same articles and prints precision, recall and F1 of B against A, Cohen's
 * kappa over tokens, and every difference. A and B are folders with a file an article (sidecars, too), or single files,
 * in any format that can be read. Answers the exit status.
 */
export async function compare(a: string, b: string, { articles: path }: CompareOptions): Promise<number> {
  const problems: string[] = [];
  const articles = await readArticles(path, problems);
  const [setA, setB] = [await readMarks(a, articles, problems), await readMarks(b, articles, problems)];
  const pairs = articles
    .filter(({ name }) => setA.marks.has(name) && setB.marks.has(name))
    .map(({ name, text, language }) => {
      const { tokens } = segment(text, language);
      const pair: Pair = { name, tokens, a: setA.marks.get(name)!, b: setB.marks.get(name)! };
      return { pair, text };
    });
  for (const problem of problems) console.error(problem);
  if (pairs.length === 0) throw new Error('no article is annotated in both sets');
  const apart = unpaired(setA.marks, setB.marks);
  if (apart.length > 0) console.error(`annotated in one set only, not compared: ${apart.join(', ')}`);
  const strange = [...new Set([...setA.unknown, ...setB.unknown])];
  if (strange.length > 0) console.error(`no article for: ${strange.join(', ')}`);
  console.log(`A, the reference: ${a}\nB, measured against it: ${b}\n`);
  console.log(table(agreement(pairs.map(({ pair }) => pair))));
  for (const { pair, text } of pairs) {
    for (const difference of differences(pair)) console.log(describe(difference, text));
  }
  return problems.length > 0 ? 1 : 0;
}

interface ReadSet {
  /** By the name of the article. */
  marks: Map<string, Marked[]>;
  /** Files and articles in files that none of the articles is. */
  unknown: string[];
}

async function readMarks(
  path: string,
  articles: readonly ArticleFile[],
  problems: string[],
): Promise<ReadSet> {
  const files = await readAnnotationFiles(path, problems);
  const found = importFiles(files, articles);
  problems.push(...found.problems);
  if (found.lost.length > 0) problems.push(`${path}: not compared: ${listLosses(found.lost)}`);
  const marks = [...groupByName(found.documents)].map(
    ([name, group]) => [name, group.flatMap(marksOf)] as const,
  );
  return { marks: new Map(marks), unknown: found.unknown };
}

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

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  missed: 'only A',
  added: 'only B',
  type: 'type',
  extent: 'extent',
  speaker: 'speaker',
};

function describe({ name, kind, a, b }: Difference, text: string): string {
  const { start, end } = (a ?? b)!;
  const line = text.slice(0, start).split('\n').length;
  const words = (mark: { start: number; end: number }) =>
    text.slice(mark.start, mark.end).replace(/\s+/g, ' ');
  const types = a && b && a.type !== b.type ? `${a.type} → ${b.type}` : (a ?? b)!.type;
  const speakerOf = ({ speaker }: Marked) => (speaker ? words(speaker) : 'nobody');
  let other = '';
  if (kind === 'extent') other = ` → ${words(b!)}`;
  else if (kind === 'speaker') other = `: ${speakerOf(a!)} → ${speakerOf(b!)}`;
  return `${name}:${line}  ${KINDS[kind].padEnd(7)}  ${types.padEnd(12)}  ${words({ start, end })}${other}`;
}
