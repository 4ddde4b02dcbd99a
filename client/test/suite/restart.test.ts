// The server can be started anew.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openArticle, readyNewsmark, showView, until } from '../support';

describe('after a restart of the server', () => {
  afterEach(closeAll);

  it('articles are marked and listed as before', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const before = api.marks(document.uri).length;
    await vscode.commands.executeCommand('newsmark.restart');
    await api.ready();
    await until('the article is marked', () => api.marks(document.uri).length > 0);
    assert.strictEqual(api.marks(document.uri).length, before);
    await showView('speakers');
  });

  it('Refresh reads the articles anew', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const before = api.marks(document.uri).length;
    await vscode.commands.executeCommand('newsmark.refresh');
    await api.ready();
    assert.strictEqual(api.marks(document.uri).length, before);
  });
});
