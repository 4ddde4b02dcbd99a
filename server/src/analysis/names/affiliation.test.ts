import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { segment } from '../language/segment';
import { bodyBehindPerson, personBehindBody } from './affiliation';
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
