import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { newsmark } from '../support';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('newsmark.newsmark');
    assert.ok(extension, 'VS Code knows the extension');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('activates in less than a tenth of a second', async () => {
    const { activationTime } = await newsmark();
    assert.ok(activationTime > 0 && activationTime < 100, `${activationTime} ms`);
  });
});
