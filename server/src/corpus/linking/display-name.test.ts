import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../analysis/types';
import { displayName } from './display-name';
import { Languages } from './languages';

const written = (text: string, language: string, count: number, type: EntityType | 'derived' = 'LOC') => ({
  text,
  language,
  count,
  derived: type === 'derived' ? count : 0,
  types: new Map(type === 'derived' ? [] : [[type, count] as const]),
});

describe('displayName', () => {
  const copenhagen = [
    written('Kopenhagen', 'de', 9),
    written('København', 'nb', 1),
    written('Copenhagen', 'en', 2),
  ];

  it('is the one that articles of the language write', () => {
    expect(displayName(copenhagen, 'LOC', ['nb'])).toBe('København');
    expect(displayName(copenhagen, 'LOC', ['en', 'nb'])).toBe('Copenhagen');
  });

  it('falls back on the next language, then on the commonest', () => {
    expect(displayName(copenhagen, 'LOC', ['sv', 'nb'])).toBe('København');
    expect(displayName(copenhagen, 'LOC', ['sv', undefined])).toBe('Kopenhagen');
  });

  it('is a name of the entity’s own type, and no derived word', () => {
    const england = [
      written('English', 'en', 5, 'MISC'),
      written('englisch', 'de', 9, 'derived'),
      written('England', 'en', 1),
    ];
    expect(displayName(england, 'LOC', ['en'])).toBe('England');
    expect(displayName([written('englisch', 'de', 9, 'derived')], 'LOC', ['de'])).toBe('englisch');
  });

  it('is what the language calls a body, be it taken for a place there', () => {
    const house = [written('White House', 'en', 1, 'LOC'), written('Det kvite huset', 'nn', 1, 'ORG')];
    expect(displayName(house, 'ORG', ['en'])).toBe('White House');
  });

  it('is the full name of a person, whatever the language', () => {
    const names = [written('Lawrow', 'de', 9, 'PER'), written('Sergej Lavrov', 'nb', 1, 'PER')];
    expect(displayName(names, 'PER', ['de'])).toBe('Sergej Lavrov');
  });

  it('is not shouted where an article of the language does not shout', () => {
    const names = [written('COPENHAGEN', 'en', 3), written('Copenhagen', 'en', 1)];
    expect(displayName(names, 'LOC', ['en'])).toBe('Copenhagen');
    expect(displayName(names.slice(0, 1), 'LOC', ['en'])).toBe('COPENHAGEN');
    const initials = [written('NATO', 'en', 3, 'ORG'), written('Nato', 'en', 1, 'ORG')];
    expect(displayName(initials, 'ORG', ['en'])).toBe('NATO');
  });

  it('is nothing where nothing is written', () => {
    expect(displayName([], 'PER', ['de'])).toBeUndefined();
  });
});

describe('Languages', () => {
  it('has the language of most articles, of several the reader’s, as long as there are some', () => {
    const languages = new Languages();
    expect(languages.main).toBeUndefined();
    for (const language of ['sv', 'en', 'de', 'und', 'und', 'und']) languages.add(language);
    expect(languages.main).toBe('de');
    languages.reader = 'en';
    expect(languages.main).toBe('en');
    languages.add('sv');
    expect(languages.main).toBe('sv');
    languages.delete('sv');
    languages.delete('sv');
    expect(languages.main).toBe('en');
  });
});
