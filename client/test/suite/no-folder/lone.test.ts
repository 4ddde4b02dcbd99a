// No folder is open.
import * as assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, newsmark, openArticle, until } from '../../support';

const ARTICLE =
  'Fergene står\n\nHavnen var stengt mandag. – Vi venter på bedre vær, sier havnesjef Greta Lohse. ' +
  'Hun regner med at fergene går igjen på tirsdag.\n';

describe('without a folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsmark-lone-'));
  after(async () => {
    await closeAll();
    rmSync(folder, { recursive: true });
  });

  it('nothing runs', async () => {
    const api = await newsmark();
    await api.decided();
    assert.strictEqual(api.state, 'waiting');
    assert.strictEqual(api.views, undefined);
    assert.strictEqual(api.status, undefined);
  });

  it('the outline can be looked at, and is empty', async () => {
    const api = await newsmark();
    await vscode.commands.executeCommand('newsmark.showOutline');
    await until('something runs', () => api.state === 'ready');
    const view = await until('there are views', () => api.views?.speakers);
    await until('the view knows that it speaks of all articles', () => view.description === 'all articles');
    assert.deepEqual(await view.getChildren(), []);
  });

  it('a lone article is read', async () => {
    const file = path.join(folder, 'ferge.txt');
    writeFileSync(file, ARTICLE);
    const api = await newsmark();
    const uri = vscode.Uri.file(file);
    await vscode.window.showTextDocument(uri);
    await until('something runs', () => api.state === 'ready');
    const { document } = await openArticle(uri);
    assert.strictEqual(document.languageId, 'news');
    await until('it is listed', async () => {
      await vscode.commands.executeCommand('newsmark.names.focus');
      return ((await api.views?.names.getChildren()) ?? []).length > 0;
    });
  });
});
