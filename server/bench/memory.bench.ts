// What the built server takes of memory, over stdio: started, with its data read, and after articles were analysed.
// Megabytes after a full collection: resident, and in use by heap and buffers. Then what of it is the name finder's.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { segment } from '../src/analysis/language/segment';
import { findNames } from '../src/analysis/names/find';
import { loadNameModel } from '../src/analysis/names/model';
import { fixtureTexts, textOfLength } from './material';

const WORDS = 1000;
const LIMIT = 80;
/** As the extension starts its server (`client/src/node.ts`). */
const FLAGS = ['--max-semi-space-size=8'];
/** Lets the bench ask a server for a full collection and its memory: resident and in use. */
const HOOK = `process.on('SIGUSR2', () => {
  gc();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  process.stderr.write(rss + ' ' + (heapUsed + arrayBuffers) + '\\n');
});`;

interface Memory {
  resident: number;
  used: number;
}

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

class MeasuredServer {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #lines: Interface;

  constructor() {
    const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
    const args = [...FLAGS, '--expose-gc', '--import', hook, 'dist/server.js', '--stdio'];
    this.#process = spawn(process.execPath, args, { stdio: 'pipe' });
    this.#lines = createInterface(this.#process.stderr!);
    const reader = new StreamMessageReader(this.#process.stdout!);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.#process.stdin!));
    this.connection.listen();
  }

  async memory(): Promise<Memory> {
    const line = once(this.#lines, 'line');
    this.#process.kill('SIGUSR2');
    const [resident, used] = String((await line)[0])
      .split(' ')
      .map(Number);
    return { resident: resident!, used: used! };
  }

  stop(): void {
    this.connection.dispose();
    this.#process.kill();
  }
}

async function measureServer(): Promise<void> {
  const server = new MeasuredServer();
  const { connection } = server;
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const empty = await server.memory();
  const row = (what: string, { resident, used }: Memory) =>
    console.log(
      `${what.padEnd(36)} resident ${megabytes(resident)} (+${megabytes(resident - empty.resident)}), in use ${megabytes(used)} (+${megabytes(used - empty.used)})`,
    );
  row('server, no folder, nothing read', empty);
  await connection.sendNotification('initialized', {});
  const open = async (uri: string, text: string) => {
    const textDocument = { uri, languageId: 'news', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  };
  await open('untitled:empty', '');
  row('all data read', await server.memory());
  for (const [name, text] of fixtureTexts()) await open(`untitled:${name}`, textOfLength(text, WORDS));
  row(`${fixtureTexts().size} articles of ${WORDS} words analysed`, await server.memory());
  server.stop();
}

/** Of the name finder alone, in this process: its data, and what it remembers of the words it met. */
async function measureNames(): Promise<void> {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const model = await loadNameModel((name) => readFile(`dist/data/${name}`));
  const loaded = used() - before;
  for (const [name, text] of fixtureTexts()) {
    const language = /\b(de|nb|nn|da|sv|en|fr|nl)\b/.exec(name)?.[1] ?? 'de';
    findNames(segment(textOfLength(text, WORDS), language), model);
  }
  const warm = used() - before;
  console.log(
    `name finder alone: ${megabytes(loaded)} MB loaded, ${megabytes(warm)} MB with ${fixtureTexts().size} articles' words (at most ${LIMIT})`,
  );
  if (warm > LIMIT * 2 ** 20) process.exitCode = 1;
}

async function main(): Promise<void> {
  await measureServer();
  await measureNames();
}

void main();
