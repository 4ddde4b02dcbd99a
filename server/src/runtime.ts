import type { Connection } from 'vscode-languageserver';
import type { ReadData } from './analysis/data';
import type { CacheStorage } from './corpus/cache';
import type { FileSystem } from './files/file-system';

/** What differs between Node, a browser worker and a test. */
export interface Runtime {
  /** Reads the server's data files, from the folder `dataUri` or from where the runtime keeps them. */
  data(connection: Connection, dataUri: string | undefined): ReadData;
  /** The disk; undefined when only the client can read files. */
  readonly files: FileSystem | undefined;
  /** Keeps bytes between sessions in the folder `storageUri`; undefined when the runtime cannot. */
  storage(storageUri: string): CacheStorage | undefined;
  /** Names this build of the server with its data: what another made is not to be trusted. */
  version(dataUri: string | undefined): Promise<string>;
  readonly timers: Timers;
  /** The user of the machine, who signs annotations; empty when nobody knows. */
  readonly user: string;
}

/** Time, injected so that scheduling is tested without waiting. */
export interface Timers {
  /** Calls back after a delay in milliseconds; the answer cancels it. */
  after(delay: number, callback: () => void): () => void;
  /** Resolves when what else was waiting in the event loop (messages) had its turn. */
  yield(): Promise<void>;
  /** Milliseconds since some moment. */
  now(): number;
}
