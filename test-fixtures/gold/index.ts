/** The fixtures with what a careful reader would mark in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fixture } from './score';

export * from './score';

/** The folder of the articles. */
export const fixtureFolder = fileURLToPath(new URL('..', import.meta.url));
/** The folder of their gold. */
export const goldFolder = fileURLToPath(new URL('.', import.meta.url));

/** All fixtures, sorted by file name. */
export function loadFixtures(): Fixture[] {
  const files = readdirSync(fixtureFolder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((file) => {
    const gold = JSON.parse(readFileSync(join(goldFolder, file.replace(/txt$/, 'gold.json')), 'utf8'));
    return { file, text: readFileSync(join(fixtureFolder, file), 'utf8'), ...gold };
  });
}
