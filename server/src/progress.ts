import {
  CancellationToken,
  type Connection,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { Indexing, type IndexingState } from './protocol';
import type { Timers } from './runtime';

/** Milliseconds between two reports. */
const INTERVAL = 100;

/** Shows how far indexing is: as LSP work-done progress, and to our own client as {@link Indexing}. */
export class IndexingProgress {
  readonly #connection: Connection;
  readonly #timers: Timers;
  /** Undefined when the client does not want to show it. */
  readonly #reporter: WorkDoneProgressServerReporter | undefined;
  #last = Number.NEGATIVE_INFINITY;
  #state: IndexingState = { state: 'indexing', done: 0, total: 0 };

  private constructor(
    connection: Connection,
    timers: Timers,
    reporter: WorkDoneProgressServerReporter | undefined,
  ) {
    this.#connection = connection;
    this.#timers = timers;
    this.#reporter = reporter;
  }

  /** Never rejects: a client may say that it shows progress, and refuse. */
  static async begin(connection: Connection, timers: Timers): Promise<IndexingProgress> {
    const reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
    const progress = new IndexingProgress(connection, timers, reporter);
    reporter?.begin('Newsmark: reading articles', 0, undefined, true);
    progress.#send();
    return progress;
  }

  get isUnderWay(): boolean {
    return this.#state.state === 'indexing';
  }

  /** Cancelled by the user. */
  get token(): CancellationToken {
    return this.#reporter?.token ?? CancellationToken.None;
  }

  /** Cheap: tells the client ten times a second at most. */
  report(done: number, total: number, articles: number): void {
    this.#state = { state: 'indexing', done, total, articles };
    if (this.#timers.now() - this.#last < INTERVAL) return;
    this.#last = this.#timers.now();
    this.#reporter?.report(total === 0 ? 100 : (done / total) * 100, `${done} of ${total}`);
    this.#send();
  }

  /** Another reading of the folders took over, and tells how far it is. */
  superseded(): void {
    this.#reporter?.done();
  }

  done(): void {
    this.#reporter?.done();
    this.#state = { ...this.#state, state: 'idle', done: this.#state.total };
    this.#send();
  }

  #send(): void {
    void this.#connection.sendNotification(Indexing.method, this.#state);
  }
}
