import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { CompareResult, ImportResult } from '../../../server/src/protocol';
import type { ExportSummary } from '../../src/exchange/export';
import type { Placed } from '../../src/views/node';
import { acceptFirst, textOf } from '../annotated';
import { closeAll, folder, openArticle, readyNewsmark, until, write } from '../support';

const NEWS = `Bürgermeisterin tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt.
Der Verein Donaufreunde bedauert den Schritt. Die Stadt wählt im Herbst, und die Donaufreunde wollen mitreden.
`;

/** brat annotations of the article. */
function annOf(...marks: [type: string, words: string][]): string {
  return marks
    .map(([type, words], i) => {
      const at = NEWS.indexOf(words);
      return `T${i + 1}\t${type} ${at} ${at + words.length}\t${words}\n`;
    })
    .join('');
}

const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('Import, Export and Compare', () => {
  let article: vscode.Uri;
  let editor: vscode.TextEditor;
  let stem: string;

  beforeEach(async () => {
    stem = `exchange-${Date.now()}`;
    article = await write(`exchange/${stem}.txt`, NEWS);
    editor = await openArticle(article);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('newsmark.closeComparison');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  const decided = async () => {
    const api = await readyNewsmark();
    const textOf = ({ start, end }: { start: { line: number; character: number }; end: typeof start }) =>
      editor.document.getText(new vscode.Range(start.line, start.character, end.line, end.character));
    return api
      .marks(article)
      .filter(({ decision }) => decision)
      .map(({ decision, range }) => `${textOf(range)} ${decision}`);
  };

  it('imports brat files as decisions, and takes them back as one', async () => {
    const file = await write(
      `exchange/${stem}.ann`,
      annOf(['Organization', 'Donaufreunde'], ['Place', 'Ulm'], ['Gene', 'Herbst']),
    );
    const result = await vscode.commands.executeCommand<ImportResult>('newsmark.import', {
      sources: [file],
      scope: 'all',
    });
    assert.strictEqual(result.added, 2);
    assert.deepStrictEqual(result.articles, [article.toString()]);
    assert.deepStrictEqual(result.lost, [{ what: 'annotations of other types', count: 1 }]);
    await until('both are decided', async () => (await decided()).length === 2);
    assert.match(await read(vscode.Uri.parse(`${article}.annotations.json`)), /"exact": "Donaufreunde"/);
    assert.strictEqual(editor.document.getText(), NEWS);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await until('both are taken back', async () => (await decided()).length === 0);
  });

  it('reads a file of any name for the article of the editor', async () => {
    const tokens = NEWS.split(/(\s+|[„“,.])/).filter((token) => token.trim() !== '');
    const rows = tokens.map((token) => `${token}\t${token === 'Ulm' ? 'B-LOC' : 'O'}`);
    const file = await write(`exchange/${stem} by kari.tsv`, `${rows.join('\n')}\n`);
    const result = await acceptFirst(
      vscode.commands.executeCommand<ImportResult>('newsmark.import', {
        sources: [file],
        format: 'bio',
        scope: 'article',
      }),
    );
    assert.deepStrictEqual([result.added, result.problems], [1, []]);
    await until('it is decided', async () => (await decided()).includes('Ulm added'));
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
  });

  it('exports the article of the editor to a file, with what was decided', async () => {
    const start = NEWS.indexOf('Donaufreunde');
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(start + 'Donaufreunde'.length),
    );
    await vscode.commands.executeCommand('newsmark.markOther');
    const target = vscode.Uri.joinPath(folder(), 'exchange', `${stem}.annotations.jsonld`);
    const summary = await acceptFirst(
      vscode.commands.executeCommand<ExportSummary>('newsmark.export', { format: 'w3c', target }),
    );
    assert.deepStrictEqual(
      summary.files.map((uri) => uri.toString()),
      [target.toString()],
    );
    const page = JSON.parse(await read(target));
    assert.strictEqual(page.type, 'AnnotationPage');
    const states = page.items.flatMap(({ body }: { body: { purpose: string; value: string }[] }) =>
      body.filter(({ purpose }) => purpose === 'assessing').map(({ value }) => value),
    );
    assert.ok(states.includes('added') && states.includes('proposed'), states.join(' '));
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
  });

  it('exports all articles to a folder, one file each, and beside it the texts brat needs', async () => {
    const target = vscode.Uri.joinPath(folder(), `exported-${stem}`);
    const summary = await vscode.commands.executeCommand<ExportSummary>('newsmark.export', {
      format: 'brat',
      scope: 'all',
      which: 'all',
      target,
    });
    assert.ok(summary.articles > 3);
    assert.strictEqual(summary.files.length, summary.articles);
    const own = vscode.Uri.joinPath(target, 'exchange', `${stem}.ann`);
    assert.match(await read(own), /^T\d+\tPerson \d+ \d+\tHelga Brandt$/m);
    assert.strictEqual(await read(own.with({ path: own.path.replace('.ann', '.txt') })), NEWS);
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  it('shows where two sets differ, and leads there', async () => {
    const a = await write(
      `kari/${stem}.ann`,
      annOf(['Person', 'Helga Brandt'], ['Place', 'Ulm'], ['Place', 'Montag']),
    );
    const b = await write(
      `per/${stem}.ann`,
      annOf(['Person', 'Helga'], ['Organization', 'Ulm'], ['Place', 'Herbst']),
    );
    const result = await vscode.commands.executeCommand<CompareResult>('newsmark.compare', {
      a,
      b,
      scope: 'all',
    });
    assert.strictEqual(result.count, 4);
    const { comparison } = await readyNewsmark();
    assert.ok(comparison);
    const labels = async (parent?: Placed) =>
      (await comparison.getChildren(parent)).map(({ node }) => `${node.label} ${node.description}`);
    const [agreement, own] = await comparison.getChildren();
    assert.strictEqual(
      agreement!.node.description,
      `kari/${stem}.ann (A) and per/${stem}.ann (B): F1 0.00, 4 differences in 1 article`,
    );
    assert.strictEqual(own!.node.label, `${stem}.txt`);
    assert.deepStrictEqual(await labels(own), [
      'Only in A 1',
      'Only in B 1',
      'Other type 1',
      'Other extent 1',
    ]);
    const kinds = await comparison.getChildren(own);
    const [changed] = await labels(kinds[2]);
    assert.match(changed!, /^Ulm place → organisation · ¶ 2 · Helga Brandt hat am Montag in Ulm/);
    const [difference] = await comparison.getChildren(kinds[2]);
    const { command } = comparison.getTreeItem(difference!);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const { shownMark } = await readyNewsmark();
    assert.ok(shownMark?.only === 'mention' && textOf(editor, shownMark.range) === 'Ulm');
    await vscode.commands.executeCommand('newsmark.nextDifference');
    const at = result.differences.findIndex(({ a }) => a?.words === 'Ulm');
    const next = (await readyNewsmark()).shownMark;
    assert.deepStrictEqual(next?.range, result.differences[(at + 1) % 4]!.range);
    assert.ok(editor.selection.isEmpty, 'what is typed overwrites nothing');
  });

  it('compares decisions with proposals, asked by lists', async () => {
    const position = editor.document.positionAt(NEWS.indexOf('Helga') + 1);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('newsmark.reject');
    const result = await acceptFirst(
      vscode.commands.executeCommand<CompareResult>('newsmark.compare', { b: 'machine' }),
    );
    assert.strictEqual(result.articles, 1);
    assert.deepStrictEqual(
      result.differences.map(({ kind, b }) => [kind, b?.words]),
      [['added', 'Helga Brandt']],
    );
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
  });
});
