import * as vscode from 'vscode';
import {
  Compare,
  type ComparedSet,
  type CompareParams,
  type CompareResult,
  type WhichMarks,
} from '../../../server/src/protocol';
import type { Session } from '../session';
import { pickFilesOfAnnotations } from './import';
import { NoAnswer, pickArticles, type ScopeName, withProgress } from './pick';
import { listLosses } from './words';

/** A set of marks as the user chose it. */
export interface ChosenSet {
  /** “what you decided”, “the folder kari”. */
  title: string;
  set: ComparedSet;
  /** Of files: where they were read from. */
  sources?: readonly vscode.Uri[];
}

/** What a command need not ask for: sets of marks, or files and folders of annotations. */
export interface CompareArguments {
  a?: WhichMarks | vscode.Uri;
  b?: WhichMarks | vscode.Uri;
  scope?: ScopeName;
}

const TITLES: Readonly<Record<WhichMarks, string>> = {
  decided: 'your decisions',
  all: 'all marks',
  machine: 'proposals',
};

/** Asks for two sets of marks, and shows how far they agree and where they do not. */
export async function compareAnnotations(
  session: Session,
  wanted: CompareArguments = {},
): Promise<CompareResult | undefined> {
  const a = await pickSet(session, 'Compare what (A, the reference)?', wanted.a);
  const b = a && (await pickSet(session, `Compare ${a.title} (A) with what (B)?`, wanted.b, a.set.kind));
  const selection = b && (await pickArticles(session, 'Compare in which articles?', wanted.scope));
  if (!a || !b || !selection) return undefined;
  return runComparison(session, a, b, { a: a.set, b: b.set, ...selection });
}

/** Compares anew what was compared last; files are read again. */
export async function compareAgain(session: Session): Promise<void> {
  const { last } = session.comparison;
  const a = last && (await readAgain(session, last.a));
  const b = a && (await readAgain(session, last.b));
  if (b) await runComparison(session, a, b, { ...last.params, a: a.set, b: b.set });
}

async function readAgain(session: Session, chosen: ChosenSet): Promise<ChosenSet | undefined> {
  const { set, sources } = chosen;
  return set.kind === 'files' ? fileSet(session, sources, set.format) : chosen;
}

async function runComparison(
  session: Session,
  a: ChosenSet,
  b: ChosenSet,
  params: CompareParams,
): Promise<CompareResult | undefined> {
  const result = await withProgress('Comparing annotations', async (token) => {
    const answer = await session.server.ask(Compare, params, token);
    if (!answer && !token.isCancellationRequested) throw new NoAnswer();
    return answer;
  });
  if (!result) return undefined;
  warn(result);
  await session.comparison.show({ ...toldApart(a, b), params }, result);
  return result;
}

/** Two files of the same name are called by their paths. */
function toldApart(a: ChosenSet, b: ChosenSet): { a: ChosenSet; b: ChosenSet } {
  if (a.title !== b.title) return { a, b };
  const byPath = (chosen: ChosenSet): ChosenSet => {
    const [source] = chosen.sources ?? [];
    return source ? { ...chosen, title: vscode.workspace.asRelativePath(source) } : chosen;
  };
  return { a: byPath(a), b: byPath(b) };
}

/** The first few, and how many more. */
function someOf(names: readonly string[]): string {
  const more = names.length > 3 ? `; and ${(names.length - 3).toLocaleString('en')} more` : '';
  return names.slice(0, 3).join('; ') + more;
}

function warn({ articles, lost, problems, unknown, unpaired }: CompareResult): void {
  const sentences = [
    articles === 0 ? 'No article is annotated in both sets.' : '',
    problems.length > 0 ? `Cannot be read: ${someOf(problems)}.` : '',
    unknown.length > 0 ? `No article for: ${someOf(unknown)}.` : '',
    articles > 0 && unpaired.length > 0 ? `Annotated in one set only: ${someOf(unpaired)}.` : '',
    lost.length > 0 ? `Not compared: ${listLosses(lost)}.` : '',
  ].filter(Boolean);
  if (sentences.length > 0) void vscode.window.showWarningMessage(sentences.join(' '));
}

interface SetItem extends vscode.QuickPickItem {
  which: WhichMarks | 'files';
}

/** @param taken what the set is compared with: of marks there is no use in the same again. */
async function pickSet(
  session: Session,
  title: string,
  wanted: WhichMarks | vscode.Uri | undefined,
  taken?: ComparedSet['kind'],
): Promise<ChosenSet | undefined> {
  if (wanted instanceof vscode.Uri) return fileSet(session, [wanted]);
  const items: SetItem[] = [
    { label: 'Your Decisions', description: 'what you accepted or marked yourself', which: 'decided' },
    { label: 'All Marks', description: 'decisions and proposals, as the articles show them', which: 'all' },
    { label: 'Proposals', description: 'what Newsmark finds, whatever was decided', which: 'machine' },
    { label: 'Files or a Folder…', description: 'annotations of other people or tools', which: 'files' },
  ];
  const offered = items.filter(({ which }) => which === 'files' || which !== taken);
  const which = wanted ?? (await vscode.window.showQuickPick(offered, { title }))?.which;
  if (which === undefined) return undefined;
  if (which === 'files') return fileSet(session);
  return { title: TITLES[which], set: { kind: which } };
}

async function fileSet(
  session: Session,
  wanted?: readonly vscode.Uri[],
  wantedFormat?: string,
): Promise<ChosenSet | undefined> {
  const found = await pickFilesOfAnnotations(session, 'Compare', wanted, wantedFormat);
  if (!found) return undefined;
  const { title, sources, files, format } = found;
  return { title, sources, set: { kind: 'files', files, format } };
}
