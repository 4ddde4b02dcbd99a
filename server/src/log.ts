import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

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
   * request, which a client may refuse.
   */
  showOnce(message: string): void {
    if (this.#shown.has(message)) return;
    this.#shown.add(message);
    this.#send(MessageType.Warning, message);
  }

  #send(type: MessageType, message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.method, { type, message }).catch(() => {});
  }
}
