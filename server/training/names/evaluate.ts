/**
 * Scores the name finder as a reader meets it: raw text through the command line, exact matches, by
 * `../shared/eval/score.mjs`. Build first, so that `dist/` is up to date.
 *
 *   npm run eval:names -- --data ../shared/data [--folds 5] [--scorer ../shared/eval/score.mjs]
 *
 * The dev sets are scored with the model that ships, in half a minute. GermEval, EWT and klintan have no dev set of their
 * own that it has not seen: with `--folds`, a model of one seed is trained without each of so many folds (some ten
 * minutes each) and scored on it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, DEV, type GoldArticle } from './corpora';
import { log, option } from './options';
import { type Counts, prf } from './score';
import { FOLDS, readSplit } from './splits';

const data = option('data', '../shared/data');
const scorer = option('scorer', '../shared/eval/score.mjs');
const folds = Math.min(FOLDS, Number(option('folds', '0')));
const work = mkdtempSync(join(tmpdir(), 'newsmark-eval-'));

type Rows = Record<string, Counts>;

/** Runs the scorer on a gold file; counts by type and `all`. */
function score(gold: string, corpus: Corpus, dist: string): Rows {
  const types = ['PER', 'LOC', 'ORG', 'MISC'].filter((type) => !corpus.unscored.includes(type));
  const args = [
    scorer,
    'ner',
    gold,
    '--by',
    'type',
    '--types',
    types.join(','),
    '--json',
    '--cli',
    `node ${dist}/cli.js`,
  ];
  if (corpus.language !== 'und') args.push('--language', corpus.language);
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`the scorer failed on ${gold}`);
  return (JSON.parse(run.stdout) as { rows: Rows }).rows;
}

function print(name: string, rows: Rows): void {
  const cells = ['all', 'PER', 'LOC', 'ORG', 'MISC'].flatMap((type) => {
    const counts = rows[type];
    if (!counts) return [];
    const { p, r, f1 } = prf(counts);
    return [`${type} ${p.toFixed(1)}/${r.toFixed(1)}/${f1.toFixed(1)}`];
  });
  console.log(`${name.padEnd(22)} ${cells.join('  ')}`);
}

function add(total: Rows, rows: Rows): void {
  for (const [type, { tp, fp, fn }] of Object.entries(rows)) {
    const sum = total[type] ?? { tp: 0, fp: 0, fn: 0 };
    total[type] = { tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn };
  }
}

function writeGold(name: string, articles: readonly GoldArticle[]): string {
  const path = join(work, `${name}.jsonl`);
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join('\n'));
  return path;
}

/** A copy of the built program with the model that was trained without a fold. */
function distWithout(fold: number): string {
  const dist = join(work, `dist-${fold}`);
  cpSync('dist', dist, { recursive: true });
  const args = [
    'scripts/run-ts.mjs',
    'server/training/names/train.ts',
    '--data',
    data,
    '--seeds',
    '1',
    '--fold',
    String(fold),
  ];
  const run = spawnSync(process.execPath, [...args, '--out', join(dist, 'data', 'names.bin')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`training without fold ${fold} failed`);
  return dist;
}

function main(): void {
  console.log('precision/recall/F1, exact match, raw text');
  for (const corpus of DEV) print(corpus.name, score(join(data, corpus.file), corpus, 'dist'));
  const events = { ...DEV[0]!, name: 'events', language: 'und' };
  print('events', score(join(data, 'events/dev.jsonl'), events, 'dist'));
  const totals = new Map<string, Rows>();
  for (let fold = 0; fold < folds; fold++) {
    const dist = distWithout(fold);
    for (const { name, corpus, articles } of readSplit(data, fold, /./).held) {
      const everyFold = /germeval|ewt/.test(name);
      if (!everyFold && !(/klintan/.test(name) && fold === 0)) continue;
      const total = totals.get(name) ?? {};
      totals.set(name, total);
      add(total, score(writeGold(name, articles), corpus, dist));
    }
    log(`fold ${fold + 1} of ${folds}`);
  }
  for (const [name, rows] of totals) print(name, rows);
}

try {
  main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
