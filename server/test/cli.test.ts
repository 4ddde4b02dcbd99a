import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

  it('says where nothing is marked for the language', () => {
    const table = join(folder, 'table.txt');
    writeFileSync(table, '1;2;3\n4;5;6\n');
    try {
      const { stdout, stderr, status } = run('annotate', table);
      expect(JSON.parse(stdout).articles[0]).toMatchObject({ language: 'und', mentions: [] });
      expect(stderr).toContain(`No prose in a known language, so nothing is marked: ${table}.`);
      expect(status).toBe(0);
      expect(run('annotate', table, '--language', 'de').stderr).toBe('');
    } finally {
      rmSync(table);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [CLI, 'annotate', join(folder, 'a.txt')]);
    child.stdout.destroy();
    const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('newsmark export and compare', () => {
  it('tells what the formats are for', () => {
    expect(run('help', 'export').stdout).toMatch(/^ {2}webanno +WebAnno TSV 3\.3: INCEpTION/m);
    expect(run('help', 'import').stdout).not.toContain('TEI');
  });

  it('writes what it can read back, and says what a format cannot hold', () => {
    const out = join(folder, 'out');
    const conll = run('export', folder, '--format', 'conll', '--out', join(out, 'conll'));
    expect(conll.stderr).toContain('cannot hold all');
    run('export', folder, '--format', 'brat', '--out', join(out, 'brat'));
    run('export', folder, '--format', 'webanno', '--out', join(out, 'webanno'));
    const { stdout } = run('compare', join(out, 'brat'), join(out, 'webanno'), '--articles', folder);
    expect(stdout).toMatch(/^all +1\.000 +1\.000 +1\.000 +1\.000 +[1-9]\d* +0 +0$/m);
    expect(stdout).toContain(`A, the reference: ${join(out, 'brat')}\n`);
  });

  it('lists what two annotators see differently', () => {
    const [a, b] = [join(folder, 'A'), join(folder, 'B')];
    for (const path of [a, b]) mkdirSync(path);
    const at = GERMAN.indexOf('Oslo');
    writeFileSync(join(a, 'a.ann'), `T1\tPlace ${at} ${at + 4}\tOslo\n`);
    writeFileSync(join(b, 'a.ann'), `T1\tOrganization ${at} ${at + 4}\tOslo\n`);
    writeFileSync(join(b, 'z.ann'), '');
    const { stdout, stderr } = run('compare', a, b, '--articles', folder);
    expect(stdout).toMatch(/a\.txt:1 +type +LOC → ORG +Oslo/);
    expect(stderr).toContain('no article for: z.ann');
  });
});

describe('newsmark import', () => {
  it.each(['brat', 'webanno', 'conll', 'bio', 'jsonl', 'label-studio', 'w3c', 'w3c-collection'])(
    'reads %s into sidecars, once',
    (format) => {
      const articles = mkdtempSync(join(tmpdir(), 'newsmark-import-'));
      try {
        mkdirSync(join(articles, 'north'));
        writeFileSync(join(articles, 'a.txt'), GERMAN);
        writeFileSync(join(articles, 'north', 'b.txt'), `\ufeff${NORWEGIAN}`);
        const out = join(articles, 'out');
        expect(run('export', articles, '--format', format, '--out', out).status).toBe(0);
        const take = ['import', out, '--format', format, '--articles', articles, '--proposals'];
        const { stdout, status, stderr } = run(...take);
        expect(stderr).not.toContain('not in the article');
        expect(status).toBe(0);
        expect(stdout).toMatch(/^a\.txt: [1-9]\d* annotations\nnorth\/b\.txt: [1-9]\d* annotations\n$/);
        const page = JSON.parse(readFileSync(join(articles, 'north', 'b.txt.annotations.json'), 'utf8'));
        const marked = page.items.map(
          ({ target }: { target: { selector: { exact?: string }[] } }) => target.selector[1]!.exact,
        );
        expect(marked).toContain('Anna Berg');
        const again = run(...take);
        expect(again.stdout).toBe('a.txt: 0 annotations\nnorth/b.txt: 0 annotations\n');
      } finally {
        rmSync(articles, { recursive: true, force: true });
      }
    },
  );

  it('keeps them where the folder does, and says what it leaves out', () => {
    const articles = mkdtempSync(join(tmpdir(), 'newsmark-import-'));
    try {
      mkdirSync(join(articles, '.vscode'));
      const setting = '{\n  // as we do it\n  "newsmark.annotations.folder": ".newsmark"\n}\n';
      writeFileSync(join(articles, '.vscode', 'settings.json'), setting);
      writeFileSync(join(articles, 'a.txt'), GERMAN);
      const at = GERMAN.indexOf('Oslo');
      const ann = `T1\tPlace ${at} ${at + 4}\tOslo\nT2\tChemical 0 3\tDie\nT3\tPerson 1 5\tKari\n`;
      writeFileSync(join(articles, 'a.ann'), ann);
      writeFileSync(join(articles, 'z.ann'), ann);
      const { stdout, stderr, status } = run('import', articles, '--articles', articles);
      expect(stdout).toBe('a.txt: 1 annotation\n');
      expect(stderr).toContain('z.ann: no such article');
      expect(stderr).toContain('annotations of other types: 1');
      expect(stderr).toContain('marks whose words are not in the article, or in several places: 1');
      expect(status).toBe(1);
      expect(existsSync(join(articles, '.newsmark', 'a.txt.annotations.json'))).toBe(true);
      expect(run('import', join(articles, 'a.ann'), '--articles', articles).stdout).toBe(
        'a.txt: 0 annotations\n',
      );
    } finally {
      rmSync(articles, { recursive: true, force: true });
    }
  });
});

it('reads annotations in the encodings that articles may have', () => {
  const articles = mkdtempSync(join(tmpdir(), 'newsmark-encodings-'));
  try {
    writeFileSync(join(articles, 'a.txt'), GERMAN);
    const at = GERMAN.indexOf('Oslo');
    const content = `\ufeffT1\tLOC ${at} ${at + 4}\tOslo\n`;
    writeFileSync(join(articles, 'a.ann'), Buffer.from(content, 'utf16le'));
    const { stdout } = run('import', join(articles, 'a.ann'), '--articles', articles);
    expect(stdout).toBe('a.txt: 1 annotation\n');
  } finally {
    rmSync(articles, { recursive: true, force: true });
  }
});

describe('what the command line says', () => {
  it('tells that a folder holds nothing it can read', () => {
    const out = join(folder, 'sheets');
    expect(run('export', join(folder, 'a.txt'), '--format', 'csv', '--out', out).status).toBe(0);
    const taken = run('import', out, '--articles', folder);
    expect(taken.stderr).toContain(`${out}: no annotations in a format that can be read`);
    expect(taken.status).toBe(1);
    expect(run('compare', out, out, '--articles', folder).stderr).toContain(
      `${out}: no annotations in a format that can be read`,
    );
  });

  it('tells how to take proposals that an import leaves out', () => {
    const out = join(folder, 'proposed');
    run('export', join(folder, 'a.txt'), '--format', 'w3c', '--out', out);
    const { stderr } = run('import', out, '--articles', join(folder, 'a.txt'));
    expect(stderr).toContain('--proposals takes proposals as accepted');
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run('--version').stdout.trim()).toBe(version);
  });
});

describe('what people decided', () => {
  let articles: string;
  beforeAll(() => {
    articles = mkdtempSync(join(tmpdir(), 'newsmark-decided-'));
    writeFileSync(join(articles, 'a.txt'), GERMAN);
    const at = GERMAN.indexOf('Montag');
    const items = [
      item('1', 'Montag', [at, at + 6], 'MISC', 'added'),
      item('2', 'Oslo', [GERMAN.indexOf('Oslo'), GERMAN.indexOf('Oslo') + 4], 'LOC', 'rejected'),
    ];
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
    writeFileSync(join(articles, 'a.txt.annotations.json'), JSON.stringify(page));
    const entities = [{ id: 'me:berg', name: 'Berg, Anna', type: 'PER', aliases: ['Anna Berg', 'Berg'] }];
    writeFileSync(join(articles, 'newsmark.entities.json'), JSON.stringify({ entities }));
  });
  afterAll(() => rmSync(articles, { recursive: true, force: true }));

  function item(id: string, exact: string, [start, end]: [number, number], type: string, decision: string) {
    const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
    const selector = [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    ];
    const bodies = [body('classifying', type), body('assessing', decision)];
    const target = { source: 'a.txt', selector };
    return {
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      created: '2024-01-01T00:00:00Z',
      body: bodies,
      target,
    };
  }
  const annotated = (...flags: string[]) => {
    const output: Output = JSON.parse(run('annotate', articles, ...flags).stdout);
    return output.articles[0]!.mentions;
  };

  it('holds in what annotate prints, unless only the machine is asked', () => {
    const words = annotated().map(({ text }) => text);
    expect(words).toContain('Montag');
    expect(words).not.toContain('Oslo');
    expect(annotated().find(({ text }) => text === 'Anna Berg')?.entity).toBe('me:berg');
    const machine = annotated('--machine');
    expect(machine.map(({ text }) => text)).not.toContain('Montag');
    expect(machine.map(({ text }) => text)).toContain('Oslo');
    expect(machine.find(({ text }) => text === 'Anna Berg')?.entity).not.toBe('me:berg');
  });

  it('is told in exports, and comes back as it was', () => {
    const out = join(articles, 'out');
    run('export', articles, '--format', 'brat', '--out', join(out, 'brat'));
    const ann = readFileSync(join(out, 'brat', 'a.ann'), 'utf8');
    const montag = /^(T\d+)\tMiscellaneous \d+ \d+\tMontag$/m.exec(ann)![1];
    expect(ann).toMatch(new RegExp(`^A\\d+\\tState ${montag} added$`, 'm'));
    expect(ann).toMatch(/^A\d+\tState T\d+ proposed$/m);
    expect(ann).not.toMatch(/\tOslo$/m);
    expect(readFileSync(join(out, 'brat', 'a.txt'), 'utf8')).toBe(GERMAN);
    run('export', articles, '--format', 'conll', '--out', join(out, 'conll'), '--decided');
    expect(readFileSync(join(out, 'conll', 'a.conll'), 'utf8').match(/ B-/g)).toHaveLength(1);

    run('export', articles, '--format', 'w3c', '--out', join(out, 'w3c'), '--decided');
    const other = mkdtempSync(join(tmpdir(), 'newsmark-other-'));
    try {
      writeFileSync(join(other, 'a.txt'), GERMAN);
      const { stdout, stderr } = run('import', join(out, 'w3c'), '--articles', other);
      expect([stdout, stderr]).toEqual(['a.txt: 2 annotations\n', '']);
      const pages = [articles, other].map((folder) =>
        JSON.parse(readFileSync(join(folder, 'a.txt.annotations.json'), 'utf8')),
      );
      const decisions = pages.map(({ items }) =>
        items.map(({ id, body, created }: { id: string; body: { value: string }[]; created: string }) => [
          id,
          created,
          body.map(({ value }) => value).slice(0, 2),
        ]),
      );
      expect(decisions[1].sort()).toEqual(decisions[0].sort());
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('can be compared with the machine, sidecar against export', () => {
    const out = join(articles, 'machine');
    run('export', articles, '--format', 'jsonl', '--out', out, '--machine');
    const { stdout } = run(
      'compare',
      join(articles, 'a.txt.annotations.json'),
      out,
      '--articles',
      join(articles, 'a.txt'),
    );
    expect(stdout).toMatch(/a\.txt:1 +only A +MISC +Montag/);
    expect(stdout).toMatch(/a\.txt:1 +only B +LOC +Oslo/);
  });
});
