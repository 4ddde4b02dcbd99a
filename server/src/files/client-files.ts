import type { CancellationToken, Connection } from 'vscode-languageserver';
import { messageOf } from '../common/message';
import { DeleteFile, FindFiles, fromBase64, ReadFile, toBase64, WriteFile } from '../protocol';
import { FileNotFoundError, type FileSystem, type FoundFiles } from './file-system';
import type { WorkspaceRoot } from './patterns';
import { canonicalUri, pathBelow } from './uri';

/** Asks the client for files: virtual workspaces, and the browser, where there is no disk. */
export class ClientFiles implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async find(roots: readonly WorkspaceRoot[], token: CancellationToken): Promise<FoundFiles> {
    const found = await Promise.all(roots.map((root) => this.#findIn(root, token)));
    return { uris: [...new Set(found.flat())].sort(), omissions: [] };
  }

  /** A client that knows no `folder` searches all folders: what is elsewhere is left out here. */
  async #findIn({ uri, patterns }: WorkspaceRoot, token: CancellationToken): Promise<string[]> {
    const params = { include: [...patterns.include], exclude: [...patterns.exclude], folder: uri };
    const found: string[] = await this.#connection.sendRequest(FindFiles.method, params, token);
    return found.map(canonicalUri).filter((file) => pathBelow(uri, file) !== undefined);
  }

  async read(uri: string): Promise<Uint8Array> {
    const { base64 }: { base64: string | null } = await this.#connection.sendRequest(ReadFile.method, {
      uri,
    });
    if (base64 === null) throw new FileNotFoundError(uri);
    return fromBase64(base64);
  }

  async write(uri: string, bytes: Uint8Array): Promise<undefined> {
    try {
      await this.#connection.sendRequest(WriteFile.method, { uri, base64: toBase64(bytes) });
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  }

  async remove(uri: string): Promise<void> {
    await this.#connection.sendRequest(DeleteFile.method, { uri });
  }
}

/** What the client said, without what the library for JSON-RPC puts before it. */
function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return message.replace(/^Request \S+ failed with message: /, '');
}
