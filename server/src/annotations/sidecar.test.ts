import { describe, expect, it } from 'vitest';
import { makeAnchor } from './anchor';
import type { Annotation } from './model';
import { readSidecar, SidecarError, writeSidecar } from './sidecar';

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
    const json = writeSidecar({ annotations, foreign: [] }, 'a.txt', TEXT);
    const sorted = [annotations[1], annotations[0], annotations[2]];
    expect(readSidecar(json, TEXT)).toEqual({ annotations: sorted, foreign: [] });
    expect(writeSidecar(readSidecar(json, TEXT), 'a.txt', TEXT)).toBe(json);
  });

  it('counts code points, as the W3C model asks', () => {
    const page = JSON.parse(writeSidecar({ annotations, foreign: [] }, 'a.txt', TEXT));
    const { start } = page.items[0].target.selector[0];
    expect(start).toBe([...TEXT.slice(0, TEXT.indexOf('Per Lind'))].length);
  });

  it('keeps annotations of other tools as they are', () => {
    const foreign = [{ type: 'Annotation', id: 'x', body: 'hello', target: 'http://example.org/' }];
    const json = writeSidecar({ annotations: [], foreign }, 'a.txt', TEXT);
    expect(readSidecar(json, TEXT)).toEqual({ annotations: [], foreign });
  });

  it('says where a broken file is broken', () => {
    expect(() => readSidecar('{"items": [', TEXT)).toThrow(SidecarError);
    expect(() => readSidecar('[]', TEXT)).toThrow(/items/);
  });
});
