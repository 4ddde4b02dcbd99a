/** Answers the server's requests for files, so that virtual workspaces and the browser work. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DeleteFile,
  type FilesWanted,
  FindFiles,
  fromBase64,
  ReadFile,
  type RequestMethod,
  toBase64,
  WriteFile,
} from '../../server/src/protocol';
import { anyOf } from './globs';
import { messageOf } from './message';

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
      await write(target, fromBase64(base64));
      return null;
    }),
    answer(DeleteFile, async ({ uri }) => {
      const target = vscode.Uri.parse(uri);
      if (!/\.annotations(?:-\d+)?\.json$/.test(target.path))
        throw new Error(`not a file of Newsmark: ${uri}`);
      await remove(target);
      return null;
    }),
    answer(FindFiles, findFiles),
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

/** Rejects with a message for the user. */
async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if (vscode.workspace.fs.isWritableFileSystem(target.scheme) === false) {
    throw new Error(`${name} cannot be written: the folder is opened read-only`);
  }
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    const isRefused = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
    const reason = messageOf(error);
    throw new Error(`${name} cannot be written: ${isRefused ? 'the folder is read-only' : reason}`);
  }
}

/** A file that is not there is no error. */
async function remove(target: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(target);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}

function isAnnotationFile({ path }: vscode.Uri): boolean {
  return (
    /(?:\.annotations(?:-\d+)?\.json|\/newsmark\.entities\.json)$/.test(path) &&
    !path.split('/').includes('..')
  );
}

async function findFiles({ include, exclude, folder }: FilesWanted): Promise<string[]> {
  const pattern = anyOf(include);
  if (!pattern) return [];
  const base = folder && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder));
  const where = base ? new vscode.RelativePattern(base, pattern) : pattern;
  const found = await vscode.workspace.findFiles(where, anyOf(exclude));
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
