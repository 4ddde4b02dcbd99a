import { fork } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  LSPErrorCodes,
  type WorkDoneProgressBegin,
} from 'vscode-languageserver/node';
import {
  EncodingOf,
  Marks,
  Names,
  ReadsAsNews,
  Refresh,
  Status,
  TOKEN_TYPES,
  toBase64,
} from '../src/protocol';
import { SERVER, TempFolder, TestClient } from './client';

const NEWS =
  'Regjeringen legger frem et nytt forslag, og det skal behandles av Stortinget til våren. ' +
  '– Dette er et godt forslag for hele landet, sier statsministeren etter møtet i går.\n';

let folder: TempFolder;
let client: TestClient | undefined;

beforeEach(() => {
  folder = new TempFolder();
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  folder.remove();
});

describe('the server', () => {
  it('says what it can do', async () => {
    client = await TestClient.start();
    const { capabilities, serverInfo } = client.initialized;
    expect(serverInfo).toEqual({ name: 'Newsmark' });
    expect(capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      callHierarchyProvider: true,
      inlayHintProvider: true,
      codeLensProvider: { resolveProvider: true },
      workspaceSymbolProvider: { resolveProvider: true },
      semanticTokensProvider: {
        full: { delta: true },
        range: true,
        legend: { tokenTypes: [...TOKEN_TYPES] },
      },
      executeCommandProvider: {
        commands: expect.arrayContaining(['newsmark.showMentions', 'newsmark.annotate']),
      },
    });
  });

  it('leaves a command to a client that has it', async () => {
    client = await TestClient.start({ initializationOptions: { clientCommands: true } });
    expect(client.initialized.capabilities.executeCommandProvider).toBeUndefined();
  });

  it('ends when it is told to', async () => {
    const other = await TestClient.startAndIndex({ folders: [folder.path] });
    expect(await other.stop()).toBe(0);
  });

  it('speaks over the IPC of Node as well', async () => {
    const server = fork(SERVER, ['--node-ipc']);
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null };
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
    expect(serverInfo?.name).toBe('Newsmark');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });

  it('says once that its data files are missing, and answers requests with an error', async () => {
    const dataUri = pathToFileURL(join(folder.path, 'nowhere')).toString();
    client = await TestClient.start({ initializationOptions: { dataUri } });
    await client.until(() => client!.shown.length > 0);
    expect(client.shown).toEqual([expect.stringContaining('cannot read its data files')]);
    await expect(client.ask(Names, {})).rejects.toThrow(/ENOENT/);
    await expect(client.ask(Names, {})).rejects.toThrow(/ENOENT/);
    expect(client.shown).toHaveLength(1);
  });
});

describe('a request', () => {
  it('that fails is an error and a line in the log, and others go on', async () => {
    client = await TestClient.startAndIndex();
    await client.open('untitled:a', NEWS);
    const textDocument = { uri: 'untitled:a' };
    await expect(
      client.request('textDocument/hover', { textDocument, position: null }),
    ).rejects.toMatchObject({
      code: -32603,
      message: expect.stringContaining('Hover failed'),
    });
    expect(client.log.at(-1)).toMatch(/^Hover failed: TypeError/);
    expect(await client.ask(Status, { uri: 'untitled:a' })).toMatchObject({ language: 'nb' });
  });

  it('that is cancelled is answered at once, though its work goes on', async () => {
    client = await TestClient.startAndIndex();
    await client.open('untitled:long', NEWS.repeat(15_000));
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(Marks.method, { uri: 'untitled:long' }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.open('untitled:short', NEWS);
    expect(await client.ask(Status, { uri: 'untitled:short' })).toMatchObject({ language: 'nb' });
  });

  it('about a document that is no article has no answer', async () => {
    client = await TestClient.startAndIndex();
    expect(await client.ask(Status, { uri: 'file:///nowhere.txt' })).toBeNull();
    expect(await client.ask(Marks, { uri: 'file:///nowhere.txt' })).toBeNull();
    const textDocument = { uri: 'file:///nowhere.txt' };
    expect(await client.request('textDocument/semanticTokens/full', { textDocument })).toBeNull();
    expect(await client.request('textDocument/diagnostic', { textDocument })).toEqual({
      kind: 'full',
      items: [],
    });
  });

  it('tells whether a text reads as news', async () => {
    client = await TestClient.start();
    expect(await client.ask(ReadsAsNews, { text: NEWS })).toEqual({ language: 'nb' });
    expect(await client.ask(ReadsAsNews, { text: 'add_executable(x main.c)\n' })).toEqual({ language: null });
  });

  it('tells the encoding of a file', async () => {
    client = await TestClient.start();
    const encodingOf = (bytes: Uint8Array) => client!.ask(EncodingOf, { base64: toBase64(bytes) });
    expect(await encodingOf(Buffer.from('Øresund'))).toEqual({ encoding: 'utf-8' });
    expect(await encodingOf(Buffer.from('Øresund', 'latin1'))).toEqual({ encoding: 'windows-1252' });
    expect(await encodingOf(Buffer.from([1, 0, 2]))).toEqual({ encoding: null });
  });
});

describe('indexing', () => {
  /** A client that shows progress and reads files as slowly as the test wants. */
  async function startSlowly(): Promise<{ progress: { kind: string }[]; cancel(): void; finish(): void }> {
    const progress: { kind: string }[] = [];
    let finish!: () => void;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let token: string | number = '';
    client = await TestClient.start({
      folders: ['memfs:/news'],
      capabilities: { window: { workDoneProgress: true } },
      initializationOptions: { clientReadsFiles: true },
      prepare: (connection) => {
        connection.onRequest('window/workDoneProgress/create', (params: { token: string | number }) => {
          token = params.token;
          return null;
        });
        connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
          progress.push(value);
        });
        const uris = Array.from({ length: 40 }, (_, i) => `memfs:/news/${i}.txt`);
        connection.onRequest('newsmark/findFiles', () => uris);
        connection.onRequest('newsmark/readFile', async ({ uri }: { uri: string }) => {
          if (uri.endsWith('20.txt')) await finished;
          return { base64: Buffer.from(NEWS).toString('base64') };
        });
      },
    });
    const cancel = () =>
      void client!.connection.sendNotification('window/workDoneProgress/cancel', { token });
    return { progress, cancel, finish };
  }

  it('shows its progress', async () => {
    const { progress, finish } = await startSlowly();
    finish();
    await client!.until(() => client!.timesIndexed === 1);
    expect(progress[0]).toMatchObject({
      kind: 'begin',
      title: 'Newsmark: reading articles',
      cancellable: true,
    } satisfies Partial<WorkDoneProgressBegin>);
    expect(progress.at(-1)).toEqual({ kind: 'end' });
    expect(client!.indexing.at(-1)).toMatchObject({ done: 40, total: 40, articles: 40 });
  });

  it('goes on though a client refuses to show progress', async () => {
    const uri = folder.write('a.txt', NEWS);
    client = await TestClient.startAndIndex({
      folders: [folder.path],
      capabilities: { window: { workDoneProgress: true } },
      prepare: (connection) =>
        connection.onRequest('window/workDoneProgress/create', () => {
          throw new Error('not now');
        }),
    });
    expect(await client.ask(Status, { uri })).toMatchObject({ language: 'nb' });
  });

  it('answers requests while it goes on', async () => {
    const { finish } = await startSlowly();
    await client!.until(() => client!.indexing.some(({ total }) => total === 40));
    await client!.open('untitled:a', NEWS);
    expect(await client!.ask(Status, { uri: 'untitled:a' })).toMatchObject({ language: 'nb' });
    expect(client!.indexing.at(-1)!.state).toBe('indexing');
    finish();
    await client!.until(() => client!.timesIndexed === 1);
  });

  it('stops when the user cancels it', async () => {
    const { progress, cancel, finish } = await startSlowly();
    await client!.until(() => client!.indexing.some(({ total }) => total === 40));
    cancel();
    finish();
    await client!.until(() => client!.timesIndexed === 1);
    expect(progress.at(-1)).toEqual({ kind: 'end' });
    expect(client!.indexing.at(-1)!.articles).toBeLessThan(40);
  });

  it('is done anew on request', async () => {
    const uri = folder.write('a.txt', 'zzz');
    client = await TestClient.startAndIndex({ folders: [folder.path] });
    expect(await client.ask(Status, { uri })).toBeNull();
    folder.write('a.txt', NEWS);
    await client.ask(Refresh, {});
    expect(await client.ask(Status, { uri })).toMatchObject({ language: 'nb' });
  });

  it('keeps its results for the next session, and makes damaged ones anew', async () => {
    const uri = folder.write('news/a.txt', NEWS);
    const cache = join(folder.path, 'cache');
    const session = async (): Promise<unknown> => {
      client = await TestClient.startAndIndex({
        folders: [join(folder.path, 'news')],
        initializationOptions: { storageUri: pathToFileURL(cache).toString() },
      });
      const answer = await client.ask(Marks, { uri });
      if (client.log.length === 0) await client.stop();
      return answer;
    };
    const first = await session();
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^analyses-\d\d\.bin$/)]);
    expect(await session()).toEqual(first);
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'damaged');
    expect(await session()).toEqual(first);
    expect(client!.log).toEqual([expect.stringMatching(/damaged and made anew/)]);
  });
});
