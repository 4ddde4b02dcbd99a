import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentSymbol, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { Marks, Status } from '../src/protocol';
import { TempFolder, TestClient } from './client';

const BODY =
  'Regjeringen legger frem et nytt forslag, og det skal behandles til våren. ' +
  '– Dette er et godt forslag for hele landet, sier hun etter møtet i går.\n';
const NEWS = `Nytt forslag på vei\n\n${BODY}`;

let folder: TempFolder;
let client: TestClient;

beforeEach(() => {
  folder = new TempFolder();
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

async function headline(uri: string): Promise<string | undefined> {
  const textDocument = { uri };
  const symbols = await client.request<DocumentSymbol[] | null>('textDocument/documentSymbol', {
    textDocument,
  });
  return symbols?.find(({ detail }) => detail === 'headline')?.name;
}

async function start(folders: string[] = []): Promise<void> {
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  client = await TestClient.startAndIndex({ folders, capabilities: { textDocument: { documentSymbol } } });
}

describe('an open document', () => {
  it('wins over its file until it is closed', async () => {
    const uri = folder.write('a.txt', NEWS);
    await start([folder.path]);
    await client.open(uri, NEWS.replace('Nytt forslag på vei', 'Ulagret tittel her'));
    expect(await headline(uri)).toBe('Ulagret tittel her');
    folder.write('a.txt', NEWS.replace('Nytt forslag på vei', 'Ny tittel på disken'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    expect(await headline(uri)).toBe('Ulagret tittel her');
    const before = client.changes.length;
    await client.close(uri);
    await client.until(() => client.changes.length > before);
    expect(await headline(uri)).toBe('Ny tittel på disken');
  });

  it('is gone when it is closed and has no file', async () => {
    await start();
    await client.open('untitled:Untitled-1', NEWS);
    expect(await headline('untitled:Untitled-1')).toBe('Nytt forslag på vei');
    await client.close('untitled:Untitled-1');
    expect(await client.ask(Status, { uri: 'untitled:Untitled-1' })).toBeNull();
  });

  it('is one article however its URI is spelt', async () => {
    folder.write('a b å.txt', NEWS);
    await start([folder.path]);
    const spelt = `${pathToFileURL(join(folder.path, 'x')).toString().slice(0, -1)}a%20b%20å.txt`;
    await client.open(spelt, NEWS.replace('Nytt forslag på vei', 'Tittel i editoren'));
    expect(await headline(spelt)).toBe('Tittel i editoren');
    expect(await headline(spelt.replace('å', '%C3%A5'))).toBe('Tittel i editoren');
  });

  it('of another editor is an article when it reads as one, whatever its language id', async () => {
    await start();
    await client.open('file:///x/news.md', NEWS, 'plaintext');
    await client.open('file:///x/code.txt', 'add_executable(x main.c)\n', 'plaintext');
    await client.open('file:///x/declared.txt', 'x1 x2\n', 'news');
    expect(await client.ask(Status, { uri: 'file:///x/news.md' })).toMatchObject({ language: 'nb' });
    expect(await client.ask(Status, { uri: 'file:///x/code.txt' })).toBeNull();
    expect(await client.ask(Status, { uri: 'file:///x/declared.txt' })).toMatchObject({ language: 'und' });
  });

  it('may be empty', async () => {
    await start();
    await client.open('untitled:empty', '');
    const textDocument = { uri: 'untitled:empty' };
    expect(await client.ask(Marks, { uri: 'untitled:empty' })).toMatchObject({ version: 1, marks: [] });
    expect(await client.request('textDocument/semanticTokens/full', { textDocument })).toMatchObject({
      data: [],
    });
    expect(await client.request('textDocument/foldingRange', { textDocument })).toEqual([]);
  });
});

describe('typing', () => {
  const uri = 'untitled:typing';
  const textDocument = { uri };

  it('gives fresh tokens as edits, right behind emoji too', async () => {
    await start();
    await client.open(uri, NEWS);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const start0 = { line: 2, character: 0 };
    await client.change(uri, '😀😀 I dag: ', { start: start0, end: start0 });
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: tokens.resultId,
    });
    for (const { start, deleteCount, data = [] } of delta.edits)
      tokens.data.splice(start, deleteCount, ...data);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(full.data).toEqual(tokens.data);
    const { marks } = (await client.ask(Marks, { uri }))!;
    const lines = NEWS.replace(BODY, `😀😀 I dag: ${BODY}`).split('\n');
    const quote = marks.find(({ kind }) => kind === 'quote')!;
    expect(lines[2]!.slice(quote.range.start.character, quote.range.end.character)).toBe(
      'Dette er et godt forslag for hele landet',
    );
  });

  it('is announced when it is quiet', async () => {
    await start();
    await client.untilAnnounced();
    await client.open(uri, NEWS);
    await client.until(() => client.changes.some(({ uris }) => uris?.includes(uri) === true));
    const before = client.changes.length;
    await client.change(uri, `${NEWS}${BODY}`);
    await client.until(() => client.changes.length > before);
    expect(client.changes.at(-1)).toEqual({ uris: [uri] });
    expect((await client.ask(Marks, { uri }))!.version).toBe(2);
  });
});

it('diagnostics are sent to clients that do not ask for them, and taken back when the document is closed', async () => {
  const uri = 'untitled:diagnostics';
  let published: { uri: string; diagnostics: { code: string }[] } | undefined;
  client = await TestClient.startAndIndex({
    prepare: (connection) => {
      connection.onNotification('textDocument/publishDiagnostics', (params) => {
        published = params;
      });
    },
  });
  await client.untilAnnounced();
  await client.open(uri, 'Hun sa at det var nok, og så gikk hun hjem fra møtet: «Dette var det siste\n');
  await client.until(() => client.changes.some(({ uris }) => uris?.includes(uri) === true));
  await client.request('textDocument/foldingRange', { textDocument: { uri } });
  expect(published).toMatchObject({ uri, diagnostics: [{ code: 'unbalanced-quotation-mark' }] });
  await client.close(uri);
  await client.ask(Status, { uri });
  expect(published).toEqual({ uri, diagnostics: [] });
});
