import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { messageOf } from '../common/message';
import { DEFAULT_PATTERNS, pathFilter } from '../files/patterns';

/** An article to read. */
export interface Input {
  /** As given, or folder + relative path; `-` for standard input. */
  name: string;
  read(): Promise<Uint8Array>;
}

export interface Inputs {
  inputs: Input[];
  /** One line for each path that cannot be read. */
  problems: string[];
}

/**
 * The files that paths stand for: a file for itself, a folder for all files below it that `takes` takes, sorted; the
 * articles when it is not given.
 */
export async function listInputs(
  paths: readonly string[],
  takes: (path: string) => boolean = pathFilter(DEFAULT_PATTERNS).takesFile,
): Promise<Inputs> {
  const found: Inputs = { inputs: [], problems: [] };
  for (const path of paths) {
    try {
      found.inputs.push(...(await inputsAt(path, takes)));
    } catch (error) {
      found.problems.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return found;
}

async function inputsAt(path: string, takes: (path: string) => boolean): Promise<Input[]> {
  if (path === '-') return [{ name: path, read: readStandardInput }];
  if (!(await stat(path)).isDirectory()) return [fileInput(path)];
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((name) => takes(name.split(sep).join('/')))
    .sort()
    .map((name) => fileInput(join(path, name)));
}

function fileInput(path: string): Input {
  return { name: path.split(sep).join('/'), read: () => readFile(path) };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Why a path cannot be read, without the system's jargon where we know better. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const known: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'a folder, not a file',
  };
  return known[code] ?? messageOf(error);
}

/** Names without the folders that all of them share. */
export function relativeNames(names: readonly string[]): string[] {
  const folders = names.map((name) => name.split('/').slice(0, -1));
  let shared = 0;
  while (
    folders.length > 0 &&
    folders.every((one) => shared < one.length && one[shared] === folders[0]![shared])
  )
    shared++;
  return names.map((name) => name.split('/').slice(shared).join('/'));
}
