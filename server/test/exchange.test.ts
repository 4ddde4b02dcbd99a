import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver';
import {
  Annotate,
  Compare,
  Export,
  Formats,
  Import,
  Marks,
  UndoAnnotation,
  type Verdict,
} from '../src/protocol';
import { TempFolder, TestClient } from './client';

const NEWS = `Bürgermeisterin Helga Brandt tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt vor dem Rathaus.
Der Verein Donaufreunde bedauert den Schritt. Die Stadt Ulm wählt im Herbst.
`;
const OTHER = `Ulm bekommt eine neue Brücke

Peter Lang hat am Dienstag in Ulm für die neue Brücke geworben. Sie soll bis zum Herbst fertig werden, und die Stadt will sie bezahlen.
`;

let folder: TempFolder;
let client: TestClient;
let article: string;

beforeEach(async () => {
  folder = new TempFolder();
  article = folder.write('a.txt', NEWS);
  folder.write('deep/b.txt', OTHER);
  client = await TestClient.startAndIndex({ folders: [folder.path] });
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

function rangeIn(text: string, words: string): Range {
  const at = text.indexOf(words);
  const lines = text.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { start, end: { line: start.line, character: start.character + words.length } };
}
const decide = (verdict: Verdict, words: string) =>
  client.ask(Annotate, { targets: [{ uri: article, range: rangeIn(NEWS, words) }], verdict });

function annOf(...marks: [type: string, words: string][]): string {
  return marks
    .map(([type, words], i) => {
      const at = NEWS.indexOf(words);
      return `T${i + 1}\t${type} ${at} ${at + words.length}\t${words}\n`;
    })
    .join('');
}

async function decided(): Promise<string[]> {
  const { marks } = (await client.ask(Marks, { uri: article }))!;
  const lines = NEWS.split('\n');
  return marks
    .filter(({ decision }) => decision)
    .map(
      ({ decision, range: { start, end } }) =>
        `${lines[start.line]!.slice(start.character, end.character)} ${decision}`,
    );
}

describe('export', () => {
  it('gives one file an article, by its path, or one for all', async () => {
    const brat = await client.ask(Export, { format: 'brat', which: 'all' });
    expect(brat.files.map(({ name }) => name)).toEqual(['a.ann', 'deep/b.ann']);
    expect(brat.texts.map(({ name, content }) => [name, content])).toEqual([
      ['a.txt', NEWS],
      ['deep/b.txt', OTHER],
    ]);
    expect(brat).toMatchObject({ articles: 2, total: 2 });
    const csv = await client.ask(Export, { format: 'csv', which: 'all' });
    expect(csv.files.map(({ name }) => name)).toEqual(['newsmark.csv']);
    expect(csv.lost.map(({ what }) => what)).toEqual(['mentions beside the speakers']);
  });

  it('takes some articles, of a folder, or one', async () => {
    const names = async (selection: object) =>
      (await client.ask(Export, { format: 'conll', which: 'all', ...selection })).files.map(
        ({ name }) => name,
      );
    expect(await names({ start: 1, limit: 5 })).toEqual(['deep/b.conll']);
    expect(await names({ below: `${article.slice(0, article.lastIndexOf('/'))}/deep` })).toEqual([
      'deep/b.conll',
    ]);
    expect(await names({ uris: [article] })).toEqual(['a.conll']);
  });

  it('tells what is decided, gives only that, or leaves it out', async () => {
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde');
    await decide({ kind: 'reject' }, 'Montag in Ulm');
    const items = async (which: 'all' | 'decided' | 'machine') => {
      const { files } = await client.ask(Export, { format: 'w3c', which, uris: [article] });
      const page = JSON.parse(files[0]!.content) as {
        items: { body: { purpose: string; value: string }[]; target: { selector: { exact: string }[] } }[];
      };
      return page.items.map(({ body, target }) => {
        const state = body.find(({ purpose }) => purpose === 'assessing')!.value;
        return `${target.selector[1]!.exact} ${state}`;
      });
    };
    expect(await items('all')).toContain('Donaufreunde added');
    expect(await items('all')).toContain('Helga Brandt proposed');
    expect(await items('decided')).toEqual(expect.arrayContaining(['Donaufreunde added']));
    expect((await items('decided')).filter((item) => item.endsWith('proposed'))).toEqual([]);
    expect((await items('machine')).filter((item) => !item.endsWith('proposed'))).toEqual([]);
  });

  it('says which decisions have no place', async () => {
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde');
    await client.stop();
    folder.write('a.txt', NEWS.replace('Donaufreunde', 'Rheinfreunde'));
    client = await TestClient.startAndIndex({ folders: [folder.path] });
    const { lost } = await client.ask(Export, { format: 'w3c', which: 'all' });
    expect(lost).toEqual([{ what: 'decisions whose words were not found again', count: 1 }]);
    expect((await client.ask(Export, { format: 'w3c', which: 'machine' })).lost).toEqual([]);
  });

  it('lists the formats, and refuses one that is none', async () => {
    const formats = await client.ask(Formats, {});
    expect(formats.filter(({ readable }) => readable).map(({ id }) => id)).toEqual([
      'w3c',
      'w3c-collection',
      'webanno',
      'brat',
      'conll',
      'bio',
      'jsonl',
      'label-studio',
    ]);
    await expect(client.ask(Export, { format: 'doc', which: 'all' })).rejects.toThrow(
      'There is no format “doc”.',
    );
  });
});

describe('import', () => {
  it('makes decisions of marks, as one action, and says what it leaves out', async () => {
    const files = [
      {
        name: 'a.ann',
        content: annOf(['Miscellaneous', 'Donaufreunde'], ['Person', 'Helga Brandt'], ['Gene', 'Ulm']),
      },
      { name: 'c.ann', content: annOf(['Place', 'Ulm']) },
      { name: 'deep/b.ann', content: 'nonsense' },
    ];
    const result = await client.ask(Import, { files });
    expect(result).toMatchObject({
      articles: [article],
      added: 2,
      known: 0,
      proposals: 0,
      unknown: ['c.ann'],
    });
    expect(result.lost).toEqual([{ what: 'annotations of other types', count: 1 }]);
    expect(result.problems).toEqual(['deep/b.ann: line 1: no annotation of brat: “nonsense”']);
    expect(await decided()).toEqual(expect.arrayContaining(['Donaufreunde added', 'Helga Brandt added']));
    expect((await client.ask(Import, { files })).known).toBe(2);
    const sidecar = readFileSync(join(folder.path, 'a.txt.annotations.json'), 'utf8');
    expect(sidecar).toContain('"exact": "Donaufreunde"');
    expect((await client.ask(UndoAnnotation, {}))?.title).toBe('Import 2 annotations of a.txt');
    expect(await decided()).toEqual([]);
  });

  it('gives back what was exported, rejections and notes, too', async () => {
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde');
    await decide({ kind: 'note', note: 'ein Verein' }, 'Donaufreunde');
    await decide({ kind: 'reject' }, 'Helga Brandt');
    const before = JSON.parse(readFileSync(join(folder.path, 'a.txt.annotations.json'), 'utf8'));
    const { files } = await client.ask(Export, { format: 'w3c', which: 'all' });
    await client.ask(UndoAnnotation, {});
    await client.ask(UndoAnnotation, {});
    await client.ask(UndoAnnotation, {});
    const result = await client.ask(Import, { files });
    expect(result.added).toBe(2);
    expect(result.proposals).toBeGreaterThan(0);
    const after = JSON.parse(readFileSync(join(folder.path, 'a.txt.annotations.json'), 'utf8'));
    expect(after).toEqual(before);
    const all = await client.ask(Import, { files, takeProposals: true });
    expect(all).toMatchObject({ added: result.proposals, known: 2, proposals: 0 });
  });

  it('goes where the setting puts sidecars', async () => {
    await client.stop();
    client = await TestClient.startAndIndex({
      folders: [folder.path],
      initializationOptions: { settings: { annotations: { folder: '.newsmark' } } } as never,
    });
    await client.ask(Import, { files: [{ name: 'a.ann', content: annOf(['Place', 'Ulm']) }] });
    expect(existsSync(join(folder.path, '.newsmark', 'a.txt.annotations.json'))).toBe(true);
    expect(existsSync(join(folder.path, 'a.txt.annotations.json'))).toBe(false);
  });
});

describe('compare', () => {
  it('measures two sets and lists the differences with their passages', async () => {
    const set = (...marks: [string, string][]) => ({
      kind: 'files' as const,
      files: [{ name: 'a.ann', content: annOf(...marks) }],
    });
    const result = await client.ask(Compare, {
      a: set(
        ['Person', 'Helga Brandt'],
        ['Place', 'Ulm'],
        ['Miscellaneous', 'Donaufreunde'],
        ['Place', 'Rathaus'],
      ),
      b: set(
        ['Person', 'Helga'],
        ['Organization', 'Ulm'],
        ['Miscellaneous', 'Donaufreunde'],
        ['Person', 'Stadt'],
      ),
    });
    expect(result.articles).toBe(1);
    expect(result.agreement[0]).toMatchObject({ type: 'all', both: 1, precision: 0.25, recall: 0.25 });
    expect(result.differences.map(({ kind, a, b }) => [kind, a?.words, b?.words])).toEqual([
      ['extent', 'Helga Brandt', 'Helga'],
      ['type', 'Ulm', 'Ulm'],
      ['missed', 'Rathaus', undefined],
      ['added', undefined, 'Stadt'],
    ]);
    expect(result.differences[2]).toMatchObject({ uri: article, range: rangeIn(NEWS, 'Rathaus') });
  });

  it('tells which articles one annotator only annotated', async () => {
    const set = (...names: string[]) => ({
      kind: 'files' as const,
      files: names.map((name) => ({
        name,
        content: name === 'b.ann' ? 'T1\tPlace 0 3\tUlm\n' : annOf(['Place', 'Ulm']),
      })),
    });
    const both = await client.ask(Compare, { a: set('a.ann', 'b.ann'), b: set('a.ann', 'z.ann') });
    expect(both).toMatchObject({ articles: 1, unpaired: ['deep/b.txt'], unknown: ['z.ann'] });
    const all = await client.ask(Compare, { a: set('a.ann'), b: { kind: 'machine' } });
    expect(all.unpaired).toEqual([]);
  });

  it('compares decisions with proposals only where something is decided', async () => {
    await decide({ kind: 'type', type: 'LOC' }, 'Helga Brandt');
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde');
    const { articles, differences, agreement } = await client.ask(Compare, {
      a: { kind: 'decided' },
      b: { kind: 'machine' },
    });
    expect(articles).toBe(1);
    expect(differences.map(({ kind, a, b }) => [kind, a?.words, a?.type, b?.type])).toContainEqual([
      'type',
      'Helga Brandt',
      'LOC',
      'PER',
    ]);
    expect(agreement[0]!.both + agreement[0]!.onlyB).toBeLessThanOrEqual(2);
  });
});
