import type { Connection } from 'vscode-languageserver';
import type { ReadData } from './analysis/data';
import type { FileSystem } from './files/file-system';

/** What differs between Node, a browser worker and a test. */
export interface Runtime {
  /** Reads the server's data files, from the folder `dataUri` or from where the runtime keeps them. */
  data(connection: Connection, dataUri: string | undefined): ReadData;
  /** The disk; undefined when only the client can read files. */
  readonly files: FileSystem | undefined;
  /** Keeps bytes between sessions in the folder `storageUri`; undefined when the runtime cannot. */
  storage(connection: Connection, storageUri: string): Storage | undefined;
  readonly timers: Timers;
}

/** A place for bytes by name. */
export interface Storage {
  /** Undefined when nothing was written under the name. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** All names, sorted. */
  list(): Promise<string[]>;
  remove(name: string): Promise<void>;
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
