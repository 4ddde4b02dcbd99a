import * as vscode from 'vscode';
import type { AnnotationTarget, Mark } from '../../server/src/protocol';
import type { NewsmarkApi, State, Update, ViewName } from './api';
import type { Comparison } from './exchange/comparison';
import type { Host, Launch } from './extension';
import { Gate } from './gate';
import type { Session } from './session';
import type { Outline } from './views/outline';

/** The extension's life: waits for an article, starts a session, and starts another when that is asked for. */
export class Newsmark implements NewsmarkApi, vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #launch: Launch;
  readonly #host: Host;
  readonly #log: vscode.LogOutputChannel;
  readonly #onDidUpdate = new vscode.EventEmitter<Update>();
  readonly #gate: Gate;
  readonly onDidUpdate = this.#onDidUpdate.event;
  #state: State = 'waiting';
  #session: Session | undefined;
  #starting: Promise<Session | undefined> | undefined;
  #decided: Promise<void> = Promise.resolve();
  #problemShown = false;
  outlineShown = false;

  constructor(context: vscode.ExtensionContext, launch: Launch, host: Host, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#launch = launch;
    this.#host = host;
    this.#log = log;
    this.#gate = new Gate(() => void this.start());
  }

  get state(): State {
    return this.#state;
  }

  get views(): Readonly<Record<ViewName, Outline>> | undefined {
    return this.#session?.views;
  }

  get comparison(): Comparison | undefined {
    return this.#session?.comparison;
  }

  get status(): string | undefined {
    return this.#session?.statusText;
  }

  hasLookedAt(document: vscode.TextDocument): boolean {
    return this.#session?.recognizer.hasLookedAt(document) ?? false;
  }

  marks(uri: vscode.Uri): readonly Mark[] {
    return this.#session?.markup.drawn(uri) ?? [];
  }

  litMarks(uri: vscode.Uri): readonly Mark[] {
    return this.#session?.markup.lit(uri) ?? [];
  }

  get shownMark(): AnnotationTarget | undefined {
    return this.#session?.shown.target;
  }

  /** Begins to look for articles. */
  open(): void {
    this.#decided = this.#gate.look();
  }

  decided(): Promise<void> {
    return this.#decided;
  }

  ready(): Promise<void> {
    if (this.#state === 'ready') return Promise.resolve();
    return new Promise((resolve, reject) => {
      const subscription = this.onDidUpdate(() => {
        if (this.#state !== 'ready' && this.#state !== 'failed') return;
        subscription.dispose();
        if (this.#state === 'ready') resolve();
        else reject(new Error('The language server did not start.'));
      });
    });
  }

  /** The running session; starts it when nothing runs yet. Undefined when it cannot start (which is shown). */
  start(): Promise<Session | undefined> {
    this.#gate.dispose();
    this.#starting ??= this.#startSession();
    return this.#starting;
  }

  /** Somebody wants to see the outline, articles or not: where there are none it says what to do. */
  async openOutline(): Promise<void> {
    this.#showOutline();
    await vscode.commands.executeCommand('workbench.view.extension.newsmark');
    await this.start();
  }

  /** Ends the session and starts a new one. */
  async restart(): Promise<void> {
    const running = this.#starting;
    this.#starting = (async () => {
      await (await running)?.stop();
      this.#session = undefined;
      return this.#startSession();
    })();
    await this.#starting;
  }

  async dispose(): Promise<void> {
    this.#gate.dispose();
    await this.#session?.stop();
    this.#onDidUpdate.dispose();
  }

  async #startSession(): Promise<Session | undefined> {
    this.#setState('starting');
    try {
      const { startSession } = await import('./session');
      this.#session = await startSession({
        context: this.#context,
        launch: this.#launch,
        host: this.#host,
        log: this.#log,
        setState: (state) => this.#setState(state),
        outlineShown: () => this.outlineShown,
        showOutline: () => this.#showOutline(),
        updated: (update) => this.#onDidUpdate.fire(update),
        restart: () => void this.restart(),
      });
      return this.#session;
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#setState('failed');
      void this.#showProblem();
      return undefined;
    }
  }

  #setState(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    void vscode.commands.executeCommand('setContext', 'newsmark.state', state);
    this.#onDidUpdate.fire('state');
  }

  #showOutline(): void {
    if (this.outlineShown) return;
    this.outlineShown = true;
    void vscode.commands.executeCommand('setContext', 'newsmark.active', true);
    this.#onDidUpdate.fire('outline');
  }

  async #showProblem(): Promise<void> {
    if (this.#problemShown) return;
    this.#problemShown = true;
    const showLog = 'Show Log';
    const retry = 'Try Again';
    const choice = await vscode.window.showErrorMessage(
      'Newsmark could not start its language server.',
      showLog,
      retry,
    );
    if (choice === showLog) this.#log.show();
    if (choice === retry) {
      this.#problemShown = false;
      await this.restart();
    }
  }
}
