import * as vscode from 'vscode';
import { ReadsAsNews } from '../../server/src/protocol';
import { isCandidate, matchesSettings, NEWS, PLAIN } from './candidates';
import { readAsItIs } from './encoding';
import type { Server } from './server';

/** Enough text to know a language by, in UTF-16 units. */
const SAMPLE = 20_000;
/** A change that inserts this much (a pasted article) is worth another look, in UTF-16 units. */
const PASTE = 200;
/** Files whose language the reader chose that are remembered at most. */
const MOST_CHOICES = 500;
const CHOICES = 'newsmark.leftAsPlainText';
/** VS Code's news of what made it detect languages anew and of the outcome come this close together, in milliseconds. */
const TOGETHER = 500;

/**
 * Gives plain text documents that read as prose in a known language the language `news`.
 * Who sets an article back to plain text is taken at their word: it stays so, in this window and the next.
 */
export class Recognizer implements vscode.Disposable {
  readonly #server: Server;
  readonly #memory: vscode.Memento;
  readonly #lookedAt = new WeakSet<vscode.TextDocument>();
  /** Those that are articles because we said so. */
  readonly #ours = new WeakSet<vscode.TextDocument>();
  /** Those that we made plain text again. */
  readonly #takenBack = new WeakSet<vscode.TextDocument>();
  /** Since when a document is an article, in milliseconds since 1970. */
  readonly #newsSince = new WeakMap<vscode.TextDocument, number>();
  readonly #subscriptions: vscode.Disposable;
  /** By URI: documents that stopped being articles, until it is clear why. */
  readonly #leaving = new Map<string, ReturnType<typeof setTimeout>>();
  #detectedAnew = Number.NEGATIVE_INFINITY;
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
        if (change.affectsConfiguration('newsmark.files')) this.#settingsChanged();
        if (change.affectsConfiguration('files.associations')) this.#detectedAnew = Date.now();
      }),
      vscode.extensions.onDidChange(() => {
        this.#detectedAnew = Date.now();
      }),
    );
  }

  /** Looks at every open document. */
  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  /** Whether it is decided what the document is. */
  hasLookedAt(document: vscode.TextDocument): boolean {
    return this.#lookedAt.has(document);
  }

  dispose(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
    this.#onDidRecognize.dispose();
  }

  #settingsChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId !== NEWS || !this.#ours.has(document) || matchesSettings(document)) continue;
      this.#takenBack.add(document);
      void vscode.languages.setTextDocumentLanguage(document, PLAIN);
    }
    this.lookAtAll();
  }

  /** VS Code reports a change of language as closing and opening the very same document object. */
  #opened(document: vscode.TextDocument): void {
    if (document.languageId === NEWS) {
      if (!this.#newsSince.has(document)) this.#newsSince.set(document, Date.now());
      this.#remember(document.uri, false);
      return;
    }
    const since = this.#newsSince.get(document);
    this.#newsSince.delete(document);
    if (since === undefined) void this.#look(document);
    else if (!this.#takenBack.delete(document)) this.#leftNews(document, since);
  }

  /**
   * The reader chose plain text; or VS Code detected the languages of all documents anew, as it does when an
   * association or an extension changes, and knows nothing of articles. What became an article only after such a
   * change was not touched by it.
   */
  #leftNews(document: vscode.TextDocument, newsSince: number): void {
    const left = Date.now();
    const key = document.uri.toString();
    clearTimeout(this.#leaving.get(key));
    this.#lookedAt.delete(document);
    const timer = setTimeout(() => {
      this.#leaving.delete(key);
      if (document.languageId === NEWS) return;
      if (newsSince <= this.#detectedAnew && Math.abs(this.#detectedAnew - left) < TOGETHER) {
        void this.#look(document);
      } else {
        this.#remember(document.uri, true);
        this.#lookedAt.add(document);
        this.#onDidRecognize.fire(document);
      }
    }, TOGETHER);
    this.#leaving.set(key, timer);
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!isCandidate(document) || this.#leaving.has(key) || this.#choices().includes(key)) return;
    await readAsItIs(this.#server, document);
    const text = document.getText().slice(0, SAMPLE);
    const answer = await this.#server.ask(ReadsAsNews, { text });
    if (answer?.language && !document.isClosed && isCandidate(document)) {
      this.#ours.add(document);
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
