// What the tests of annotating share: an article of their own, its marks and its sidecar, and answers to questions.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Placed } from '../src/views/node';
import type { Outline } from '../src/views/outline';
import { newsmark, openArticle, positionOf, readyNewsmark, until, write } from './support';

export const NEWS = `Bürgermeisterin tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt.
Peter Lang führt bis zum Herbst die Geschäfte. Der Verein Donaufreunde bedauert den Schritt. Die Stadt wählt im Herbst, und die Donaufreunde wollen mitreden.
`;

let written = 0;

/** Writes an article of its own and shows it. */
export async function newArticle(text = NEWS): Promise<vscode.TextEditor> {
  return openArticle(await write(`annotated/${Date.now()}-${written++}.txt`, text));
}

/** Selects the nth occurrence of some words. */
export function select(editor: vscode.TextEditor, words: string, nth = 1): void {
  const start = positionOf(editor.document, words, nth).translate(0, -1);
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
}

export const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`newsmark.${command}`, ...args);

export const textOf = ({ document }: vscode.TextEditor, range: MarkRange) =>
  document.getText(
    new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  );

type MarkRange = { start: vscode.Position | LinePlace; end: vscode.Position | LinePlace };
interface LinePlace {
  line: number;
  character: number;
}

/** The marks of names and quotes with these words; none when nothing is marked there. */
export async function marksOn(editor: vscode.TextEditor, words: string) {
  const api = await readyNewsmark();
  return api
    .marks(editor.document.uri)
    .filter(({ kind }) => kind !== 'speaker' && kind !== 'cue')
    .filter(({ range }) => textOf(editor, range) === words);
}

/** The decision on the mark with these words; undefined while it is only proposed, null when there is no such mark. */
export async function decisionOn(
  editor: vscode.TextEditor,
  words: string,
): Promise<string | undefined | null> {
  const [mark] = await marksOn(editor, words);
  return mark ? mark.decision : null;
}

/** The words that are marked as those of speakers. */
export async function speakersIn(editor: vscode.TextEditor): Promise<string[]> {
  const api = await readyNewsmark();
  const speakers = api.marks(editor.document.uri).filter(({ kind }) => kind === 'speaker');
  return speakers.map(({ range }) => textOf(editor, range));
}

function sidecarOf({ document: { uri } }: vscode.TextEditor): vscode.Uri {
  return vscode.Uri.parse(`${uri.toString()}.annotations.json`);
}

/** The text of the article's sidecar; empty while there is none. */
export async function sidecar(editor: vscode.TextEditor): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecarOf(editor)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

/** Takes the first line, or what is ticked, of every list that a command shows, until it is done. */
export async function acceptFirst<R>(command: Thenable<R>): Promise<R> {
  let done = false;
  const finished = Promise.resolve(command).finally(() => {
    done = true;
  });
  while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  return finished;
}

/** Does something while questions of the extension are answered so; a list by the label of a line, a box by its text. */
export async function answering(answers: string[], action: () => Thenable<unknown>): Promise<void> {
  const left = [...answers];
  const next = () => {
    const answer = left.shift();
    assert.ok(answer !== undefined, 'a question more than expected');
    return answer;
  };
  const { showQuickPick, showInputBox } = vscode.window;
  const pick = async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
    if (options?.canPickMany) return items.filter(({ picked }) => picked);
    const wanted = next();
    const found = items.find(({ label }) => label === wanted);
    assert.ok(found, `“${wanted}” is among ${items.map(({ label }) => label).join(', ')}`);
    return found;
  };
  Object.assign(vscode.window, { showQuickPick: pick, showInputBox: async () => next() });
  try {
    await action();
  } finally {
    Object.assign(vscode.window, { showQuickPick, showInputBox });
  }
  assert.deepStrictEqual(left, []);
}

/** Shows the Review view. */
export async function showReview(): Promise<Outline> {
  await vscode.commands.executeCommand('newsmark.review.focus');
  const api = await newsmark();
  return until('there is a Review view', () => api.views?.review);
}

/** The lines of a group of the Review view. */
export async function reviewLines(view: Outline, group: string): Promise<Placed[]> {
  const found = (await view.getChildren()).find(({ node }) => node.id === group);
  return found ? view.getChildren(found) : [];
}
