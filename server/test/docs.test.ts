import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packs } from '../src/analysis/language/packs';
import { formats } from '../src/formats';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/annotations.md',
  'docs/architecture.md',
  'docs/formats.md',
  'test-fixtures/gold/README.md',
];

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('links to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\(([^):#]+)\)/g))
      expect(existsSync(join(root, dirname(path), target!)), target).toBe(true);
  });

  it('names npm scripts that are there', () => {
    for (const [, script] of text.matchAll(/npm (?:run )?([\w:]+)/g))
      if (script !== 'install' && script !== 'link')
        expect(Object.keys(manifest.scripts), script).toContain(script);
  });

  it('names files that are there', () => {
    for (const [, file] of text.matchAll(
      /`((?:server|client|test-fixtures|scripts|docs|syntaxes)\/[\w./-]+)`/g,
    ))
      if (!file!.includes('XX')) expect(existsSync(join(root, file!)), file).toBe(true);
  });
});

describe('README.md', () => {
  const text = read('README.md');

  it('tells every setting', () => {
    const settings = manifest.contributes.configuration.flatMap(
      (section: { properties: Record<string, unknown> }) => Object.keys(section.properties),
    );
    const told = [...text.matchAll(/^\| `(newsmark\.[\w.]+)` +\|/gm)].map(([, setting]) => setting);
    expect(told.sort()).toEqual(settings.sort());
  });

  it('tells every key', () => {
    const section = text.slice(text.indexOf('## Keyboard'), text.indexOf('## Settings')).toLowerCase();
    for (const { key } of manifest.contributes.keybindings) expect(section).toContain(`\`${key}\``);
  });

  it('tells every language', () => {
    for (const { name } of packs) expect(text).toContain(name);
  });
});

describe('docs/architecture.md', () => {
  it('has every folder of the analysis on its map', () => {
    const text = read('docs/architecture.md');
    for (const folder of ['language', 'names', 'quotes', 'authority', 'coreference', 'topics']) {
      expect(text).toContain(`${folder}/`);
      expect(existsSync(join(root, 'server/src/analysis', folder))).toBe(true);
    }
  });
});

describe('docs/formats.md', () => {
  const text = read('docs/formats.md');
  it('tells every format, and which can be read back', () => {
    for (const { id, read: reads } of formats) {
      const row = text
        .split('\n')
        .find((line) => line.startsWith('| `') && line.split('|')[1]!.includes(`\`${id}\``));
      if (id === 'csv-semicolon') expect(text).toContain('`csv-semicolon`');
      else expect(row?.split('|')[4]?.trim(), id).toBe(reads ? 'yes' : 'no');
    }
  });
});
