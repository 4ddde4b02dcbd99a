// The files that annotations are kept in, as a user meets them: broken and mended, moved, deleted, read-only, virtual.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Annotate, Marks, UndoAnnotation, type Verdict } from '../src/protocol';
import { TempFolder, TestClient } from './client';

const NEWS = `Bürgermeisterin Helga Brandt tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. Die Stadt Ulm wählt im Herbst.
Peter Lang führt die Geschäfte, und der Verein Donaufreunde will mit ihm reden.
`;

let folder: TempFolder;
let client: TestClient | undefined;
let article: string;

beforeEach(() => {
  folder = new TempFolder();
  article = folder.write('a.txt', NEWS);
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  folder.remove();
});

async function start(where: 'beside' | '.newsmark' = 'beside'): Promise<void> {
  await client?.stop();
  const settings = {
    files: { include: ['**/*.txt'], exclude: ['**/.*/**'] },
    codeLens: { enabled: true },
    inlayHints: { enabled: true },
    diagnostics: { enabled: true, proposals: 'off' as const },
    annotations: { folder: where, author: '' },
  };
  client = await TestClient.startAndIndex({ folders: [folder.path], initializationOptions: { settings } });
  await client.untilAnnounced();
}

function rangeOf(words: string) {
  const at = NEWS.indexOf(words);
  const lines = NEWS.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { start, end: { line: start.line, character: start.character + words.length } };
}

const decide = (verdict: Verdict, words: string, uri = article) =>
  client!.ask(Annotate, { targets: [{ uri, range: rangeOf(words) }], verdict });
const mark = (words: string, uri = article) => decide({ kind: 'mark', type: 'MISC' }, words, uri);

/** The words that somebody marked, in order. */
async function marked(uri = article): Promise<string[]> {
  const answer = await client!.ask(Marks, { uri });
  const lines = NEWS.split('\n');
  return answer!.marks
    .filter(({ decision, kind }) => decision === 'added' && kind !== 'speaker')
    .map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character));
}

const path = (name: string) => join(folder.path, name);
const changed = (...changes: { uri: string; type: 1 | 2 | 3 }[]) =>
  client!.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });

it('follows the setting that says where sidecars are, without a restart', async () => {
  await start();
  await mark('Verein');
  const annotations = { folder: '.newsmark', author: '' };
  const settings = { newsmark: { annotations } };
  await client!.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await expect.poll(() => marked()).toEqual([]);
  await mark('Montag');
  expect(existsSync(path('.newsmark/a.txt.annotations.json'))).toBe(true);
  await start();
  expect(await marked()).toEqual(['Verein']);
  await start('.newsmark');
  expect(await marked()).toEqual(['Montag']);
});

describe('a broken sidecar', () => {
  const SIDECAR = 'a.txt.annotations.json';
  const broken: [string, (whole: string) => string | Uint8Array, RegExp][] = [
    ['cut off', (whole) => whole.slice(0, -40), /line \d+, column \d+: the file ends in the middle/],
    [
      'left by a merge',
      (whole) => whole.replace('  "items"', '<<<<<<< HEAD\n=======\n>>>>>>> other\n  "items"'),
      /line 5, column 1: a merge has left its conflict markers/,
    ],
    [
      'in UTF-16',
      (whole) => Buffer.from(`\ufeff${whole}`, 'utf16le'),
      /line 1, column 1: the file is in UTF-16/,
    ],
    [
      'in Windows-1252',
      (whole) => Buffer.from(whole.replace('"exact": "', '"exact": "é'), 'latin1'),
      /line \d+, column \d+: the file is not in UTF-8/,
    ],
    [
      'of two minds',
      (whole) => {
        const page = JSON.parse(whole);
        return JSON.stringify({ ...page, items: [...page.items, { ...page.items[0], modified: 'x' }] });
      },
      /line 1, column \d+: a second annotation has the id urn:uuid:/,
    ],
    [
      'of another version',
      (whole) => whole.replace('anno.jsonld', 'anno-2030.jsonld'),
      /line 2, column \d+: "@context" is not/,
    ],
  ];

  it.each(broken)(
    'that is %s stays as it is until a person mends it; then nothing is lost',
    async (_, spoil, said) => {
      await start();
      await mark('Donaufreunde');
      const whole = readFileSync(path(SIDECAR), 'utf8');
      writeFileSync(path(SIDECAR), spoil(whole));
      const before = readFileSync(path(SIDECAR));

      await start();
      expect(client!.shown).toEqual([expect.stringMatching(said)]);
      expect(client!.shown[0]).toContain(SIDECAR);
      const machine = (await client!.ask(Marks, { uri: article }))!.marks;
      expect(machine.length).toBeGreaterThan(2);
      expect(await marked()).toEqual([]);
      await mark('Verein');
      expect(await marked()).toEqual(['Verein']);
      expect(readFileSync(path(SIDECAR))).toEqual(before);
      expect(readFileSync(path('a.txt.annotations-2.json'), 'utf8')).toContain('Verein');

      writeFileSync(path(SIDECAR), whole);
      await changed({ uri: `${article}.annotations.json`, type: 2 });
      await expect.poll(() => marked()).toEqual(['Verein', 'Donaufreunde']);
      await mark('Geschäfte');
      expect(readdirSync(folder.path).sort()).toEqual(['a.txt', SIDECAR]);
      await start();
      expect(client!.shown).toEqual([]);
      expect(await marked()).toEqual(['Geschäfte', 'Verein', 'Donaufreunde']);
    },
  );

  it('is shown at the place of its fault to those who want to see it', async () => {
    await start();
    await mark('Verein');
    const whole = readFileSync(path(SIDECAR), 'utf8');
    writeFileSync(path(SIDECAR), whole.replace('"Annotation",', '"Annotation"'));
    const shown: unknown[] = [];
    await client!.stop();
    client = await TestClient.startAndIndex({
      folders: [folder.path],
      capabilities: { window: { showDocument: { support: true } } },
      prepare: (connection) => {
        connection.onRequest('window/showMessageRequest', ({ actions }) => actions[0]);
        connection.onRequest('window/showDocument', (params) => {
          shown.push(params);
          return { success: true };
        });
      },
    });
    await expect
      .poll(() => shown)
      .toMatchObject([
        { uri: `${article}.annotations.json`, selection: { start: { line: 8, character: 6 } } },
      ]);
  });

  it('with a byte-order mark is read as any other', async () => {
    await start();
    await mark('Verein');
    writeFileSync(path(SIDECAR), `\ufeff${readFileSync(path(SIDECAR), 'utf8')}`);
    await start();
    expect(client!.shown).toEqual([]);
    expect(await marked()).toEqual(['Verein']);
  });
});

describe('an article that goes under another name', () => {
  /** Renames as an editor does: it asks, and tells, before or after those who watch the files. */
  async function rename(from: string, to: string, told: 'first' | 'last' = 'first'): Promise<void> {
    const uris = { oldUri: pathToFileURL(path(from)).toString(), newUri: pathToFileURL(path(to)).toString() };
    expect(await client!.request('workspace/willRenameFiles', { files: [uris] })).toBeNull();
    moveFile(path(from), path(to));
    const tell = () => client!.connection.sendNotification('workspace/didRenameFiles', { files: [uris] });
    if (told === 'first') await tell();
    await changed({ uri: uris.oldUri, type: 3 }, { uri: `${uris.newUri}`, type: 1 });
    if (told === 'last') await tell();
  }
  function moveFile(from: string, to: string): void {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  const uriOf = (name: string) => pathToFileURL(path(name)).toString();

  it.each(['beside', '.newsmark'] as const)(
    'takes its sidecar along, kept %s, and undoing too',
    async (where) => {
      await start(where);
      await mark('Verein');
      await rename('a.txt', 'archive/2024.txt');
      await expect.poll(() => marked(uriOf('archive/2024.txt')).catch(() => [])).toEqual(['Verein']);
      const sidecar = `${where === 'beside' ? '' : '.newsmark/'}archive/2024.txt.annotations.json`;
      await expect.poll(() => existsSync(path(sidecar))).toBe(true);
      const page = JSON.parse(readFileSync(path(sidecar), 'utf8'));
      expect(page.id).toBe('2024.txt.annotations.json');
      const source = where === 'beside' ? '2024.txt' : '../../archive/2024.txt';
      expect(page.items[0].target.source).toBe(source);
      await rename('archive/2024.txt', 'a.txt');
      await expect.poll(() => marked().catch(() => [])).toEqual(['Verein']);
      await expect.poll(() => existsSync(path(sidecar))).toBe(false);
      await rename('a.txt', 'archive/2024.txt');
      await expect.poll(() => marked(uriOf('archive/2024.txt')).catch(() => [])).toEqual(['Verein']);
      await client!.ask(UndoAnnotation, {});
      expect(await marked(uriOf('archive/2024.txt'))).toEqual([]);
      expect(existsSync(path(sidecar))).toBe(false);
    },
  );

  it.each([
    ['beside', 'first'],
    ['beside', 'last'],
    ['.newsmark', 'first'],
    ['.newsmark', 'last'],
  ] as const)('with its folder takes its sidecar along, kept %s, told %s', async (where, told) => {
    const inside = folder.write('may/b.txt', NEWS);
    await start(where);
    await mark('Verein', inside);
    await rename('may', 'june', told);
    await changed({ uri: uriOf('june/b.txt'), type: 1 });
    await expect.poll(() => marked(uriOf('june/b.txt')).catch(() => [])).toEqual(['Verein']);
    const old = path(where === 'beside' ? 'may' : '.newsmark/may/b.txt.annotations.json');
    await expect.poll(() => existsSync(old)).toBe(false);
    // Nobody is asked before an undo.
    const back = { oldUri: uriOf('june'), newUri: uriOf('may') };
    renameSync(path('june'), path('may'));
    await changed({ uri: back.oldUri, type: 3 });
    await client!.connection.sendNotification('workspace/didRenameFiles', { files: [back] });
    await changed({ uri: inside, type: 1 });
    await expect.poll(() => marked(inside).catch(() => [])).toEqual(['Verein']);
  });

  it.each([
    ['first', [3, 1]],
    ['last', [1, 3]],
  ] as const)(
    'outside the editor takes its sidecar along: the news that it is gone comes %s',
    async (_, order) => {
      await start();
      await mark('Verein');
      renameSync(path('a.txt'), path('b.txt'));
      const other = uriOf('b.txt');
      for (const type of order) await changed({ uri: type === 3 ? article : other, type });
      await expect.poll(() => marked(other).catch(() => [])).toEqual(['Verein']);
      await expect.poll(() => readdirSync(folder.path).sort()).toEqual(['b.txt', 'b.txt.annotations.json']);
      await start();
      expect(await marked(other)).toEqual(['Verein']);
    },
  );

  it('is not taken for moved when it was copied', async () => {
    await start();
    await mark('Verein');
    const copy = folder.write('b.txt', NEWS);
    const before = client!.changes.length;
    await changed({ uri: copy, type: 1 });
    await client!.until(() => client!.changes.length > before);
    expect(await marked(copy)).toEqual([]);
    expect(await marked()).toEqual(['Verein']);
  });

  it('leaves its sidecar when it is deleted, and has it again when it comes back', async () => {
    await start();
    await mark('Verein');
    folder.delete('a.txt');
    await changed({ uri: article, type: 3 });
    await expect.poll(() => client!.ask(Marks, { uri: article })).toBeNull();
    expect(existsSync(path('a.txt.annotations.json'))).toBe(true);
    folder.write('a.txt', NEWS);
    await changed({ uri: article, type: 1 });
    await expect.poll(() => marked().catch(() => [])).toEqual(['Verein']);
  });
});

describe('a client that reads and writes the files', () => {
  const uri = 'memfs:/news/a.txt';
  const SIDECAR = `${uri}.annotations.json`;
  let files: Map<string, string>;
  let refuses: string | undefined;
  beforeEach(() => {
    files = new Map([[uri, NEWS]]);
    refuses = undefined;
  });

  async function startVirtual(): Promise<void> {
    await client?.stop();
    client = await TestClient.startAndIndex({
      folders: ['memfs:/news'],
      initializationOptions: { clientReadsFiles: true },
      prepare: (connection) => {
        connection.onRequest('newsmark/findFiles', () => [uri]);
        connection.onRequest('newsmark/readFile', (params: { uri: string }) => {
          const text = files.get(params.uri);
          return { base64: text === undefined ? null : Buffer.from(text).toString('base64') };
        });
        connection.onRequest('newsmark/writeFile', (params: { uri: string; base64: string }) => {
          if (refuses) throw new Error(refuses);
          files.set(params.uri, Buffer.from(params.base64, 'base64').toString('utf8'));
          return null;
        });
        connection.onRequest('newsmark/deleteFile', (params: { uri: string }) => {
          files.delete(params.uri);
          return null;
        });
      },
    });
  }

  it('keeps annotations, which are there after a restart', async () => {
    await startVirtual();
    await mark('Verein', uri);
    expect(JSON.parse(files.get(SIDECAR)!).items).toHaveLength(1);
    await startVirtual();
    expect(await marked(uri)).toEqual(['Verein']);
  });

  it('sees what somebody else wrote before it writes', async () => {
    await startVirtual();
    await mark('Verein', uri);
    const one = files.get(SIDECAR)!;
    files.set(SIDECAR, JSON.stringify({ ...JSON.parse(one), items: [] }));
    await mark('Geschäfte', uri);
    expect(await marked(uri)).toEqual(['Geschäfte']);
  });

  it('puts a mended sidecar and what was begun beside it together', async () => {
    await startVirtual();
    await mark('Verein', uri);
    const whole = files.get(SIDECAR)!;
    files.set(SIDECAR, whole.slice(0, 99));
    await startVirtual();
    await mark('Geschäfte', uri);
    files.set(SIDECAR, whole);
    await mark('Donaufreunde', uri);
    expect(await marked(uri)).toEqual(['Geschäfte', 'Verein', 'Donaufreunde']);
    expect([...files.keys()]).toEqual([uri, SIDECAR]);
  });

  it('is told in plain words when it cannot write, and nothing is marked', async () => {
    await startVirtual();
    refuses = 'a.txt.annotations.json cannot be written: the folder is read-only';
    await expect(mark('Verein', uri)).rejects.toThrow(
      'newsmark/annotate failed: a.txt.annotations.json cannot be written: the folder is read-only',
    );
    expect(await marked(uri)).toEqual([]);
    expect([...files.keys()]).toEqual([uri]);
  });
});
