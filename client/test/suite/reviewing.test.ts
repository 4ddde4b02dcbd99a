// The Review view and the hints lead through what is left to decide.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  decisionOn,
  marksOn,
  NEWS,
  newArticle,
  reviewLines,
  run,
  select,
  showReview,
  sidecar,
  textOf,
} from '../annotated';
import { closeAll, openArticle, putCursor, readyNewsmark, until, withSetting } from '../support';

/** Names that stand once each: a decision on one is no evidence for another. */
const REVIEWED = `Bürgermeisterin tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte sie.
Peter Lang führt bis zum Herbst die Geschäfte. Auch in Bonn und in Karlsruhe wird im Herbst gewählt.
`;

describe('reviewing', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await newArticle(REVIEWED);
  });
  afterEach(closeAll);

  const open = async () => {
    const lines = await reviewLines(await showReview(), 'open');
    // The view may still show all articles, of which the least certain proposals only are listed.
    const areOwn = lines.every(({ node }) => node.mark?.uri === editor.document.uri.toString());
    return areOwn ? lines : [];
  };
  const openLines = (count?: number) =>
    until('there are proposals', async () => {
      const lines = await open();
      return lines.length > 0 && (count === undefined || lines.length === count) && lines;
    });

  it('lists the proposals until they are decided', async () => {
    const lines = await openLines();
    const view = await showReview();
    await run('accept', lines[0]);
    await openLines(lines.length - 1);
    assert.match(view.description ?? '', /^1 of \d+ · this article$/);
  });

  it('decides by keys, line after line', async () => {
    const lines = await openLines();
    const words = lines.map(({ node }) => node.label);
    const view = await showReview();
    await until('the first is selected', async () => {
      await view.show(lines[0]!);
      return view.selection[0] === lines[0];
    });
    await run('reviewAccept');
    await until('the next line is selected', () => view.selection[0]?.node.label === words[1]);
    await run('reviewReject');
    await until('the one behind is selected', () => view.selection[0]?.node.label === words[2]);
    await run('reviewSkip');
    await until('one is skipped', () => view.selection[0]?.node.label === words[3]);
    const left = await openLines(lines.length - 2);
    assert.deepStrictEqual(
      left.map(({ node }) => node.label),
      words.slice(2),
    );
    const rejected = await reviewLines(view, 'rejected');
    assert.deepStrictEqual(
      rejected.map(({ node }) => node.label),
      [words[1]],
    );
  });

  it('shows the least certain proposal, then the one behind it', async () => {
    const lines = await openLines();
    const api = await readyNewsmark();
    for (const { node } of lines.slice(0, 2)) {
      await run('reviewNext');
      assert.deepStrictEqual(api.shownMark, node.mark);
      assert.ok(editor.selection.isEmpty, 'what is typed overwrites nothing');
    }
    await run('accept');
    await until('the second is decided', async () => (await openLines()).length === lines.length - 1);
    await run('reviewNext');
    assert.deepStrictEqual(api.shownMark, lines[2]?.node.mark);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await until('it is let go of', () => api.shownMark === undefined);
  });

  it('decides about the quote that is shown, not about the name it begins with', async () => {
    editor = await newArticle(
      `Die Stadt wählt\n\n„Helga Brandt hat uns alle überrascht“, sagte Peter Lang am Montag in Ulm vor dem Rathaus der Stadt. „Ulm wird sie vermissen“, sagte Lang.\n`,
    );
    const lines = await openLines();
    const api = await readyNewsmark();
    for (const _ of lines) {
      await run('reviewNext');
      if (api.shownMark?.only === 'quote') break;
    }
    const words = textOf(editor, api.shownMark!.range);
    await run('accept');
    await until('the quote is accepted', async () => (await decisionOn(editor, words)) === 'accepted');
    await openLines(lines.length - 1);
  });

  it('goes on in the list when the list has the keyboard', async () => {
    const lines = await openLines();
    const view = await showReview();
    const shown = editor.document.getText();
    await run('reviewSkip');
    await until('the first line is selected', () => view.selection[0]?.node.label === lines[0]?.node.label);
    await run('reviewAccept');
    await openLines(lines.length - 1);
    assert.strictEqual(editor.document.getText(), shown);
  });

  it('tells how far every article is', async () => {
    const lines = await openLines();
    await run('accept', lines[0]);
    await run('review.allArticles');
    const view = await showReview();
    try {
      const progress = await until('this article is begun', async () => {
        const articles = await reviewLines(view, 'articles');
        const own = articles.find(({ node }) => editor.document.fileName.endsWith(node.label));
        return own?.node.description?.startsWith('1 of ') && own;
      });
      assert.match(progress.node.description ?? '', /^1 of \d+$/);
    } finally {
      await run('review.thisArticle');
    }
  });

  describe('what is not found again', () => {
    const orphans = async () => reviewLines(await showReview(), 'orphans');

    /** An own mark in a sentence that somebody takes out of the file. */
    async function loseMark(): Promise<void> {
      editor = await newArticle(NEWS);
      select(editor, 'Donaufreunde');
      await run('markOther');
      await until('it is marked', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
      const { uri } = editor.document;
      await closeAll();
      const text = NEWS.replace('Der Verein Donaufreunde bedauert den Schritt. ', '');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      editor = await openArticle(uri);
      await until('it is lost', async () => (await orphans()).length === 1);
    }

    it('is placed where the selection is', async () => {
      await loseMark();
      select(editor, 'Donaufreunde');
      const [line] = await orphans();
      await run('placeHere', line);
      await until('it is placed', async () => (await decisionOn(editor, 'Donaufreunde')) === 'added');
      await until('nothing is lost', async () => (await orphans()).length === 0);
    });

    it('is let go of, and comes back with the undo', async () => {
      await loseMark();
      const [line] = await orphans();
      await run('letGo', line);
      await until('it is gone', async () => (await orphans()).length === 0);
      assert.doesNotMatch(await sidecar(editor), /Donaufreunde/);
      await run('undoAnnotation');
      await until('it is back', async () => (await orphans()).length === 1);
    });
  });

  describe('hints', () => {
    const hints = () =>
      vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => code === 'open-proposal');

    it('lead through what is open, and go when it is decided', async () => {
      await withSetting('newsmark.diagnostics.proposals', 'all', async () => {
        const before = await until('there are hints', () => hints().length > 1 && hints());
        putCursor(editor, 'Bürgermeisterin');
        const api = await readyNewsmark();
        const shown = () => {
          assert.ok(editor.selection.isEmpty, 'what is typed overwrites nothing');
          return textOf(editor, api.shownMark!.range);
        };
        await run('nextHint');
        const first = shown();
        assert.ok(before.some(({ range }) => textOf(editor, range) === first));
        await run('nextHint');
        assert.notStrictEqual(shown(), first);
        await run('previousHint');
        assert.strictEqual(shown(), first);
        await run('accept');
        await until('one less', () => hints().length === before.length - 1);
        assert.strictEqual((await marksOn(editor, first))[0]?.decision, 'accepted');
      });
    });

    it('are answered by the lightbulb', async () => {
      await withSetting('newsmark.diagnostics.proposals', 'all', async () => {
        const [hint] = await until('there are hints', () => hints().length > 0 && hints());
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          hint!.range,
        );
        const preferred = actions.find(({ isPreferred }) => isPreferred);
        assert.match(preferred?.title ?? '', /^Accept/);
      });
    });

    it('are off when they are switched off', async () => {
      await withSetting('newsmark.diagnostics.proposals', 'all', async () => {
        await until('there are hints', () => hints().length > 0);
      });
      await withSetting('newsmark.diagnostics.proposals', 'off', async () => {
        await until('there are none', () => hints().length === 0);
      });
      await readyNewsmark();
    });
  });
});
