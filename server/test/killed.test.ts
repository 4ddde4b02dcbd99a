// A server that is killed while it writes annotations leaves a whole file with every action it had answered. Starting the
// server takes a third of a second, so it is killed some dozen times, and a process with nothing but its store and its
// files a hundred times; both mostly while a new version of the file is half written.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, type FSWatcher, readdirSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { readSidecar } from '../src/annotations/sidecar';
import { Annotate } from '../src/protocol';
import { TempFolder, TestClient } from './client';

const KILLS = 100;
const SERVER_KILLS = 12;
/** Milliseconds, on a machine that has much else to do. */
const PATIENCE = 240_000;
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

/** Calls back when a write is under way, or was when the news set out. */
function whenWriting(path: string, call: () => void): FSWatcher {
  return watch(path, (_, name) => {
    if (name?.endsWith('.tmp')) call();
  });
}

const litter = (path: string) => readdirSync(path).filter((name) => name.endsWith('.tmp'));

/** Kills the driver in the midst of a write once it has answered some actions; answers how many it has in all. */
async function killAfter(process: ChildProcess, actions: number): Promise<number> {
  let answered = 0;
  let lines = 0;
  process.stdout!.on('data', (chunk: Buffer) => {
    const numbers = chunk.toString().trim().split('\n');
    lines += numbers.length;
    answered = Math.max(answered, ...numbers.map(Number));
  });
  const watcher = whenWriting(folder.path, () => {
    if (lines >= actions) process.kill('SIGKILL');
  });
  await new Promise((done) => process.once('close', done));
  watcher.close();
  return answered;
}

it('loses at most the action under way, and cleans up after itself', { timeout: PATIENCE }, async () => {
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
  let cutShort = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const answered = await killAfter(spawn(process.execPath, [driver, article]), 1 + (kill % 2));
    expect(answered).toBeGreaterThan(kept);
    const { annotations } = readSidecar(readFileSync(`${article}.annotations.json`, 'utf8'), TEXT);
    kept = annotations.length;
    expect(kept).toBeGreaterThanOrEqual(answered);
    // What it answered last may still have been on its way to us.
    expect(kept).toBeLessThanOrEqual(answered + 4);
    const left = litter(folder.path).length;
    expect(left).toBeLessThanOrEqual(1);
    cutShort += left;
  }
  expect(cutShort).toBeGreaterThan(0);
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.json'))).toEqual([
    'a.txt.annotations.json',
  ]);
});

const NOTHING = { annotations: [] };
const LINES = 400;
const article = Array.from(
  { length: LINES },
  (_, i) => `Helga Brandt kam am Montag nach Ulm, Nummer ${i}.`,
).join('\n');

/** Marks names, one request after the other, until the server is killed; answers the lines that it said were done. */
async function markUntilKilled(path: string, uri: string, from: number, actions: number): Promise<number[]> {
  const client = await TestClient.startAndIndex({ folders: [path] });
  const done: number[] = [];
  let killed: Promise<void> | undefined;
  const watcher = whenWriting(path, () => {
    if (done.length >= actions) killed ??= client.kill();
  });
  for (let line = from; !killed; line++) {
    const range = { start: { line, character: 0 }, end: { line, character: 12 } };
    const verdict = { kind: 'mark', type: 'ORG' } as const;
    const asked = client.ask(Annotate, { targets: [{ uri, range }], verdict });
    const answered = await asked.catch(() => undefined);
    if (answered) done.push(line);
  }
  watcher.close();
  await killed;
  return done;
}

/** One workspace whose server is killed again and again. */
async function killServers(kills: number): Promise<void> {
  const place = new TempFolder();
  const uri = place.write('a.txt', article);
  const path = join(place.path, 'a.txt.annotations.json');
  const acknowledged = new Set<number>();
  let line = 0;
  for (let kill = 0; kill < kills; kill++) {
    const done = await markUntilKilled(place.path, uri, line, kill % 3);
    for (const one of done) acknowledged.add(one);
    line += done.length + 1;
    // Killed before its first action was whole, it leaves no file.
    const { annotations } = existsSync(path) ? readSidecar(readFileSync(path, 'utf8'), article) : NOTHING;
    const lines = annotations.map(({ anchor }) => article.slice(0, anchor.start).split('\n').length - 1);
    expect(lines).toEqual(expect.arrayContaining([...acknowledged]));
    expect(new Set(lines).size).toBe(lines.length);
    // The action under way may be whole, and not yet answered.
    expect(lines.length).toBeLessThanOrEqual(acknowledged.size + kill + 1);
  }
  const client = await TestClient.startAndIndex({ folders: [place.path] });
  expect(litter(place.path)).toEqual([]);
  expect(client.shown).toEqual([]);
  await client.stop();
  expect(readdirSync(place.path).sort()).toEqual(['a.txt', 'a.txt.annotations.json']);
  place.remove();
}

it('loses at most the action under way when the built server is killed', { timeout: PATIENCE }, async () => {
  await Promise.all([killServers(SERVER_KILLS / 2), killServers(SERVER_KILLS / 2)]);
});
