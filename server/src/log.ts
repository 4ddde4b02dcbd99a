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

  /**
   * Shows a warning to the user, the same one only once. A notification: the connection's own `showWarningMessage` is a
   * request, which a client may refuse.
   */
  showOnce(message: string): void {
    if (this.#shown.has(message)) return;
    this.#shown.add(message);
    const params = { type: MessageType.Warning, message };
    this.#connection.sendNotification(ShowMessageNotification.method, params).catch(() => {});
  }
}
