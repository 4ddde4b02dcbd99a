// Two folders are open.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openArticle, positionOf, readyNewsmark, referenceTexts } from '../../support';

describe('two folders', () => {
  afterEach(closeAll);

  it('are one corpus', async () => {
    await readyNewsmark();
    assert.strictEqual(vscode.workspace.workspaceFolders?.length, 2);
    const { document } = await openArticle('Hafenkurier (de).txt');
    const references = await referenceTexts(document.uri, positionOf(document, 'Henriette Kragh'));
    const files = [...new Set(references.map((reference) => reference.file))];
    const folders = new Set<string | undefined>();
    for (const name of files) {
      const [uri] = await vscode.workspace.findFiles(`**/${name}`);
      folders.add(uri && vscode.workspace.getWorkspaceFolder(uri)?.name);
    }
    assert.strictEqual(folders.size, 2, files.join(', '));
  });
});
