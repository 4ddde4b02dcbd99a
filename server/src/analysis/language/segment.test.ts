import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from './segment';

const cut = (text: string, language: string) => {
  const { sentences, tokens } = segment(text, language);
  return sentences.map((s) => tokens.slice(s.firstToken, s.endToken).map((t) => t.text));
};
const sentencesOf = (text: string, language: string) =>
  segment(text, language).sentences.map((s) => text.slice(s.start, s.end));
const wordsOf = (text: string, language: string) => cut(text, language).flat();

describe('tokens', () => {
  it('keeps hyphenated names, hanging hyphens and compounds whole', () => {
    expect(wordsOf('Nord-Korea og Øst- og Mellom-Europa, US-Präsident', 'nb')).toEqual([
      'Nord-Korea',
      'og',
      'Øst-',
      'og',
      'Mellom-Europa',
      ',',
      'US-Präsident',
    ]);
  });
  it('keeps abbreviations, initials and ordinals with their stop', () => {
    expect(wordsOf('Am 25. April traf Dr. J. Maier z. B. die U.S. Army.', 'de')).toEqual([
      'Am',
      '25.',
      'April',
      'traf',
      'Dr.',
      'J.',
      'Maier',
      'z.',
      'B.',
      'die',
      'U.S.',
      'Army',
      '.',
    ]);
  });
  it('keeps the number of a club, and ends a sentence at others', () => {
    expect(wordsOf('Der 1. FC Köln kam auf Platz 3. FC Basel stieg ab.', 'de')).toEqual([
      'Der',
      '1.',
      'FC',
      'Köln',
      'kam',
      'auf',
      'Platz',
      '3',
      '.',
      'FC',
      'Basel',
      'stieg',
      'ab',
      '.',
    ]);
  });
  it('cuts English genitives and French elisions', () => {
    expect(wordsOf("Merkel's don't O’Brien", 'en')).toEqual(['Merkel', "'s", "don't", 'O’Brien']);
    expect(wordsOf("l'Élysée qu’il aujourd'hui", 'fr')).toEqual(["l'", 'Élysée', 'qu’', 'il', "aujourd'hui"]);
  });
  it('keeps Swedish colon endings, ampersands, domains and addresses', () => {
    expect(wordsOf('EU:s H&M Bild.de www.example.org/a. a.b@example.org', 'sv')).toEqual([
      'EU:s',
      'H&M',
      'Bild.de',
      'www.example.org/a',
      '.',
      'a.b@example.org',
    ]);
  });
  it('cuts at a colon without a blank where the language joins no endings with it', () => {
    expect(wordsOf('Spørsmålet:er det nok?', 'nb')).toEqual(['Spørsmålet', ':', 'er', 'det', 'nok', '?']);
  });
  it('keeps numbers with separators, scores and an emoji with its modifiers', () => {
    expect(wordsOf('1.738,74 2-1 10:30 👍🏽 60-årige', 'da')).toEqual([
      '1.738,74',
      '2-1',
      '10:30',
      '👍🏽',
      '60-årige',
    ]);
  });
});

describe('sentences', () => {
  it('end at a full stop with the closing marks behind it', () => {
    expect(sentencesOf('„Das reicht.“ Sie ging. „Nein!“, rief er.', 'de')).toEqual([
      '„Das reicht.“',
      'Sie ging.',
      '„Nein!“, rief er.',
    ]);
  });
  it('keep a French guillemet that stands apart', () => {
    expect(sentencesOf('« Je n’en sais rien.\u00a0» Elle est partie. « Oui ! » dit-il.', 'fr')).toEqual([
      '« Je n’en sais rien.\u00a0»',
      'Elle est partie.',
      '« Oui ! » dit-il.',
    ]);
  });
  it('do not end at abbreviations, ordinals and initials', () => {
    expect(
      sentencesOf('Møtet 3. mai kl. 10 med A. B. Hansen ble avlyst, bl.a. av Oslo. Det var alt.', 'nb'),
    ).toHaveLength(2);
  });
  it('tell the word No from the abbreviation', () => {
    expect(sentencesOf('The answer was no. He lives at No. 10.', 'en')).toHaveLength(2);
  });
  it('may end at an abbreviation before a capitalised function word', () => {
    expect(sentencesOf('Er kaufte Brot, Milch usw. Das war am Montag.', 'de')).toHaveLength(2);
  });
});

describe('paragraphs', () => {
  it('are lines, with headline, byline and dialogue', () => {
    const { paragraphs, text } = segment(
      'Ministeren går\nAv Kari Berg\n– Nå er det nok, sier hun.\nDet var alt.',
      'nb',
    );
    expect(paragraphs.map((p) => p.kind)).toEqual(['headline', 'byline', 'body', 'body']);
    expect(text.slice(paragraphs[2]!.dialogue!)).toMatch(/^Nå er/);
  });
  it('may open with a headline that is a quote', () => {
    const { paragraphs } = segment('– Vi bygger igjen\nAv Kari Berg\n– Det tar tid, sier hun.', 'nb');
    expect(paragraphs.map((p) => [p.kind, p.dialogue !== undefined])).toEqual([
      ['headline', true],
      ['byline', false],
      ['body', true],
    ]);
  });
  it.each([
    ['de', 'Von unserer Korrespondentin in Wien'],
    ['en', 'From our diplomatic correspondent in Vienna'],
    ['nl', 'Van onze correspondent in Wenen'],
    ['fr', 'De notre correspondante à Vienne'],
  ])('know a byline in %s', (language, line) => {
    expect(segment(`Titre\n${line}\nText text.`, language).paragraphs[1]!.kind).toBe('byline');
  });
  it('are blocks when the lines are hard-wrapped', () => {
    const wrapped =
      'The minister said on Tuesday that she would\nnot stand again in the election, which is\nto be held in the autumn of next year.\n\nHer party was surprised by the news and did\nnot have a candidate ready to take over.';
    expect(segment(wrapped, 'en').paragraphs).toHaveLength(2);
  });
});

describe('segment', () => {
  const pieces = fc.constantFrom(
    'Oslo',
    ' ',
    '. ',
    '\n',
    '“',
    '”',
    '–',
    "'s",
    'z.B.',
    '3.',
    ' – ',
    '😀',
    'é',
    '\r\n',
    '&',
    '-',
    'å',
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
    .map((p) => p.join(''));

  it('covers every character that is no blank exactly once, in order', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('de', 'nb', 'en', 'fr', 'sv', 'und'), (text, language) => {
        const { tokens, sentences, paragraphs } = segment(text, language);
        let at = 0;
        for (const token of tokens) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          const sentence = sentences[token.sentence]!;
          expect(sentence.start <= token.start && token.end <= sentence.end).toBe(true);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
        for (const sentence of sentences) {
          const paragraph = paragraphs[sentence.paragraph]!;
          expect(paragraph.start <= sentence.start && sentence.end <= paragraph.end).toBe(true);
        }
      }),
    );
  });
});
