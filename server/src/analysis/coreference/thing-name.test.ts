import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Authority, loadAuthority } from '../authority/authority';
import { thingKey } from './thing-name';

let authority: Authority;
beforeAll(async () => {
  authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
});

describe('the key of a thing', () => {
  test.each([
    [
      'University of Bonn',
      'Universität Bonn',
      'Universitetet i Bonn',
      'Bonns universitet',
      'université de Bonn',
    ],
    [
      'University of Copenhagen',
      'Københavns Universitet',
      'Universität Kopenhagen',
      'Köpenhamns universitet',
    ],
    ['Kookmin University', 'Kookmin-universitetet', 'Kookmin-Universität'],
    ['Oslo District Court', 'Oslo tingrett', 'Oslo tingsrätt', 'Amtsgericht Oslo'],
    ['Seveso Directive', 'Seveso-direktivet', 'Sevesodirektivet', 'Seveso-Richtlinie', 'Seveso-richtlijn'],
    ['INF Treaty', 'INF-Vertrag', 'INF-avtalen'],
    ['Baltmar AG', 'Baltmar'],
  ])('is one for %s', (...names) => {
    expect(new Set(names.map((name) => thingKey(name, authority))).size).toBe(1);
  });

  test.each([
    ['Universität Bonn', 'Universität Köln'],
    ['Universität Bonn', 'Bonn'],
    ['Amtsgericht Köln', 'Oberlandesgericht Köln'],
    ['University of Oslo', 'Oslo Hospital'],
    ['Deutsche Bank', 'Danske Bank'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(thingKey(one, authority)).not.toBe(thingKey(other, authority));
  });
});
