import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStorage } from '../corpus/cache';

/** Keeps each name as a file of a folder. A file is replaced as a whole, so that a crash leaves the old or the new. */
export function folderStorage(folder: string): CacheStorage {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
      await writeFile(temporary, bytes);
      await rename(temporary, join(folder, name));
    },
  };
}
