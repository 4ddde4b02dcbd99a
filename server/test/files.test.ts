import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ConfigurationParams,
  DocumentSymbol,
  RegistrationParams,
  UnregistrationParams,
} from 'vscode-languageserver';
import { TempFolder, TestClient } from './client';

const HIERARCHY = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

const NEWS =
  'Größere Brücke für Köln\n\n' +
  'Die Stadt baut eine neue Brücke über den Fluss. Das hat der Rat am Montag beschlossen, und die Arbeiten sollen noch ' +
  'in diesem Jahr beginnen. „Wir haben lange darauf gewartet“, sagte die Bürgermeisterin nach der Sitzung.\n';

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

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

/** The headline of an article; null when the file is none. */
async function headline(uri: string): Promise<string | null> {
  const symbols = await client!.request<DocumentSymbol[] | null>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  return symbols && (symbols.find(({ detail }) => detail === 'headline')?.name ?? '');
}

async function openFolder(...folders: string[]): Promise<void> {
  client = await TestClient.startAndIndex({
    folders: folders.length > 0 ? folders : [folder.path],
    capabilities: { ...HIERARCHY, workspace: { workspaceFolders: true } },
  });
}

describe('files of a folder', () => {
  it('are articles when they match and read as prose', async () => {
    const article = folder.write('de/2019/bruecke.txt', NEWS);
    const list = folder.write('list.txt', 'x1 x2 x3\n77 88 99\n');
    const robots = folder.write('robots.txt', NEWS);
    const dependency = folder.write('node_modules/pkg/readme.txt', NEWS);
    const other = folder.write('notes.md', NEWS);
    await openFolder();
    expect(await headline(article)).toBe('Größere Brücke für Köln');
    for (const uri of [list, robots, dependency, other]) expect(await headline(uri)).toBeNull();
    expect(client!.indexing.at(-1)).toEqual({ state: 'idle', done: 2, total: 2, articles: 1 });
  });

  it('are read in UTF-8 with a byte-order mark, UTF-16 and Windows-1252', async () => {
    const files = [
      folder.write('bom.txt', `\ufeff${NEWS}`),
      folder.write('utf16.txt', utf16(NEWS)),
      folder.write('1252.txt', Buffer.from(NEWS.replace(/[„“]/g, '"'), 'latin1')),
    ];
    await openFolder();
    for (const uri of files) expect(await headline(uri)).toBe('Größere Brücke für Köln');
  });

  it('may be empty or binary: the one is passed over, the other a line in the log', async () => {
    const empty = folder.write('empty.txt', '');
    const binary = folder.write(
      'binary.txt',
      Uint8Array.from({ length: 512 }, (_, i) => i % 256),
    );
    await openFolder();
    expect(await headline(empty)).toBeNull();
    expect(await headline(binary)).toBeNull();
    expect(client!.log).toEqual([expect.stringMatching(/^binary\.txt is a binary file, not an article/)]);
    expect(client!.shown).toEqual([]);
  });

  it('may have 5 MB in a single line: told once, and other articles do not wait for it', async () => {
    const small = folder.write('small.txt', NEWS);
    const sentence = NEWS.replaceAll('\n', ' ');
    folder.write('zz-large.txt', sentence.repeat(Math.ceil(5_000_000 / sentence.length)));
    client = await TestClient.start({ folders: [folder.path], capabilities: HIERARCHY });
    await client.until(() => client!.shown.length > 0);
    expect(await headline(small)).toBe('Größere Brücke für Köln');
    expect(client.indexing.at(-1)!.state).toBe('indexing');
    expect(client.shown).toEqual([
      'zz-large.txt is very long (5.0 million characters): Newsmark marks it up in the background.',
    ]);
  });

  it('come, change and go while the editor is open', async () => {
    const first = folder.write('first.txt', NEWS);
    await openFolder();
    await client!.untilAnnounced();
    const second = folder.write('second.txt', NEWS);
    folder.write('first.txt', NEWS.replace('Köln', 'Bonn'));
    await watched({ uri: first, type: 2 }, { uri: second, type: 1 });
    expect(await headline(first)).toBe('Größere Brücke für Bonn');
    expect(await headline(second)).toBe('Größere Brücke für Köln');
    folder.delete('first.txt');
    await watched({ uri: first, type: 3 });
    expect(await headline(first)).toBeNull();
  });

  it('go with the folder they are in', async () => {
    const article = folder.write('old/a.txt', NEWS);
    await openFolder();
    await client!.untilAnnounced();
    await watched({ uri: pathToFileURL(`${folder.path}/old`).toString(), type: 3 });
    expect(await headline(article)).toBeNull();
  });
});

describe('workspace folders', () => {
  it('may be none', async () => {
    client = await TestClient.startAndIndex({ capabilities: HIERARCHY });
    expect(client.indexing.at(-1)).toMatchObject({ state: 'idle', total: 0 });
    await client.open('untitled:Untitled-1', NEWS);
    expect(await headline('untitled:Untitled-1')).toBe('Größere Brücke für Köln');
  });

  it('may be several, and come and go', async () => {
    const other = new TempFolder();
    try {
      const here = folder.write('a.txt', NEWS);
      const there = other.write('b.txt', NEWS);
      await openFolder(folder.path, other.path);
      expect(await headline(here)).not.toBeNull();
      expect(await headline(there)).not.toBeNull();
      const removed = [{ uri: pathToFileURL(other.path).toString(), name: 'other' }];
      const before = client!.timesIndexed;
      await client!.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed },
      });
      await client!.untilIndexedAgain(before);
      expect(await headline(here)).not.toBeNull();
      expect(await headline(there)).toBeNull();
    } finally {
      other.remove();
    }
  });

  it('that come later are watched for the files that their own settings name', async () => {
    const other = new TempFolder();
    try {
      const watched = new Map<string, string[]>();
      client = await TestClient.startAndIndex({
        folders: [folder.path],
        capabilities: {
          workspace: {
            workspaceFolders: true,
            configuration: true,
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
        },
        prepare: (connection) => {
          connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
            items.map(({ scopeUri }) => ({
              files: {
                include: [
                  scopeUri?.startsWith(pathToFileURL(other.path).toString()) ? '**/*.text' : '**/*.txt',
                ],
              },
            })),
          );
          connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
            for (const { id, method, registerOptions } of registrations)
              if (method === 'workspace/didChangeWatchedFiles')
                watched.set(
                  id,
                  registerOptions.watchers.map(({ globPattern }: { globPattern: string }) => globPattern),
                );
          });
          connection.onRequest(
            'client/unregisterCapability',
            ({ unregisterations }: UnregistrationParams) => {
              for (const { id } of unregisterations) watched.delete(id);
            },
          );
        },
      });
      const added = [{ uri: pathToFileURL(other.path).toString(), name: 'other' }];
      const before = client.timesIndexed;
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed: [] },
      });
      await client.untilIndexedAgain(before);
      expect([...watched.values()]).toEqual([expect.arrayContaining(['**/*.txt', '**/*.text'])]);
    } finally {
      other.remove();
    }
  });

  it('that are the home folder are not read, and the user is told why', async () => {
    const article = folder.write('a.txt', NEWS);
    client = await TestClient.startAndIndex({
      folders: [folder.path],
      env: { ...process.env, HOME: folder.path, USERPROFILE: folder.path },
    });
    expect(await headline(article)).toBeNull();
    expect(client.shown).toEqual([expect.stringContaining('open the folder with your articles')]);
  });
});

describe('settings', () => {
  it('say which files are articles, also when they change', async () => {
    const article = folder.write('a.txt', NEWS);
    const text = folder.write('b.text', NEWS);
    let files = { include: ['**/*.txt'], exclude: [] as string[] };
    client = await TestClient.startAndIndex({
      folders: [folder.path],
      capabilities: { ...HIERARCHY, workspace: { configuration: true } },
      prepare: (connection) =>
        connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
          items.map(() => ({ files })),
        ),
    });
    expect([await headline(article), await headline(text)]).toEqual(['Größere Brücke für Köln', null]);
    files = { include: ['**/*.text'], exclude: [] };
    const before = client.timesIndexed;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.untilIndexedAgain(before);
    expect([await headline(article), await headline(text)]).toEqual([null, 'Größere Brücke für Köln']);
  });

  it('may differ from folder to folder', async () => {
    const other = new TempFolder();
    try {
      const uris = [folder, other].flatMap((each) => [each.write('a.txt', NEWS), each.write('b.text', NEWS)]);
      client = await TestClient.startAndIndex({
        folders: [folder.path, other.path],
        capabilities: { ...HIERARCHY, workspace: { configuration: true } },
        prepare: (connection) =>
          connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
            items.map(({ scopeUri }) => {
              const ending = scopeUri === pathToFileURL(other.path).toString() ? 'text' : 'txt';
              return { files: { include: [`**/*.${ending}`], exclude: [] } };
            }),
          ),
      });
      const articles = await Promise.all(uris.map(async (uri) => (await headline(uri)) !== null));
      expect(articles).toEqual([true, false, false, true]);
    } finally {
      other.remove();
    }
  });

  it('are taken from the start of a client that cannot be asked', async () => {
    const article = folder.write('a.txt', NEWS);
    const settings = {
      files: { include: ['**/*.news'], exclude: [] },
      codeLens: { enabled: true },
      inlayHints: { enabled: true },
      diagnostics: { enabled: true, proposals: 'off' as const },
      annotations: { folder: 'beside' as const, author: '' },
    };
    client = await TestClient.startAndIndex({ folders: [folder.path], initializationOptions: { settings } });
    expect(await headline(article)).toBeNull();
  });
});

describe('a client that reads the files', () => {
  const uri = 'memfs:/news/a.txt';
  const gone = 'memfs:/news/gone.txt';
  const prepare = (connection: TestClient['connection']) => {
    connection.onRequest('newsmark/findFiles', () => [uri, gone]);
    connection.onRequest('newsmark/readFile', (params: { uri: string }): { base64: string | null } => {
      if (params.uri === gone) throw new Error('EntryNotFound');
      if (params.uri !== uri) return { base64: null };
      return { base64: Buffer.from(NEWS).toString('base64') };
    });
  };

  it('makes virtual workspaces work, though a file is gone before it is read', async () => {
    client = await TestClient.startAndIndex({
      folders: ['memfs:/news'],
      capabilities: HIERARCHY,
      initializationOptions: { clientReadsFiles: true },
      prepare,
    });
    expect(await headline(uri)).toBe('Größere Brücke für Köln');
    expect(await headline(gone)).toBeNull();
    expect(client.log).toEqual([expect.stringMatching(/^gone\.txt cannot be read/)]);
  });
});

/** Tells the server of files that changed, and waits until it took note. */
async function watched(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
  const before = client!.changes.length;
  await client!.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client!.until(() => client!.changes.length > before);
}
