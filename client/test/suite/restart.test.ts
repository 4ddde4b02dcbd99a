// The server can be started anew.
import * as assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, openArticle, readyNewsmark, showView, until } from '../support';

/** Processes of our server that a process started. */
function serversOf(parent: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const servers = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, ppid, ...args]) => Number(ppid) === parent && args.join(' ').includes('server.js'));
  assert.notStrictEqual(servers.length, 0, 'the server runs');
  return servers.map(([pid]) => Number(pid));
}

describe('after a restart of the server', () => {
  afterEach(closeAll);

  it('articles are marked and listed as before', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const before = api.marks(document.uri).length;
    await vscode.commands.executeCommand('newsmark.restart');
    await api.ready();
    await until('the article is marked', () => api.marks(document.uri).length > 0);
    assert.strictEqual(api.marks(document.uri).length, before);
    await showView('speakers');
  });

  it('a server that hangs makes place for another', async function () {
    // Windows has no signal that halts a process.
    if (process.platform === 'win32') this.skip();
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    for (const pid of serversOf(process.pid)) process.kill(pid, 'SIGSTOP');
    await vscode.commands.executeCommand('newsmark.restart');
    await api.ready();
    await until('the article is marked', () => api.marks(document.uri).length > 0);
  });

  it('Refresh reads the articles anew', async () => {
    const api = await readyNewsmark();
    const { document } = await openArticle('Hafenkurier (de).txt');
    const before = api.marks(document.uri).length;
    await vscode.commands.executeCommand('newsmark.refresh');
    await api.ready();
    assert.strictEqual(api.marks(document.uri).length, before);
  });
});
