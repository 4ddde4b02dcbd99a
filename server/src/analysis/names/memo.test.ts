import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { findNames } from './find';
import { ReadingMemo } from './memo';
import { loadNameModel } from './model';

const model = await loadNameModel((name) => readFile(new URL(`../../../data/${name}`, import.meta.url)));

const SENTENCES = [
  'Statsminister Kari Nordmann møtte Berg i Oslo.',
  'Berg sa nei.',
  'Berg sa nei.',
  'Kari og Nordmann reiste.',
  'Ingen fra Narvik var der, mente berg.',
  'Nordmann ventet lenge på svar fra EU.',
  '«Min Kamp» av Berg kom i New York.\n',
  'NY AVTALE MED EU\n',
  '– Nei, sa Kari.\n',
];

/** What somebody types, at a place given as a share of the text, over so many characters. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    over: fc.nat(6),
    text: fc.constantFrom('x', ' ', '. ', 'Berg', ' Kari', '\n', 'N', 's', '"', '– '),
  }),
  { maxLength: 8 },
);

function edited(text: string, { at, over, text: typed }: { at: number; over: number; text: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + typed + text.slice(start + over);
}

/** Whether all texts are read the same with a memo of those before as afresh. */
function expectSame(texts: readonly string[]): void {
  const memo = new ReadingMemo();
  for (const text of texts) {
    const document = segment(text, 'nb');
    expect(findNames(document, model, undefined, memo)).toEqual(findNames(document, model));
  }
}

describe('ReadingMemo', () => {
  it('never changes what is found, whichever sentences come and go', () => {
    const versions = fc.array(fc.subarray(SENTENCES, { minLength: 1 }), { minLength: 2, maxLength: 6 });
    fc.assert(fc.property(versions, (list) => expectSame(list.map((sentences) => sentences.join(' ')))));
  });

  it('never changes what is found, whatever is typed', () => {
    const sentences = fc.shuffledSubarray(SENTENCES, { minLength: 2 });
    fc.assert(
      fc.property(sentences, edits, (list, changes) => {
        const texts = [list.join(' ')];
        for (const change of changes) texts.push(edited(texts.at(-1)!, change));
        expectSame(texts);
      }),
    );
  });
});
