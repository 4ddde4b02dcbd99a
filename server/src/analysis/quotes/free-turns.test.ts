import { describe, expect, test } from 'vitest';
import { LIE, told } from './samples';

describe('free Konjunktiv', () => {
  test('sentences in the mood of report go on being the speaker’s until the mood ends', () => {
    const text =
      'Lie warnte vor Eile. Der Hafen sei noch nicht bereit. Man müsse warten. Am Abend reiste sie ab.';
    expect(told('de', text, LIE)).toMatchObject([
      { type: 'indirect', quote: 'Der Hafen sei noch nicht bereit', speaker: 'Lie' },
      { type: 'indirect', quote: 'Man müsse warten', speaker: 'Lie' },
    ]);
  });

  test.each([
    'Der Hafen ist voll, es sei denn, es kommt ein Sturm.',
    'Er tat, als sei nichts gewesen.',
    'Die neue Brücke und viele kleine Schiffe warten.',
    'Das Land hatte eine lange Geschichte und große Städte.',
  ])('no report: %s', (text) => {
    expect(told('de', text)).toEqual([]);
  });
});

describe('a sentence that goes on with a report', () => {
  test('a past that goes on with the report is the speaker’s, what happened is not', () => {
    const text =
      'Lie said that the port was full. Ships would have to wait. It had never been so bad. Two had left at noon.';
    expect(told('en', text, LIE).map(({ quote, speaker }) => [quote, speaker])).toEqual([
      ['that the port was full', 'Lie'],
      ['Ships would have to wait', 'Lie'],
      ['It had never been so bad', 'Lie'],
    ]);
    expect(told('en', 'The port was full. Ships would have to wait.', LIE)).toEqual([]);
  });

  test('a reported question that stands alone', () => {
    const text = 'Lie fragte leise. Ob es üblich sei, so zu bauen?';
    expect(told('de', text, LIE)).toMatchObject([
      { quote: 'Ob es üblich sei, so zu bauen?', speaker: 'Lie' },
    ]);
    expect(told('de', 'Lie fragte leise. Ob der Hafen wächst?', LIE)).toEqual([]);
  });
});

describe('a sentence that the next one attributes', () => {
  test('“Det sier …” speaks for the sentence before', () => {
    expect(told('nb', 'Havnen skal utvides neste år. Det opplyser Kari Lie.', LIE)).toMatchObject([
      { type: 'indirect', quote: 'Havnen skal utvides neste år', speaker: 'Kari Lie' },
    ]);
  });

  test('is so without its dateline', () => {
    const text = 'OSLO (NPK): Grunneigarane vann over staten. Det slo Høgsterett fast tysdag.';
    expect(told('nn', text, { OSLO: 'LOC', Høgsterett: 'ORG' })).toMatchObject([
      { quote: 'Grunneigarane vann over staten', speaker: 'Høgsterett' },
    ]);
  });
});
