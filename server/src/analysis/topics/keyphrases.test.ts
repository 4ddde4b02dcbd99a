import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import type { Mention } from '../types';
import { extractKeyphrases } from './keyphrases';
import { type TopicData, topicVocabulary } from './vocabulary';

const vocabulary = topicVocabulary(JSON.parse(readFileSync('server/data/topics.json', 'utf8')) as TopicData);

const keyphrases = (text: string, language: string, mentions: Mention[] = []) =>
  extractKeyphrases(segment(text, language), mentions, vocabulary);
const textsOf = (text: string, language: string) => keyphrases(text, language).map(({ text }) => text);

describe('extractKeyphrases', () => {
  it('counts inflected forms as one phrase', () => {
    const text = 'Die Krankenkassen warnen. Eine Krankenkasse meldet Verluste. Viele Krankenkassen sparen.';
    const [first] = keyphrases(text, 'de');
    expect(first!.text).toBe('Krankenkassen');
    expect(first!.occurrences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Krankenkassen',
      'Krankenkasse',
      'Krankenkassen',
    ]);
  });

  it('finds phrases of several words', () => {
    const text =
      'The wolf hunt opens on Friday. Farmers welcome the wolf hunt, while conservationists will go to court over the wolf hunt.';
    expect(textsOf(text, 'en')[0]).toBe('wolf hunt');
  });

  it('leaves out stop words, verbs of saying and phrases that stand once in the body', () => {
    const text = 'Bonden sa at ulven må bort. Han sa også at ulven tar sauer. Hunden sov.';
    const found = textsOf(text, 'nb');
    expect(found).toContain('ulven');
    expect(found).not.toContain('sa');
    expect(found).not.toContain('Hunden');
  });

  it('has nothing to tell of an empty text or an unknown language', () => {
    expect(keyphrases('', 'sv')).toEqual([]);
    expect(keyphrases('Quousque tandem abutere', 'und')).toEqual([]);
  });
});
