// Whom a name means: for single mentions, for all articles, and how they are called.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { answering, newArticle, run, sidecar } from '../annotated';
import {
  closeAll,
  folder,
  hoverText,
  positionOf,
  putCursor,
  readyNewsmark,
  showView,
  until,
} from '../support';

const TEXT = `Trainerwechsel in Nordhausen

Sabine Krohn hat am Montag in Nordhausen ihren Abschied erklärt. „Es war eine gute Zeit“, sagte Krohn.
Auch Rudolf Krohn war in der Halle. Später sprach Krohn mit den Spielern über den Herbst.
`;

describe('what a name means', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await newArticle(TEXT);
  });
  afterEach(closeAll);

  const hover = (words: string, nth = 1) =>
    hoverText(editor.document.uri, positionOf(editor.document, words, nth));
  const entityOf = async (words: string) => {
    const api = await readyNewsmark();
    const start = positionOf(editor.document, words).translate(0, -1);
    return api.marks(editor.document.uri).find(({ range, form }) => {
      return form && range.start.line === start.line && range.start.character === start.character;
    })?.entity;
  };

  it('is said of one mention, and undone', async () => {
    const before = await entityOf('Krohn mit den');
    const wanted = await entityOf('Rudolf Krohn');
    const other = before === wanted ? 'Sabine Krohn' : 'Rudolf Krohn';
    putCursor(editor, 'Krohn mit den');
    await answering([other, 'Only here'], () => run('sameAs'));
    await until('it means the other', async () => (await entityOf('Krohn mit den')) !== before);
    assert.match(await hover('Krohn mit den'), new RegExp(other));
    assert.match(await sidecar(editor), /"purpose": "identifying",\s+"source": "per:/);
    await run('undoAnnotation');
    await until('it means the one before', async () => (await entityOf('Krohn mit den')) === before);
  });

  it('is nobody known when that is said', async () => {
    const before = await entityOf('Rudolf Krohn');
    putCursor(editor, 'Rudolf Krohn');
    await answering(['Somebody or something else', 'Only here'], () => run('notSameAs'));
    await until('it means somebody else', async () => (await entityOf('Rudolf Krohn')) !== before);
    assert.match(await sidecar(editor), /"source": "own:/);
  });
});

describe('what is said of names for all articles', () => {
  const FILE = 'newsmark.entities.json';
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await newArticle(TEXT);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), FILE));
  });

  const position = () => positionOf(editor.document, 'Sabine Krohn');
  const shown = async (name: string) => {
    const text = await hoverText(editor.document.uri, position());
    return text.includes(name);
  };

  /** As F2 does. */
  async function rename(newName: string): Promise<void> {
    const { uri } = editor.document;
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      position(),
      newName,
    );
    assert.ok(edit.entries().every(([changed]) => changed.path.endsWith(`/${FILE}`)));
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  }

  it('is renaming, which starts with the name as it is shown', async () => {
    const start = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      editor.document.uri,
      positionOf(editor.document, 'Krohn', 2),
    );
    assert.strictEqual(start.placeholder, 'Sabine Krohn');
    const noName = positionOf(editor.document, 'Halle');
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', editor.document.uri, noName),
      /no name here/,
    );
  });

  it('is renaming, which changes what is shown everywhere, and no article', async () => {
    const text = editor.document.getText();
    await rename('Trainerin Krohn');
    await until('the new name is shown', () => shown('Trainerin Krohn'));
    assert.strictEqual(editor.document.getText(), text);
    const file = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), FILE));
    assert.match(file.getText(), /"name": "Trainerin Krohn"/);
    assert.ok(!file.isDirty, 'it is saved');
  });

  it('is renaming, which Undo in the file takes back', async () => {
    const file = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), FILE));
    await rename('Frau Krohn');
    await until('the new name is shown', () => shown('Frau Krohn'));
    await vscode.window.showTextDocument(file.document);
    await vscode.commands.executeCommand('undo');
    await file.document.save();
    await until('the name before is shown', () => shown('Trainerin Krohn'));
  });

  it('is renaming, which Undo Last Annotation takes back', async () => {
    await rename('Die Trainerin');
    await until('the new name is shown', () => shown('Die Trainerin'));
    await run('undoAnnotation');
    await until('the name before is shown', () => shown('Trainerin Krohn'));
  });

  it('is merging, which Undo Last Annotation takes back', async () => {
    const view = await showView('names');
    const isThere = (name: string) => async () => {
      const people = (await view.getChildren()).find(({ node }) => node.label === 'People');
      return people && (await view.getChildren(people)).some(({ node }) => node.label === name);
    };
    const isGone = (name: string) => async () => !(await isThere(name)());
    await until('both are there', isThere('Rudolf Krohn'));
    putCursor(await vscode.window.showTextDocument(editor.document), 'Rudolf Krohn');
    await answering(['Trainerin Krohn'], () => run('mergeWith'));
    await until('they are one', isGone('Rudolf Krohn'));
    await run('undoAnnotation');
    await until('they are two', isThere('Rudolf Krohn'));
  });
});
