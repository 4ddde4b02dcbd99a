import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import type { NameMention } from '../types';
import { Lexicon } from './lexicon';
import { settlePlaces } from './places';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = new Lexicon(await readFile('server/data/names-lexicon.bin'));
});

/** The types that mentions of these names end with. */
function settled(...found: [name: string, type: NameMention['type'], confidence: number][]): string[] {
  const mentions = found.map(
    ([name, type, confidence], i): NameMention => ({
      start: 10 * i,
      end: 10 * i + name.length,
      text: name,
      type,
      form: 'name',
      name,
      confidence,
    }),
  );
  settlePlaces(mentions, lexicon, undefined);
  return mentions.map(({ type }) => type);
}

it('leaves a country an organisation where the model is sure of it in half of its mentions', () => {
  expect(settled(['Sverige', 'ORG', 0.95], ['Sverige', 'LOC', 0.9])).toEqual(['ORG', 'LOC']);
  expect(settled(['Sverige', 'ORG', 0.95], ['Sverige', 'ORG', 0.7], ['Sverige', 'LOC', 0.9])).toEqual([
    'LOC',
    'LOC',
    'LOC',
  ]);
  expect(settled(['Sverige', 'ORG', 0.7])).toEqual(['LOC']);
});

it('takes a city for its club or council only when the model is rather sure', () => {
  expect(settled(['Hamburg', 'ORG', 0.6], ['Hamburg', 'ORG', 0.7])).toEqual(['LOC', 'ORG']);
});

it('leaves other names alone', () => {
  expect(settled(['Nordhav Rederi', 'ORG', 0.4], ['Sverige', 'MISC', 0.4])).toEqual(['ORG', 'MISC']);
});
