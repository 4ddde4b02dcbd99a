import { describe, expect, it } from 'vitest';
import { FileNotFoundError, type FileSystem, noFiles } from '../files/file-system';
import { EntitiesFiles } from './entities-files';

function disk(files: Record<string, string>): FileSystem {
  return {
    ...noFiles,
    read: async (uri) => {
      const text = files[uri];
      if (text === undefined) throw new FileNotFoundError(uri);
      return new TextEncoder().encode(text);
    },
  };
}
const entity = (name: string) => JSON.stringify({ entities: [{ name }] });

describe('EntitiesFiles', () => {
  it('reads the file of every folder that has one', async () => {
    const files = disk({
      'file:///a/newsmark.entities.json': entity('Nordstål'),
      'file:///c/newsmark.entities.json': entity('Jernverket'),
    });
    const entities = new EntitiesFiles(files, () => {});
    const read = await entities.read(['file:///a', 'file:///b', 'file:///c']);
    expect(read.map(({ name }) => name)).toEqual(['Nordstål', 'Jernverket']);
    expect(entities.has('file:///b/newsmark.entities.json')).toBe(true);
    expect(entities.has('file:///b/sub/newsmark.entities.json')).toBe(false);
  });

  it('keeps what a file said last when it breaks, and tells', async () => {
    const content = { 'file:///a/newsmark.entities.json': entity('Nordstål') };
    const messages: string[] = [];
    const entities = new EntitiesFiles(disk(content), (message) => messages.push(message));
    await entities.read(['file:///a']);
    content['file:///a/newsmark.entities.json'] = '{"entities": [';
    expect((await entities.read(['file:///a'])).map(({ name }) => name)).toEqual(['Nordstål']);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('newsmark.entities.json');
  });

  it('knows its files while they are read again, and what they said last when one breaks meanwhile', async () => {
    const file = 'file:///a/newsmark.entities.json';
    const content = { [file]: entity('Nordstål') };
    const entities = new EntitiesFiles(disk(content), () => {});
    await entities.read(['file:///a']);
    const first = entities.read(['file:///a']);
    content[file] = '{"entities": [';
    const second = entities.read(['file:///a']);
    expect(entities.has(file)).toBe(true);
    expect((await entities.fileFor('x', 'file:///a/b.txt').catch(() => 'broken')) as unknown).toBe('broken');
    for (const read of await Promise.all([first, second]))
      expect(read.map(({ name }) => name)).toEqual(['Nordstål']);
  });

  it('answers what the last call read when an earlier one ends later', async () => {
    const file = 'file:///a/newsmark.entities.json';
    let open!: () => void;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const texts = [opened.then(() => entity('Old')), Promise.resolve(entity('New'))];
    const read = async () => new TextEncoder().encode(await texts.shift());
    const entities = new EntitiesFiles({ ...noFiles, read }, () => {});
    const [first, second] = [entities.read(['file:///a']), entities.read(['file:///a'])];
    expect((await second).map(({ name }) => name)).toEqual(['New']);
    open();
    expect((await first).map(({ name }) => name)).toEqual(['New']);
    expect(entities.has(file)).toBe(true);
  });
});
