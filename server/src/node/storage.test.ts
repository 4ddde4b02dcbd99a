import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderStorage } from './storage';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-storage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

it('gives back what was written last, and nothing under another name', async () => {
  const storage = folderStorage(join(folder, 'not', 'there', 'yet'));
  expect(await storage.read('a.bin')).toBeUndefined();
  for (const text of ['one', 'two']) await storage.write('a.bin', bytes(text));
  expect(Buffer.from((await storage.read('a.bin'))!).toString()).toBe('two');
  expect(await storage.read('b.bin')).toBeUndefined();
});

it('clears away what a write that was cut short has left', async () => {
  writeFileSync(join(folder, `a.bin.${process.pid}-0f0f-11.tmp`), 'hal');
  await folderStorage(folder).write('a.bin', bytes('whole'));
  expect(readdirSync(folder)).toEqual(['a.bin']);
});

it('leaves no half-written file behind when a write fails', async () => {
  mkdirSync(join(folder, 'a.bin', 'in the way'), { recursive: true });
  await expect(folderStorage(folder).write('a.bin', bytes('one'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.bin']);
});
