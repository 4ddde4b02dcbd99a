// Writes generated articles into a folder, for trying the extension with many: node scripts/run-ts.mjs
// server/bench/write-articles.ts FOLDER NUMBER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedArticles } from './articles';

const [folder, number] = process.argv.slice(2);
if (!folder || !(Number(number) > 0)) throw new Error('usage: write-articles.ts FOLDER NUMBER');

/** As many articles a day as an agency has in a language. */
const A_DAY = 40;
const FIRST = Date.UTC(2024, 0, 1);

let n = 0;
for (const text of generatedArticles(Number(number))) {
  const day = new Date(FIRST + Math.floor(n / A_DAY) * 86_400_000).toISOString().slice(0, 10);
  const month = join(folder, day.slice(0, 7));
  mkdirSync(month, { recursive: true });
  writeFileSync(join(month, `${day} ${String(n++).padStart(5, '0')}.txt`), text);
}
