// What a person decides is drawn, kept beside the article, and taken back.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openArticle, positionOf, putCursor, readyNewsmark, until, write } from '../support';

const NEWS = `Bürgermeisterin tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt.
Der Verein Donaufreunde bedauert den Schritt. Die Stadt wählt im Herbst, und die Donaufreunde wollen mitreden.
`;

/** The decision on the mark with these words; undefined while it is only proposed, null when there is no such mark. */
async function decisionOn(editor: vscode.TextEditor, words: string): Promise<string | undefined | null> {
  const api = await readyNewsmark();
  const { document } = editor;
  const mark = api
    .marks(document.uri)
    .filter(({ kind }) => kind !== 'speaker' && kind !== 'cue')
    .find(({ range: { start, end } }) => {
      return (
        document.getText(new vscode.Range(start.line, start.character, end.line, end.character)) === words
      );
    });
  return mark ? mark.decision : null;
}

function select(editor: vscode.TextEditor, words: string): void {
  const start = positionOf(editor.document, words).translate(0, -1);
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
}

const run = (command: string) => vscode.commands.executeCommand(`newsmark.${command}`);

/** Takes the first line, or what is ticked, of every list that a command shows. */
async function acceptFirst(command: Thenable<unknown>): Promise<void> {
  let done = false;
  void command.then(() => {
    done = true;
  });
  while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

describe('annotating', () => {
  let article: vscode.Uri;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    article = await write(`annotated/${Date.now()}.txt`, NEWS);
    editor = await openArticle(article);
  });
  afterEach(closeAll);

  it('marks selected words, and the undo takes that back', async () => {
    select(editor, 'Donaufreunde');
    await run('markOrganization');
    await until('the mark is drawn', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
    const sidecar = vscode.Uri.parse(`${article.toString()}.annotations.json`);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
    assert.match(page, /"exact": "Donaufreunde"/);
    assert.strictEqual(editor.document.getText(), NEWS);
    await run('undoAnnotation');
    await until('the mark is gone', async () => (await decisionOn(editor, 'Donaufreunde')) !== 'added');
    await run('redoAnnotation');
    await until('the mark is back', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
  });

  it('accepts and rejects what is at the cursor', async () => {
    putCursor(editor, 'Helga Brandt');
    await run('accept');
    await until('it is accepted', async () => (await decisionOn(editor, 'Helga Brandt')) === 'accepted');
    await run('reject');
    await until('it is gone', async () => (await decisionOn(editor, 'Helga Brandt')) === null);
    await run('takeBack');
    await until('it is proposed', async () => (await decisionOn(editor, 'Helga Brandt')) === undefined);
  });

  it('asks for a type', async () => {
    putCursor(editor, 'Helga Brandt');
    await acceptFirst(run('changeType'));
    await until('it is a person', async () => (await decisionOn(editor, 'Helga Brandt')) === 'accepted');
  });

  it('shows every occurrence to tick off', async () => {
    select(editor, 'Donaufreunde');
    await acceptFirst(run('everyInArticle'));
    const api = await readyNewsmark();
    const added = () => api.marks(article).filter(({ decision }) => decision === 'added');
    await until('both are marked', () => added().length === 2);
    await run('undoAnnotation');
    await until('both are taken back', () => added().length === 0);
  });

  it('lists the proposals in the Review view until they are decided', async () => {
    await vscode.commands.executeCommand('newsmark.review.focus');
    const api = await readyNewsmark();
    const proposals = async () => {
      const view = api.views?.review;
      const group = (await view?.getChildren())?.find(({ node }) => node.id === 'open');
      return group && view ? view.getChildren(group) : [];
    };
    const inArticle = async () =>
      (await proposals()).filter(({ node }) => node.mark?.uri === article.toString());
    const lines = await until('there are proposals', async () => {
      const found = await inArticle();
      return found.length > 0 && found;
    });
    const [first] = lines;
    await vscode.commands.executeCommand('newsmark.accept', first);
    await until('one less', async () => (await inArticle()).length === lines.length - 1);
    assert.match(api.views?.review.description ?? '', /^1 of \d+ decided, this article$/);
  });

  it('takes the sidecar along when the article is renamed', async () => {
    putCursor(editor, 'Helga Brandt');
    await run('accept');
    await until('it is accepted', async () => (await decisionOn(editor, 'Helga Brandt')) === 'accepted');
    const renamed = article.with({ path: article.path.replace('.txt', ' renamed.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(article, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const again = await openArticle(renamed);
    await until('it is still accepted', async () => (await decisionOn(again, 'Helga Brandt')) === 'accepted');
  });

  it('is offered by the lightbulb', async () => {
    const position = positionOf(editor.document, 'Helga Brandt');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      article,
      new vscode.Range(position, position),
    );
    const accept = actions.find(({ title }) => title === 'Accept “Helga Brandt”');
    assert.ok(accept?.command, actions.map(({ title }) => title).join(', '));
    await vscode.commands.executeCommand(accept.command.command, ...(accept.command.arguments ?? []));
    await until('it is accepted', async () => (await decisionOn(editor, 'Helga Brandt')) === 'accepted');
  });
});
