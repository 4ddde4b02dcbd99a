// A folder without any article.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { file, newsmark, readyNewsmark, until, write } from '../../support';

const ARTICLE =
  'Fergene står\n\nHavnen var stengt mandag. – Vi venter på bedre vær, sier havnesjef Greta Lohse. ' +
  'Hun regner med at fergene går igjen på tirsdag.\n';

describe('a folder without an article', () => {
  it('starts nothing, not even when its text files are opened', async () => {
    const api = await newsmark();
    await api.decided();
    const document = await vscode.workspace.openTextDocument(await file('robots.txt'));
    await vscode.window.showTextDocument(document);
    assert.strictEqual(document.languageId, 'plaintext');
    assert.strictEqual(api.state, 'waiting');
    assert.strictEqual(api.views, undefined);
    assert.strictEqual(api.status, undefined);
  });

  it('shows no outline for text files that are no prose', async () => {
    const api = await newsmark();
    const uri = await write('table.txt', 'x1 = 17\nq7 9 9 9\n'.repeat(20));
    await api.ready();
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until('the file has been looked at', () => api.hasLookedAt(document));
    assert.strictEqual(document.languageId, 'plaintext');
    assert.strictEqual(api.outlineShown, false);
  });

  it('comes to life with the first article', async () => {
    await write('fergene.txt', ARTICLE);
    const api = await newsmark();
    await readyNewsmark();
    await until('the outline is shown', () => api.outlineShown);
  });
});
