// A server that is killed while it writes annotations leaves a whole file with every action it had answered.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { readSidecar } from '../src/annotations/sidecar';
import { TempFolder } from './client';

const KILLS = 100;
const folder = new TempFolder();
afterAll(() => folder.remove());

const TEXT = 'Anna Berg met Per Lind in Karlstad on Monday.\n'.repeat(40);
const DRIVER = `
import { URI } from 'vscode-uri';
import { makeAnchor } from ${JSON.stringify(resolve(import.meta.dirname, '../src/annotations/anchor.ts'))};
import { AnnotationStore } from ${JSON.stringify(resolve(import.meta.dirname, '../src/annotations/store.ts'))};
import { keptFiles } from ${JSON.stringify(resolve(import.meta.dirname, '../src/files/kept-files.ts'))};
import { nodeFiles } from ${JSON.stringify(resolve(import.meta.dirname, '../src/node/files.ts'))};
const text = ${JSON.stringify(TEXT)};
const uri = URI.file(process.argv[2]).toString();
const store = new AnnotationStore({
  files: keptFiles(nodeFiles),
  sidecarOf: (article) => article + '.annotations.json',
  nameOf: () => 'a.txt',
  notify: (message) => console.log(message),
});
await store.load(uri, text);
for (let n = store.placed(uri).length; ; n++) {
  const start = (n * 46) % text.length;
  const anchor = makeAnchor(text, { start, end: start + 9 });
  const put = { id: String(n), kind: 'mention', type: 'PER', decision: 'added', anchor, created: '', modified: '' };
  await store.act('Mark', [{ uri, id: put.id, put, at: { start, end: start + 9 } }]);
  console.log(n + 1);
}
`;

/** Kills the driver once it has answered some actions more; answers how many it has answered in all. */
function killAfter(process: ChildProcess, actions: number): Promise<number> {
  let answered = 0;
  let lines = 0;
  process.stdout!.on('data', (chunk: Buffer) => {
    const numbers = chunk.toString().trim().split('\n');
    lines += numbers.length;
    answered = Math.max(answered, ...numbers.map(Number));
    if (lines >= actions) process.kill('SIGKILL');
  });
  return new Promise((done) => process.once('close', () => done(answered)));
}

it('loses at most the action under way', async () => {
  const driver = join(folder.path, 'driver.mjs');
  buildSync({
    stdin: { contents: DRIVER, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: driver,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const article = join(folder.path, 'a.txt');
  let kept = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const answered = await killAfter(spawn(process.execPath, [driver, article]), 1 + (kill % 4));
    expect(answered).toBeGreaterThan(kept);
    const { annotations } = readSidecar(readFileSync(`${article}.annotations.json`, 'utf8'), TEXT);
    kept = annotations.length;
    expect(kept).toBeGreaterThanOrEqual(answered);
    expect(kept).toBeLessThanOrEqual(answered + 4);
  }
  expect(existsSync(`${article}.annotations-2.json`)).toBe(false);
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.json'))).toEqual([
    'a.txt.annotations.json',
  ]);
});
