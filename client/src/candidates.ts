/** Which documents and files may be articles, by their path alone. */
import * as vscode from 'vscode';
import { anyOf } from './globs';
import { fileGlobs } from './settings';

export const NEWS = 'news';
export const PLAIN = 'plaintext';

/** A plain text document that the settings count among the articles. */
export function isCandidate(document: vscode.TextDocument): boolean {
  return document.languageId === PLAIN && matchesSettings(document);
}

/** Do the settings count this document among the articles, by its path? */
export function matchesSettings(document: vscode.TextDocument): boolean {
  if (!isOfTheReaders(document.uri)) return false;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const matches = (patterns: string[]) =>
    patterns.some((pattern) => matchesPattern(document, folder, pattern));
  const { include, exclude } = fileGlobs(document.uri);
  return matches(include) && !matches(exclude) && !matches(plainTextAssociations(document.uri));
}

/** Up to `limit` files of the workspace that the settings count among the articles. */
export async function findCandidates(limit: number): Promise<vscode.Uri[]> {
  const { include, exclude } = fileGlobs();
  const pattern = anyOf(include);
  if (!pattern || !vscode.workspace.workspaceFolders?.length) return [];
  return vscode.workspace.findFiles(pattern, anyOf(exclude), limit);
}

/** A file of the workspace or of the disk: not the old version in a diff, an output channel or the like. */
function isOfTheReaders(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function matchesPattern(
  document: vscode.TextDocument,
  folder: vscode.WorkspaceFolder | undefined,
  pattern: string,
): boolean {
  const glob = folder ? new vscode.RelativePattern(folder, pattern) : pattern;
  return vscode.languages.match({ pattern: glob }, document) > 0;
}

/** Globs that `files.associations` gives to plain text: the reader wants those left alone. */
function plainTextAssociations(uri: vscode.Uri): string[] {
  const associations = vscode.workspace
    .getConfiguration('files', uri)
    .get<Record<string, string>>('associations', {});
  return Object.entries(associations)
    .filter(([, language]) => language === PLAIN)
    .map(([glob]) => (glob.includes('/') ? glob : `**/${glob}`));
}
