import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { assignTopics } from './assign';
import { type TopicData, topicVocabulary } from './vocabulary';

const vocabulary = topicVocabulary(JSON.parse(readFileSync('server/data/topics.json', 'utf8')) as TopicData);

const topicsOf = (text: string, language: string) => assignTopics(segment(text, language), [], vocabulary);
const labelsOf = (text: string, language: string) =>
  topicsOf(text, language).map(({ id }) => vocabulary.label(id, 'en'));

const EARTHQUAKE = {
  de: 'Schweres Erdbeben erschüttert Küste\n\nEin Beben der Stärke 6,8 hat am Montag die Küste getroffen. Rettungskräfte suchen in den Trümmern nach Überlebenden. Am Abend gab es mehrere Nachbeben.',
  nb: 'Kraftig jordskjelv rammet kysten\n\nEt jordskjelv målt til 6,8 rammet kysten mandag. Redningsmannskaper leter etter overlevende i ruinene. Om kvelden kom flere etterskjelv.',
  nn: 'Kraftig jordskjelv råka kysten\n\nEit jordskjelv målt til 6,8 råka kysten måndag. Redningsmannskap leitar etter overlevande i ruinane. Om kvelden kom fleire etterskjelv.',
  da: 'Kraftigt jordskælv ramte kysten\n\nEt jordskælv målt til 6,8 ramte kysten mandag. Redningsmandskaber leder efter overlevende i ruinerne. Om aftenen kom flere efterskælv.',
  sv: 'Kraftig jordbävning drabbade kusten\n\nEn jordbävning med magnituden 6,8 drabbade kusten på måndagen. Räddningspersonal letar efter överlevande. På kvällen kom flera efterskalv.',
  en: 'Strong earthquake hits coast\n\nAn earthquake of magnitude 6.8 struck the coast on Monday. Rescue workers were searching the rubble for survivors. Several aftershocks followed in the evening.',
  fr: 'Un puissant séisme frappe la côte\n\nUn tremblement de terre de magnitude 6,8 a touché la côte lundi. Les secouristes cherchent des survivants dans les décombres.',
  nl: 'Zware aardbeving treft kust\n\nEen aardbeving met een kracht van 6,8 heeft maandag de kust getroffen. Hulpdiensten zoeken naar overlevenden. In de avond volgden naschokken.',
};

describe('assignTopics', () => {
  it.each(Object.entries(EARTHQUAKE))('finds the same topic in %s', (language, text) => {
    expect(labelsOf(text, language)[0]).toBe('earthquake');
  });

  it('labels a topic in the language of the article', () => {
    expect(topicsOf(EARTHQUAKE.de, 'de')[0]!.label).toBe('Erdbeben');
    expect(topicsOf(EARTHQUAKE.nl, 'nl')[0]!.label).toBe('earthquake');
  });

  it('understands compounds by their parts', () => {
    expect(
      labelsOf('Moskau verlangt eine Sanktionslockerung. Die Sanktionsfrage bleibt offen.', 'de'),
    ).toContain('economic sanction');
    expect(labelsOf('Krisetoppmøtet begynte fredag. Toppmøtelederne kom kvelden før.', 'nb')).toContain(
      'summit meetings',
    );
    expect(
      labelsOf('Järnvägsarbetarnas strejk fortsätter. Strejkvarslet gäller tågtrafiken.', 'sv'),
    ).toContain('railway transport');
  });

  it('prefers the narrower topic', () => {
    const labels = labelsOf(
      'Nine killed in avalanche\n\nAn avalanche buried a group of skiers. The avalanche warning had been raised.',
      'en',
    );
    expect(labels).toContain('avalanche');
    expect(labels).not.toContain('landslide');
  });

  it('tells the narrower topic where the broader one is said in its words alone', () => {
    const labels = labelsOf(
      'Mutor på kommunen\n\nTre tjänstemän tog mutor. Mutorna delades på ett kafé.',
      'sv',
    );
    expect(labels).toContain('bribery');
    expect(labels).not.toContain('corruption');
  });

  it('takes no verb for a noun with another vowel', () => {
    expect(
      labelsOf('Gray wins again\n\nGray wins the race, and who wins the race wins the cup.', 'en'),
    ).not.toContain('beer, wine and spirits');
  });

  it('lets a side of a subject step back behind the subject', () => {
    const labels = labelsOf(
      'Teachers strike over pay\n\nTeachers went on strike on Monday. The teachers’ union said the strike would go on.',
      'en',
    );
    expect(labels[0]).toBe('labour strike');
  });

  it('points to the places of telling terms only', () => {
    const text =
      'Hyresgäster protesterar mot höjda räntor\n\nRäntan stiger. Riksbanken höjde styrräntan.\n\nTio procent av hyresgästerna flyttar.';
    const topic = topicsOf(text, 'sv').find(({ id }) => vocabulary.label(id, 'en') === 'interest rate');
    expect(topic!.evidence.map(({ start, end }) => text.slice(start, end))).not.toContain('procent');
  });

  it('tells no topic when nothing speaks for one', () => {
    expect(topicsOf('Da saß er nun. Niemand kam, und es wurde still.', 'de')).toEqual([]);
    expect(topicsOf('', 'en')).toEqual([]);
    expect(topicsOf('Lorem ipsum dolor sit amet.', 'und')).toEqual([]);
  });

  it('does not take a common word for a proper name', () => {
    expect(labelsOf('She ate an apple. The apple was red.', 'en')).toEqual([]);
  });

  it('points to places inside the text, in order, and scores between 0 and 1, best first', () => {
    const words = Object.values(EARTHQUAKE).flatMap((text) => text.split(/ /));
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('de', 'nb', 'nn', 'da', 'sv', 'en', 'fr', 'nl', 'und'),
        (parts, language) => {
          const text = parts.join(' ');
          const topics = topicsOf(text, language);
          expect(topics.length).toBeLessThanOrEqual(5);
          expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
          topics.forEach(({ score, evidence }, i) => {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(i > 0 ? topics[i - 1]!.score : 1);
            expect(evidence.length).toBeGreaterThan(0);
            evidence.forEach(({ start, end }, e) => {
              expect(start).toBeGreaterThanOrEqual(e > 0 ? evidence[e - 1]!.start : 0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            });
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
