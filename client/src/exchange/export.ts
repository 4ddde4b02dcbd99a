import * as vscode from 'vscode';
import {
  Export,
  type ExportParams,
  type FormatInfo,
  type LossInfo,
  type TextFileInfo,
  type WhichMarks,
} from '../../../server/src/protocol';
import type { Session } from '../session';
import { count } from '../words';
import { exists, fileIn, writeText } from './files';
import {
  formatsOf,
  NoAnswer,
  pickArticles,
  pickFolder,
  pickFormat,
  type ScopeName,
  withProgress,
} from './pick';
import { listLosses, sumLosses } from './words';

/** What a command need not ask for. */
export interface ExportArguments {
  format?: string;
  scope?: ScopeName;
  which?: WhichMarks;
  /** The file, or for several files their folder. */
  target?: vscode.Uri;
}

export interface ExportSummary {
  articles: number;
  marks: number;
  files: vscode.Uri[];
  lost: LossInfo[];
}

/** Articles asked for at once: between two, the user can cancel. */
const BATCH = 50;

/** Asks what to write where, and writes the marks of articles in an exchange format. */
export async function exportArticles(
  session: Session,
  wanted: ExportArguments = {},
): Promise<ExportSummary | undefined> {
  const format = await pickFormat(await formatsOf(session), 'Export: which format?', wanted.format);
  const selection = format && (await pickArticles(session, `${format.title}: which articles?`, wanted.scope));
  const which = selection && (await pickWhich(wanted.which));
  if (!format || !selection || !which) return undefined;
  const isOneFile = format.files === 'one' || selection.uris?.length === 1;
  const target = wanted.target ?? (await pickTarget(session, format, isOneFile));
  if (!target) return undefined;
  const summary = await withProgress(`Exporting ${format.title}`, (token, report) =>
    run(session, { format: format.id, which, ...selection }, { format, target, isOneFile }, token, report),
  );
  if (summary) void tell(summary, format, target, isOneFile);
  return summary;
}

interface WhichItem extends vscode.QuickPickItem {
  which: WhichMarks;
}

async function pickWhich(wanted?: WhichMarks): Promise<WhichMarks | undefined> {
  if (wanted) return wanted;
  const items: WhichItem[] = [
    { label: 'All Marks', description: 'what you decided, and what Newsmark proposes', which: 'all' },
    { label: 'Decided Marks', description: 'what you accepted or marked yourself', which: 'decided' },
    { label: 'Proposals Only', description: 'what Newsmark finds, whatever was decided', which: 'machine' },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Which marks?' }))?.which;
}

async function pickTarget(
  session: Session,
  { title, extension }: FormatInfo,
  isOneFile: boolean,
): Promise<vscode.Uri | undefined> {
  if (!isOneFile) return pickFolder('Export to This Folder');
  const article = session.active.document?.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = article?.with({ path: article.path.replace(/(?:\.txt)?$/i, extension) });
  const defaultUri = beside ?? (folder && vscode.Uri.joinPath(folder, `newsmark${extension}`));
  const filters = { [title]: [extension.slice(1)] };
  return vscode.window.showSaveDialog({ defaultUri, filters, saveLabel: 'Export' });
}

interface Where {
  format: FormatInfo;
  target: vscode.Uri;
  isOneFile: boolean;
}

/** Asks the server for the files, some articles at a time where each has its own, and writes them. */
async function run(
  session: Session,
  params: ExportParams,
  where: Where,
  token: vscode.CancellationToken,
  report: (message: string, increment?: number) => void,
): Promise<ExportSummary | undefined> {
  const summary: ExportSummary = { articles: 0, marks: 0, files: [], lost: [] };
  const limit = where.format.files === 'each' ? BATCH : undefined;
  const writer = new Writer(where);
  for (let start = 0, total = 1; start < total && !token.isCancellationRequested; start += limit ?? total) {
    const answer = await session.server.ask(Export, { ...params, start, limit }, token);
    if (token.isCancellationRequested) return undefined;
    if (!answer) throw new NoAnswer();
    total = answer.total;
    if (total === 0) throw new Error('there is no article to export');
    summary.files.push(...(await writer.write(answer.files, answer.texts)));
    if (writer.stopped) return undefined;
    summary.articles += answer.articles;
    summary.marks += answer.marks;
    summary.lost = sumLosses([...summary.lost, ...answer.lost]);
    report(`${summary.articles} of ${total}`, (answer.articles / total) * 100);
  }
  return summary;
}

/** Writes files. Before it replaces the first that is there it asks, once. */
class Writer {
  readonly #where: Where;
  #mayReplace: boolean;
  stopped = false;

  constructor(where: Where) {
    this.#where = where;
    // The save dialog asked already.
    this.#mayReplace = where.isOneFile;
  }

  async write(files: readonly TextFileInfo[], texts: readonly TextFileInfo[]): Promise<vscode.Uri[]> {
    const { target, isOneFile } = this.#where;
    const placeOf = (name: string) => (isOneFile ? target : fileIn(target, name));
    const written: vscode.Uri[] = [];
    for (const { name, content } of files) {
      const uri = placeOf(name);
      if (!(await this.#isFree(uri))) return written;
      await writeText(uri, content);
      written.push(uri);
    }
    for (const { name, content } of texts) {
      const uri = isOneFile ? vscode.Uri.joinPath(target, '..', textNameOf(target)) : fileIn(target, name);
      // What is there may be the article itself.
      if (!(await exists(uri))) await writeText(uri, content);
    }
    return written;
  }

  async #isFree(uri: vscode.Uri): Promise<boolean> {
    if (this.#mayReplace || !(await exists(uri))) return true;
    const replace = 'Replace';
    const detail = `${vscode.workspace.asRelativePath(uri)} and others may be replaced.`;
    const answer = await vscode.window.showWarningMessage(
      'Some of these files are there already.',
      { modal: true, detail },
      replace,
    );
    this.#mayReplace = answer === replace;
    this.stopped = !this.#mayReplace;
    return this.#mayReplace;
  }
}

/** brat wants the text of `a.ann` in `a.txt`. */
const textNameOf = ({ path }: vscode.Uri) =>
  `${path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')}.txt`;

async function tell(summary: ExportSummary, format: FormatInfo, target: vscode.Uri, isOneFile: boolean) {
  const { articles, marks, lost } = summary;
  const where = vscode.workspace.asRelativePath(target);
  const what = `${count(marks, 'mark')} of ${count(articles, 'article')} exported to ${where}.`;
  const missing =
    lost.length > 0 ? ` ${format.title} cannot hold all; left out or changed: ${listLosses(lost)}.` : '';
  const show = canShow(target) ? ['Show Folder'] : [];
  const choices = isOneFile ? ['Open'] : show;
  if (!(await vscode.window.showInformationMessage(what + missing, ...choices))) return;
  if (isOneFile) await vscode.window.showTextDocument(target);
  else await vscode.commands.executeCommand(showCommand(target), target);
}

/** In the explorer when the folder is there, else in the system's. */
const showCommand = (folder: vscode.Uri) =>
  vscode.workspace.getWorkspaceFolder(folder) ? 'revealInExplorer' : 'revealFileInOS';

/** In a browser and on a remote machine there is no system's explorer. */
const canShow = (folder: vscode.Uri) =>
  vscode.workspace.getWorkspaceFolder(folder) !== undefined ||
  (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined);
