import { describe, expect, it } from 'vitest';
import { packOf } from '../language/packs';
import { basesOf } from './bases';
import { folderOf } from './folding';
import { lexiconOf } from './lexicon';

const lexicon = (language: string, terms: string, frequencies: string[] = []) =>
  lexiconOf({ labels: '', terms: `0\t${terms}`, documents: 100, frequencies }, packOf(language));
const speaks = (language: string, terms: string, word: string, frequencies?: string[]) =>
  lexicon(language, terms, frequencies).senses(word).length > 0;

describe('basesOf', () => {
  it.each([
    ['de', 'anschlägen', 'anschlag'],
    ['de', 'gelockert', 'lockern'],
    ['nb', 'avtalene', 'avtale'],
    ['nn', 'forhandlingane', 'forhandling'],
    ['da', 'forhandlingerne', 'forhandling'],
    ['sv', 'flickorna', 'flicka'],
    ['en', 'policies', 'policy'],
    ['en', 'voting', 'vote'],
    ['nl', 'bommen', 'bom'],
  ])('%s: %s may be a form of %s', (language, form, base) => {
    expect(basesOf(form, packOf(language).morphology)).toContain(base);
  });

  it('gives a word back only a final vowel that its language loses', () => {
    expect(basesOf('lave', packOf('da').morphology)).not.toContain('lava');
  });
});

describe('folderOf', () => {
  it('gives the forms of a word one key, and other words another', () => {
    const fold = folderOf(packOf('de').morphology);
    expect(fold('Sanktionen')).toBe(fold('Sanktion'));
    expect(fold('Anschläge')).toBe(fold('Anschlag'));
    expect(fold('Gipfel')).not.toBe(fold('Giftes'));
    const english = folderOf(packOf('en').morphology);
    expect(english('ferries')).toBe(english('ferry'));
  });
});

describe('lexiconOf', () => {
  it('knows a term as the first and the last part of a compound', () => {
    expect(speaks('de', 'Sanktion', 'Sanktionslockerung', ['lockerung'])).toBe(true);
    expect(speaks('de', 'Gipfel', 'Krisengipfel', ['kris'])).toBe(true);
    expect(speaks('nb', 'toppmøte', 'krisetoppmøtet', ['krise'])).toBe(true);
  });

  it.each([
    ['nb', 'skip', 'skipet', 'skip'],
    ['nb', 'skip', 'lasteskipets', 'lasteskip'],
    ['sv', 'toppmöte', 'toppmötet', 'toppmöte'],
    ['sv', 'skola', 'grundskolorna', 'grundskola'],
    ['sv', 'toppmöte', 'EU-toppmötet', 'EU-toppmöte'],
    ['de', 'Unternehmer', 'Unternehmers', 'Unternehmer'],
    ['en', 'sanction', 'sanctions', undefined],
  ])('%s: with the noun %s, %s without its article is %s', (language, terms, word, indefinite) => {
    expect(lexicon(language, terms, ['last', 'grund', 'ap']).indefinite(word)).toBe(indefinite);
  });

  it('takes no text without blanks for a compound, whatever it ends with', () => {
    expect(speaks('nb', 'toppmøte', 'krisetoppmøte', ['krise'])).toBe(true);
    expect(speaks('nb', 'toppmøte', `${'krise'.repeat(20)}toppmøte`, ['krise'])).toBe(false);
  });

  it('does not take a prefix or a chance neighbour for a part', () => {
    expect(speaks('de', 'Spiel', 'Beispiel', ['bei'])).toBe(false);
    expect(speaks('de', 'Scheidung', 'Entscheidung', ['ent'])).toBe(false);
    expect(speaks('nb', 'gen', 'morgenen')).toBe(false);
  });

  it('reads acronyms with case and genitive', () => {
    expect(speaks('nb', 'WHO', 'WHOs')).toBe(true);
    expect(speaks('sv', 'EU', 'EU:s')).toBe(true);
    expect(speaks('en', 'WHO', 'who')).toBe(false);
  });

  it('finds inflected terms of several words, the longest', () => {
    const words = lexicon('en', 'peace talk,peace talk delegation');
    expect(words.phrase(['the', 'peace', 'talks', 'delegations'], 1)?.length).toBe(3);
    expect(words.phrase(['peace', 'prevails'], 0)).toBeUndefined();
  });

  it('weighs strong terms more, weak and common ones less', () => {
    const words = lexicon('en', 'tsunami!,wave,water?,sea~1');
    const [strong, plain, weak, common] = ['tsunami', 'wave', 'water', 'sea'].map(
      (word) => words.senses(word)[0]!.weight,
    );
    expect(strong).toBeGreaterThan(plain!);
    expect(plain).toBeGreaterThan(weak!);
    expect(plain).toBeGreaterThan(common!);
  });
});
