import { type Dirent, promises as fs } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { FileNotFoundError, type FileSystem, type FoundFiles } from '../files/file-system';
import { type PathFilter, pathFilter, type WorkspaceRoot } from '../files/patterns';
import { titleOf } from '../files/uri';
import { isAbsent, replaceFile, stampOf, sweep } from './write';

/** A folder with more articles than this is a mistake, or needs `newsmark.files.include`. */
const MOST_FILES = 20_000;
/** Entries of all folders walked, articles or not. */
const MOST_ENTRIES = 300_000;
/** No article is that long. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Walk {
  token: CancellationToken;
  uris: string[];
  entries: number;
}

/** Files on disk. */
export const nodeFiles: FileSystem = {
  find,
  read,
  write: (uri, bytes) => replaceFile(URI.parse(uri).fsPath, bytes),
  remove: (uri) => fs.rm(URI.parse(uri).fsPath, { force: true }),
  stamp: (uri) => stampOf(URI.parse(uri).fsPath),
};

async function find(roots: readonly WorkspaceRoot[], token: CancellationToken): Promise<FoundFiles> {
  const omissions: string[] = [];
  const walk: Walk = { token, uris: [], entries: 0 };
  for (const root of roots) {
    const uri = URI.parse(root.uri);
    if (uri.scheme !== 'file') continue;
    if (isTooBroad(uri.fsPath)) {
      omissions.push(
        `Newsmark does not read all of ${uri.fsPath}: open the folder with your articles. Open files work.`,
      );
    } else if (!(await walkFolder(uri.fsPath, pathFilter(root.patterns), walk))) {
      omissions.push(
        `${titleOf(root.uri)} has too many files: Newsmark reads the first ${walk.uris.length} articles it found. ` +
          'Narrow newsmark.files.include or open a smaller folder.',
      );
    }
  }
  return { uris: [...new Set(walk.uris)].sort(), omissions };
}

/** A home folder or a whole disk holds everything but news. */
function isTooBroad(path: string): boolean {
  const trimmed = join(path, '.');
  return trimmed === join(homedir(), '.') || trimmed === parse(trimmed).root;
}

/** Breadth first, so that a cut leaves out the deepest. False when it stopped before the end. */
async function walkFolder(root: string, filter: PathFilter, walk: Walk): Promise<boolean> {
  let level = [''];
  while (level.length > 0) {
    const below: string[] = [];
    for (const folder of level) {
      if (walk.token.isCancellationRequested) return true;
      const entries = await entriesOf(join(root, folder));
      await sweep(
        join(root, folder),
        entries.map(({ name }) => name),
      );
      for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (++walk.entries > MOST_ENTRIES) return false;
        if (entry.isDirectory()) {
          if (filter.entersFolder(path)) below.push(path);
        } else if (filter.takesFile(path) && (await isFile(join(root, path), entry))) {
          if (walk.uris.length >= MOST_FILES) return false;
          walk.uris.push(URI.file(join(root, path)).toString());
        }
      }
    }
    level = below;
  }
  return true;
}

/** A folder that cannot be read, or that went away, has no entries. Links to folders are not followed. */
async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await fs.stat(path)).isFile();
  } catch {
    return false;
  }
}

async function read(uri: string): Promise<Uint8Array> {
  const path = URI.parse(uri).fsPath;
  try {
    const { size } = await fs.stat(path);
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    return await fs.readFile(path);
  } catch (error) {
    if (isAbsent(error)) throw new FileNotFoundError(uri);
    throw error;
  }
}
