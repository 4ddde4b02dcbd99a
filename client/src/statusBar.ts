import * as vscode from 'vscode';
import { type ArticleStatus, type IndexingState, Status } from '../../server/src/protocol';
import type { ActiveArticle } from './activeArticle';
import type { Server } from './server';
import { statusBarEnabled } from './settings';
import { Throttle } from './throttle';
import { count } from './words';

const REFRESH_DELAY = 300;

/** The status bar item: language, names and quotes of the article, and how far the reading of the folder is. */
export class StatusBar implements vscode.Disposable {
  readonly #server: Server;
  readonly #active: ActiveArticle;
  readonly #updated: () => void;
  readonly #item = vscode.window.createStatusBarItem('newsmark.status', vscode.StatusBarAlignment.Right, 100);
  readonly #throttle = new Throttle(REFRESH_DELAY, () => void this.#ask());
  readonly #subscriptions: vscode.Disposable;
  #indexing: IndexingState | undefined;
  #status: ArticleStatus | undefined;
  #visible = false;

  constructor(server: Server, active: ActiveArticle, updated: () => void) {
    this.#server = server;
    this.#active = active;
    this.#updated = updated;
    this.#item.name = 'Newsmark';
    this.#item.command = 'newsmark.showOutline';
    this.#subscriptions = vscode.Disposable.from(
      active.onDidChange(() => {
        this.#status = undefined;
        this.#draw();
        this.#throttle.now();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#draw()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('newsmark.statusBar')) this.#draw();
      }),
    );
  }

  /** Undefined while the item is hidden. */
  get text(): string | undefined {
    return this.#visible ? this.#item.text : undefined;
  }

  refresh(): void {
    this.#throttle.schedule();
  }

  indexing(state: IndexingState): void {
    this.#indexing = state;
    this.#draw();
  }

  dispose(): void {
    this.#throttle.dispose();
    this.#subscriptions.dispose();
    this.#item.dispose();
  }

  async #ask(): Promise<void> {
    const uri = this.#active.uri;
    const answer = uri ? await this.#server.ask(Status, { uri }) : undefined;
    if (uri !== this.#active.uri) return;
    this.#status = answer ?? undefined;
    this.#draw();
  }

  #draw(): void {
    const indexing = this.#indexing?.state === 'indexing' ? this.#indexing : undefined;
    const status = this.#isInArticle() ? this.#status : undefined;
    // Without an article, the progress that the server reports is shown by VS Code.
    this.#visible = statusBarEnabled() && status !== undefined;
    if (status && this.#visible) {
      this.#item.text = itemText(status, indexing);
      this.#item.tooltip = tooltip(status, indexing);
      this.#item.accessibilityInformation = { label: `Newsmark: ${spoken(status, indexing)}` };
      this.#item.show();
    } else {
      this.#item.hide();
    }
    this.#updated();
  }

  #isInArticle(): boolean {
    const document = vscode.window.activeTextEditor?.document;
    return document !== undefined && document === this.#active.document;
  }
}

function itemText(status: ArticleStatus, indexing: IndexingState | undefined): string {
  return `${indexing ? '$(sync~spin)' : '$(quote)'} ${spoken(status)}`;
}

function spoken(status: ArticleStatus, indexing?: IndexingState): string {
  const parts = [status.languageName, count(status.names, 'name'), count(status.quotes, 'quote')];
  if (indexing) parts.push(`read ${indexing.done} of ${count(indexing.total, 'article')}`);
  return parts.join(', ');
}

function tooltip(status: ArticleStatus, indexing: IndexingState | undefined): string {
  const lines = [`This article: ${spoken(status)}, ${count(status.words, 'word')}`];
  if (indexing) lines.push(`Newsmark is reading the articles: ${indexing.done} of ${indexing.total}`);
  lines.push('Click for the outline of speakers, topics and names');
  return lines.join('\n');
}
