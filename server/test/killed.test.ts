// A server that is killed while it writes annotations leaves a whole file with every action it had answered. Starting the
// server takes a third of a second, so it is killed some dozen times, at any moment, and a process with nothing but its
// store and its files a hundred times, at every step of a write.
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

/** Where in a write the process is killed, and what it leaves then: a file cut short, and the new version or the old. */
const STEPS = [
  { step: 'half', left: 1, isKept: false },
  { step: 'written', left: 1, isKept: false },
  { step: 'renamed', left: 0, isKept: true },
  { step: 'answered', left: 0, isKept: false },
] as const;

/** Marks names, one after the other; says how many there are, and holds at a step of the write behind some of them. */
const DRIVER = `
import { promises as fs } from 'node:fs';
import { URI } from 'vscode-uri';
import { makeAnchor } from ${JSON.stringify(resolve(import.meta.dirname, '../src/annotations/anchor.ts'))};
import { AnnotationStore } from ${JSON.stringify(resolve(import.meta.dirname, '../src/annotations/store.ts'))};
import { keptFiles } from ${JSON.stringify(resolve(import.meta.dirname, '../src/files/kept-files.ts'))};
import { nodeFiles } from ${JSON.stringify(resolve(import.meta.dirname, '../src/node/files.ts'))};
const [path, step, after] = process.argv.slice(2);
const text = ${JSON.stringify(TEXT)};
let acted = 0;
async function hold(at) {
  if (at !== step || acted < Number(after)) return;
  console.log('held');
  await new Promise(() => setInterval(() => {}, 60_000));
}
const { open, rename } = fs;
fs.open = async (...args) => {
  const file = await open.call(fs, ...args);
  const { writeFile, datasync } = file;
  file.writeFile = async (bytes) => {
    await writeFile.call(file, bytes.subarray(0, bytes.length / 2));
    await hold('half');
    await writeFile.call(file, bytes.subarray(bytes.length / 2));
  };
  file.datasync = async () => {
    await datasync.call(file);
    await hold('written');
  };
  return file;
};
fs.rename = async (...args) => {
  await rename.call(fs, ...args);
  await hold('renamed');
};
const uri = URI.file(path).toString();
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
  acted++;
  console.log(n + 1);
  await hold('answered');
}
`;

/** Calls back when a write is under way, or was when the news set out. */
function whenWriting(path: string, call: () => void): FSWatcher {
  return watch(path, (_, name) => {
    if (name?.endsWith('.tmp')) call();
  });
}

const litter = (path: string) => readdirSync(path).filter((name) => name.endsWith('.tmp'));

/** Kills the driver where it holds; answers how many marks it said there are. */
async function killHeld(process: ChildProcess): Promise<number> {
  let said = '';
  process.stdout!.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.endsWith('held\n')) process.kill('SIGKILL');
  });
  await new Promise((done) => process.once('close', done));
  return Number(said.trim().split('\n').at(-2));
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
  for (let kill = 0; kill < KILLS; kill++) {
    const { step, left, isKept } = STEPS[kill % STEPS.length]!;
    const answered = await killHeld(spawn(process.execPath, [driver, article, step, `${1 + (kill % 3)}`]));
    expect(answered).toBeGreaterThan(kept);
    const { annotations } = readSidecar(readFileSync(`${article}.annotations.json`, 'utf8'), TEXT);
    kept = annotations.length;
    expect(kept).toBe(answered + (isKept ? 1 : 0));
    expect(litter(folder.path)).toHaveLength(left);
  }
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
