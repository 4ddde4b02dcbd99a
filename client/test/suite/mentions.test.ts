// Hovers, references and steps lead from a name to its other mentions.
import * as assert from 'node:assert';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  closeAll,
  hoverText,
  openArticle,
  positionOf,
  putCursor,
  readyNewsmark,
  referenceTexts,
  until,
} from '../support';

describe('a name', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('says on hover who it is and how often it is mentioned', async () => {
    const { document } = await openArticle('Hafenkurier (de).txt');
    const text = await hoverText(document.uri, positionOf(document, 'Henriette Kragh'));
    assert.match(text, /Henriette Kragh/);
    assert.match(text, /\d+ mentions in \d+ articles/);
  });

  it('has references in other articles, in other languages', async () => {
    const { document } = await openArticle('Hafenkurier (de).txt');
    const references = await referenceTexts(document.uri, positionOf(document, 'Henriette Kragh'));
    const files = new Set(references.map((reference) => reference.file));
    assert.ok(files.has('2024-05-14 Øresundsbladet (da).txt'), [...files].join(', '));
    assert.ok(references.some((reference) => reference.text === 'Kragh'));
  });

  it('leads to its next and previous mention', async () => {
    const editor = await openArticle('Fjordposten (nb).txt');
    putCursor(editor, 'Ragnhild Tveit');
    await vscode.commands.executeCommand('newsmark.nextMention');
    assert.strictEqual(lineOfCursor().includes('sier Tveit'), true, lineOfCursor());
    await vscode.commands.executeCommand('newsmark.previousMention');
    assert.ok(lineOfCursor().includes('Ragnhild Tveit'), lineOfCursor());
  });

  it('leads on into other articles', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    putCursor(editor, 'Kragh nicht reden');
    await vscode.commands.executeCommand('newsmark.nextMention');
    const shown = vscode.window.activeTextEditor!.document;
    assert.notStrictEqual(path.basename(shown.uri.path), '2024-05-14 Hafenkurier (de).txt');
    await until('the other article is an article', () => shown.languageId === 'news');
  });

  it('shows its mentions in a peek view', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    putCursor(editor, 'Henriette Kragh');
    await vscode.commands.executeCommand('newsmark.showMentions');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });
});

describe('quotes', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('are stepped through', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    putCursor(editor, 'Frachter');
    await vscode.commands.executeCommand('newsmark.nextQuote');
    assert.ok(lineOfCursor().includes('Sie sitzt auf Sand'), lineOfCursor());
    const first = vscode.window.activeTextEditor!.selection.active;
    await vscode.commands.executeCommand('newsmark.nextQuote');
    assert.ok(vscode.window.activeTextEditor!.selection.active.isAfter(first));
    await vscode.commands.executeCommand('newsmark.previousQuote');
    assert.ok(vscode.window.activeTextEditor!.selection.active.isEqual(first));
  });
});

function lineOfCursor(): string {
  const editor = vscode.window.activeTextEditor!;
  return editor.document.lineAt(editor.selection.active.line).text;
}
