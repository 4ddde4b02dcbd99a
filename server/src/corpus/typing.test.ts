import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadAnalysisData } from '../analysis/data';
import { ReadingMemo } from '../analysis/names/memo';
import { Corpus } from './corpus';

const data = await loadAnalysisData((name) => readFile(`server/data/${name}`));

const TEXTS = {
  'file:///a.txt':
    'Minister Anna Berg in Brussels\n\nThe EU will cut taxes, Prime Minister Anna Berg said on Monday. “We need a new budget,” Berg told reporters in Oslo.\n\nShe met John Smith of the United Nations.',
  'file:///b.txt':
    'Football club wins the cup\n\nJohn Smith scored twice for Rovers, and coach Peter Hill praised him. “Smith was great,” said Hill.',
};
type Uri = keyof typeof TEXTS;

const edits = fc.array(
  fc.record({
    uri: fc.constantFrom(...(Object.keys(TEXTS) as Uri[])),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    over: fc.nat(6),
    text: fc.constantFrom('x', ' ', '. ', 'Smith', ' Hill said', '\n\n', '“', 'the budget'),
    /** What somebody asks after it. */
    asks: fc.constantFrom('nothing', 'marks', 'topics', 'entities'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** All that features read of a corpus. */
function saidOf(corpus: Corpus): unknown {
  return {
    analyses: corpus.articles().map(({ analysis }) => ({ ...analysis })),
    entities: corpus.entities(),
    topics: [...corpus.topicIndex.counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    keyphrases: corpus.keyphrases.commonest(1000),
  };
}

describe('typing into articles', () => {
  it('leads where a corpus of the final texts begins, whatever is asked in between', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const corpus = new Corpus(data);
        const texts: Record<Uri, string> = { ...TEXTS };
        const put = (target: Corpus, uri: Uri) =>
          target.update(TextDocument.create(uri, 'news', 0, texts[uri]));
        for (const uri of Object.keys(texts) as Uri[]) put(corpus, uri);
        corpus.entities();
        for (const { uri, at, over, text, asks } of changes) {
          const start = Math.floor(at * texts[uri].length);
          texts[uri] = texts[uri].slice(0, start) + text + texts[uri].slice(start + over);
          put(corpus, uri);
          if (asks === 'marks') corpus.get(uri);
          if (asks === 'topics') expect(corpus.get(uri)?.analysis.topics).toBeDefined();
          if (asks === 'entities') corpus.entities();
        }
        const fresh = new Corpus(data);
        for (const uri of Object.keys(texts) as Uri[]) put(fresh, uri);
        expect(saidOf(corpus)).toEqual(saidOf(fresh));
      }),
      { numRuns: 25 },
    );
  });

  it('costs a request the reading of the sentences that changed', async () => {
    const kept = vi.spyOn(ReadingMemo.prototype, 'keepFirst');
    const uri = 'file:///a.txt';
    const corpus = new Corpus(data);
    const readingsOf = async (text: string) => {
      kept.mockClear();
      corpus.update(TextDocument.create(uri, 'news', 0, text));
      await corpus.settle(uri, async () => true);
      return kept.mock.calls.length;
    };
    await readingsOf(TEXTS[uri]);
    const all = await readingsOf(TEXTS[uri].replace('Monday', 'Tuesday'));
    const changed = await readingsOf(TEXTS[uri].replace('Monday', 'Friday'));
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(all);
    kept.mockRestore();
  });
});
