import { describe, expect, it } from 'vitest';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy';

const A = 'file:///a.txt';
const B = 'file:///b.txt';

const corpus = corpusOf({
  [A]:
    '„{Ich traf [Erna Solberg](PER Erna Solberg)}(direct Angela Merkel)“, <sagte> [Angela Merkel](PER Angela Merkel).\n\n' +
    '„{So war es}(direct Erna Solberg)“, <sagte> [Erna Solberg](PER Erna Solberg).',
  [B]: '„{[Angela Merkel](PER Angela Merkel) kommt}(direct Lars Løkke)“, <sagte> [Lars Løkke](PER Lars Løkke).',
});
const article = corpus.get(A)!;
const itemsAt = (words: string) => prepareCallHierarchy(corpus, article, positionOf(article, words));

describe('call hierarchy', () => {
  it('starts at a name, a quote or its cue', () => {
    for (const words of ['Angela', 'Ich traf', 'sagte']) {
      expect(itemsAt(words).map(({ name, detail }) => [name, detail])).toEqual([['Angela Merkel', 'a.txt']]);
    }
    expect(itemsAt(',')).toEqual([]);
  });

  it('goes out to whom one mentions in quotes', () => {
    const [angela] = itemsAt('Angela');
    const calls = outgoingCalls(corpus, article, angela!);
    expect(
      calls.map(({ to, fromRanges }) => [to.name, ...fromRanges.map((range) => wordsIn(article, range))]),
    ).toEqual([['Erna Solberg', 'Erna Solberg']]);
  });

  it('goes out to whom one answers', () => {
    const [erna] = itemsAt('So war');
    const calls = outgoingCalls(corpus, article, erna!);
    expect(
      calls.map(({ to, fromRanges }) => [to.name, ...fromRanges.map((range) => wordsIn(article, range))]),
    ).toEqual([['Angela Merkel', 'So war es']]);
  });

  it('comes in from who mentions or answers one, in all articles', () => {
    const [angela] = itemsAt('Angela');
    const calls = incomingCalls(corpus, angela!);
    expect(calls.map(({ from, fromRanges }) => [from.name, from.detail, fromRanges.length])).toEqual([
      ['Erna Solberg', 'a.txt', 1],
      ['Lars Løkke', 'b.txt', 1],
    ]);
    expect(wordsIn(corpus.get(B)!, calls[1]!.fromRanges[0]!)).toBe('Angela Merkel');
  });
});
