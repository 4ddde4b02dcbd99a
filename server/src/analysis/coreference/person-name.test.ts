import { expect, it } from 'vitest';
import { parsePersonName } from './person-name';

it('reads the family name first before a given name in pinyin', () => {
  expect(parsePersonName('Wang Xiaohong').family).toEqual(['wang']);
});

it('takes no long word for pinyin, which could be divided in more ways than there is time', () => {
  expect(parsePersonName(`Wang ${'iangang'.repeat(20)}`).family).not.toEqual(['wang']);
});
