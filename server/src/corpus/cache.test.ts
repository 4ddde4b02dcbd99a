import { describe, expect, it } from 'vitest';
import type { ArticleAnalysis } from '../analysis/types';
import { AnalysisCache } from './cache';

const analysis = (words: number): ArticleAnalysis => ({
  language: 'nb',
  paragraphs: [],
  sentences: [],
  mentions: [],
  chains: [],
  quotes: [],
  topics: [],
  keyphrases: [{ text: 'fred på jord 😀', score: 1, occurrences: [] }],
  words,
  unbalanced: [],
});

function memoryStorage() {
  const files = new Map<string, Uint8Array>();
  let writes = 0;
  return {
    files,
    get writes() {
      return writes;
    },
    read: async (name: string) => files.get(name),
    write: async (name: string, bytes: Uint8Array) => {
      writes++;
      files.set(name, bytes);
    },
  };
}

const uriOf = (i: number) => `file:///news/${i}.txt`;

describe('AnalysisCache', () => {
  it('gives back what was put, in a later session', async () => {
    const storage = memoryStorage();
    const first = new AnalysisCache(storage, '1', () => {});
    for (let i = 0; i < 200; i++) await first.put(uriOf(i), `text ${i}`, analysis(i));
    await first.flush();
    const second = new AnalysisCache(storage, '1', () => {});
    for (let i = 0; i < 200; i++) expect(await second.get(uriOf(i), `text ${i}`)).toEqual(analysis(i));
  });

  it('knows nothing of another text, version or article', async () => {
    const storage = memoryStorage();
    const cache = new AnalysisCache(storage, '1', () => {});
    await cache.put(uriOf(1), 'text', analysis(1));
    await cache.flush();
    expect(await cache.get(uriOf(1), 'texu')).toBeUndefined();
    expect(await cache.get(uriOf(2), 'text')).toBeUndefined();
    expect(await new AnalysisCache(storage, '2', () => {}).get(uriOf(1), 'text')).toBeUndefined();
  });

  it('forgets articles that are no longer there', async () => {
    const storage = memoryStorage();
    const first = new AnalysisCache(storage, '1', () => {});
    for (let i = 0; i < 200; i++) await first.put(uriOf(i), 'text', analysis(i));
    await first.flush();
    const second = new AnalysisCache(storage, '1', () => {});
    await second.prune(new Set([uriOf(1)]));
    await second.flush();
    const third = new AnalysisCache(storage, '1', () => {});
    expect(await third.get(uriOf(1), 'text')).toEqual(analysis(1));
    expect(await third.get(uriOf(2), 'text')).toBeUndefined();
  });

  it('writes only the shards that changed', async () => {
    const storage = memoryStorage();
    const cache = new AnalysisCache(storage, '1', () => {});
    for (let i = 0; i < 300; i++) await cache.put(uriOf(i), 'text', analysis(i));
    await cache.flush();
    const before = storage.writes;
    await cache.put(uriOf(7), 'text', analysis(7));
    await cache.flush();
    expect(storage.writes).toBe(before);
    await cache.put(uriOf(7), 'new text', analysis(7));
    await cache.flush();
    expect(storage.writes).toBe(before + 1);
  });

  it('takes a damaged shard for empty, says so and goes on', async () => {
    const storage = memoryStorage();
    const cache = new AnalysisCache(storage, '1', () => {});
    await cache.put(uriOf(1), 'text', analysis(1));
    await cache.flush();
    for (const [name, bytes] of storage.files) storage.files.set(name, bytes.slice(0, bytes.length / 2));
    const messages: string[] = [];
    const damaged = new AnalysisCache(storage, '1', (message) => messages.push(message));
    expect(await damaged.get(uriOf(1), 'text')).toBeUndefined();
    expect(messages).toHaveLength(1);
    await damaged.put(uriOf(1), 'text', analysis(1));
    await damaged.flush();
    expect(await new AnalysisCache(storage, '1', () => {}).get(uriOf(1), 'text')).toEqual(analysis(1));
  });

  it('survives a storage that cannot write', async () => {
    const messages: string[] = [];
    const storage = { read: async () => undefined, write: () => Promise.reject(new Error('disk full')) };
    const cache = new AnalysisCache(storage, '1', (message) => messages.push(message));
    await cache.put(uriOf(1), 'text', analysis(1));
    await cache.flush();
    expect(messages[0]).toContain('disk full');
  });
});
