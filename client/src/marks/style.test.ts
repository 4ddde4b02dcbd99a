import { expect, it } from 'vitest';
import type { Mark } from '../../../server/src/protocol';
import { decidedStyle, restingStyle } from './style';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const style = (mark: Omit<Mark, 'range'>) => restingStyle({ range, ...mark });

it('draws names, and words derived from them in another way', () => {
  expect(style({ kind: 'person', form: 'name' })).toBe('person');
  expect(style({ kind: 'place', form: 'derived' })).toBe('placeDerived');
});

it('leaves pronouns, roles, speakers and cues at rest', () => {
  expect(style({ kind: 'person', form: 'pronoun' })).toBeUndefined();
  expect(style({ kind: 'organization', form: 'nominal' })).toBeUndefined();
  expect(style({ kind: 'speaker', form: 'name', quote: 0 })).toBeUndefined();
  expect(style({ kind: 'cue', quote: 0 })).toBeUndefined();
});

it('tells what was said word for word from what was reported', () => {
  expect(style({ kind: 'quote', quoteType: 'direct', quote: 0 })).toBe('directQuote');
  expect(style({ kind: 'quote', quoteType: 'mixed', quote: 0 })).toBe('directQuote');
  expect(style({ kind: 'quote', quoteType: 'indirect', quote: 0 })).toBe('indirectQuote');
});

it('shows what a person accepted or marked as different from what is proposed', () => {
  const decided = (mark: Omit<Mark, 'range'>) => decidedStyle({ range, ...mark });
  expect(decided({ kind: 'person', form: 'name' })).toBeUndefined();
  expect(decided({ kind: 'person', form: 'name', decision: 'accepted' })).toBe('decidedName');
  expect(decided({ kind: 'quote', quoteType: 'direct', quote: 0, decision: 'accepted' })).toBe(
    'decidedQuote',
  );
  expect(decided({ kind: 'person', form: 'name', decision: 'added' })).toBe('ownName');
  expect(decided({ kind: 'quote', quoteType: 'direct', quote: 0, decision: 'added' })).toBe('ownQuote');
  expect(decided({ kind: 'speaker', form: 'name', quote: 0, decision: 'added' })).toBeUndefined();
});
