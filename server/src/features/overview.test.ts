import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { overview } from './overview';
import { speakerQuotes } from './speakers';

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

  it('says of each part of a bar which quotes it stands for', () => {
    const said = corpusOf({
      'file:///a.txt': '„{Ja}(direct Berg)“, „{Zölle}(direct Berg)“, <sagte> [Anna Berg](PER Berg).',
      'file:///b.txt': '„{Nein}(direct Berg)“, <sagte> [Anna Berg](PER Berg).',
    });
    const { document, analysis } = said.get('file:///a.txt')!;
    const start = document.getText().indexOf('Zölle');
    const topics = [
      { id: 'medtop:20000587', label: 'Wahl', score: 1, evidence: [] },
      { id: 'medtop:20000344', label: 'Handel', score: 0.5, evidence: [{ start, end: start + 5 }] },
    ];
    said.restore(document, { ...analysis, topics });
    const { quoted } = overview(said, 'en');
    const read = quoted.map(({ id, topic }) =>
      speakerQuotes(said, id, { broad: topic }, 'en').map(({ text }) => text),
    );
    expect(read.sort()).toEqual([['Ja'], ['Nein'], ['Zölle']]);
    expect(quoted.map(({ quotes }) => quotes)).toEqual([1, 1, 1]);
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
