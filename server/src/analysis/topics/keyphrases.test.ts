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
    expect(found).toContain('ulv');
    expect(found).not.toContain('sa');
    expect(found).not.toContain('Hunden');
  });

  it('shows a noun without its article, so that articles share their phrases', () => {
    const text = 'Skipet står fast. Rederiet vil ha skipet av grunnen før flo, og skipets last er gjødsel.';
    expect(textsOf(text, 'nb')).toContain('skip');
    expect(textsOf('Toppmötet inleds på måndagen. Inför toppmötet demonstrerade tusentals.', 'sv')).toContain(
      'toppmöte',
    );
  });

  it('leaves verbs, dates, roles before names and halves of compounds alone', () => {
    const text =
      'Statsminister Kari Nes møtte statsminister Per Ås mandag. Mandagens møte ble avlyst, og møtet ble avlyst igjen, sa statsminister Per Ås om klima- og klima-saken.';
    const names = [...text.matchAll(/Kari Nes|Per Ås/g)].map(
      ({ 0: name, index }): Mention => ({
        start: index,
        end: index + name.length,
        text: name,
        type: 'PER',
        form: 'name',
        name,
        confidence: 1,
        chain: 0,
      }),
    );
    const found = keyphrases(text, 'nb', names).map((keyphrase) => keyphrase.text.toLowerCase());
    expect(found).toContain('møte');
    for (const wrong of ['statsminister', 'avlyst', 'mandag', 'mandagens møte', 'klima-'])
      expect(found).not.toContain(wrong);
  });

  it('takes no verb for a noun: one with its object, or a strong preterite', () => {
    const text = 'Court jails him for bribery\n\nThe bribes sank the mayor. They sank his party.';
    const found = textsOf(text, 'en');
    expect(found).toContain('bribery');
    expect(found).not.toContain('jails');
    expect(found).not.toContain('sank');
  });

  it('leaves bylines and the name of the agency in parentheses alone', () => {
    const text = 'Av Nils Bye\n\nOSLO (NTB): Skipet ligger fast. Ferga og skipet kolliderte. (NTB)';
    const names = [...text.matchAll(/NTB/g)].map(
      ({ 0: name, index }): Mention => ({
        start: index,
        end: index + name.length,
        text: name,
        type: 'ORG',
        form: 'name',
        name,
        confidence: 1,
        chain: 0,
      }),
    );
    expect(keyphrases(text, 'nb', names).map((keyphrase) => keyphrase.text)).toEqual(['skip']);
  });

  it('writes the first word of a sentence as within it', () => {
    expect(textsOf('Wind kept the ship aground. Wind and tide were to blame.', 'en')).toContain('wind');
  });

  it('has nothing to tell of an empty text or an unknown language', () => {
    expect(keyphrases('', 'sv')).toEqual([]);
    expect(keyphrases('Quousque tandem abutere', 'und')).toEqual([]);
  });
});
