import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NotificationMethod, RequestMethod } from '../../server/src/protocol';
import { messageOf } from './message';

/** The language server as the rest of the client sees it: typed requests and notifications of our own. */
export class Server {
  readonly #client: BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;

  constructor(client: BaseLanguageClient, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#log = log;
  }

  /**
   * Answers undefined when the request was cancelled, failed (which is logged) or the server has stopped.
   *
   * @param failed hears why it failed, in words for the user.
   */
  async ask<P, R>(
    method: RequestMethod<P, R>,
    params: P,
    token?: vscode.CancellationToken,
    failed?: (reason: string) => void,
  ): Promise<R | undefined> {
    if (!this.#client.isRunning()) return undefined;
    try {
      // A token that is undefined would be sent as one more parameter.
      const answer = await (token
        ? this.#client.sendRequest<R>(method.method, params, token)
        : this.#client.sendRequest<R>(method.method, params));
      return token?.isCancellationRequested ? undefined : answer;
    } catch (error) {
      if (!token?.isCancellationRequested && !isCancellation(error)) {
        const message = messageOf(error);
        this.#log.error(`${method.method}: ${message}`);
        failed?.(message.replace(`${method.method} failed: `, ''));
      }
      return undefined;
    }
  }

  on<P>(method: NotificationMethod<P>, handler: (params: P) => void): vscode.Disposable {
    return this.#client.onNotification(method.method, handler);
  }
}

/** LSP: RequestCancelled, ContentModified, ServerCancelled; and a connection that closes under a request. */
const QUIET_CODES = new Set([-32800, -32801, -32802, -32097, -32099]);

function isCancellation(error: unknown): boolean {
  if (error instanceof vscode.CancellationError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'number' && QUIET_CODES.has(code);
}
