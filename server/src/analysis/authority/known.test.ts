import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { segment } from '../language/segment';
import type { NameMention } from '../types';
import { type Authority, loadAuthority } from './authority';
import { addKnownNames } from './known';

let authority: Authority;
beforeAll(async () => {
  authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
});

const found = (language: string, text: string, names: NameMention[] = []) =>
  addKnownNames(segment(text, language), names, authority).map(({ text: name, type }) => `${type} ${name}`);

test('finds known places and bodies that nobody else found', () => {
  expect(found('nb', 'Ifølge Det hvite hus reiser han til Pyongyang i dag.')).toEqual([
    'ORG Det hvite hus',
    'LOC Pyongyang',
  ]);
  expect(found('de', 'Er reist nach Pjöngjang zu den Vereinten Nationen.')).toEqual([
    'LOC Pjöngjang',
    'ORG Vereinten Nationen',
  ]);
});

test('leaves alone what may be another word', () => {
  expect(found('de', 'Der Wind kam aus Norden, und der Kanton schwieg.')).toEqual([]);
  expect(found('nb', 'Fed mat er ikke sunt.')).toEqual([]);
});

test('adds nothing inside a name', () => {
  const text = 'Han leser Washington Post hver dag.';
  const start = text.indexOf('Washington');
  const name: NameMention = {
    start,
    end: start + 15,
    text: 'Washington Post',
    type: 'ORG',
    form: 'name',
    name: 'Washington Post',
    confidence: 1,
  };
  expect(found('nb', text, [name])).toEqual(['ORG Washington Post']);
});
