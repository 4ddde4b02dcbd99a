// A folder without any article.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { file, newsmark, readyNewsmark, until, write } from '../../support';

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

  it('comes to life with the first article', async () => {
    await write(
      'fergene.txt',
      'Fergene står. – Vi venter på bedre vær, sier havnesjef Greta Lohse til avisen.\n',
    );
    const api = await newsmark();
    await until('something runs', () => api.state !== 'waiting');
    await readyNewsmark();
  });
});
