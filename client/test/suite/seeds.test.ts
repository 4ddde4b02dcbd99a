// Two real articles on one event, in German and Norwegian, where they are at hand.
import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  closeAll,
  extension,
  file,
  hoverText,
  labels,
  openArticle,
  positionOf,
  readyNewsmark,
  referenceTexts,
  showView,
  until,
  write,
} from '../support';

const seeds = path.join(extension().extensionPath, '..', 'shared', 'seeds');

(existsSync(seeds) ? describe : describe.skip)('the seed articles', () => {
  let german: vscode.Uri;
  let norwegian: vscode.Uri;

  before(async () => {
    await readyNewsmark();
    for (const name of readdirSync(seeds)) {
      if (name.endsWith('.txt')) await write(`seeds/${name}`, readFileSync(path.join(seeds, name), 'utf8'));
    }
    german = await file('000_adad34a18713e5aa.txt');
    norwegian = await file('001_7af3ba17a6607650.txt');
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(german, '..'), { recursive: true });
  });

  it('say on hover of Putins that it is Putin, mentioned in both', async () => {
    const { document } = await openArticle(german);
    const text = await until('both articles are known', async () => {
      const hover = await hoverText(german, positionOf(document, 'Putins'));
      return /in 2 articles/.test(hover) && hover;
    });
    assert.match(text, /Putin/);
    assert.match(text, /\d+ mentions in 2 articles/);
  });

  it('link Wladiwostok with Vladivostok', async () => {
    const { document } = await openArticle(german);
    const references = await referenceTexts(german, positionOf(document, 'Wladiwostok'));
    assert.ok(
      references.some(({ file: name, text }) => norwegian.path.endsWith(name) && text === 'Vladivostok'),
      JSON.stringify(references),
    );
  });

  it('list Putin, Kim and Usjakov as speakers', async () => {
    await openArticle(norwegian);
    const view = await showView('speakers');
    const speakers = await until('the view speaks of this article', async () => {
      const some = await labels(view);
      return some.some((label) => label.includes('Usjakov')) && some;
    });
    assert.ok(
      speakers.some((label) => label.includes('Putin')),
      speakers.join(', '),
    );
    assert.ok(
      speakers.some((label) => label.includes('Kim')),
      speakers.join(', '),
    );
  });
});
