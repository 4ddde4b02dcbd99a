import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../server/src/protocol';
import { litAt } from './lit';

const on = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

const outer: Mark = { range: on(0, 0, 60), kind: 'quote', quoteType: 'indirect', quote: 0 };
const inner: Mark = { range: on(0, 20, 40), kind: 'quote', quoteType: 'direct', quote: 1 };
const cue: Mark = { range: on(0, 70, 75), kind: 'cue', quote: 1 };
const speaker: Mark = { range: on(1, 0, 5), kind: 'speaker', quote: 1 };
const name: Mark = { range: on(1, 0, 5), kind: 'person', form: 'name', entity: 'x' };
const marks = [outer, inner, cue, speaker, name];

describe('litAt', () => {
  it('lights quote, cue and speaker from any of them', () => {
    for (const position of [
      { line: 0, character: 30 },
      { line: 0, character: 72 },
      { line: 1, character: 5 },
    ]) {
      expect(litAt(marks, position)).toEqual([inner, cue, speaker]);
    }
  });

  it('prefers the innermost quote', () => {
    expect(litAt(marks, { line: 0, character: 50 })).toEqual([outer]);
    expect(litAt(marks, { line: 0, character: 20 })).toContain(inner);
  });

  it('lights all quotes of a speaker that several share', () => {
    const second: Mark = { ...inner, range: on(2, 0, 10), quote: 2 };
    const same: Mark = { ...speaker, quote: 2 };
    const lit = litAt([...marks, second, same], { line: 1, character: 2 });
    expect(lit).toEqual([inner, cue, speaker, second, same]);
  });

  it('lights nothing elsewhere', () => {
    expect(litAt(marks, { line: 2, character: 0 })).toEqual([]);
    expect(litAt([name], { line: 1, character: 2 })).toEqual([]);
  });
});
