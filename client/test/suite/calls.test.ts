// The call hierarchy: whom people mention in what they say, and who mentions them.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openArticle, positionOf, readyNewsmark } from '../support';

describe('the call hierarchy', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('of a person who is quoted in several articles is no empty view', async () => {
    const { document } = await openArticle('Hafenkurier (de).txt');
    const [root] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      positionOf(document, 'Henriette Kragh'),
    );
    assert.strictEqual(root?.name, 'Henriette Kragh');
    const [incoming, outgoing] = await Promise.all([
      vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', root),
      vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', root),
    ]);
    assert.ok(incoming.length + outgoing.length > 0, 'she mentions somebody, or somebody her');
  });
});
