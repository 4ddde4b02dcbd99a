/** Answers the server's requests for files, so that virtual workspaces and the browser work. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindFiles, ReadFile, type RequestMethod, WriteFile } from '../../server/src/protocol';
import { fromBase64, toBase64 } from './base64';
import { anyOf } from './globs';

/** Registers the answers. The server may write to `storage`, and what keeps annotations; anything else is refused. */
export function answerFileRequests(
  client: BaseLanguageClient,
  storage: vscode.Uri | undefined,
): vscode.Disposable {
  const answer = <P, R>(method: RequestMethod<P, R>, handler: (params: P) => Promise<R>) =>
    client.onRequest<unknown, unknown>(method.method, handler);
  return vscode.Disposable.from(
    answer(ReadFile, async ({ uri }) => ({ base64: await readBase64(vscode.Uri.parse(uri)) })),
    answer(WriteFile, async ({ uri, base64 }) => {
      const target = vscode.Uri.parse(uri);
      const isStored = storage && isInside(target, storage);
      if (!isStored && !isAnnotationFile(target)) throw new Error(`not a file of Newsmark: ${uri}`);
      await vscode.workspace.fs.writeFile(target, fromBase64(base64));
      return null;
    }),
    answer(FindFiles, ({ include, exclude }) => findFiles(include, exclude)),
  );
}

/** Null when there is no such file; rejects when it is there and cannot be read. */
async function readBase64(uri: vscode.Uri): Promise<string | null> {
  try {
    return toBase64(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function isAnnotationFile({ path }: vscode.Uri): boolean {
  return (
    /(?:\.annotations(?:-\d+)?\.json|\/newsmark\.entities\.json)$/.test(path) &&
    !path.split('/').includes('..')
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
