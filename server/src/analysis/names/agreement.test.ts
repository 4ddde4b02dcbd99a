import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import type { NameMention } from '../types';
import { agreeOnTypes } from './agreement';
import { Lexicon } from './lexicon';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = new Lexicon(await readFile('server/data/names-lexicon.bin'));
});

/** The types of the names of a text, which stand in brackets, after they have agreed: `[PER 0.9 Hanna Lund]`. */
function agreed(marked: string): string[] {
  const mentions: NameMention[] = [];
  let text = '';
  for (const [whole, type, confidence, name] of marked.matchAll(/\[([A-Z]+) ([\d.]+) ([^\]]+)\]|[^[]+/g)) {
    if (name)
      mentions.push({
        start: text.length,
        end: text.length + name.length,
        text: name,
        type: type as NameMention['type'],
        form: 'name',
        name,
        confidence: Number(confidence),
      });
    text += name ?? whole;
  }
  agreeOnTypes(mentions, text, lexicon);
  return mentions.map(({ type }) => type);
}

it('gives a name the type of which the model is surest over the article', () => {
  expect(
    agreed('[ORG 0.9 Nordhav Berging] og [PER 0.6 Nordhav Berging], sier [PER 0.9 Lund] i [ORG 0.4 Nordhav]'),
  ).toEqual(['ORG', 'ORG', 'PER', 'ORG']);
});

it('gives an acronym the type of the name before it', () => {
  expect(agreed('[ORG 0.7 Dei sameinte nasjonane] ([LOC 0.9 SN]) møtest. [LOC 0.9 SN] krev svar.')).toEqual([
    'ORG',
    'ORG',
    'ORG',
  ]);
});

it('takes the first word of an organisation for it, unless somebody is called so', () => {
  expect(agreed('[PER 0.6 Novo] falder. [ORG 0.8 Novo Nordisk] venter.')).toEqual(['ORG', 'ORG']);
  expect(agreed('[PER 0.9 Novo] falder. [ORG 0.8 Novo Nordisk] venter.')).toEqual(['PER', 'ORG']);
  expect(agreed('[PER 0.6 Lund] leder [ORG 0.8 Lund Elektro], sier [PER 0.9 Kari Lund].')).toEqual([
    'PER',
    'ORG',
    'PER',
  ]);
});

it('leaves a party behind a person, and a country, alone', () => {
  expect(
    agreed('[PER 0.9 Kari Vik] ([ORG 0.9 SV]) sier at [ORG 0.9 Sverige] møter [LOC 0.9 Sverige]'),
  ).toEqual(['PER', 'ORG', 'ORG', 'LOC']);
});
