/**
 * `npm run eval:quotes [-- --data FOLDER] [--scorer FILE]`: scores the built command line against every gold file of
 * FOLDER, or of its `quotes` and `events` folders, and counts how many quoted stretches that are no quotes are taken for
 * some. Gold has {id, language, text, quotes} on each line, offsets in UTF-16 code units. Without FOLDER it reads
 * ../shared/data, where that is there. Exits with 2 when there is nothing to score, else with the scorer's status.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAnalysisData } from '../../src/analysis/data';
import { packOf } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import { findNames } from '../../src/analysis/names/find';
import { findQuotes } from '../../src/analysis/quotes/find';
import { pairMarks } from '../../src/analysis/quotes/marks';
import type { Span } from '../../src/analysis/types';

interface GoldQuote extends Span {
  type: string;
  spans?: (readonly [number, number] | Span)[];
}

interface GoldArticle {
  language?: string;
  lang?: string;
  text: string;
  quotes: GoldQuote[];
  /** Not complete, so that false alarms cannot be read off it. */
  silver?: boolean;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    scorer: { type: 'string', default: '../shared/eval/score.mjs' },
    errors: { type: 'string', default: '0' },
  },
});

async function main(): Promise<void> {
  const files = goldFiles(values.data);
  if (files.length === 0 || !existsSync(values.scorer)) {
    console.error(`no gold (*.jsonl) in ${values.data}, or no scorer at ${values.scorer}`);
    process.exit(2);
  }
  for (const file of files) {
    const gold = readGold(file);
    score(file, []);
    const languages = [...new Set(gold.map(languageOf))].sort();
    if (languages.length > 1) for (const language of languages) score(file, ['--only', language]);
    if (!gold.some(({ silver }) => silver)) await printFalseAlarms(gold);
  }
}

function goldFiles(folder: string): string[] {
  const folders = [folder, join(folder, 'quotes'), join(folder, 'events')].filter(existsSync);
  return folders.flatMap((path) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.jsonl') && !name.includes('.train.'))
      .sort()
      .map((name) => join(path, name)),
  );
}

const languageOf = (article: GoldArticle): string => article.language ?? article.lang ?? 'und';

function readGold(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as GoldArticle)
    .filter((article) => Array.isArray(article.quotes));
}

function score(file: string, options: readonly string[]): void {
  if (options.length > 0) console.log(`-- ${options[1]}`);
  const args = [
    values.scorer,
    'quotes',
    file,
    '--cli',
    'node dist/cli.js',
    '--errors',
    values.errors,
    ...options,
  ];
  const { status } = spawnSync('node', args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Stretches in quotation marks that gold does not call direct speech, and how many of them we do. */
async function printFalseAlarms(gold: readonly GoldArticle[]): Promise<void> {
  const data = await loadAnalysisData((name) => readFile(join('server', 'data', name)));
  let stretches = 0;
  let others = 0;
  let alarms = 0;
  for (const article of gold) {
    const language = languageOf(article);
    const document = segment(article.text, language);
    const speech = article.quotes.filter(({ type }) => type === 'direct').flatMap(piecesOf);
    const { quotes } = findQuotes(document, findNames(document, data.names, data.authority));
    const ours = quotes.filter(({ type }) => type === 'direct').flatMap(({ spans }) => spans);
    const marked = pairMarks(article.text, document.paragraphs, packOf(language).quotation).stretches;
    for (const part of marked.flatMap(({ parts }) => parts)) {
      stretches++;
      if (speech.some((piece) => covers(piece, part))) continue;
      others++;
      if (ours.some((piece) => covers(piece, part))) alarms++;
    }
  }
  const share = others > 0 ? ((100 * alarms) / others).toFixed(1) : '0';
  console.log(
    `  marks: ${stretches} stretches, ${others} no direct speech, false alarms ${alarms} (${share} %)\n`,
  );
}

const piecesOf = ({ start, end, spans }: GoldQuote): Span[] =>
  spans?.length ? spans.map((p) => ('start' in p ? p : { start: p[0], end: p[1] })) : [{ start, end }];

function covers(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.3;
}

void main();
