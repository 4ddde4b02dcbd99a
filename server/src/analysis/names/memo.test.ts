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
  'Kari og Nordmann reiste.',
  'Ingen fra Narvik var der.',
  'Nordmann ventet lenge på svar fra EU.',
];

describe('ReadingMemo', () => {
  it('never changes what is found, whatever is edited between the readings', () => {
    const texts = fc.array(fc.subarray(SENTENCES, { minLength: 1 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(texts, (versions) => {
        const memo = new ReadingMemo();
        for (const sentences of versions) {
          const document = segment(sentences.join(' '), 'nb');
          expect(findNames(document, model, undefined, memo)).toEqual(findNames(document, model));
        }
      }),
    );
  });
});
