// What a person decides is drawn, kept beside the article, and taken back.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  acceptFirst,
  answering,
  decisionOn,
  marksOn,
  NEWS,
  newArticle,
  run,
  select,
  sidecar,
  speakersIn,
} from '../annotated';
import {
  closeAll,
  folder,
  openArticle,
  positionOf,
  putCursor,
  readyNewsmark,
  until,
  withSetting,
  write,
} from '../support';

const QUOTE = 'Ich habe lange darüber nachgedacht';

describe('annotating', () => {
  let article: vscode.Uri;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await newArticle();
    article = editor.document.uri;
  });
  afterEach(closeAll);

  it('marks selected words, and the undo takes that back', async () => {
    select(editor, 'Donaufreunde');
    await run('markOther');
    await until('the mark is drawn', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
    assert.match(await sidecar(editor), /"exact": "Donaufreunde"/);
    assert.strictEqual(editor.document.getText(), NEWS);
    await run('undoAnnotation');
    await until('the mark is gone', async () => (await decisionOn(editor, 'Donaufreunde')) !== 'added');
    await run('redoAnnotation');
    await until('the mark is back', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
  });

  for (const [command, kind] of [
    ['markPerson', 'person'],
    ['markPlace', 'place'],
    ['markOrganization', 'organization'],
    ['markOther', 'miscellaneous'],
    ['markQuote', 'quote'],
  ] as const) {
    it(`marks words as ${kind}`, async () => {
      select(editor, 'Herbst');
      await run(command);
      const [mark] = await until('the mark is drawn', async () => {
        const marks = await marksOn(editor, 'Herbst');
        return marks.length > 0 && marks;
      });
      assert.strictEqual(mark?.kind, kind);
      assert.strictEqual(mark.decision, 'added');
    });
  }

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
    await answering(['Organisation'], () => run('changeType'));
    await until('it is an organisation', async () => {
      const [mark] = await marksOn(editor, 'Helga Brandt');
      return mark?.kind === 'organization';
    });
  });

  it('takes the selected words as the new extent of the mark they touch', async () => {
    select(editor, 'Verein Donaufreunde');
    await run('markOther');
    await until('it is marked', async () => (await decisionOn(editor, 'Verein Donaufreunde')) === 'added');
    select(editor, 'Der Verein Donaufreunde');
    await run('changeExtent');
    await until(
      'it is longer',
      async () => (await decisionOn(editor, 'Der Verein Donaufreunde')) === 'added',
    );
    assert.strictEqual(await decisionOn(editor, 'Verein Donaufreunde'), null);
  });

  it('asks who speaks, the nearest first', async () => {
    putCursor(editor, QUOTE);
    await answering(['Peter Lang'], () => run('setSpeaker'));
    await until('he is the speaker', async () => (await speakersIn(editor)).join() === 'Peter Lang');
    putCursor(editor, QUOTE);
    await acceptFirst(run('setSpeaker'));
    await until('she is the speaker', async () => (await speakersIn(editor)).join() === 'Brandt');
    putCursor(editor, QUOTE);
    await answering(['Unnamed source'], () => run('setSpeaker'));
    await until('nobody is', async () => (await speakersIn(editor)).length === 0);
    assert.match(await sidecar(editor), /"purpose": "linking",\s+"value": "unnamed"/);
  });

  it('keeps a note', async () => {
    putCursor(editor, 'Helga Brandt');
    await answering(['mayor since 2016'], () => run('addNote'));
    await until('it is accepted', async () => (await decisionOn(editor, 'Helga Brandt')) === 'accepted');
    assert.match(await sidecar(editor), /"purpose": "commenting",\s+"value": "mayor since 2016"/);
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

  it('decides about every occurrence in all articles, and takes that back as one', async () => {
    const other = await newArticle(NEWS.replace('Bürgermeisterin', 'Ulm: Bürgermeisterin'));
    select(other, 'Donaufreunde');
    await answering(['Other name'], () => run('everyInAll'));
    const again = await openArticle(article);
    const added = async () =>
      (await marksOn(again, 'Donaufreunde')).filter(({ decision }) => decision === 'added');
    await until('both are marked here', async () => (await added()).length === 2);
    assert.match(await sidecar(again), /"exact": "Donaufreunde"/);
    await run('undoAnnotation');
    await until('both are taken back here', async () => (await added()).length === 0);
    assert.doesNotMatch(await sidecar(other), /Donaufreunde/);
  });

  it('decides about every quote of a source', async () => {
    putCursor(editor, QUOTE);
    await answering(['Not a quote'], () => run('everyInArticle'));
    await until('it is no quote', async () => (await marksOn(editor, QUOTE)).length === 0);
  });

  describe('takes the sidecar along', () => {
    async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
    /** Accepts until the file stands where the setting says: the server hears of the setting a little later. */
    async function acceptIn(uri: vscode.Uri, place: string): Promise<void> {
      const root = folder().path;
      const below = place === 'beside' ? root : `${root}/${place}`;
      const sidecar = uri.with({ path: `${uri.path.replace(root, below)}.annotations.json` });
      const shown = await openArticle(uri);
      await until('it is kept in its place', async () => {
        putCursor(shown, 'Helga Brandt');
        await run('accept');
        return vscode.workspace.fs.stat(sidecar).then(
          () => true,
          () => false,
        );
      });
    }
    async function isAccepted(uri: vscode.Uri): Promise<void> {
      const again = await openArticle(uri);
      const words = 'Helga Brandt';
      await until('it is accepted', async () => (await decisionOn(again, words)) === 'accepted');
    }
    for (const place of ['beside', '.newsmark']) {
      it(`when the article is renamed, kept ${place}`, () =>
        withSetting('newsmark.annotations.folder', place, async () => {
          await acceptIn(article, place);
          const renamed = article.with({ path: article.path.replace('.txt', ' renamed.txt') });
          await rename(article, renamed);
          await isAccepted(renamed);
          await rename(renamed, article);
          await isAccepted(article);
        }));

      it(`when its folder is renamed, kept ${place}`, () =>
        withSetting('newsmark.annotations.folder', place, async () => {
          const stamp = Date.now();
          const inside = await write(`folder-${stamp}/of/a.txt`, NEWS);
          await acceptIn(inside, place);
          const renamed = vscode.Uri.joinPath(folder(), `moved-${stamp}`);
          await rename(vscode.Uri.joinPath(folder(), `folder-${stamp}`), renamed);
          await isAccepted(vscode.Uri.joinPath(renamed, 'of/a.txt'));
        }));
    }
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
