import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { Indexing, type IndexingState } from './protocol';
import type { Timers } from './runtime';

/** Milliseconds between two reports. */
const INTERVAL = 100;

/** Shows how far indexing is: as LSP work-done progress, and to our own client as {@link Indexing}. */
export class IndexingProgress {
  readonly #connection: Connection;
  readonly #timers: Timers;
  readonly #reporter: WorkDoneProgressServerReporter;
  #last = Number.NEGATIVE_INFINITY;
  #state: IndexingState = { state: 'indexing', done: 0, total: 0 };

  private constructor(connection: Connection, timers: Timers, reporter: WorkDoneProgressServerReporter) {
    this.#connection = connection;
    this.#timers = timers;
    this.#reporter = reporter;
  }

  static async begin(connection: Connection, timers: Timers): Promise<IndexingProgress> {
    const reporter = await connection.window.createWorkDoneProgress();
    const progress = new IndexingProgress(connection, timers, reporter);
    reporter.begin('Newsmark: reading articles', 0, undefined, true);
    progress.#send();
    return progress;
  }

  get isUnderWay(): boolean {
    return this.#state.state === 'indexing';
  }

  /** Cancelled by the user. */
  get token(): CancellationToken {
    return this.#reporter.token;
  }

  /** Cheap: tells the client ten times a second at most. */
  report(done: number, total: number, articles: number): void {
    this.#state = { state: 'indexing', done, total, articles };
    if (this.#timers.now() - this.#last < INTERVAL) return;
    this.#last = this.#timers.now();
    this.#reporter.report(total === 0 ? 100 : (done / total) * 100, `${done} of ${total}`);
    this.#send();
  }

  done(): void {
    this.#reporter.done();
    this.#state = { ...this.#state, state: 'idle', done: this.#state.total };
    this.#send();
  }

  #send(): void {
    void this.#connection.sendNotification(Indexing.method, this.#state);
  }
}
