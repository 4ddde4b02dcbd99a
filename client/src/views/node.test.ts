import { describe, expect, it } from 'vitest';
import { looksTheSame, type OutlineNode, place } from './node';

const node = (id: string, label = id): OutlineNode => ({
  id,
  kind: 'name',
  label,
  spoken: label,
  icon: { id: 'person' },
});

describe('place', () => {
  it('keeps the objects of lines that stay, with what is below them', () => {
    const before = place([node('a'), node('b')], undefined);
    before[1]!.children = place([node('c')], before[1]);
    const after = place([node('b', 'B'), node('d')], undefined, before);
    expect(after[0]).toBe(before[1]);
    expect(after[0]!.node.label).toBe('B');
    expect(after[0]!.children).toHaveLength(1);
    expect(after[1]!.id).toBe('d');
  });

  it('gives equal nodes below different parents different ids', () => {
    const [a, b] = place([node('a'), node('b')], undefined);
    expect(place([node('x')], a)[0]!.id).not.toBe(place([node('x')], b)[0]!.id);
  });
});

describe('looksTheSame', () => {
  it('sees what changes on screen and not where a click leads', () => {
    const passage = {
      uri: 'file:///a.txt',
      title: 'a.txt',
      text: 'a',
      paragraph: 1,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    };
    expect(looksTheSame([node('a')], [{ ...node('a'), passage }])).toBe(true);
    expect(looksTheSame([node('a')], [node('a', 'A')])).toBe(false);
    expect(looksTheSame([node('a')], [])).toBe(false);
    expect(looksTheSame([node('a')], [{ ...node('a'), children: async () => [] }])).toBe(false);
  });
});
