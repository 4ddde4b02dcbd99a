import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  Changed,
  Indexing,
  type IndexingState,
  type InitializationOptions,
  type RequestMethod,
} from '../src/protocol';

/** The built server. */
export const SERVER = resolve(import.meta.dirname, '../../dist/server.js');

export interface ClientOptions {
  /** Paths or URIs of the workspace folders; none when missing. */
  folders?: string[];
  capabilities?: ClientCapabilities;
  initializationOptions?: InitializationOptions;
  /** Environment of the server, instead of ours. */
  env?: NodeJS.ProcessEnv;
  locale?: string;
  /** Answers requests of the server before the connection starts. */
  prepare?(connection: ProtocolConnection): void;
}

/** A language client that speaks to the built server over stdio and remembers what it was told. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** Lines of the log, in order. */
  readonly log: string[] = [];
  /** Messages shown to the user, in order. */
  readonly shown: string[] = [];
  readonly indexing: IndexingState[] = [];
  readonly changes: { uris?: string[] }[] = [];
  initialized!: InitializeResult;
  readonly #server: ChildProcess;
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  private constructor(env: NodeJS.ProcessEnv | undefined) {
    if (!existsSync(SERVER)) throw new Error('There is no dist/server.js: run `npm run build` first');
    this.#server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#server.stdout!),
      new StreamMessageWriter(this.#server.stdin!),
    );
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options.env);
    client.#listen();
    options.prepare?.(client.connection);
    client.connection.listen();
    const folders = (options.folders ?? []).map((path) => ({
      uri: /^[a-z]{2,}:/.test(path) ? path : pathToFileURL(path).toString(),
      name: path,
    }));
    const params: InitializeParams = {
      processId: process.pid,
      locale: options.locale,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: folders.length > 0 ? folders : null,
      initializationOptions: options.initializationOptions,
    };
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', params);
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Starts, and waits until the folders are read. */
  static async startAndIndex(options: ClientOptions = {}): Promise<TestClient> {
    const client = await TestClient.start(options);
    await client.until(() => client.indexing.at(-1)?.state === 'idle');
    return client;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** One of our own requests. */
  ask<P, R>({ method }: RequestMethod<P, R>, params: P): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  async open(uri: string, text: string, languageId = 'news'): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces `range`, or the whole text. */
  async change(uri: string, text: string, range?: unknown): Promise<void> {
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    const contentChanges = [range ? { range, text } : { text }];
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Resolves when the condition holds; looked at after every notification of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Resolves when the folders were read once more than `before`. */
  untilIndexedAgain(before: number): Promise<void> {
    return this.until(() => this.timesIndexed > before);
  }

  /** Resolves when the server told that the folders are read, so that later news are of later changes. */
  untilAnnounced(): Promise<void> {
    return this.until(() => this.changes.some(({ uris }) => uris === undefined));
  }

  get timesIndexed(): number {
    return this.indexing.filter(({ state }) => state === 'idle').length;
  }

  /** Ends the server politely; answers its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.#server.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Kills the server as the system would, whatever it does. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('close', resolve));
    this.#server.kill('SIGKILL');
    await ended;
    this.connection.dispose();
  }

  #listen(): void {
    this.#remember('window/logMessage', this.log, ({ message }: { message: string }) => message);
    this.#remember('window/showMessage', this.shown, ({ message }: { message: string }) => message);
    this.#remember(Indexing.method, this.indexing, (state: IndexingState) => state);
    this.#remember(Changed.method, this.changes, (change: { uris?: string[] }) => change);
  }

  #remember<P, T>(method: string, list: T[], item: (params: P) => T): void {
    this.connection.onNotification(method, (params: P) => {
      list.push(item(params));
      for (const look of [...this.#waiting]) look();
    });
  }
}

/** A folder of its own under the system's temporary folder, gone after `remove`. */
export class TempFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'newsmark-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return pathToFileURL(path).toString();
  }

  delete(name: string): void {
    rmSync(join(this.path, name));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
