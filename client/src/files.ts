/** Answers the server's requests for files, so that virtual workspaces and the browser work. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindFiles, ReadFile, type RequestMethod, WriteFile } from '../../server/src/protocol';
import { fromBase64, toBase64 } from './base64';
import { anyOf } from './globs';

/** Registers the answers. The server may write to `storage` only; a path that leaves it is refused. */
export function answerFileRequests(
  client: BaseLanguageClient,
  storage: vscode.Uri | undefined,
): vscode.Disposable {
  const answer = <P, R>(method: RequestMethod<P, R>, handler: (params: P) => Promise<R>) =>
    client.onRequest<unknown, unknown>(method.method, handler);
  return vscode.Disposable.from(
    answer(ReadFile, async ({ uri }) => ({
      base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))),
    })),
    answer(WriteFile, async ({ uri, base64 }) => {
      const target = vscode.Uri.parse(uri);
      if (!storage || !isInside(target, storage)) throw new Error(`not in the storage folder: ${uri}`);
      await vscode.workspace.fs.writeFile(target, fromBase64(base64));
      return null;
    }),
    answer(FindFiles, ({ include, exclude }) => findFiles(include, exclude)),
  );
}

async function findFiles(include: string[], exclude: string[]): Promise<string[]> {
  const pattern = anyOf(include);
  if (!pattern) return [];
  const found = await vscode.workspace.findFiles(pattern, anyOf(exclude));
  return found.map((uri) => uri.toString()).sort();
}

function isInside(target: vscode.Uri, folder: vscode.Uri): boolean {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return (
    target.scheme === folder.scheme &&
    target.authority === folder.authority &&
    target.path.startsWith(root) &&
    !target.path.split('/').includes('..')
  );
}
