import { expect, it } from 'vitest';
import { countryName } from './country-name';

it('is the name in the language', () => {
  expect(countryName('country:DK', 'nb')).toBe('Danmark');
  expect(countryName('country:DK', 'de')).toBe('Dänemark');
});

it('is written out, and without another name in brackets', () => {
  expect(countryName('country:GB', 'en')).toBe('United Kingdom');
  expect(countryName('country:US', 'fr')).toBe('États-Unis');
  expect(countryName('country:MM', 'da')).toBe('Myanmar');
});

it('is not that of the country that took its place', () => {
  expect(countryName('country:SU', 'de')).toBeUndefined();
  expect(countryName('country:YU', 'nb')).toBeUndefined();
});

it('is unknown for anything else', () => {
  expect(countryName('per:erna-solberg', 'nb')).toBeUndefined();
  expect(countryName('country:DK', 'und')).toBeUndefined();
  expect(countryName('country:DK', undefined)).toBeUndefined();
});
