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
  /**
   * Replaces a file as a whole, so that a crash leaves the old or the new. Makes the folders on the way to it. Answers
   * the stamp of what it wrote, where there are stamps.
   */
  write(uri: string, bytes: Uint8Array): Promise<string | undefined>;
  /** Deletes a file; none there is as well. */
  remove(uri: string): Promise<void>;
  /**
   * What is another text whenever the file was written since; undefined when there is no file. Missing where only
   * reading a file tells.
   */
  stamp?(uri: string): Promise<string | undefined>;
}

/** There is no such file: often no error, as files come and go. */
export class FileNotFoundError extends Error {
  override readonly name = 'FileNotFoundError';
  constructor(readonly uri: string) {
    super(`There is no file ${uri}`);
  }
}

const noAccess = async () => {
  throw new Error('This editor gives Newsmark no access to files.');
};

/** No files but those the editor opens. */
export const noFiles: FileSystem = {
  find: async () => ({ uris: [], omissions: [] }),
  read: async (uri) => {
    throw new FileNotFoundError(uri);
  },
  write: noAccess,
  remove: noAccess,
};
