// Names and quotes are marked in the text.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, markedTexts, openArticle, putCursor, readyNewsmark, until } from '../support';

describe('marks', () => {
  afterEach(closeAll);

  it('show people, places and organisations', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const people = markedTexts(api, document, 'person');
    assert.ok(people.includes('Henriette Kragh'), `people: ${people.join(', ')}`);
    const places = markedTexts(api, document, 'place');
    assert.ok(places.includes('Rostock'), `places: ${places.join(', ')}`);
  });

  it('show quotes', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const quotes = markedTexts(api, document, 'quote');
    assert.ok(
      quotes.some((quote) => quote.includes('Ein Sack Dünger hat keinen Pass')),
      `quotes: ${quotes.join(' | ')}`,
    );
  });

  it('light up together: quote, speaker and cue', async () => {
    const api = await readyNewsmark();
    const editor = await openArticle('Hafenkurier (de).txt');
    putCursor(editor, 'Sie sitzt auf Sand');
    const { uri } = editor.document;
    const lit = await until('the quote is lit', () => api.litMarks(uri).length > 0 && api.litMarks(uri));
    const texts = lit.map(({ range }) =>
      editor.document.getText(
        new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      ),
    );
    assert.ok(texts.includes('Hinrich Petersen'), texts.join(' | '));
    assert.ok(texts.includes('sagte'), texts.join(' | '));

    putCursor(editor, 'sagte Hinrich');
    assert.deepStrictEqual(api.litMarks(uri), lit, 'from the cue as well');

    putCursor(editor, 'Frachter');
    assert.deepStrictEqual(api.litMarks(uri), []);
  });

  it('follow what is typed', async () => {
    const api = await readyNewsmark();
    const editor = await openArticle('Fjordposten (nb).txt');
    const { document } = editor;
    const before = markedTexts(api, document, 'person').filter((text) => text === 'Astrid Lunde').length;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(2, 0), '– Vi venter, sier Astrid Lunde i rederiet. ');
    });
    await until('the new name is marked', () => {
      const now = markedTexts(api, document, 'person').filter((text) => text === 'Astrid Lunde').length;
      return now === before + 1;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('go with Toggle Markup and come back', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const shown = api.marks(document.uri).length;
    await vscode.commands.executeCommand('newsmark.toggleMarkup');
    assert.strictEqual(api.marks(document.uri).length, 0);
    await vscode.commands.executeCommand('newsmark.toggleMarkup');
    assert.strictEqual(api.marks(document.uri).length, shown);
  });
});
