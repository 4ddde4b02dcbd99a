// The status bar item.
import * as assert from 'node:assert';
import { closeAll, openArticle, readyNewsmark, until, withSetting } from '../support';

describe('the status bar', () => {
  afterEach(closeAll);

  it('says the language, names and quotes of the article', async () => {
    const api = await readyNewsmark();
    await openArticle('Hafenkurier (de).txt');
    const text = await until('the status is shown', () => api.status);
    assert.match(text, /German, \d+ names, \d+ quotes/);
  });

  it('can be switched off', async () => {
    const api = await readyNewsmark();
    await openArticle('Hafenkurier (de).txt');
    await until('the status is shown', () => api.status);
    await withSetting('newsmark.statusBar.enabled', false, async () => {
      await until('the status is hidden', () => api.status === undefined);
    });
    await until('the status is shown again', () => api.status);
  });
});
