import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyphrase } from '../analysis/types';
import { KeyphraseIndex } from './keyphrases';

const keyphrase = (text: string, score = 0.5): Keyphrase => ({ text, score, occurrences: [] });

describe('KeyphraseIndex', () => {
  it('puts first what the other articles do not say', () => {
    const index = new KeyphraseIndex();
    index.set('a', [keyphrase('Gipfel', 0.6), keyphrase('Panzerzug', 0.5)]);
    index.set('b', [keyphrase('Gipfel')]);
    index.set('c', [keyphrase('gipfel')]);
    const [first] = index.distinctive([keyphrase('Gipfel', 0.6), keyphrase('Panzerzug', 0.5)]);
    expect(first!.text).toBe('Panzerzug');
    expect(index.articlesWith('Gipfel')).toBe(3);
  });

  it('knows the commonest, whatever their case and accents', () => {
    const index = new KeyphraseIndex();
    index.set('a', [keyphrase('Streik'), keyphrase('Wahl')]);
    index.set('b', [keyphrase('streik'), keyphrase('Flut')]);
    expect(index.commonest(1)).toEqual([{ key: 'streik', articles: 2 }]);
    expect(index.commonest(2)).toEqual([
      { key: 'streik', articles: 2 },
      { key: 'flut', articles: 1 },
    ]);
    expect(index.commonest(9)).toHaveLength(3);
  });

  it('counts the same whatever came and went before', () => {
    const words = fc.constantFrom('flom', 'streik', 'valg', 'brann');
    const step = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      texts: fc.option(fc.uniqueArray(words), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new KeyphraseIndex();
        const articles = new Map<string, string[]>();
        for (const { uri, texts } of steps) {
          if (texts)
            index.set(
              uri,
              texts.map((text) => keyphrase(text)),
            );
          else index.delete(uri);
          if (texts) articles.set(uri, texts);
          else articles.delete(uri);
        }
        for (const word of ['flom', 'streik', 'valg', 'brann']) {
          const expected = [...articles.values()].filter((texts) => texts.includes(word)).length;
          expect(index.articlesWith(word)).toBe(expected);
        }
      }),
    );
  });
});
