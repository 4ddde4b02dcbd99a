import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { beginOf, isBegin, TYPES } from './labels';
import { Lexicon } from './lexicon';
import { addRecurring } from './recurring';

const lexicon = new Lexicon(readFileSync('server/data/names-lexicon.bin'));

/** The texts that are names when one is given, of a type and with a confidence. */
function recurring(text: string, name: string, type: (typeof TYPES)[number], sure: number): string[] {
  const document = segment(text, 'en');
  const { tokens } = document;
  const start = text.indexOf(name);
  const first = tokens.findIndex((token) => token.start === start);
  const end = tokens.findIndex((token) => token.start >= start + name.length);
  const label = beginOf(TYPES.indexOf(type));
  const labels = new Uint8Array(tokens.length);
  labels.fill(label, first, end);
  const confidence = new Float32Array(tokens.length).fill(sure);
  const spans = addRecurring(document, labels, [{ first, end, label }], confidence, lexicon);
  return spans
    .filter((span) => isBegin(span.label))
    .map((span) => text.slice(tokens[span.first]!.start, tokens[span.end - 1]!.end));
}

describe('names that come back', () => {
  it('are found by the last word of a person', () => {
    const text = 'We met Anne Qwik at the gate. Qwik works with boats.';
    expect(recurring(text, 'Anne Qwik', 'PER', 0.9)).toEqual(['Anne Qwik', 'Qwik']);
    expect(recurring(text, 'Anne Qwik', 'PER', 0.3)).toEqual(['Anne Qwik']);
  });

  it('are found by what stands before a company’s legal form, which is sure', () => {
    const text = 'They took money from Dredging Vermeulqen NV last year. Vermeulqen declined to comment.';
    expect(recurring(text, 'Dredging Vermeulqen NV', 'ORG', 0.3)).toEqual([
      'Dredging Vermeulqen NV',
      'Vermeulqen',
    ]);
  });

  it('are found in a headline in capitals', () => {
    const text = 'QWIKEN BEATS THE LOT\n\nThey play for Qwiken this year.';
    expect(recurring(text, 'Qwiken', 'ORG', 0.9)).toEqual(['QWIKEN', 'Qwiken']);
  });

  it('are not words that the article writes small', () => {
    const text = 'We met Anne Harbour at the gate. The harbour was full. Harbour fees rose.';
    expect(recurring(text, 'Anne Harbour', 'PER', 0.9)).toEqual(['Anne Harbour']);
  });
});
