import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStorage } from '../corpus/cache';
import { isAbsent, putInPlaceOf } from './write';

/** Keeps each name as a file of a folder. A file is replaced as a whole, so that a crash leaves the old or the new. */
export function folderStorage(folder: string): CacheStorage {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    async write(name, bytes) {
      await putInPlaceOf(join(folder, name), (temporary) => writeFile(temporary, bytes));
    },
  };
}
