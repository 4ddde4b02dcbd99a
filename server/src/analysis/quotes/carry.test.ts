import { describe, expect, test } from 'vitest';
import { LIE, told } from './samples';

describe('speakers carried on', () => {
  test('a dash without a clause takes the speaker before it', () => {
    const quotes = told('nb', '– Vi gir oss ikke, sier Lie.\n– Vi har god tid.', LIE);
    expect(quotes.map((quote) => quote.speaker)).toEqual(['Lie', 'Lie']);
  });

  test('a reporter’s question has no speaker', () => {
    const quotes = told('nb', '– Vi gir oss ikke, sier Lie.\n– Hva gjør dere nå?\n– Vi venter.', LIE);
    expect(quotes.map((quote) => quote.speaker)).toEqual(['Lie', null, 'Lie']);
  });
});
