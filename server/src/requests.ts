import {
  type CancellationToken,
  type Disposable,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { messageOf } from './common/message';
import { Refusal } from './features/refusal';
import type { Log } from './log';
import type { Timers } from './runtime';

/** The request was cancelled while its work went on. */
class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Runs the work behind every request, so that an error or a cancellation of one never harms another. */
export class Requests {
  readonly #log: Log;
  readonly #timers: Timers;

  constructor(log: Log, timers: Timers) {
    this.#log = log;
    this.#timers = timers;
  }

  /**
   * Answers what the work answers, `RequestCancelled` when the client lost interest, and `InternalError` with a line in
   * the log when the work throws. A {@link Refusal} is passed on to the user as it is. Lets waiting messages go first: a
   * cancellation may be among them.
   */
  async run<R>(
    name: string,
    token: CancellationToken,
    work: () => R | Promise<R>,
  ): Promise<R | ResponseError<never>> {
    await this.#timers.yield();
    if (token.isCancellationRequested) return cancelled();
    try {
      return await unlessCancelled(token, work());
    } catch (error) {
      if (error instanceof CancelledError) return cancelled();
      if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      this.#log.error(`${name} failed`, error);
      return new ResponseError(ErrorCodes.InternalError, `${name} failed: ${messageOf(error)}`);
    }
  }
}

/** Rejects as soon as the client loses interest, though the work goes on for others who share it. */
async function unlessCancelled<R>(token: CancellationToken, work: R | Promise<R>): Promise<R> {
  if (!(work instanceof Promise)) return work;
  let listener: Disposable | undefined;
  const cancellation = new Promise<never>((_, reject) => {
    listener = token.onCancellationRequested(() => reject(new CancelledError()));
  });
  try {
    return await Promise.race([work, cancellation]);
  } finally {
    listener?.dispose();
  }
}

const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
