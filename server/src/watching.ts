import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  WatchKind,
} from 'vscode-languageserver';
import { ENTITIES_FILE } from './corpus/entities-files';
import type { WorkspaceRoot } from './files/patterns';

/** Has the client watch files for us. */
export class Watching {
  readonly #connection: Connection;
  /** Settles when the client watches what it was asked to last. */
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Asks the client to watch the files that may be articles and what is kept beside them, in place of those before. */
  async watch(roots: readonly WorkspaceRoot[]): Promise<void> {
    const include = new Set(roots.flatMap(({ patterns }) => patterns.include));
    const kept = ['**/*.annotations{,-*}.json', `**/${ENTITIES_FILE}`];
    // Of a folder that is deleted with all in it, only the folder itself is reported.
    const folders = { globPattern: '**/*', kind: WatchKind.Delete };
    const watchers = [...[...include, ...kept].map((globPattern) => ({ globPattern })), folders];
    const register = () =>
      this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    const before = this.#registered;
    this.#registered = before
      .then(
        (registered) => registered?.dispose(),
        () => {},
      )
      .then(register);
    await this.#registered;
  }
}
