import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { overview } from './overview';

const corpus = corpusOf({
  'file:///news/2024-05-14%20a.txt':
    '„{Das ist gut}(direct Berg)“, <sagte> [Anna Berg](PER Berg) in [Wien](LOC Wien). „{Ja}(direct -)“.',
  'file:///news/2024-05-15%20b.txt': '[Anna Berg](PER Berg) traf [Per Lind](PER Lind) in [Wien](LOC Wien).',
  'file:///news/undated.txt': '[Per Lind](PER Lind) schwieg.',
});
const data = overview(corpus, 'en');
const nameOf = (index: number) => data.network.nodes[index]!.name;

describe('overview', () => {
  it('counts the quotes of named speakers only', () => {
    expect(data.quoted.map(({ name, quotes }) => [name, quotes])).toEqual([['Berg', 1]]);
  });

  it('joins names by the articles that have both', () => {
    expect(data.network.nodes.map(({ name, articles }) => [name, articles])).toEqual(
      expect.arrayContaining([
        ['Berg', 2],
        ['Lind', 2],
      ]),
    );
    const links = data.network.links.map(({ source, target, articles }) => [
      [nameOf(source), nameOf(target)].sort().join('–'),
      articles,
    ]);
    expect(new Map(links as [string, number][]).get('Berg–Lind')).toBe(1);
    expect(data.network.links[0]!.articles).toBe(2);
  });

  it('counts the articles without a day', () => {
    expect(data.articles).toBe(3);
    expect(data.undated).toBe(1);
    expect(data.timeline).toEqual([]);
  });
});
