import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index';

const index = new NameIndex([
  'geonames:1|LOC|Georgetown|US|4.5|georgetown george',
  'country:GE|LOC|Georgia||11|georgia georgien',
  'region:US-GA|LOC|Georgia (state)|US|9|georgia georgien georgia',
  'geonames:2|LOC|Georgetown|GY|4.5|georgetown',
  'org:none|ORG|Nobody||1|',
]);

const ids = (key: string) => index.find(key)?.map(({ id }) => id);

describe('NameIndex', () => {
  it('answers the most prominent first, of equals the first in the file, none twice', () => {
    expect(ids('georgia')).toEqual(['country:GE', 'region:US-GA']);
    expect(ids('georgetown')).toEqual(['geonames:1', 'geonames:2']);
  });

  it('takes whole names only', () => {
    expect(ids('george')).toEqual(['geonames:1']);
    for (const part of ['georg', 'georgia georgien', '', 'Georgia', '4.5', 'town'])
      expect(ids(part)).toBeUndefined();
  });

  it('answers by id, and always the same entry', () => {
    const [entry] = index.find('country:GE')!;
    expect(entry).toEqual({
      id: 'country:GE',
      type: 'LOC',
      name: 'Georgia',
      country: undefined,
      prominence: 11,
    });
    expect(index.find('georgien')![0]).toBe(entry);
    expect(ids('org:none')).toEqual(['org:none']);
  });
});
