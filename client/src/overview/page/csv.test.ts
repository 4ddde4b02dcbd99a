import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('a table is copied so that a spreadsheet reads it', () => {
  const table = [
    ['speaker', 'topic', 'quotes'],
    ['Erna Solberg', 'disaster, accident', 3],
    ['J. "Jo" Ås', 'two\nlines', 1],
  ];
  expect(toCsv(table)).toBe(
    'speaker,topic,quotes\r\nErna Solberg,"disaster, accident",3\r\n"J. ""Jo"" Ås","two\nlines",1',
  );
});
