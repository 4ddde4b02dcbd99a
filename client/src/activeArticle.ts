import * as vscode from 'vscode';
import { NEWS } from './candidates';

/**
 * The article the reader is in. It stays the same while they look at something that is no article (a setting, the
 * outline), until it is closed.
 */
export class ActiveArticle implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#onDidChange.event;
  #document: vscode.TextDocument | undefined;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
      // VS Code keeps a document for a while when its last tab is closed.
      vscode.window.tabGroups.onDidChangeTabs(() => this.#leave()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#set(undefined);
      }),
    );
    this.#look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get uri(): string | undefined {
    return this.#document?.uri.toString();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#onDidChange.dispose();
  }

  #look(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === NEWS) this.#set(document);
  }

  #leave(): void {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const uri = this.uri;
    if (uri && !tabs.some(({ input }) => urisOf(input).includes(uri))) this.#set(undefined);
  }

  #set(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#onDidChange.fire();
  }
}

/** The documents that a tab shows; those of a diff are two. */
function urisOf(input: unknown): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
}
