import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { NewsmarkApi } from '../../src/api';

describe('the overview', () => {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens once, however often it is asked for, and is redrawn when its page says it is ready', async () => {
    const extension = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark')!;
    const api = await extension.activate();
    await api.ready();
    const drawn = new Promise<void>((resolve) => {
      const subscription = api.onDidUpdate((update) => {
        if (update !== 'overview') return;
        subscription.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('newsmark.showOverview');
    await vscode.commands.executeCommand('newsmark.showOverview');
    await drawn;
    assert.deepEqual(
      tabs().filter((label) => label === 'Newsmark Overview'),
      ['Newsmark Overview'],
    );
  });
});
