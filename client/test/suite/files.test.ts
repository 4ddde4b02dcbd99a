// Files that come, change and go.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  folder,
  openArticle,
  positionOf,
  readyNewsmark,
  referenceTexts,
  until,
  write,
} from '../support';

const ARTICLE =
  'Bergung im Öresund geht weiter\n\n' +
  '„Wir haben noch einen Tag“, sagte Henriette Kragh am Mittwoch. Der Wind dreht auf Südost, und das Schiff liegt ruhig.\n';

async function filesThatMentionKragh(): Promise<string[]> {
  const { document } = await openArticle('Hafenkurier (de).txt');
  const references = await referenceTexts(document.uri, positionOf(document, 'Henriette Kragh'));
  return [...new Set(references.map((reference) => reference.file))];
}

describe('a file', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('is linked when it is created, renamed and deleted', async () => {
    const uri = await write('bergung.txt', ARTICLE);
    await until('the new article is known', async () =>
      (await filesThatMentionKragh()).includes('bergung.txt'),
    );

    const renamed = vscode.Uri.joinPath(folder(), 'bergung-2.txt');
    await vscode.workspace.fs.rename(uri, renamed);
    await until('the renamed article is known', async () => {
      const files = await filesThatMentionKragh();
      return files.includes('bergung-2.txt') && !files.includes('bergung.txt');
    });

    await vscode.workspace.fs.delete(renamed);
    await until(
      'the deleted article is gone',
      async () => !(await filesThatMentionKragh()).includes('bergung-2.txt'),
    );
  });

  it('that is not saved counts as it is on screen', async () => {
    const { document } = await openArticle('Hafenkurier (de).txt');
    const before = (await referenceTexts(document.uri, positionOf(document, 'Henriette Kragh'))).length;
    const editor = await openArticle('Elbezeitung (de).txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Henriette Kragh wartet. '));
    await until('the new mention is known', async () => {
      const now = await referenceTexts(document.uri, positionOf(document, 'Henriette Kragh'));
      return now.length === before + 1;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.ok(!editor.document.getText().includes('Henriette Kragh wartet'));
  });
});
