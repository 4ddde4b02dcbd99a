import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspaceRoot } from './patterns';

export interface FoundFiles {
  /** Canonical URIs, sorted. */
  uris: string[];
  /** What was left out and why, in sentences for the user. */
  omissions: string[];
}

/** Where articles are read from: the disk, or the client. */
export interface FileSystem {
  /** The files below the folders that match; some of them when cancelled. */
  find(roots: readonly WorkspaceRoot[], token: CancellationToken): Promise<FoundFiles>;
  /** The bytes of a file. Rejects with {@link FileNotFoundError} when there is none. */
  read(uri: string): Promise<Uint8Array>;
  /** Replaces a file as a whole, so that a crash leaves the old or the new. Makes the folders on the way to it. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
}

export class FileNotFoundError extends Error {
  override readonly name = 'FileNotFoundError';
  constructor(readonly uri: string) {
    super(`There is no file ${uri}`);
  }
}

/** No files but those the editor opens. */
export const noFiles: FileSystem = {
  find: async () => ({ uris: [], omissions: [] }),
  read: async (uri) => {
    throw new FileNotFoundError(uri);
  },
  write: async () => {
    throw new Error('This editor gives Newsmark no access to files.');
  },
};
