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

describe('reviewing', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await newArticle();
  });
  afterEach(closeAll);

  const open = async () => {
    const view = await showReview();
    const lines = await reviewLines(view, 'open');
    return lines.filter(({ node }) => node.mark?.uri === editor.document.uri.toString());
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
    await run('reviewNext');
    const shown = () => textOf(editor, editor.selection);
    await until('the first is shown', () => shown() === lines[0]?.node.label);
    await run('reviewNext');
    await until('the second is shown', () => shown() === lines[1]?.node.label);
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
      select(editor, 'Donaufreunde');
      await run('markOrganization');
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
        await run('nextHint');
        const first = textOf(editor, editor.selection);
        assert.ok(before.some(({ range }) => textOf(editor, range) === first));
        await run('nextHint');
        assert.notStrictEqual(textOf(editor, editor.selection), first);
        await run('previousHint');
        assert.strictEqual(textOf(editor, editor.selection), first);
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
