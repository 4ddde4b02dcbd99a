import type { CancellationToken, Connection } from 'vscode-languageserver';
import { FindFiles, ReadFile } from '../protocol';
import type { FileSystem, FoundFiles } from './file-system';
import type { FilePatterns } from './patterns';
import { canonicalUri } from './uri';

/** Asks the client for files: virtual workspaces, and the browser, where there is no disk. */
export class ClientFiles implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The client searches all its workspace folders. */
  async find(
    folders: readonly string[],
    patterns: FilePatterns,
    token: CancellationToken,
  ): Promise<FoundFiles> {
    if (folders.length === 0) return { uris: [], omissions: [] };
    const params = { include: [...patterns.include], exclude: [...patterns.exclude] };
    const found: string[] = await this.#connection.sendRequest(FindFiles.method, params, token);
    return { uris: found.map(canonicalUri).sort(), omissions: [] };
  }

  async read(uri: string): Promise<Uint8Array> {
    const { base64 }: { base64: string } = await this.#connection.sendRequest(ReadFile.method, { uri });
    return bytesOfBase64(base64);
  }
}

function bytesOfBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
