import * as vscode from 'vscode';
import { type ArticleSelection, type FormatInfo, Formats } from '../../../server/src/protocol';
import { literal } from '../commands/quickPick';
import { messageOf } from '../message';
import type { Session } from '../session';

interface FormatItem extends vscode.QuickPickItem {
  format: FormatInfo;
}

export async function formatsOf(session: Session): Promise<FormatInfo[]> {
  return (await session.server.ask(Formats, {})) ?? [];
}

/** Asks for a format; the one wanted already is not asked for. */
export async function pickFormat(
  formats: readonly FormatInfo[],
  title: string,
  wanted?: string,
): Promise<FormatInfo | undefined> {
  if (wanted !== undefined) return formats.find(({ id }) => id === wanted);
  const items = formats.map(
    (format): FormatItem => ({
      label: format.title,
      description: `${format.detail} · ${format.extension}${format.files === 'one' ? ', one file' : ''}`,
      format,
    }),
  );
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
}

/** Which articles a command is about. */
export type ScopeName = 'article' | 'all' | vscode.Uri;

interface ScopeItem extends vscode.QuickPickItem {
  scope: 'article' | 'all' | 'folder';
}

/** Asks which articles: that of the editor, all, or those in a folder. Undefined when the user does not say. */
export async function pickArticles(
  session: Session,
  title: string,
  wanted?: ScopeName,
): Promise<ArticleSelection | undefined> {
  const uri = session.active.uri;
  if (wanted) return selectionOf(wanted, uri);
  const items: ScopeItem[] = [
    ...(uri
      ? [{ label: 'This Article', description: literal(titleOf(uri)), scope: 'article' as const }]
      : []),
    { label: 'All Articles', scope: 'all' },
    { label: 'The Articles in a Folder…', scope: 'folder' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title });
  if (picked?.scope !== 'folder') return picked && selectionOf(picked.scope, uri);
  const folder = await pickFolder('Take Articles of This Folder');
  return folder && selectionOf(folder, uri);
}

function selectionOf(scope: ScopeName, uri: string | undefined): ArticleSelection | undefined {
  if (scope === 'all') return {};
  if (scope === 'article' && uri !== undefined) return { uris: [uri] };
  if (scope === 'article') {
    vscode.window.setStatusBarMessage('No article is open.', 3000);
    return undefined;
  }
  return { below: scope.toString() };
}

export async function pickFolder(openLabel: string): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const options = { canSelectFiles: false, canSelectFolders: true, openLabel, defaultUri };
  return (await vscode.window.showOpenDialog(options))?.[0];
}

export async function pickFiles(openLabel: string): Promise<vscode.Uri[] | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({ canSelectMany: true, openLabel, defaultUri });
}

export const titleOf = (uri: string) => {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
};

/** Tells by its name whether one of the formats can read a file. */
export function readableNames(formats: readonly FormatInfo[]): (name: string) => boolean {
  const patterns = formats.filter(({ readable }) => readable).map(({ pattern }) => new RegExp(pattern));
  return (name) => patterns.some((pattern) => pattern.test(name));
}

/** A task with a progress notification that can be cancelled. Undefined when it was, or it failed (which is shown). */
export async function withProgress<R>(
  title: string,
  task: (
    token: vscode.CancellationToken,
    report: (message: string, increment?: number) => void,
  ) => Promise<R | undefined>,
): Promise<R | undefined> {
  const location = vscode.ProgressLocation.Notification;
  try {
    return await vscode.window.withProgress(
      { location, title, cancellable: true },
      async (progress, token) => {
        const result = await task(token, (message, increment) => progress.report({ message, increment }));
        if (!token.isCancellationRequested) return result;
        vscode.window.setStatusBarMessage(`${title}: cancelled.`, 5000);
        return undefined;
      },
    );
  } catch (error) {
    const reason = messageOf(error);
    void vscode.window.showErrorMessage(`${title} failed: ${reason}`);
    return undefined;
  }
}

/** The request failed or the server stopped: the log has the reason. */
export class NoAnswer extends Error {
  constructor() {
    super('the language server did not answer. Newsmark: Show Log says why.');
  }
}
