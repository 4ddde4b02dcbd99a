import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../src/cli/output';

const CLI = 'dist/cli.js';
const GERMAN = 'Die Ministerin Anna Berg sprach am Montag in Oslo. „Wir haben lange gewartet“, sagte Berg.';
const NORWEGIAN = 'Minister Anna Berg talte i Oslo mandag.\n– Vi har ventet lenge 😀, sa Berg.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-cli-'));
  mkdirSync(join(folder, 'north'));
  writeFileSync(join(folder, 'a.txt'), GERMAN);
  writeFileSync(join(folder, 'north', 'b.txt'), `\ufeff${NORWEGIAN}`);
  writeFileSync(join(folder, 'requirements.txt'), 'numpy==1');
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 1, 2, 0, 0, 0xff]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

describe('newsmark annotate', () => {
  it('annotates a folder as one corpus, and names what it cannot read', () => {
    const { stdout, stderr, status } = run('annotate', folder, '--format', 'json');
    const output: Output = JSON.parse(stdout);
    expect(output.articles.map((a) => [a.file.slice(folder.length + 1), a.language])).toEqual([
      ['a.txt', 'de'],
      ['north/b.txt', 'nb'],
    ]);
    expect(stderr.trim()).toBe(`${folder}/picture.txt: not a text file`);
    expect(status).toBe(1);
  });

  it('gives text and offsets that agree, in UTF-16 and without the byte-order mark', () => {
    const { stdout } = run('annotate', join(folder, 'a.txt'), join(folder, 'north', 'b.txt'));
    const output: Output = JSON.parse(stdout);
    const spans = output.articles.map((a) => [
      ...a.mentions,
      ...a.quotes,
      ...a.quotes.flatMap((q) => [q.speaker, q.cue]),
    ]);
    [GERMAN, NORWEGIAN].forEach((text, i) => {
      expect(spans[i]!.length).toBeGreaterThan(3);
      for (const span of spans[i]!) if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
    });
    const berg = output.articles.map((a) => a.mentions.find((m) => m.text === 'Anna Berg')?.entity);
    expect(berg[0]).toBeDefined();
    expect(berg[1]).toBe(berg[0]);
    expect(output.entities.find((entity) => entity.id === berg[0])).toMatchObject({
      name: 'Anna Berg',
      articles: 2,
    });
  });

  it('reads standard input', () => {
    const stdout = execFileSync(process.execPath, [CLI, 'annotate', '-'], {
      input: NORWEGIAN,
      encoding: 'utf8',
    });
    const output: Output = JSON.parse(stdout);
    expect(output.articles).toHaveLength(1);
    expect(output.articles[0]).toMatchObject({ file: '-', language: 'nb' });
  });

  it('says what is wrong with a path or a language, and does the rest', () => {
    const missing = run('annotate', join(folder, 'no.txt'), join(folder, 'a.txt'));
    expect(missing.stderr.trim()).toBe(`${join(folder, 'no.txt')}: no such file or folder`);
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.stdout).articles).toHaveLength(1);
    expect(run('annotate', folder, '--language', 'xx').stderr).toContain('known languages');
  });
});

describe('newsmark export and compare', () => {
  it('writes what it can read back, and says what a format cannot hold', () => {
    const out = join(folder, 'out');
    const conll = run('export', folder, '--format', 'conll', '--out', join(out, 'conll'));
    expect(conll.stderr).toContain('cannot hold all');
    run('export', folder, '--format', 'brat', '--out', join(out, 'brat'));
    run('export', folder, '--format', 'webanno', '--out', join(out, 'webanno'));
    const { stdout } = run('compare', join(out, 'brat'), join(out, 'webanno'), '--articles', folder);
    expect(stdout.split('\n')[1]).toMatch(/^all +1\.000 +1\.000 +1\.000 +1\.000 +[1-9]\d* +0 +0$/);
  });

  it('lists what two annotators see differently', () => {
    const [a, b] = [join(folder, 'A'), join(folder, 'B')];
    for (const path of [a, b]) mkdirSync(path);
    const at = GERMAN.indexOf('Oslo');
    writeFileSync(join(a, 'a.ann'), `T1\tPlace ${at} ${at + 4}\tOslo\n`);
    writeFileSync(join(b, 'a.ann'), `T1\tOrganization ${at} ${at + 4}\tOslo\n`);
    const { stdout } = run('compare', a, b, '--articles', folder);
    expect(stdout).toMatch(/a\.txt:1 +type +LOC → ORG +Oslo/);
  });
});

describe('newsmark import', () => {
  it.each(['brat', 'webanno', 'conll', 'bio', 'jsonl'])('reads %s into sidecars, once', (format) => {
    const articles = mkdtempSync(join(tmpdir(), 'newsmark-import-'));
    try {
      mkdirSync(join(articles, 'north'));
      writeFileSync(join(articles, 'a.txt'), GERMAN);
      writeFileSync(join(articles, 'north', 'b.txt'), `\ufeff${NORWEGIAN}`);
      const out = join(articles, 'out');
      expect(run('export', articles, '--format', format, '--out', out).status).toBe(0);
      const { stdout, status, stderr } = run('import', out, '--format', format, '--articles', articles);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^a\.txt: [1-9]\d* annotations\nnorth\/b\.txt: [1-9]\d* annotations\n$/);
      const page = JSON.parse(readFileSync(join(articles, 'north', 'b.txt.annotations.json'), 'utf8'));
      const marked = page.items.map(
        ({ target }: { target: { selector: { exact?: string }[] } }) => target.selector[1]!.exact,
      );
      expect(marked).toContain('Anna Berg');
      const again = run('import', out, '--format', format, '--articles', articles);
      expect(again.stdout).toBe('a.txt: 0 annotations\nnorth/b.txt: 0 annotations\n');
    } finally {
      rmSync(articles, { recursive: true, force: true });
    }
  });
});
