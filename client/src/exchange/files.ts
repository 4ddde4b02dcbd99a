import * as vscode from 'vscode';
import type { TextFileInfo } from '../../../server/src/protocol';
import { decodeText } from './decode';

/** Writes a text file; the folders on the way to it are made. */
export async function writeText(uri: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export const fileIn = (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, ...name.split('/'));

/** Files, and the files below folders whose names `takes` takes; by their paths below the folder. */
export async function readFiles(
  uris: readonly vscode.Uri[],
  takes: (name: string) => boolean,
  token: vscode.CancellationToken,
): Promise<TextFileInfo[]> {
  const files: TextFileInfo[] = [];
  for (const uri of uris) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) await readFolder(uri, '', takes, token, files);
    else files.push(await readFile(uri, nameOf(uri)));
  }
  return files;
}

const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf('/') + 1);

async function readFolder(
  folder: vscode.Uri,
  below: string,
  takes: (name: string) => boolean,
  token: vscode.CancellationToken,
  files: TextFileInfo[],
): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (token.isCancellationRequested) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type & vscode.FileType.Directory) {
      // A link to a folder may lead round in a circle.
      const isOther = type & vscode.FileType.SymbolicLink || name === 'node_modules' || name === '.git';
      if (!isOther) await readFolder(uri, `${below}${name}/`, takes, token, files);
    } else if (takes(name)) files.push(await readFile(uri, `${below}${name}`));
  }
}

async function readFile(uri: vscode.Uri, name: string): Promise<TextFileInfo> {
  return { name, content: decodeText(await vscode.workspace.fs.readFile(uri)) };
}
