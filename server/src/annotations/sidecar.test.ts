import { describe, expect, it } from 'vitest';
import { checkW3cPage } from '../formats/w3c-checks';
import { makeAnchor } from './anchor';
import type { Annotation } from './model';
import { decodeSidecar, pageNames, readSidecar, SidecarError, writeSidecar } from './sidecar';

const NAMES = { id: 'a.txt.annotations.json', source: 'a.txt' };
const TEXT = 'Anna 😀 Berg met Per Lind.\n“No,” she said.';
const at = (words: string) =>
  makeAnchor(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const stamp = { created: '2024-05-14T10:00:00Z', modified: '2024-05-14T10:00:00Z' };

const annotations: Annotation[] = [
  {
    id: 'urn:uuid:2',
    kind: 'quote',
    type: 'direct',
    anchor: at('No,'),
    decision: 'added',
    speaker: at('she'),
    note: 'curt',
    ...stamp,
  },
  {
    id: 'urn:uuid:1',
    kind: 'mention',
    type: 'PER',
    anchor: at('Per Lind'),
    decision: 'accepted',
    entity: 'per:per lind',
    creator: 'Kim',
    ...stamp,
  },
  {
    id: 'urn:uuid:3',
    kind: 'quote',
    type: 'indirect',
    anchor: at('she said'),
    decision: 'rejected',
    speaker: null,
    ...stamp,
  },
];

describe('sidecar', () => {
  it('reads back what it wrote, sorted by place', () => {
    const json = writeSidecar({ annotations, foreign: [] }, NAMES, TEXT);
    const sorted = [annotations[1], annotations[0], annotations[2]];
    expect(readSidecar(json, TEXT)).toEqual({ annotations: sorted, foreign: [] });
    expect(writeSidecar(readSidecar(json, TEXT), NAMES, TEXT)).toBe(json);
  });

  it('has the ids of its own file and of the article, also under a new name', () => {
    const json = writeSidecar({ annotations, foreign: [] }, NAMES, TEXT);
    expect(JSON.parse(json)).toMatchObject({ id: 'a.txt.annotations.json' });
    const [file, article] = ['file:///x/.newsmark/b c.txt.annotations.json', 'file:///x/b c.txt'];
    const renamed = JSON.parse(writeSidecar(readSidecar(json, TEXT), pageNames(file, article), TEXT));
    expect(renamed.id).toBe('b%20c.txt.annotations.json');
    expect(renamed.items[0].target.source).toBe('../b%20c.txt');
    const theirs = json.replace('"a.txt.annotations.json"', '"https://example.org/page"');
    expect(writeSidecar(readSidecar(theirs, TEXT), NAMES, TEXT)).toBe(theirs);
  });

  it('follows the W3C model', () => {
    checkW3cPage(JSON.parse(writeSidecar({ annotations, foreign: [] }, NAMES, TEXT)), TEXT);
  });

  it('counts code points, as the W3C model asks', () => {
    const page = JSON.parse(writeSidecar({ annotations, foreign: [] }, NAMES, TEXT));
    const { start } = page.items[0].target.selector[0];
    expect(start).toBe([...TEXT.slice(0, TEXT.indexOf('Per Lind'))].length);
  });

  it('keeps annotations of other tools as they are', () => {
    const foreign = [{ type: 'Annotation', id: 'x', body: 'hello', target: 'http://example.org/' }];
    const json = writeSidecar({ annotations: [], foreign }, NAMES, TEXT);
    expect(readSidecar(json, TEXT)).toEqual({ annotations: [], foreign });
  });

  it('keeps what other tools wrote into the page and into our annotations', () => {
    const page = JSON.parse(writeSidecar({ annotations, foreign: [] }, NAMES, TEXT));
    page['@context'] = ['http://www.w3.org/ns/anno.jsonld', 'http://example.org/more.jsonld'];
    page.label = 'Round one';
    page.items[0].rights = 'CC0';
    page.items[0].body.push({ type: 'TextualBody', purpose: 'tagging', value: 'check' });
    page.items[0].creator = { id: 'https://example.org/kim', type: 'Person', name: 'Kim' };
    page.items[0].target.state = { type: 'TimeState', sourceDate: '2024-05-14T10:00:00Z' };
    page.items[1].creator = 'https://example.org/anna';
    page.items[2].creator = { type: 'Software', name: 'Tagger' };
    const json = `${JSON.stringify(page, null, 2)}\n`;
    const again = JSON.parse(writeSidecar(readSidecar(json, TEXT), NAMES, TEXT));
    expect(again).toEqual(page);
  });

  it('says who decided last, and nothing of them that was said of another', () => {
    const page = JSON.parse(writeSidecar({ annotations, foreign: [] }, NAMES, TEXT));
    page.items[0].creator = { id: 'https://example.org/kim', type: 'Person', name: 'Kim' };
    const read = readSidecar(JSON.stringify(page), TEXT);
    read.annotations[0]!.creator = 'Anna';
    const again = JSON.parse(writeSidecar(read, NAMES, TEXT));
    expect(again.items[0].creator).toEqual({ type: 'Person', name: 'Anna' });
  });

  const whole = writeSidecar({ annotations, foreign: [] }, NAMES, TEXT);
  const lines = whole.split('\n');
  const broken: [string, string, RegExp][] = [
    ['cut off', lines.slice(0, 12).join('\n'), /^line 12, column \d+: the file ends in the middle/],
    ['cut off in a word', whole.slice(0, whole.indexOf('Per Lind') + 3), /the file ends in the middle/],
    ['empty', '', /^line 1, column 1: the file is empty/],
    [
      'left by a merge',
      [...lines.slice(0, 3), '<<<<<<< HEAD', ...lines.slice(3)].join('\n'),
      /^line 4, column 1: a merge has left its conflict markers/,
    ],
    [
      'without a comma',
      whole.replace('"Annotation",', '"Annotation"'),
      /^line 9, column 7: a comma is missing/,
    ],
    ['a list', '[]', /^line 1, column 1: there is no "items" list/],
    [
      'of a version unknown',
      whole.replace('ns/anno.jsonld', 'ns/anno2.jsonld'),
      /^line 2, column 15: "@context" is not/,
    ],
    ['of another type', whole.replace('AnnotationPage', 'Manifest'), /^line 4, column 11: "type" is not/],
    [
      'with two words on one annotation',
      whole.replace('urn:uuid:2', 'urn:uuid:1'),
      /^line \d+, column 13: a second annotation has the id urn:uuid:1/,
    ],
  ];
  it.each(broken)('says where a file is broken that is %s', (_, json, message) => {
    expect(() => readSidecar(json, TEXT)).toThrow(SidecarError);
    expect(() => readSidecar(json, TEXT)).toThrow(message);
  });

  it('takes an annotation that a merge doubled once', () => {
    const page = JSON.parse(whole);
    const doubled = JSON.stringify({ ...page, items: [...page.items, page.items[0]] });
    expect(readSidecar(doubled, TEXT).annotations).toHaveLength(3);
  });

  it('reads UTF-8 with or without a byte-order mark, and says where a file is not in UTF-8', () => {
    const bytes = new TextEncoder().encode(`\ufeff${whole}`);
    expect(decodeSidecar(bytes)).toBe(whole);
    const at = bytes.indexOf(0xf0);
    const latin = Uint8Array.from([...bytes.slice(3, at), 0xe9, ...bytes.slice(at + 4)]);
    expect(() => decodeSidecar(latin)).toThrow(/^line \d+, column \d+: the file is not in UTF-8/);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(whole, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(() => decodeSidecar(utf16)).toThrow(/^line 1, column 1: the file is in UTF-16/);
  });
});
