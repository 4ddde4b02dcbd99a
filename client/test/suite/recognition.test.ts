// Which files become articles.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  file,
  folder,
  newsmark,
  openArticle,
  openText,
  readyNewsmark,
  until,
  withSetting,
  write,
} from '../support';

const PROSE =
  'Der Hafen blieb am Montag geschlossen. „Wir warten auf besseres Wetter“, sagte die Hafenmeisterin Greta Lohse. ' +
  'Sie rechnet damit, dass die Fähren am Dienstag wieder fahren.\n';

describe('text files', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('become news articles when they read as prose', async () => {
    const { document } = await openArticle('Hafenkurier (de).txt');
    assert.strictEqual(document.languageId, 'news');
  });

  it('are read in Windows-1252 when they are not UTF-8', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'öresund.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(PROSE.replace(/[„“]/g, '"'), 'latin1'));
    const { document } = await openArticle(uri);
    assert.strictEqual(document.languageId, 'news');
    assert.ok(document.getText().includes('Fähren am Dienstag'), document.getText());
    assert.ok(!document.isDirty);
  });

  it('stay plain text when they do not', async () => {
    const uri = await write('liste.txt', 'x1 = 17\nx2 = 23\nq7 9 9 9\n'.repeat(20));
    const document = await openText(uri);
    await decided(document);
    assert.strictEqual(document.languageId, 'plaintext');
  });

  it('stay plain text when an exclusion matches', async () => {
    const prose = await openText(await write('requirements-hafen.txt', PROSE));
    await openArticle('Hafenkurier (de).txt');
    assert.strictEqual(prose.languageId, 'plaintext');
  });

  it('stay plain text when files.associations says so', async () => {
    await withSetting('files.associations', { '*-notiz.txt': 'plaintext' }, async () => {
      const prose = await openText(await write('hafen-notiz.txt', PROSE));
      await openArticle('Hafenkurier (de).txt');
      assert.strictEqual(prose.languageId, 'plaintext');
    });
  });

  it('stay plain text once the reader chose that', async () => {
    const uri = await write('hafen.txt', PROSE);
    const { document } = await openArticle(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await closeAll();
    const again = await openText(uri);
    await openArticle('Hafenkurier (de).txt');
    assert.strictEqual(again.languageId, 'plaintext');

    await vscode.languages.setTextDocumentLanguage(again, 'news');
    await closeAll();
    const third = await openArticle(uri);
    assert.strictEqual(third.document.languageId, 'news', 'until they choose otherwise again');
  });

  it('stay plain text once the reader chose that right after a change of files.associations', async () => {
    const uri = await write('hafen-eilig.txt', PROSE);
    const document = await openText(uri);
    await withSetting('files.associations', { '*-notiz.txt': 'plaintext' }, async () => {});
    await vscode.languages.setTextDocumentLanguage(document, 'news');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await decided(document);
    const again = await vscode.window.showTextDocument(uri);
    assert.strictEqual(again.document.languageId, 'plaintext');
  });

  it('become articles when a pasted text makes them prose', async () => {
    const uri = await write('leer.txt', '');
    const document = await openText(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), PROSE);
    await vscode.workspace.applyEdit(edit);
    await until('the file is an article', () => document.languageId === 'news');
    await document.save();
  });
});

describe('an untitled document', () => {
  afterEach(closeAll);

  it('is marked when its language is news', async () => {
    const api = await readyNewsmark();
    const document = await vscode.workspace.openTextDocument({ language: 'news', content: PROSE });
    await vscode.window.showTextDocument(document);
    await until('the document is marked', () => api.marks(document.uri).length > 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('the settings of files', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('apply to open documents', async () => {
    const api = await newsmark();
    const uri = await file('Elbezeitung (de).txt');
    await withSetting('newsmark.files.exclude', ['**/*Elbezeitung*'], async () => {
      const document = await openText(uri);
      await openArticle('Hafenkurier (de).txt');
      assert.strictEqual(document.languageId, 'plaintext');
    });
    const editor = await vscode.window.showTextDocument(uri);
    await until('the document is an article', () => editor.document.languageId === 'news');
    await until('it is marked', () => api.marks(uri).length > 0);
  });
});

/** Resolves when the extension has looked at the document. */
async function decided(document: vscode.TextDocument): Promise<void> {
  const api = await newsmark();
  await until('the document has been looked at', () => api.hasLookedAt(document));
}
