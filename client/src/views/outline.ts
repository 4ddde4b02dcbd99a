import * as vscode from 'vscode';
import type { Scope } from '../../../server/src/protocol';
import type { ActiveArticle } from '../activeArticle';
import type { ViewName } from '../api';
import { Throttle } from '../throttle';
import { type Choices, ViewChoices } from './choices';
import { looksTheSame, type OutlineNode, type Placed, place } from './node';
import { OpenNodes } from './openNodes';
import type { Standing } from './standing';
import { treeItem } from './treeItem';

/** The server tells of changes only when it is quiet; this gathers what it says at once. */
const REFRESH_DELAY = 50;

export interface Roots {
  readonly nodes: readonly OutlineNode[];
  readonly badge?: vscode.ViewBadge;
  /** Shown beside the title of the view; the scope when missing. */
  readonly description?: string;
}

/** Where the nodes of a view come from. */
export interface OutlineSource {
  readonly view: ViewName;
  /** The badge, which is seen when the view is not: then nothing else is asked for. */
  badge?(scope: Scope, token: vscode.CancellationToken): Promise<vscode.ViewBadge | undefined>;
  /** Undefined when the server did not answer: the view stays as it is. */
  roots(scope: Scope, choices: Choices, token: vscode.CancellationToken): Promise<Roots | undefined>;
}

/**
 * One tree view of the outline. Children are asked for when a node is opened; a refresh asks again for what is open
 * and redraws only lines that look different, so typing does not make the view flicker.
 */
export class Outline implements vscode.TreeDataProvider<Placed>, vscode.Disposable {
  readonly #source: OutlineSource;
  readonly #active: ActiveArticle;
  readonly #choices: ViewChoices;
  readonly #updated: () => void;
  readonly #openNodes: OpenNodes;
  readonly #view: vscode.TreeView<Placed>;
  readonly #subscriptions: vscode.Disposable;
  readonly #onDidChangeTreeData = new vscode.EventEmitter<Placed | undefined>();
  readonly #throttle = new Throttle(REFRESH_DELAY, () => void this.#reload());
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
  #roots: Placed[] = [];
  #reloading = new vscode.CancellationTokenSource();
  #stale = true;
  #followed: Placed | undefined;
  /** What the last attempt to follow did not find. */
  #missed: Standing | undefined;

  constructor(source: OutlineSource, active: ActiveArticle, memory: vscode.Memento, updated: () => void) {
    this.#source = source;
    this.#active = active;
    this.#choices = new ViewChoices(memory, source.view);
    this.#updated = updated;
    this.#openNodes = new OpenNodes(memory, source.view);
    this.#view = vscode.window.createTreeView(`newsmark.${source.view}`, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#view.onDidExpandElement(({ element }) => this.#openNodes.set(element.id, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#openNodes.set(element.id, false)),
      this.#view.onDidChangeVisibility(() => this.#wake()),
      active.onDidChange(() => this.#throttle.now()),
    );
  }

  /** What the reader asked for. */
  get choices(): Choices {
    return this.#choices;
  }

  async choose(chosen: Partial<Choices>): Promise<void> {
    await this.#choices.set(chosen);
    this.#throttle.now();
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  /** What VS Code shows beside the title of the view. */
  get description(): string | undefined {
    return this.#view.description;
  }

  get badge(): number | undefined {
    return this.#view.badge?.value;
  }

  /** The line that was selected last because the cursor is at what it stands for. */
  get followed(): Placed | undefined {
    return this.#followed;
  }

  /** The lines that are selected. */
  get selection(): readonly Placed[] {
    return this.#view.selection;
  }

  /** Selects a line and puts the keyboard on it, unless it is gone. */
  async show(placed: Placed): Promise<void> {
    try {
      await this.#view.reveal(placed, { select: true, focus: true, expand: false });
    } catch {
      // The lines changed under VS Code's hands.
    }
    this.#updated();
  }

  /** Asks again soon; at once with the next look at the view when it is hidden. */
  refresh(): void {
    this.#throttle.schedule();
  }

  dispose(): void {
    this.#throttle.dispose();
    this.#reloading.cancel();
    this.#subscriptions.dispose();
    this.#onDidChangeTreeData.dispose();
  }

  getTreeItem(placed: Placed): vscode.TreeItem {
    return treeItem(placed, this.#collapsibleState(placed));
  }

  getParent(placed: Placed): Placed | undefined {
    return placed.parent;
  }

  async getChildren(parent?: Placed): Promise<Placed[]> {
    if (!parent) {
      this.#wake();
      return this.#roots;
    }
    if (!parent.children) {
      parent.children = place((await parent.node.children?.()) ?? [], parent);
      this.#updated();
    }
    return parent.children;
  }

  /** Selects the line for what stands at the cursor; below a closed node, that node. */
  async follow(standing: Standing): Promise<void> {
    if (!this.visible) return;
    this.#missed = undefined;
    const found = this.#find(this.#roots, standing);
    if (found && this.#view.selection[0] === found) return;
    // The lines may be those of another article, or change under VS Code's hands: the next reload tries again.
    if (!found || !(await this.#select(found))) this.#missed = standing;
  }

  async #select(placed: Placed): Promise<boolean> {
    try {
      await this.#view.reveal(placed, { select: true, focus: false, expand: false });
    } catch {
      return false;
    }
    this.#followed = placed;
    this.#updated();
    return true;
  }

  #collapsibleState({ id, node }: Placed): vscode.TreeItemCollapsibleState {
    if (!node.children) return vscode.TreeItemCollapsibleState.None;
    return this.#openNodes.isOpen(id, node.open ?? false)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #isOpen({ id, node, children }: Placed): boolean {
    return children !== undefined && this.#openNodes.isOpen(id, node.open ?? false);
  }

  /** Without an article to speak of, the view speaks of all. */
  #effectiveScope(): Scope {
    return this.#choices.scope === 'article' && this.#active.uri ? { uri: this.#active.uri } : {};
  }

  #wake(): void {
    if (this.#stale) this.#throttle.now();
  }

  async #reload(): Promise<void> {
    this.#reloading.cancel();
    this.#reloading = new vscode.CancellationTokenSource();
    const { token } = this.#reloading;
    const scope = this.#effectiveScope();
    this.#stale = !this.visible;
    if (this.#stale) return this.#reloadBadge(scope, token);
    const roots = await this.#source.roots(scope, this.#choices, token);
    if (!roots || token.isCancellationRequested) return;
    const { nodes, badge, description } = roots;
    const same = looksTheSame(
      nodes,
      this.#roots.map((placed) => placed.node),
    );
    this.#roots = place(nodes, undefined, this.#roots);
    const changed = await this.#reloadOpen(this.#roots, token);
    if (token.isCancellationRequested) return;
    this.#view.description = description ?? (scope.uri ? 'this article' : 'all articles');
    this.#view.badge = badge;
    if (!same) this.#onDidChangeTreeData.fire(undefined);
    else for (const placed of changed) this.#onDidChangeTreeData.fire(placed);
    this.#setEmpty(scope);
    this.#updated();
    if (this.#missed) await this.follow(this.#missed);
  }

  async #reloadBadge(scope: Scope, token: vscode.CancellationToken): Promise<void> {
    if (!this.#source.badge) return;
    const badge = await this.#source.badge(scope, token);
    if (token.isCancellationRequested) return;
    this.#view.badge = badge;
    this.#updated();
  }

  /** Asks again for the children of open nodes and forgets those of closed ones; answers whose look changed. */
  async #reloadOpen(level: readonly Placed[], token: vscode.CancellationToken): Promise<Placed[]> {
    const changed: Placed[] = [];
    for (const placed of level) {
      if (token.isCancellationRequested || !placed.children) continue;
      if (!this.#isOpen(placed)) {
        placed.children = undefined;
        changed.push(placed);
        continue;
      }
      const before = placed.children;
      const nodes = (await placed.node.children?.()) ?? [];
      const same = looksTheSame(
        nodes,
        before.map((child) => child.node),
      );
      placed.children = place(nodes, placed, before);
      const below = await this.#reloadOpen(placed.children, token);
      changed.push(...(same ? below : [placed]));
    }
    return changed;
  }

  /** Looks below the lines that stand for what is at the cursor, and below those that only group others. */
  #find(level: readonly Placed[], standing: Standing): Placed | undefined {
    for (const placed of level) {
      const stands = placed.node.stands?.(standing);
      if (stands === false) continue;
      const below = placed.children && this.#find(placed.children, standing);
      if (below && this.#isOpen(placed)) return below;
      if (stands || below) return placed;
    }
    return undefined;
  }

  /** Tells the welcome text which kind of emptiness it is. */
  #setEmpty(scope: Scope): void {
    const whichEmpty = scope.uri ? 'article' : 'all';
    const empty = this.#roots.length > 0 ? undefined : whichEmpty;
    void vscode.commands.executeCommand('setContext', `newsmark.empty.${this.#source.view}`, empty);
  }
}
