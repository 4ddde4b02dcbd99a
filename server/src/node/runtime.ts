import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { URI } from 'vscode-uri';
import type { Runtime, Timers } from '../runtime';
import { nodeFiles } from './files';
import { folderStorage } from './storage';

const timers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  yield: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
};

/** @param dataFolder path of the data files when the client names no other. */
export function nodeRuntime(dataFolder: string): Runtime {
  return {
    data(_connection, dataUri) {
      const folder = dataUri ? URI.parse(dataUri).fsPath : dataFolder;
      return (name) => readFile(join(folder, name));
    },
    files: nodeFiles,
    storage: (_connection, storageUri) => folderStorage(URI.parse(storageUri).fsPath),
    timers,
  };
}
