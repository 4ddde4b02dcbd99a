import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FileChangeType,
  type Hover,
  type Position,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Names, UndoAnnotation } from '../src/protocol';
import { TempFolder, TestClient } from './client';

const FILE = 'newsmark.entities.json';
const A =
  'Stålverket\nDirektør Kari Nordmann i Nordstål sa at bedriften skal bygge ut i Narvik i år. Hun gleder seg.\n';
const B =
  'Utbygging\nKari Nordmann var i Narvik mandag, og Nordmann ble tatt imot av folk i byen med blomster.\n';
const C = 'Besøk\nOgså statsråd Per Hansen kom til Narvik på mandag, og Hansen gledet seg over blomstene.\n';

let folder: TempFolder;
let client: TestClient;
let article: string;

beforeEach(async () => {
  folder = new TempFolder();
  article = folder.write('a.txt', A);
  folder.write('b.txt', B);
  folder.write('c.txt', C);
  client = await TestClient.startAndIndex({
    folders: [folder.path],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
  });
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

const at = (words: string): Position => {
  const lines = A.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  return { line, character: lines[line]!.indexOf(words) + 1 };
};
const place = (words: string) => ({ textDocument: { uri: article }, position: at(words) });
const prepare = (words: string) =>
  client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', place(words));
const path = () => join(folder.path, FILE);
const names = async () => (await client.ask(Names, {})).map(({ name }) => name);

/** What an editor does: applies the edit and tells that the file changed. */
async function rename(words: string, newName: string): Promise<void> {
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place(words), newName });
  const changes = (edit.documentChanges ?? []).filter((one): one is TextDocumentEdit => 'edits' in one);
  expect(changes.map(({ textDocument: { uri } }) => fileURLToPath(uri))).toEqual([path()]);
  const before = existsSync(path()) ? readFileSync(path(), 'utf8') : '';
  const document = TextDocument.create('', 'json', 1, before);
  const uri = folder.write(FILE, TextDocument.applyEdits(document, changes[0]!.edits as never));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
  await expect.poll(names).toContain(newName);
}

describe('rename', () => {
  it('starts from the name of the entity, at the words of the mention', async () => {
    const start = at('Kari Nordmann');
    expect(await prepare('Nordmann')).toEqual({
      range: {
        start: { ...start, character: start.character - 1 },
        end: { ...start, character: start.character + 12 },
      },
      placeholder: 'Kari Nordmann',
    });
  });

  it('gives the entity its new name in every article, and changes none of them', async () => {
    await rename('Kari Nordmann', 'Stålets dronning');
    expect(await names()).not.toContain('Kari Nordmann');
    const node = (await client.ask(Names, {})).find(({ name }) => name === 'Stålets dronning');
    expect(node).toMatchObject({ articles: 2, type: 'PER' });
    const hover = await client.request<Hover>('textDocument/hover', place('Kari Nordmann'));
    expect(JSON.stringify(hover)).toContain('Stålets dronning');
    expect(readFileSync(join(folder.path, 'a.txt'), 'utf8')).toBe(A);
    expect(client.shown).toEqual([
      expect.stringMatching(/^“Kari Nordmann” is called “Stålets dronning” from now on, in 2 articles\./),
    ]);
  });

  it('renames again and a known place, changing only what differs', async () => {
    await rename('Kari Nordmann', 'K. Nordmann');
    await rename('Kari Nordmann', 'Kari B. Nordmann');
    await rename('Narvik', 'Narvik by');
    const { entities } = JSON.parse(readFileSync(path(), 'utf8'));
    expect(entities).toMatchObject([
      { name: 'Kari B. Nordmann', aliases: ['Kari Nordmann'] },
      { name: 'Narvik by', type: 'LOC' },
    ]);
    expect(entities).toHaveLength(2);
  });

  it('is undone and done again', async () => {
    await rename('Kari Nordmann', 'K. Nordmann');
    await expect
      .poll(() => client.ask(UndoAnnotation, {}))
      .toEqual({ title: 'Rename “Kari Nordmann” to “K. Nordmann”' });
    expect(await names()).toContain('Kari Nordmann');
    await client.ask(UndoAnnotation, { redo: true });
    expect(await names()).toContain('K. Nordmann');
  });

  it('is refused with a reason where there is no name', async () => {
    await expect(prepare('Hun')).rejects.toThrow(/“Hun” is not a name/);
    await expect(prepare('bygge')).rejects.toThrow(/no name here/);
  });

  it('is refused when the new name is another one’s, or empty', async () => {
    const to = (newName: string) => client.request('textDocument/rename', { ...place('Kari'), newName });
    await expect(to('Per Hansen')).rejects.toThrow(/another person already.*Merge With/);
    await expect(to(' – ')).rejects.toThrow(/letter/);
  });

  it('is refused while the file cannot be read, which stays as it is', async () => {
    folder.write(FILE, '{"entities": [');
    await expect(
      client.request('textDocument/rename', { ...place('Kari'), newName: 'K. Nordmann' }),
    ).rejects.toThrow(/no JSON.*Mend it first/);
    expect(readFileSync(path(), 'utf8')).toBe('{"entities": [');
  });
});
