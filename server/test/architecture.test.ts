import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the sources of a folder may import of ours besides themselves. */
const arrows: Record<string, readonly string[]> = {
  'server/src/common': [],
  'server/src/analysis': [],
  'server/src/annotations': ['server/src/analysis', 'server/src/files', 'server/src/common'],
  'server/src/corpus': [
    'server/src/analysis',
    'server/src/annotations',
    'server/src/files',
    'server/src/common',
  ],
  'server/src/formats': [
    'server/src/analysis',
    'server/src/annotations',
    'server/src/corpus',
    'server/src/common',
  ],
  'server/src/files': ['server/src/protocol', 'server/src/common'],
  'server/src/features': [
    'server/src/analysis',
    'server/src/annotations',
    'server/src/corpus',
    'server/src/files',
    'server/src/formats',
    'server/src/protocol',
    'server/src/common',
  ],
  'server/src/protocol': [],
  'client/src': ['server/src/protocol'],
};

/** Packages that hold the editor, the protocol or the machine: the analysis must not know them. */
const FORBIDDEN_IN_ANALYSIS = /^(?:vscode|node:|fs$|path$|os$|worker_threads$)/;

const IMPORT = /(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g;

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
}

const resolveImport = (file: string, target: string) =>
  relative(root, join(root, dirname(file), target)).replaceAll('\\', '/');

const within = (path: string, area: string) => path === area || path.startsWith(`${area}/`);
const areaOf = (file: string) => Object.keys(arrows).find((area) => within(file.replace(/\.ts$/, ''), area));

describe('arrows between folders', () => {
  const files = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')];

  it('finds the sources', () => {
    for (const area of ['server/src/analysis', 'server/src/corpus', 'client/src']) {
      expect(files.some((file) => within(file, area))).toBe(true);
    }
  });

  it.each(files.filter(areaOf))('%s', (file) => {
    const area = areaOf(file)!;
    for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
      const path = resolveImport(file, target);
      const allowed = [area, ...arrows[area]!].some((to) => within(path, to));
      expect(allowed, `${file} imports ${path}`).toBe(true);
    }
  });

  it('keeps the analysis free of editor, protocol and machine', () => {
    for (const file of files.filter((name) => within(name, 'server/src/analysis'))) {
      const forbidden = importsOf(file).filter((name) => FORBIDDEN_IN_ANALYSIS.test(name));
      expect(forbidden, file).toEqual([]);
    }
  });
});
