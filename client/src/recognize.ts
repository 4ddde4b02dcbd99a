import * as vscode from 'vscode';
import { ReadsAsNews } from '../../server/src/protocol';
import { isCandidate, NEWS } from './candidates';
import type { Server } from './server';

/** Enough text to know a language by, in UTF-16 units. */
const SAMPLE = 20_000;
/** A change that inserts this much (a pasted article) is worth another look, in UTF-16 units. */
const PASTE = 200;
/** Files whose language the reader chose that are remembered at most. */
const MOST_CHOICES = 500;
const CHOICES = 'newsmark.leftAsPlainText';

/**
 * Gives plain text documents that read as prose in a known language the language `news`.
 * Who sets an article back to plain text is taken at their word: it stays so, in this window and the next.
 */
export class Recognizer implements vscode.Disposable {
  readonly #server: Server;
  readonly #memory: vscode.Memento;
  readonly #lookedAt = new WeakSet<vscode.TextDocument>();
  readonly #seenAsNews = new WeakSet<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  readonly #onDidRecognize = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a document has been looked at, whatever the outcome. */
  readonly onDidRecognize = this.#onDidRecognize.event;

  constructor(server: Server, memory: vscode.Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#look(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.some((change) => change.text.length >= PASTE)) void this.#look(document);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('newsmark.files')) this.lookAtAll();
      }),
    );
  }

  /** Looks at every open document. */
  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  hasLookedAt(document: vscode.TextDocument): boolean {
    return this.#lookedAt.has(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#onDidRecognize.dispose();
  }

  /** VS Code reports a change of language as closing and opening the very same document object. */
  #opened(document: vscode.TextDocument): void {
    if (document.languageId === NEWS) {
      this.#seenAsNews.add(document);
      this.#remember(document.uri, false);
    } else if (this.#seenAsNews.delete(document)) {
      this.#remember(document.uri, true);
      this.#onDidRecognize.fire(document);
    } else {
      void this.#look(document);
    }
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    if (!isCandidate(document) || this.#choices().includes(document.uri.toString())) return;
    const text = document.getText().slice(0, SAMPLE);
    const answer = await this.#server.ask(ReadsAsNews, { text });
    if (answer?.language && !document.isClosed && isCandidate(document)) {
      await vscode.languages.setTextDocumentLanguage(document, NEWS);
    }
    this.#lookedAt.add(document);
    this.#onDidRecognize.fire(document);
  }

  #choices(): string[] {
    return this.#memory.get<string[]>(CHOICES, []);
  }

  #remember(uri: vscode.Uri, leftAsPlainText: boolean): void {
    const choices = this.#choices();
    const key = uri.toString();
    if (choices.includes(key) === leftAsPlainText) return;
    const others = choices.filter((choice) => choice !== key);
    void this.#memory.update(CHOICES, leftAsPlainText ? [...others, key].slice(-MOST_CHOICES) : others);
  }
}
