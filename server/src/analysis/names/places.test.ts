import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { type Authority, readAuthority } from '../authority/authority';
import type { NameMention } from '../types';
import { Lexicon } from './lexicon';
import { settleBodies, settlePlaces } from './places';

let lexicon: Lexicon;
let authority: Authority;
beforeAll(async () => {
  authority = readAuthority(await readFile('server/data/authority.json'));
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
  settlePlaces(mentions, lexicon, authority);
  settleBodies(mentions, authority);
  return mentions.map(({ type }) => type);
}

it('takes a country for a place, and a body that CLDR lists among the territories for a body', () => {
  expect(settled(['Sverige', 'ORG', 0.95], ['Sverige', 'LOC', 0.9])).toEqual(['LOC', 'LOC']);
  expect(settled(['EU', 'ORG', 0.95])).toEqual(['ORG']);
});

it('takes for a body what the authority knows as one, unless a person of that name is sure or named in full', () => {
  expect(settled(['Kreml', 'PER', 0.6], ['Kreml', 'MISC', 0.9])).toEqual(['ORG', 'ORG']);
  expect(settled(['Ford', 'PER', 0.6], ['Harrison Ford', 'PER', 0.9])).toEqual(['PER', 'PER']);
  expect(settled(['Kreml', 'PER', 0.95])).toEqual(['PER']);
});

it('takes the country for what stands in its genitive, unless somebody is called so', () => {
  const mention = (text: string, name: string): NameMention => ({
    start: 0,
    end: text.length,
    text,
    type: 'PER',
    form: 'name',
    name,
    confidence: 0.6,
  });
  const country = [mention('Chiles', 'Chile')];
  settlePlaces(country, lexicon, authority);
  expect(country[0]!.type).toBe('LOC');
  const player = [mention('Jordans', 'Jordan'), mention('Michael Jordan', 'Michael Jordan')];
  settlePlaces(player, lexicon, authority);
  expect(player[0]!.type).toBe('PER');
});

it('takes a city for its club or council only when the model is rather sure', () => {
  expect(settled(['Hamburg', 'ORG', 0.6], ['Hamburg', 'ORG', 0.7])).toEqual(['LOC', 'ORG']);
});

it('leaves other names alone', () => {
  expect(settled(['Nordhav Rederi', 'ORG', 0.4], ['Sverige', 'MISC', 0.4])).toEqual(['ORG', 'MISC']);
});

it('takes a work or event that is known as a body for the body', () => {
  expect(settled(['EU-kommisjonen', 'MISC', 0.94], ['Nobelprisen', 'MISC', 0.9])).toEqual(['ORG', 'MISC']);
});
