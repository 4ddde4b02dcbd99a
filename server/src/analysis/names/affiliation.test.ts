import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { segment } from '../language/segment';
import { bodyBehindPerson, coordinatorIn, personBehindBody } from './affiliation';
import { beginOf, TYPES } from './labels';
import { Lexicon } from './lexicon';

const lexicon = new Lexicon(readFileSync('server/data/names-lexicon.bin'));

it.each([
  ['Sigrid Haugen von Vestland Elektro', 'de', 'Vestland Elektro'],
  ['Tess Brouwer van Noordkaap Marine', 'nl', 'Noordkaap Marine'],
  ['Friedrich Wilhelm von Hohenfels Waldeck', 'de', undefined],
  ['Otto Graf von Hohenfels Waldeck', 'de', undefined],
  ['Ursula von der Leyen', 'de', undefined],
  ['Sigrid Haugen von Hamburg', 'de', undefined],
])('%s (%s): the body is %s', (text, language, body) => {
  const document = segment(`${text}.`, language);
  const end = document.tokens.length - 1;
  const from = bodyBehindPerson(document, 0, end, lexicon);
  expect(from && text.slice(document.tokens[from]!.start)).toBe(body);
});

it.each([
  ['Vänsterpartiets Nooshi Dadgostar', 'sv', 'Nooshi Dadgostar'],
  ['Fiskeridirektoratets Jens Moe', 'nb', 'Jens Moe'],
  ['Barcelonas Maria Lopez', 'sv', 'Maria Lopez'],
  ['Stockholms Centrala Hamn', 'sv', undefined],
  ['Vänsterpartiets ungdomsförbund', 'sv', undefined],
  ['Berlins Peter Maier', 'de', undefined],
])('%s (%s): the person is %s', (text, language, person) => {
  const document = segment(`${text}.`, language);
  const end = document.tokens.length - 1;
  const from = personBehindBody(document, 0, end, lexicon);
  expect(from && text.slice(document.tokens[from]!.start)).toBe(person);
});

it.each([
  ['Naturvernforbundet og Motvind Qvoreg', 'nn', 'ORG', 'og'],
  ['Brødrene og Qvarberg', 'nb', 'ORG', undefined],
  ['Olaf och Ingrid', 'sv', 'MISC', 'och'],
  ['Sogn og Fjordane', 'nn', 'LOC', undefined],
  ['Qvarsen og Qverg', 'nb', 'MISC', undefined],
] as const)('%s (%s, %s): two names at %s', (text, language, type, joint) => {
  const document = segment(`${text}.`, language);
  const end = document.tokens.length - 1;
  const at = coordinatorIn(document, 0, end, beginOf(TYPES.indexOf(type)), lexicon);
  expect(at && document.tokens[at]!.text).toBe(joint);
});
