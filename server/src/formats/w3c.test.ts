import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../annotations/anchor';
import { pageNames, writeSidecar } from '../annotations/sidecar';
import { Articles } from './articles';
import type { FormatDocument, ReadFile } from './document';
import { spanOf } from './samples';
import { writeW3cCollection } from './w3c';
import { readW3c } from './w3c-read';

const TEXT = 'Oslo 😀: Anna Berg fra Equinor sa nei. Berg smilte, og Oslo sov.';
const source = { name: 'north/a.txt', language: 'nb', text: TEXT };
const articles = new Articles([source, { ...source, name: 'b.txt', text: 'Something else.' }]);

const read = (json: unknown, own = false): ReadFile =>
  readW3c(JSON.stringify(json), articles.with(own ? source : undefined));
const marksIn = ({ documents }: ReadFile) =>
  documents.flatMap(({ mentions, quotes }: FormatDocument) =>
    [...mentions, ...quotes].map(({ type, start, end }) => `${type} ${start} ${TEXT.slice(start, end)}`),
  );
const annotation = (selector: unknown, body: unknown = 'http://schema.org/Person', more: object = {}) => ({
  type: 'Annotation',
  body,
  target: { source: 'https://example.org/news/a.txt', selector },
  ...more,
});
const quote = (exact: string, prefix?: string, suffix?: string) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });

describe('the names of articles', () => {
  it.each(['50 % #1 [neu]?.txt', 'a:b/Grüße 😀 {x}.txt', 'north/a"b^c.txt'])(
    '%s stands in an IRI',
    (name) => {
      const mentions = [{ ...spanOf('Anna Berg', TEXT), type: 'PER' as const, form: 'name' as const }];
      const { content } = writeW3cCollection([{ ...source, name, mentions, quotes: [] }]);
      const [item] = JSON.parse(content).first.items;
      // RFC 3987: what an ipath-noscheme may hold.
      const iri = /^(?:[\w.~!$&'()*+,;=@/-]|[^\u0000-\u00a0]|%[\dA-F]{2})+$/;
      expect(item.target.source).toMatch(iri);
      expect(item.id).toBe(`${item.target.source}#annotation-1`);
      const there = new Articles([{ ...source, name }, source]).with(undefined);
      expect(readW3c(content, there).documents.map((document) => document.name)).toEqual([name]);
    },
  );
});

describe('annotations of other tools', () => {
  it.each([
    ['words alone', quote('Anna Berg')],
    [
      'words with what stands around them',
      [quote('Berg', 'Anna ', ' fra'), { type: 'XPathSelector', value: '/p' }],
    ],
    ['a position alone, in code points', position(8, 17)],
    ['both', [position(8, 17), quote('Anna Berg', ': ', ' fra')]],
    ['both, counted in UTF-16', [position(9, 18), quote('Anna Berg')]],
    ['both, from before an edit', [position(2, 11), quote('Anna Berg', '😀: ', ' fra Equinor')]],
    [
      'a fragment',
      { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=8,17' },
    ],
    [
      'a selector that refines another',
      { type: 'FragmentSelector', value: 'p1', refinedBy: quote('Anna Berg') },
    ],
  ])('stand by %s', (_, selector) => {
    const file = read(annotation(selector));
    const words = Array.isArray(selector) && 'prefix' in selector[0]! ? 'PER 14 Berg' : 'PER 9 Anna Berg';
    expect(marksIn(file)).toEqual([words]);
    expect(file.documents[0]!.name).toBe('north/a.txt');
    expect(file.lost).toEqual([]);
  });

  it('may have the place in the target’s address', () => {
    expect(marksIn(read({ ...annotation(null), target: 'a.txt#char=0,4', body: 'LOC' }))).toEqual([
      'LOC 0 Oslo',
    ]);
  });

  it.each([
    ['a tag', { type: 'TextualBody', purpose: 'tagging', value: 'ORG' }, 'ORG'],
    ['a value', null, 'LOC', { bodyValue: 'location' }],
    ['one of several bodies', [{ value: 'Organization' }, { purpose: 'identifying', source: 'Q1' }], 'ORG'],
    ['a kind of quote', { value: 'indirect' }, 'indirect'],
  ] as [string, unknown, string, object?][])('are what %s says', (_, body, type, more) => {
    expect(marksIn(read(annotation(quote('Equinor'), body, more)))).toEqual([`${type} 23 Equinor`]);
  });

  it('come in pages, collections, lists and graphs', () => {
    const item = annotation(quote('Equinor'), 'ORG');
    const page = { type: 'AnnotationPage', items: [item] };
    for (const json of [page, [item], { '@graph': [item] }, { type: 'AnnotationCollection', first: page }])
      expect(marksIn(read(json))).toEqual(['ORG 23 Equinor']);
    const linked = { type: 'AnnotationCollection', first: { ...page, next: 'https://example.org/page2' } };
    expect(read(linked).lost).toEqual([{ what: 'pages that are elsewhere', count: 1 }]);
  });

  it('are counted where they are not understood', () => {
    const file = read([
      annotation(quote('Oslo')),
      annotation(quote('Bergen')),
      annotation({ type: 'XPathSelector', value: '/p' }),
      annotation(quote('Equinor'), { type: 'TextualBody', purpose: 'commenting', value: 'hm' }),
      annotation(quote('Equinor'), [{ value: 'ORG' }, { type: 'Video', id: 'https://example.org/v' }]),
      annotation(quote('Equinor'), 'ORG', {
        target: [{ source: 'a.txt', selector: quote('Anna Berg') }, 'b.txt'],
      }),
      { type: 'Annotation', body: 'PER', target: { id: 'https://example.org/other.txt' } },
      { type: 'Annotation', body: 'PER', target: 5 },
    ]);
    expect(file.lost.map(({ what, count }) => `${count} ${what}`)).toEqual([
      '2 marks whose words are not in the article, or in several places',
      '1 annotations with selectors of other kinds',
      '1 annotations without a type that Newsmark knows',
      '1 bodies of other kinds',
      '1 further targets of annotations',
      '1 annotations without a target in a text',
    ]);
    expect(file.unknown).toEqual(['https://example.org/other.txt']);
    expect(marksIn(file)).toEqual(['ORG 9 Anna Berg', 'ORG 23 Equinor']);
  });

  it('keep their creators, times, notes and entities', () => {
    const bodies = [
      { value: 'PER' },
      { purpose: 'commenting', value: 'who?' },
      { purpose: 'identifying', id: 'Q7' },
    ];
    const more = {
      id: 'https://example.org/1',
      creator: { nickname: 'kari' },
      created: '2024-01-01T00:00:00Z',
    };
    const [mention] = read(annotation(quote('Anna Berg'), bodies, more)).documents[0]!.mentions;
    expect(mention).toEqual({
      ...spanOf('Anna Berg', TEXT),
      type: 'PER',
      form: 'name',
      entity: 'Q7',
      by: { id: more.id, entity: 'Q7', note: 'who?', creator: 'kari', created: more.created },
    });
  });
});

describe('sidecars', () => {
  it('are read as they are, with decisions, rejections and speakers that no mark names', () => {
    const base = { created: '2024-01-01T00:00:00Z', modified: '2024-01-02T00:00:00Z' };
    const anchor = (words: string) => makeAnchor(TEXT, spanOf(words, TEXT));
    const annotations = [
      {
        ...base,
        id: 'urn:uuid:1',
        kind: 'mention',
        type: 'PER',
        decision: 'accepted',
        anchor: anchor('Anna Berg'),
      },
      {
        ...base,
        id: 'urn:uuid:2',
        kind: 'mention',
        type: 'LOC',
        decision: 'rejected',
        anchor: anchor('Equinor'),
      },
      {
        ...base,
        id: 'urn:uuid:3',
        kind: 'quote',
        type: 'indirect',
        decision: 'added',
        anchor: anchor('nei'),
        speaker: anchor('Berg smilte'),
      },
    ] as const;
    const json = JSON.parse(
      writeSidecar(
        { annotations: [...annotations], foreign: [] },
        pageNames('a.txt.annotations.json', 'a.txt'),
        TEXT,
      ),
    );
    const { documents, lost } = read(json, true);
    const [{ mentions, quotes, rejected }] = documents as [FormatDocument];
    expect(lost).toEqual([]);
    expect(mentions.map(({ state, form, start }) => [state, form, start])).toEqual([
      ['accepted', 'name', spanOf('Anna Berg', TEXT).start],
      [undefined, 'nominal', spanOf('Berg smilte', TEXT).start],
    ]);
    expect(quotes).toMatchObject([
      { type: 'indirect', state: 'added', speaker: 1, by: { id: 'urn:uuid:3' } },
    ]);
    expect(rejected).toMatchObject([{ type: 'LOC', ...spanOf('Equinor', TEXT) }]);
  });
});
