import { readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
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
  const folderOf = (dataUri: string | undefined) => (dataUri ? URI.parse(dataUri).fsPath : dataFolder);
  return {
    data: (_connection, dataUri) => (name) => readFile(join(folderOf(dataUri), name)),
    files: nodeFiles,
    storage: (storageUri) => folderStorage(URI.parse(storageUri).fsPath),
    version: (dataUri) => stampOf(folderOf(dataUri)),
    timers,
    user: userName(),
  };
}

/** Empty when the system does not know the user, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Sizes and times of the server and its data files. */
async function stampOf(dataFolder: string): Promise<string> {
  const names = (await readdir(dataFolder)).sort();
  const paths = [__filename, ...names.map((name) => join(dataFolder, name))];
  const stats = await Promise.all(paths.map((path) => stat(path)));
  return stats.map(({ size, mtimeMs }) => `${size}@${Math.round(mtimeMs)}`).join(' ');
}
