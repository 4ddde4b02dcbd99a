import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Line and column count from 1. */
export interface PlaceInFile {
  uri: string;
  line: number;
  column: number;
}

/** What the server tells: lines in the client's output channel, and the little that concerns the user. */
export class Log {
  readonly #connection: Connection;
  readonly #shown = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  info(message: string): void {
    this.#connection.console.info(message);
  }

  warn(message: string): void {
    this.#connection.console.warn(message);
  }

  error(message: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#connection.console.error(`${message}: ${detail}`);
  }

  /** Tells the user what was done. */
  show(message: string): void {
    this.#send(MessageType.Info, message);
  }

  /**
   * Shows a warning to the user, the same one only once. A notification: the connection's own `showWarningMessage` is a
   * request, which a client may refuse. Of a client that can show documents it is asked for, to offer to go to the place.
   */
  showOnce(message: string, at?: PlaceInFile): void {
    if (this.#shown.has(message)) return;
    this.#shown.add(message);
    if (at) this.#offer(message, at).catch(() => this.#send(MessageType.Warning, message));
    else this.#send(MessageType.Warning, message);
  }

  async #offer(message: string, { uri, line, column }: PlaceInFile): Promise<void> {
    const { window } = this.#connection;
    if (!(await window.showWarningMessage(message, { title: 'Show' }))) return;
    const place = { line: line - 1, character: column - 1 };
    await window.showDocument({ uri, takeFocus: true, selection: { start: place, end: place } });
  }

  #send(type: MessageType, message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.method, { type, message }).catch(() => {});
  }
}
