import { expect, it } from 'vitest';
import { Moves } from './moves';

it('knows an article again by its text, whichever news comes first, and once', () => {
  const moves = new Moves();
  expect(moves.gone('a', 'text')).toBeUndefined();
  expect(moves.came('b', 'other')).toBeUndefined();
  expect(moves.came('c', 'text')).toBe('a');
  expect(moves.came('d', 'text')).toBeUndefined();
  expect(moves.gone('b', 'another')).toBeUndefined();
  expect(moves.gone('e', 'other')).toBe('b');
});

it('takes a file that is written anew for no move', () => {
  const moves = new Moves();
  expect(moves.gone('a', 'text')).toBeUndefined();
  expect(moves.came('a', 'text')).toBeUndefined();
});
