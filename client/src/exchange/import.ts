import * as vscode from 'vscode';
import {
  type ArticleSelection,
  Import,
  type ImportParams,
  type ImportResult,
  type TextFileInfo,
} from '../../../server/src/protocol';
import { undoAnnotation } from '../annotate/decide';
import { literal } from '../commands/quickPick';
import type { Session } from '../session';
import { count } from '../words';
import { readFiles } from './files';
import {
  formatsOf,
  NoAnswer,
  pickFiles,
  pickFolder,
  pickFormat,
  readableNames,
  type ScopeName,
  titleOf,
  withProgress,
} from './pick';
import { listLosses } from './words';

/** What a command need not ask for. */
export interface ImportArguments {
  /** Files and folders of annotations. */
  sources?: vscode.Uri[];
  /** By the names of the files when missing. */
  format?: string;
  scope?: Exclude<ScopeName, vscode.Uri>;
}

/** Asks for files of annotations, and makes them decisions about their articles. */
export async function importAnnotations(
  session: Session,
  wanted: ImportArguments = {},
): Promise<ImportResult | undefined> {
  const set = await pickFilesOfAnnotations(session, 'Import', wanted.sources, wanted.format);
  const selection = set && (await articlesFor(session, set, wanted.scope));
  if (!set || !selection) return undefined;
  const { files, format } = set;
  return importSet(session, { files, format, ...selection });
}

export interface AnnotationFiles {
  /** Of the folder or the file, or how many files. */
  title: string;
  /** The files and folders that were chosen. */
  sources: readonly vscode.Uri[];
  files: TextFileInfo[];
  /** Of all files; by their names when missing. */
  format?: string;
}

/** Asks for files or a folder of annotations, and for their format when the names do not tell. */
export async function pickFilesOfAnnotations(
  session: Session,
  purpose: string,
  sources?: readonly vscode.Uri[],
  format?: string,
): Promise<AnnotationFiles | undefined> {
  const chosen = sources ?? (await pickSources(purpose));
  if (!chosen || chosen.length === 0) return undefined;
  const formats = (await formatsOf(session)).filter(({ readable }) => readable);
  const takes = format === undefined ? readableNames(formats) : () => true;
  const files = await withProgress('Reading annotations', (token) => readFiles(chosen, takes, token));
  if (!files) return undefined;
  if (files.length === 0) {
    void vscode.window.showWarningMessage('There is no file here in a format that Newsmark can read.');
    return undefined;
  }
  const title =
    chosen.length === 1 ? titleOf(chosen[0]!.toString().replace(/\/$/, '')) : `${chosen.length} files`;
  if (format !== undefined || files.every(({ name }) => takes(name)))
    return { title, sources: chosen, files, format };
  const picked = await pickFormat(formats, `${purpose}: which format is this?`);
  return picked && { title, sources: chosen, files, format: picked.id };
}

interface SourceItem extends vscode.QuickPickItem {
  where: 'files' | 'folder';
}

async function pickSources(purpose: string): Promise<vscode.Uri[] | undefined> {
  const items: SourceItem[] = [
    { label: 'Files…', description: 'annotations of one or more articles', where: 'files' },
    {
      label: 'A Folder…',
      description: 'all annotations in it, by the names of their files',
      where: 'folder',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `${purpose}: from where?` });
  if (picked?.where === 'files') return pickFiles(purpose);
  const folder = picked && (await pickFolder(`${purpose} from This Folder`));
  return folder && [folder];
}

interface ScopeItem extends vscode.QuickPickItem {
  selection: ArticleSelection;
}

/** A file that was chosen may be about the article in the editor, whatever its name; those of a folder have its name. */
async function articlesFor(
  { active: { uri } }: Session,
  { files, title }: AnnotationFiles,
  wanted?: ImportArguments['scope'],
): Promise<ArticleSelection | undefined> {
  const isChosen = files.length === 1 && files[0]!.name === title;
  if (wanted === 'all' || !isChosen || !uri) return {};
  if (wanted === 'article') return { uris: [uri] };
  const items: ScopeItem[] = [
    { label: 'The Articles It Names', description: 'of all articles', selection: {} },
    { label: 'This Article', description: literal(titleOf(uri)), selection: { uris: [uri] } },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'What is the file about?' }))?.selection;
}

async function importSet(session: Session, params: ImportParams): Promise<ImportResult | undefined> {
  const result = await withProgress('Importing annotations', async (token) => {
    const answer = await session.server.ask(Import, params, token);
    if (!answer && !token.isCancellationRequested) throw new NoAnswer();
    return answer;
  });
  session.refresh();
  if (result) void tell(session, result, params);
  return result;
}

const UNDO = 'Undo';
const OPEN = 'Open';
const DETAILS = 'Details';
const ACCEPT = 'Accept Proposals, Too';

async function tell(session: Session, result: ImportResult, params: ImportParams): Promise<void> {
  const { articles, added, proposals } = result;
  const hasDetails = result.problems.length + result.unknown.length > 0;
  const choices = [
    ...(proposals > 0 ? [ACCEPT] : []),
    ...(articles.length === 1 ? [OPEN] : []),
    ...(added > 0 ? [UNDO] : []),
    ...(hasDetails ? [DETAILS] : []),
  ];
  const show = hasDetails ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const choice = await show(describe(result), ...choices);
  if (choice === UNDO) await undoAnnotation(session, false);
  else if (choice === OPEN) await vscode.window.showTextDocument(vscode.Uri.parse(articles[0]!));
  else if (choice === DETAILS) await showDetails(result);
  else if (choice === ACCEPT) await importSet(session, { ...params, takeProposals: true });
}

function describe({ articles, added, known, proposals, lost, problems, unknown }: ImportResult): string {
  const sentences = [
    `${count(added, 'annotation')} of ${count(articles.length, 'article')} imported.`,
    known > 0 ? `${count(known, 'mark')} ${known === 1 ? 'was' : 'were'} decided before and stayed.` : '',
    proposals > 0 ? `${count(proposals, 'proposal')} that nobody decided about left out.` : '',
    lost.length > 0 ? `Left out or changed: ${listLosses(lost)}.` : '',
    unknown.length > 0 ? `No article for: ${shorten(unknown)}.` : '',
    problems.length > 0 ? `Cannot be read: ${shorten(problems)}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The first few, and how many more. */
function shorten(lines: readonly string[]): string {
  const shown = lines.slice(0, 2).join('; ');
  return lines.length > 2 ? `${shown}; and ${lines.length - 2} more` : shown;
}

async function showDetails({ unknown, problems }: ImportResult): Promise<void> {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`), ''] : [];
  const content = [
    ...section('Files that cannot be read', problems),
    ...section('No article for', unknown),
  ].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'log' }));
}
