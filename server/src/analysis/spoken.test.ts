import { expect, test } from 'vitest';
import { withoutSpoken } from './spoken';
import type { EntityType, NameMention, QuoteCandidate, Span } from './types';

const name = (type: EntityType, start: number, end: number): NameMention => ({
  start,
  end,
  text: 'x',
  type,
  form: 'name',
  name: 'x',
  confidence: 1,
});

const quote = (start: number, end: number, cue: Span | null): QuoteCandidate => ({
  start,
  end,
  type: 'direct',
  spans: [{ start, end }],
  speaker: null,
  cue,
  confidence: 1,
});

test('what somebody says is no title; what nobody says may be, and so may part of what is said', () => {
  const names = [name('MISC', 10, 20), name('MISC', 32, 40), name('PER', 50, 60), name('MISC', 70, 80)];
  const said = { start: 90, end: 94 };
  const quotes = [quote(10, 20, said), quote(30, 40, said), quote(50, 60, said), quote(70, 80, null)];
  expect(withoutSpoken(names, quotes)).toEqual([names[1], names[2], names[3]]);
});
