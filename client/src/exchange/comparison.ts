import * as vscode from 'vscode';
import type {
  AgreementRow,
  AnnotationTarget,
  ComparedMark,
  CompareParams,
  CompareResult,
  DifferenceItem,
  QuoteTypeName,
} from '../../../server/src/protocol';
import type { ShownMark } from '../annotate/shown';
import { pushTo } from '../collections';
import { sameRange } from '../ranges';
import { typeIcon } from '../views/icons';
import { type OutlineNode, type Placed, place } from '../views/node';
import { treeItem } from '../views/treeItem';
import { count } from '../words';
import type { ChosenSet } from './compare';

const VIEW = 'newsmark.comparison';

/** What was compared. */
export interface Compared {
  a: ChosenSet;
  b: ChosenSet;
  params: CompareParams;
}

/** The view of a comparison: how far two sets of marks agree, and where they differ, by article and kind. */
export class Comparison implements vscode.TreeDataProvider<Placed>, vscode.Disposable {
  readonly #view: vscode.TreeView<Placed>;
  readonly #onDidChangeTreeData = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
  readonly #shown: ShownMark;
  readonly #updated: () => void;
  #roots: Placed[] = [];
  #last: Compared | undefined;
  #differences: readonly DifferenceItem[] = [];
  #at = -1;

  constructor(shown: ShownMark, updated: () => void) {
    this.#shown = shown;
    this.#updated = updated;
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
  }

  get last(): Compared | undefined {
    return this.#last;
  }

  async show(compared: Compared, result: CompareResult): Promise<void> {
    this.#last = compared;
    this.#differences = result.differences;
    this.#at = -1;
    this.#roots = place(rootsOf(result, compared), undefined);
    this.#view.message = messageOf(result);
    await vscode.commands.executeCommand('setContext', VIEW, true);
    this.#onDidChangeTreeData.fire(undefined);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    this.#updated();
  }

  async close(): Promise<void> {
    this.#last = undefined;
    this.#roots = [];
    this.#differences = [];
    await vscode.commands.executeCommand('setContext', VIEW, false);
    this.#onDidChangeTreeData.fire(undefined);
    this.#updated();
  }

  /** Shows the difference behind or before the one shown last; from the last it goes to the first. */
  async step(by: 1 | -1): Promise<void> {
    const { length } = this.#differences;
    if (length === 0) {
      vscode.window.setStatusBarMessage('There is no difference to go to.', 3000);
      return;
    }
    const { target } = this.#shown;
    const here = this.#differences.findIndex((one) => target && isAt(one, target));
    if (here >= 0) this.#at = here;
    this.#at = this.#at < 0 && by < 0 ? length - 1 : (this.#at + by + length) % length;
    await this.#shown.show(targetOf(this.#differences[this.#at]!));
  }

  getTreeItem(placed: Placed): vscode.TreeItem {
    const { children, open } = placed.node;
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    return treeItem(placed, children ? (open ? Expanded : Collapsed) : None);
  }

  getParent({ parent }: Placed): Placed | undefined {
    return parent;
  }

  async getChildren(parent?: Placed): Promise<Placed[]> {
    if (!parent) return this.#roots;
    parent.children ??= place((await parent.node.children?.()) ?? [], parent);
    return parent.children;
  }

  dispose(): void {
    this.#view.dispose();
    this.#onDidChangeTreeData.dispose();
    void vscode.commands.executeCommand('setContext', VIEW, false);
  }
}

function messageOf({ articles, differences, count: all }: CompareResult): string | undefined {
  if (articles === 0) return 'No article is annotated in both sets.';
  if (all === differences.length) return undefined;
  return `The first ${count(differences.length, 'difference')} of ${all.toLocaleString('en')} are listed.`;
}

function rootsOf(result: CompareResult, compared: Compared): OutlineNode[] {
  if (result.articles === 0) return [];
  const byArticle = new Map<string, DifferenceItem[]>();
  for (const difference of result.differences) pushTo(byArticle, difference.uri, difference);
  return [agreementNode(result, compared), ...[...byArticle.values()].map(articleNode)];
}

const share = (value: number | null) => (value === null ? '–' : value.toFixed(2));

function agreementNode({ agreement, articles, count: left }: CompareResult, { a, b }: Compared): OutlineNode {
  const f1 = share(agreement[0]?.f1 ?? null);
  const sets = `${a.title} (A) and ${b.title} (B)`;
  const description = `${sets}: F1 ${f1}, ${count(left, 'difference')} in ${count(articles, 'article')}`;
  return {
    id: 'agreement',
    kind: 'group',
    label: 'Agreement',
    description,
    tooltip: `Precision, recall and F1 of ${b.title} (B) measured against ${a.title} (A); kappa is Cohen’s, over tokens.`,
    icon: new vscode.ThemeIcon('graph'),
    spoken: `Agreement, ${description}`,
    open: true,
    children: async () => agreement.map(rowNode),
  };
}

const TYPE_TITLES: Readonly<Record<AgreementRow['type'], string>> = {
  all: 'All marks',
  PER: 'People',
  LOC: 'Places',
  ORG: 'Organisations',
  MISC: 'Other names',
  direct: 'Direct quotes',
  indirect: 'Indirect quotes',
  mixed: 'Partly direct quotes',
};

function rowNode({ type, precision, recall, f1, kappa, both, onlyA, onlyB }: AgreementRow): OutlineNode {
  const label = TYPE_TITLES[type];
  const measures = `P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}  κ ${share(kappa)}`;
  const counts = `${both} in both, ${onlyA} only in A, ${onlyB} only in B`;
  return {
    id: type,
    kind: 'group',
    label,
    description: `${measures}   ${counts}`,
    tooltip: `${label}: ${counts}\nprecision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}, kappa ${share(kappa)}`,
    icon: type === 'all' ? new vscode.ThemeIcon('symbol-numeric') : iconOf(type),
    spoken: `${label}: precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}, kappa ${share(kappa)}, ${counts}`,
  };
}

function articleNode(differences: readonly DifferenceItem[]): OutlineNode {
  const { uri, title } = differences[0]!;
  const byKind = new Map<DifferenceItem['kind'], DifferenceItem[]>();
  for (const difference of differences) pushTo(byKind, difference.kind, difference);
  return {
    id: uri,
    kind: 'article',
    label: title,
    description: String(differences.length),
    tooltip: title,
    icon: new vscode.ThemeIcon('file-text'),
    spoken: `${title}, ${count(differences.length, 'difference')}`,
    open: true,
    children: async () => KINDS.flatMap((kind) => kindNode(kind, byKind.get(kind.id) ?? [])),
  };
}

interface Kind {
  id: DifferenceItem['kind'];
  title: string;
  icon: string;
  colour: string;
}

const KINDS: readonly Kind[] = [
  {
    id: 'missed',
    title: 'Only in A',
    icon: 'diff-removed',
    colour: 'gitDecoration.deletedResourceForeground',
  },
  { id: 'added', title: 'Only in B', icon: 'diff-added', colour: 'gitDecoration.addedResourceForeground' },
  {
    id: 'type',
    title: 'Other type',
    icon: 'diff-modified',
    colour: 'gitDecoration.modifiedResourceForeground',
  },
  {
    id: 'extent',
    title: 'Other extent',
    icon: 'arrow-both',
    colour: 'gitDecoration.modifiedResourceForeground',
  },
  {
    id: 'speaker',
    title: 'Other speaker',
    icon: 'person',
    colour: 'gitDecoration.modifiedResourceForeground',
  },
];

function kindNode({ id, title, icon, colour }: Kind, differences: readonly DifferenceItem[]): OutlineNode[] {
  if (differences.length === 0) return [];
  return [
    {
      id,
      kind: 'group',
      label: title,
      description: String(differences.length),
      icon: new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour)),
      spoken: `${title}, ${differences.length}`,
      open: true,
      children: async () => differences.map((difference, i) => differenceNode(title, difference, i)),
    },
  ];
}

/** A line for a difference; files may have two marks that are alike, so its place in the list tells it from others. */
function differenceNode(kind: string, difference: DifferenceItem, index: number): OutlineNode {
  const { a, b, text, title, paragraph } = difference;
  const mark = (a ?? b)!;
  const description = changeOf(difference);
  return {
    id: `${index}`,
    kind: 'difference',
    label: mark.words,
    description: `${description} · ${text}`,
    tooltip: `${text}\n\n${title}, paragraph ${paragraph}`,
    icon: iconOf(mark.type),
    spoken: `${kind}: ${mark.words}, ${description}, ${title}, paragraph ${paragraph}`,
    passage: difference,
    mark: targetOf(difference),
  };
}

const targetOf = ({ uri, range, a, b }: DifferenceItem): AnnotationTarget => ({
  uri,
  range,
  only: isQuote((a ?? b)!.type) ? 'quote' : 'mention',
});

const isAt = (difference: DifferenceItem, { uri, range, only }: AnnotationTarget): boolean =>
  difference.uri === uri && sameRange(difference.range, range) && targetOf(difference).only === only;

/** “place → organisation”, “→ Anna Berg”, “Berg → nobody”. */
function changeOf({ kind, a, b, paragraph }: DifferenceItem): string {
  const place = `¶ ${paragraph}`;
  if (!a || !b) return `${nameOf((a ?? b)!)} · ${place}`;
  if (kind === 'speaker') return `${a.speaker ?? 'nobody'} → ${b.speaker ?? 'nobody'} · ${place}`;
  const types = a.type === b.type ? '' : `${nameOf(a)} → ${nameOf(b)}`;
  const words = kind === 'extent' ? `→ ${b.words}` : '';
  return [words, types, place].filter(Boolean).join(' · ');
}

const TYPE_NAMES: Readonly<Record<ComparedMark['type'], string>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: 'other name',
  direct: 'direct quote',
  indirect: 'indirect quote',
  mixed: 'partly direct quote',
};

const nameOf = ({ type }: ComparedMark) => TYPE_NAMES[type];

function iconOf(type: ComparedMark['type']): vscode.ThemeIcon {
  return isQuote(type) ? new vscode.ThemeIcon('quote') : typeIcon(type);
}

function isQuote(type: ComparedMark['type']): type is QuoteTypeName {
  return type === 'direct' || type === 'indirect' || type === 'mixed';
}
