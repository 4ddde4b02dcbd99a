import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TempFolder } from '../../test/client';
import { replaceFile, stampOf, sweep } from './write';

let folder: TempFolder;
let path: string;
beforeEach(() => {
  folder = new TempFolder();
  path = join(folder.path, 'a.txt.annotations.json');
});
afterEach(() => folder.remove());

const bytes = (text: string) => new TextEncoder().encode(text);
/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;
const litter = (pid: number) => `a.txt.annotations.json.${pid}-0f0f-11.tmp`;

describe('replacing a file', () => {
  it('makes its folders, answers its stamp, and leaves nothing else', async () => {
    const inside = join(folder.path, '.newsmark/b/a.txt.annotations.json');
    expect(await replaceFile(inside, bytes('one'))).toBe(await stampOf(inside));
    expect(readFileSync(inside, 'utf8')).toBe('one');
    expect(readdirSync(join(folder.path, '.newsmark/b'))).toEqual(['a.txt.annotations.json']);
  });

  it('gives each version a stamp of its own', async () => {
    const stamps = new Set([undefined, await stampOf(path)]);
    for (const text of ['one', 'two', 'two']) stamps.add(await replaceFile(path, bytes(text)));
    folder.write('a.txt.annotations.json', 'six');
    stamps.add(await stampOf(path));
    expect(stamps.size).toBe(5);
  });

  it('keeps permissions and follows links', async () => {
    folder.write('real.json', 'one');
    chmodSync(join(folder.path, 'real.json'), 0o640);
    symlinkSync(join(folder.path, 'real.json'), path);
    await replaceFile(path, bytes('two'));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder.path, 'real.json'), 'utf8')).toBe('two');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('says in plain words why it cannot, and leaves nothing behind', async () => {
    folder.write('file', '');
    const below = join(folder.path, 'file', 'a.txt.annotations.json');
    await expect(replaceFile(below, bytes('one'))).rejects.toThrow(
      /^a\.txt\.annotations\.json cannot be written: a file stands where its folder should be/,
    );
    mkdirSync(path);
    await expect(replaceFile(path, bytes('one'))).rejects.toThrow(/cannot be written/);
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt.annotations.json', 'file']);
  });
});

describe('what a write that was cut short has left', () => {
  it('goes with the next write into the folder', async () => {
    folder.write(litter(ended()), 'hal');
    folder.write(litter(process.pid), 'hal');
    await replaceFile(path, bytes('whole'));
    expect(readdirSync(folder.path)).toEqual(['a.txt.annotations.json']);
  });

  it('stays while its process runs, but not for ever; other files stay', async () => {
    const [running, old, foreign] = [litter(process.ppid), litter(1), 'draft.tmp'];
    for (const name of [running, old, foreign]) folder.write(name, '');
    const long = new Date(Date.now() - 7_200_000);
    utimesSync(join(folder.path, old), long, long);
    await sweep(folder.path, readdirSync(folder.path));
    expect(readdirSync(folder.path).sort()).toEqual([running, foreign].sort());
  });
});
