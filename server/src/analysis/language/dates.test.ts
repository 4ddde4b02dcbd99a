import { describe, expect, it } from 'vitest';
import { articleDate } from './dates';
import { packOf } from './packs';

const date = (language: string, title: string, text = '') =>
  articleDate(title, text, packOf(language).calendar);

describe('articleDate', () => {
  it.each([
    ['2024-05-14 Fjordposten.txt', '2024-05-14'],
    ['fjordposten_20240514_3.txt', '2024-05-14'],
    ['2024_05_14.txt', '2024-05-14'],
    ['2024-13-40.txt', undefined],
    ['000_12345678901.txt', undefined],
    ['letter.txt', undefined],
  ])('reads file name %s', (title, expected) => {
    expect(date('nb', title)).toBe(expected);
  });

  it.each([
    ['nb', 'OSLO, 14. mai 2024 – Det er slutt.', '2024-05-14'],
    ['de', 'Wien, 3. Jänner 2020. Es schneit.', '2020-01-03'],
    ['de', 'Berlin, 31. Dezember 1999', '1999-12-31'],
    ['en', 'LONDON, May 14, 2024 (Wire) –', '2024-05-14'],
    ['en', 'London, 14 May 2024', '2024-05-14'],
    ['fr', 'Paris, le 1er août 2023', '2023-08-01'],
    ['sv', 'Inget datum här, bara 14 personer 2024', undefined],
  ])('reads a dateline in %s: %s', (language, text, expected) => {
    expect(date(language, 'a.txt', text)).toBe(expected);
  });
});
