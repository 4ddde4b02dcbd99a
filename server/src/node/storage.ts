import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../runtime';

/** Keeps each name as a file of a folder. A file is replaced as a whole, so that a crash leaves the old or the new. */
export function folderStorage(folder: string): Storage {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
      await writeFile(temporary, bytes);
      await rename(temporary, join(folder, name));
    },
    async list() {
      try {
        return (await readdir(folder)).filter((name) => !name.endsWith('.tmp')).sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    async remove(name) {
      await rm(join(folder, name), { force: true });
    },
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
