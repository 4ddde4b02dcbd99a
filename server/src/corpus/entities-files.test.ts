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
});
