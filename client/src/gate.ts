import * as vscode from 'vscode';
import { findCandidates, isCandidate, NEWS } from './candidates';
import { anyOf } from './globs';
import { fileGlobs } from './settings';

/**
 * Opens when there may be something to read: an article, or a file that matches the settings. Until then nothing
 * runs, no server, no view, no status bar item.
 */
export class Gate implements vscode.Disposable {
  readonly #open: () => void;
  #subscriptions: vscode.Disposable;
  #watcher: vscode.Disposable | undefined;
  #done = false;

  /** `open` is called once. */
  constructor(open: () => void) {
    this.#open = open;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#offer(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.look()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('newsmark.files')) void this.look();
      }),
    );
  }

  /** Looks at the open documents and the files of the workspace; resolves when that is decided. */
  async look(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) this.#offer(document);
    if (this.#done) return;
    this.#watch();
    if ((await findCandidates(1)).length > 0) this.#pass();
  }

  dispose(): void {
    this.#done = true;
    this.#subscriptions.dispose();
    this.#watcher?.dispose();
  }

  #watch(): void {
    this.#watcher?.dispose();
    const pattern = anyOf(fileGlobs().include);
    if (!pattern || !vscode.workspace.workspaceFolders?.length) return;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
    const subscription = watcher.onDidCreate(() => void this.#search());
    this.#watcher = vscode.Disposable.from(watcher, subscription);
  }

  async #search(): Promise<void> {
    if ((await findCandidates(1)).length > 0) this.#pass();
  }

  #offer(document: vscode.TextDocument): void {
    if (document.languageId === NEWS || isCandidate(document)) this.#pass();
  }

  #pass(): void {
    if (this.#done) return;
    this.dispose();
    this.#open();
  }
}
