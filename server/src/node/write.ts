import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../common/message';

/** What a write that was cut short leaves behind: `a.json.4711-8f3a….tmp`, with the process that wrote and a UUID. */
const TEMPORARY = /\.(?:json|bin)\.(\d+)-[\da-f-]+\.tmp$/;
/** Milliseconds. What looks as if its process lived, on a shared folder maybe on another machine, is left so long. */
const LONGEST_WRITE = 60 * 60 * 1000;
/** Milliseconds to wait before a file is put in place again that another program on Windows holds open. */
const PAUSES = [10, 30, 90, 270];

const swept = new Set<string>();
/** Paths of files that this process is writing. */
const underWay = new Set<string>();

/**
 * Replaces a file as a whole: it is written beside its place, forced to the disk and put in place by a rename, so that
 * a crash leaves the old or the new. Makes the folders on the way to it, follows a link and keeps the permissions.
 * Answers the {@link stampOf} of what it wrote. Rejects with a message for the user.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<string> {
  const target = await fs.realpath(path).catch(() => path);
  try {
    return await putInPlaceOf(target, async (temporary) => fill(temporary, bytes, await modeOf(target)));
  } catch (error) {
    throw new Error(reasonOf(error, target), { cause: error });
  }
}

/**
 * Has a file written beside its place and puts it there by a rename; when either fails, what stood there stays. Makes the
 * folders on the way to it, and clears away what earlier writes there have left. Answers what `write` answers, and rejects as it or the file system does.
 */
export async function putInPlaceOf<T>(target: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = `${target}.${process.pid}-${randomUUID()}.tmp`;
  underWay.add(temporary);
  try {
    await fs.mkdir(dirname(target), { recursive: true });
    await sweepOnce(dirname(target));
    const answer = await write(temporary);
    await rename(temporary, target);
    return answer;
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    underWay.delete(temporary);
  }
}

/** Another text whenever the file was written since; undefined when there is none. */
export async function stampOf(path: string): Promise<string | undefined> {
  try {
    return stamp(await fs.stat(path, { bigint: true }));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Deletes what writes that were cut short have left in a folder, of which these are the names. */
export async function sweep(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const writer = TEMPORARY.exec(name)?.[1];
    if (writer === undefined) continue;
    const path = join(folder, name);
    if (await isLeft(path, Number(writer))) await fs.rm(path, { force: true }).catch(() => {});
  }
}

export const isAbsent = (error: unknown): boolean =>
  codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  await sweep(folder, await fs.readdir(folder).catch(() => []));
}

/** A process that was killed may have had our own number. */
async function isLeft(path: string, writer: number): Promise<boolean> {
  if (writer === process.pid) return !underWay.has(path);
  return !isRunning(writer) || isOld(path);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  const { mtimeMs } = await fs.stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > LONGEST_WRITE;
}

/** A rename would pass by the permissions of the file it replaces. Undefined when there is none yet. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const { mode } = await fs.stat(path);
    await fs.access(path, fs.constants.W_OK);
    return mode & 0o777;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function fill(path: string, bytes: Uint8Array, mode: number | undefined): Promise<string> {
  const file = await fs.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode).catch(() => {});
    await file.datasync();
    return stamp(await file.stat({ bigint: true }));
  } finally {
    await file.close();
  }
}

async function rename(temporary: string, target: string): Promise<void> {
  for (const wait of PAUSES) {
    try {
      await fs.rename(temporary, target);
      return;
    } catch (error) {
      const isHeldOpen = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !isHeldOpen) throw error;
    }
    await pause(wait);
  }
  await fs.rename(temporary, target);
}

/** A rename keeps these; a program that writes the file anew or in place does not. */
const stamp = ({ ino, size, mtimeNs }: { ino: bigint; size: bigint; mtimeNs: bigint }) =>
  `${ino} ${size} ${mtimeNs}`;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code;

const REASONS: Record<string, string> = {
  EROFS: 'the file system is read-only',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'your share of the disk is used up',
  EBUSY: 'another program holds it open',
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a file stands where its folder should be',
  EEXIST: 'a file stands where its folder should be',
};

function reasonOf(error: unknown, path: string): string {
  const reason = REASONS[codeOf(error) ?? ''] ?? messageOf(error);
  return `${basename(path)} cannot be written: ${reason} (${dirname(path)})`;
}
