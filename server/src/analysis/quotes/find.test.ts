import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../language/segment';
import type { EntityType, NameMention } from '../types';
import { findQuotes } from './find';

/** A quote in words: its pieces, who speaks, by which cue. */
interface Told {
  type: string;
  quote: string;
  speaker: string | null;
  cue: string | null;
}

/** Finds the quotes of a text whose names are given. */
function read(language: string, text: string, names: Record<string, EntityType> = {}): Told[] {
  const slice = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null;
  return findQuotes(segment(text, language), mentions(text, names)).quotes.map(
    ({ type, spans, speaker, cue }) => ({
      type,
      quote: spans.map(slice).join(' … '),
      speaker: slice(speaker),
      cue: slice(cue),
    }),
  );
}

function mentions(text: string, names: Record<string, EntityType>): NameMention[] {
  const found: NameMention[] = [];
  for (const [name, type] of Object.entries(names)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const genitive = /^s\b/.test(text.slice(at + name.length)) ? 1 : 0;
      const end = at + name.length + genitive;
      found.push({ start: at, end, text: text.slice(at, end), type, form: 'name', name, confidence: 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const LEAD = {
  de: 'Es regnete.',
  nb: 'Det regnet.',
  nn: 'Det regna.',
  da: 'Det regnede.',
  sv: 'Det regnade.',
  en: 'It rained.',
  fr: 'Il pleuvait.',
  nl: 'Het regende.',
};
/** Behind a first sentence, so that nothing is a headline. */
const told = (language: keyof typeof LEAD, text: string, names: Record<string, EntityType> = {}) =>
  read(language, `${LEAD[language]}\n${text}`, names);

const LIE: Record<string, EntityType> = { 'Kari Lie': 'PER', Lie: 'PER' };

describe('direct quotes and their speakers', () => {
  test.each([
    [
      'de',
      '„Wir bauen den Hafen aus“, sagte Bürgermeisterin Lie am Montag.',
      'Wir bauen den Hafen aus',
      'Lie',
      'sagte',
    ],
    ['de', '»Das reicht nicht«, so Lie.', 'Das reicht nicht', 'Lie', 'so'],
    [
      'de',
      'Lie erklärte: «Wir haben lange genug gewartet.»',
      'Wir haben lange genug gewartet.',
      'Lie',
      'erklärte',
    ],
    ['de', '„Wir bauen“, hatte Lie in einem Interview erklärt.', 'Wir bauen', 'Lie', 'erklärt'],
    [
      'de',
      '"Das weiß ich nicht", teilte ein Sprecher des Ministeriums mit.',
      'Das weiß ich nicht',
      'ein Sprecher des Ministeriums',
      'teilte',
    ],
    ['nb', '«Vi gir oss ikke», sier ordfører Lie.', 'Vi gir oss ikke', 'Lie', 'sier'],
    [
      'nb',
      '– Vi gir oss ikke, sier den nye ordføreren til NTB.',
      'Vi gir oss ikke',
      'den nye ordføreren',
      'sier',
    ],
    ['nb', '- Vi gir oss ikke! freser hun.', 'Vi gir oss ikke!', 'hun', 'freser'],
    [
      'nb',
      '– Vi gir oss ikke. Vi har aldri gitt oss, sier leder i havnestyret, Kari Lie, til avisa.',
      'Vi gir oss ikke. Vi har aldri gitt oss',
      'Kari Lie',
      'sier',
    ],
    ['nn', '– Vi gjev oss ikkje, seier Lie.', 'Vi gjev oss ikkje', 'Lie', 'seier'],
    ['da', '»Vi giver ikke op«, siger borgmester Lie.', 'Vi giver ikke op', 'Lie', 'siger'],
    ['da', '- Vi giver ikke op, lyder det fra Lie.', 'Vi giver ikke op', 'Lie', 'lyder'],
    ['sv', '”Vi ger inte upp”, säger Lie.', 'Vi ger inte upp', 'Lie', 'säger'],
    ['sv', '– Vi ger inte upp, har Lie sagt till TT.', 'Vi ger inte upp', 'Lie', 'sagt'],
    ['en', '“We will not give in,” said Lie.', 'We will not give in', 'Lie', 'said'],
    ['en', '“We will not give in,” the mayor told reporters.', 'We will not give in', 'the mayor', 'told'],
    ['en', '‘We will not give in,’ she replied.', 'We will not give in', 'she', 'replied'],
    ['fr', '« Nous ne céderons pas », affirme Lie.', 'Nous ne céderons pas', 'Lie', 'affirme'],
    ['nl', '‘Wij geven niet op’, zegt Lie.', 'Wij geven niet op', 'Lie', 'zegt'],
  ] as const)('%s: %s', (language, text, quote, speaker, cue) => {
    expect(told(language, text, LIE)).toEqual([{ type: 'direct', quote, speaker, cue }]);
  });

  test('a dash goes on behind the reporting clause; dashes inside the speech are part of it', () => {
    expect(told('nb', '– Havnen – den gamle – må vike, sier Lie. – Det er trist.', LIE)).toEqual([
      { type: 'direct', quote: 'Havnen – den gamle – må vike', speaker: 'Lie', cue: 'sier' },
      { type: 'direct', quote: 'Det er trist.', speaker: 'Lie', cue: null },
    ]);
  });

  test('what follows the reporting clause without a dash is the reporter’s', () => {
    expect(told('nb', '– Vi gir oss ikke, sier Lie. Hun har ledet havnen i ti år.', LIE)).toHaveLength(1);
  });

  test('only the last line of a speech has the clause', () => {
    const quotes = told('nb', '– Det er håpløst.\nVi har ventet lenge.\nNå må noe skje, sier Lie.', LIE);
    expect(quotes).toEqual([
      {
        type: 'direct',
        quote: 'Det er håpløst.\nVi har ventet lenge.\nNå må noe skje',
        speaker: 'Lie',
        cue: 'sier',
      },
    ]);
  });

  test('a quote interrupted by its clause', () => {
    expect(
      told('en', '“It is up to us,” Lie went on, “to find the thread.”', LIE).map((q) => q.quote),
    ).toEqual(['It is up to us', 'to find the thread.']);
  });

  test('a quote that reports “I said” inside is not cut there', () => {
    expect(told('nb', '– Nei, sa jeg, og gikk, forteller Lie.', LIE)).toMatchObject([
      { quote: 'Nei, sa jeg, og gikk', speaker: 'Lie' },
    ]);
  });
});

describe('quoted words that are no quotes', () => {
  test.each([
    ['de', 'Der Film „Der weiße Hai“ läuft wieder.'],
    ['de', 'Die Fähre „Nordstern“ sank vor der Küste.'],
    ['de', 'Der so genannte „Traumgegner“ wartet schon.'],
    ['nb', 'Boka «Havet» kom ut i fjor.'],
    ['da', 'Lars »Kongen« Larsen spiller igen.'],
    ['sv', 'Bjälkarna, som i folkmun kallades ”Skogen”, är borta.'],
    ['en', 'Copies of “The Nordic Way” had sold out.'],
    ['en', 'The "reform" has cost millions.'],
  ] as const)('%s: %s', (language, text) => {
    expect(told(language, text)).toEqual([]);
  });
});

describe('indirect quotes', () => {
  test.each([
    ['de', 'Lie sagte, dass der Hafen wachse.', 'dass der Hafen wachse', 'Lie', 'sagte'],
    ['de', 'Lie erklärte, der Hafen werde wachsen.', 'der Hafen werde wachsen', 'Lie', 'erklärte'],
    ['de', 'Lie behauptete, nichts davon zu wissen.', 'nichts davon zu wissen', 'Lie', 'behauptete'],
    ['de', 'Lie ließ wissen, der Hafen sei bereit.', 'der Hafen sei bereit', 'Lie', 'ließ'],
    ['de', 'Nach Angaben von Lie ist der Hafen voll.', 'ist der Hafen voll', 'Lie', 'Nach Angaben'],
    ['de', 'Laut Lie ist der Hafen voll.', 'ist der Hafen voll', 'Lie', 'Laut'],
    ['de', 'Medienberichten zufolge ist der Hafen voll.', 'ist der Hafen voll', 'Medienberichten', 'zufolge'],
    ['de', 'Der Hafen sei voll, so Lie.', 'Der Hafen sei voll', 'Lie', 'so'],
    ['de', 'Lie fragte, ob der Hafen voll sei.', 'ob der Hafen voll sei', 'Lie', 'fragte'],
    [
      'de',
      'In Regierungskreisen hieß es, der Hafen sei voll.',
      'der Hafen sei voll',
      'Regierungskreisen',
      'hieß',
    ],
    ['nb', 'Lie sier at havnen er full.', 'at havnen er full', 'Lie', 'sier'],
    ['nb', 'Lie mener havnen er full.', 'havnen er full', 'Lie', 'mener'],
    ['nb', 'Havnen er for liten, mener Lie.', 'Havnen er for liten', 'Lie', 'mener'],
    ['nb', 'Ifølge Lie er havnen full.', 'er havnen full', 'Lie', 'Ifølge'],
    ['nb', 'Lie slår fast at havnen er full.', 'at havnen er full', 'Lie', 'slår'],
    ['nb', 'Analytikere spør hvorfor havnen er full.', 'hvorfor havnen er full', 'Analytikere', 'spør'],
    ['nn', 'Ho trur hamna er full.', 'hamna er full', 'Ho', 'trur'],
    ['da', 'Lie siger, at havnen er fuld.', 'at havnen er fuld', 'Lie', 'siger'],
    ['da', 'Ifølge Lie er havnen fuld.', 'er havnen fuld', 'Lie', 'Ifølge'],
    ['sv', 'Lie säger att hamnen är full.', 'att hamnen är full', 'Lie', 'säger'],
    ['sv', 'Lie varnade för att hamnen är full.', 'att hamnen är full', 'Lie', 'varnade'],
    ['sv', 'Enligt Lie är hamnen full.', 'är hamnen full', 'Lie', 'Enligt'],
    ['en', 'Lie said that the port was full.', 'that the port was full', 'Lie', 'said'],
    ['en', 'Lie said the port was full.', 'the port was full', 'Lie', 'said'],
    ['en', 'The port is too small, the mayor said.', 'The port is too small', 'the mayor', 'said'],
    ['en', 'According to Lie, the port is full.', 'the port is full', 'Lie', 'According to'],
    ['en', 'Lie would not say whether the port was full.', 'whether the port was full', 'Lie', 'say'],
  ] as const)('%s: %s', (language, text, quote, speaker, cue) => {
    expect(told(language, text, LIE)).toEqual([{ type: 'indirect', quote, speaker, cue }]);
  });

  test.each([
    ['nb', 'Tallene viser at havnen er full.'],
    ['nb', 'Det betyr at havnen er full.'],
    ['nb', 'Han så at havnen var full.'],
    ['da', 'Kommunen lover at hjælpe havnen.'],
    ['sv', 'Kommunen lovar att hjälpa hamnen.'],
    ['de', 'Der Hafen wächst, weil die Schiffe größer werden.'],
    ['en', 'The port is full because the ships have grown.'],
  ] as const)('facts, plans and perception are none: %s: %s', (language, text) => {
    expect(told(language, text)).toEqual([]);
  });

  test('quoted words inside make it mixed', () => {
    expect(told('nb', 'Lie sier at havnen er «full til randen».', LIE)).toMatchObject([
      { type: 'mixed', speaker: 'Lie' },
    ]);
    expect(told('nb', 'Lie sier at havnen er «full».', LIE)).toMatchObject([
      { type: 'indirect', speaker: 'Lie' },
    ]);
  });

  test('the phrase in the middle cuts it in two', () => {
    expect(told('de', 'Die Firma plant nach Angaben der Gewerkschaft den Abbau von Stellen.')).toMatchObject([
      { quote: 'Die Firma plant … den Abbau von Stellen', speaker: 'der Gewerkschaft' },
    ]);
  });
});

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

describe('reports as papers of each language write them', () => {
  test.each([
    [
      'fr',
      'Deux trains seront supprimés samedi, a annoncé jeudi Lie.',
      'Deux trains seront supprimés samedi',
      'Lie',
    ],
    ['fr', 'Le bateau n’a pas coulé, précise-t-elle.', 'Le bateau n’a pas coulé', 'elle'],
    ['fr', 'Il pleut depuis un an, a-t-il ajouté.', 'Il pleut depuis un an', 'il'],
    ['fr', 'Lie affirme ne pas avoir vu le bateau.', 'ne pas avoir vu le bateau', 'Lie'],
    ['fr', 'D’après Lie, le bateau est perdu.', 'le bateau est perdu', 'Lie'],
    ['fr', 'Lie est convaincue que le bateau est perdu.', 'que le bateau est perdu', 'Lie'],
    ['nl', 'Lie zei niets van het schip te weten.', 'niets van het schip te weten', 'Lie'],
    ['nl', 'Lie houdt vol dat het schip veilig is.', 'dat het schip veilig is', 'Lie'],
    ['nl', 'Het schip is verkocht, zo heeft Lie bekendgemaakt.', 'Het schip is verkocht', 'Lie'],
    ['nl', 'Het schip zou door Lie zijn verkocht.', 'Het schip zou door Lie zijn verkocht', null],
    ['da', 'Lie tvivler på, om skibet er sikkert.', 'om skibet er sikkert', 'Lie'],
    ['da', 'Lie siger, han ofte sejler alene.', 'han ofte sejler alene', 'Lie'],
    ['da', 'Skibet er nyt, påpeger Lie, som samtidig afviser, at det er sunket.', 'Skibet er nyt', 'Lie'],
    ['sv', 'Men det har, påpekar Lie, inte hänt på fyra år.', 'Men det har … inte hänt på fyra år', 'Lie'],
    ['nb', 'Båten er, mener Lie i velforeningen, altfor dyr.', 'Båten er … altfor dyr', 'Lie'],
    ['de', 'Aus Sicht von Lie sind die Häfen überfordert.', 'sind die Häfen überfordert', 'Lie'],
    ['sv', 'Av rapporten framgår att båten var ny.', 'att båten var ny', 'rapporten'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    const quotes = told(language, text, LIE);
    expect(quotes[0]).toMatchObject({ type: 'indirect', quote, speaker });
  });

  test('a noun phrase behind “naar” is no hearsay, nor is “zo lijkt het” a report', () => {
    expect(told('nl', 'In Utrecht zakte de partij van elf naar zes zetels.')).toEqual([]);
    expect(told('nl', 'De beelden waren weg; een engel, zo lijkt het, waakte.')).toEqual([]);
  });
});

describe('reports that the clause around them cuts short or interrupts', () => {
  test.each([
    ['en', 'Lie said the port took no more ships.', 'the port took no more ships', 'Lie'],
    ['en', 'Everyone knew what was coming, Lie said.', 'Everyone knew what was coming', 'Lie'],
    ['en', 'The herring, Lie adds, are better judges.', 'The herring … are better judges', 'Lie'],
    [
      'en',
      'They were worth, Lie says, exactly what they cost.',
      'They were worth … exactly what they cost',
      'Lie',
    ],
    ['en', 'The port was full, Lie said, pointing at the cranes.', 'The port was full', 'Lie'],
    ['en', 'Lie said the port was full, but declined to comment.', 'the port was full', 'Lie'],
    ['nb', 'Lie sa at havnen er full, men ville ikke svare på mer.', 'at havnen er full', 'Lie'],
    ['nb', 'Stormen rakk ikke fram, mener Lie.', 'Stormen rakk ikke fram', 'Lie'],
    ['sv', 'Lie låter hälsa att hamnen är full.', 'att hamnen är full', 'Lie'],
    ['de', 'Der Hafen sei voll, liess Lie verlauten.', 'Der Hafen sei voll', 'Lie'],
    ['de', 'Der Hafen sei voll, sagt Lie, die der Partei angehört.', 'Der Hafen sei voll', 'Lie'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    expect(told(language, text, LIE)).toMatchObject([{ quote, speaker }]);
  });

  test.each([
    ['nb', 'Etter det NTB får opplyst, er havnen full.', 'er havnen full', 'NTB'],
    ['sv', 'Enligt vad NTB erfar är hamnen full.', 'är hamnen full', 'NTB'],
    ['en', 'The port was full, said Lie, a longtime critic of the plan.', 'The port was full', 'Lie'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    expect(told(language, text, { ...LIE, NTB: 'ORG' })).toMatchObject([{ quote, speaker }]);
  });

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

  test('what a letter says is said by whom the sentence before is about', () => {
    const text = 'Lie ønsker ikke at udtale sig. Man følger sagen nøje, hedder det i en mail.';
    expect(told('da', text, LIE)).toMatchObject([{ quote: 'Man følger sagen nøje', speaker: 'Lie' }]);
  });

  test('a reported question that stands alone', () => {
    const text = 'Lie fragte leise. Ob es üblich sei, so zu bauen?';
    expect(told('de', text, LIE)).toMatchObject([
      { quote: 'Ob es üblich sei, so zu bauen?', speaker: 'Lie' },
    ]);
    expect(told('de', 'Lie fragte leise. Ob der Hafen wächst?', LIE)).toEqual([]);
  });

  test('a question before its main clause is part of the report', () => {
    expect(told('de', 'Ob das gelinge, sei offen, sagte Lie.', LIE)).toMatchObject([
      { quote: 'Ob das gelinge, sei offen', speaker: 'Lie' },
    ]);
  });

  test('a passive leaves open who says it, whoever spoke before', () => {
    const text = 'Lie said that the port was full. The captains were told that they had to wait.';
    expect(told('en', text, LIE).map(({ speaker }) => speaker)).toEqual(['Lie', null]);
  });

  test.each([
    ['en', 'Asked by the judge why she had stayed, Lie wept.'],
    ['en', 'The promises were worth nothing.'],
    ['de', 'Der Bericht wird dieser Tage gern zitiert.'],
  ] as const)('no report: %s: %s', (language, text) => {
    expect(told(language, text, LIE)).toEqual([]);
  });
});

describe('a few quoted words in the reporter’s sentence', () => {
  test.each([
    ['en', 'Lie called the plan “a gift to people with boats”.', 'a gift to people with boats'],
    ['en', 'Lie accused the council of “choosing boats over schools”.', 'choosing boats over schools'],
    ['nn', 'Lie kallar vedtaket «ei gåve til båtfolket».', 'ei gåve til båtfolket'],
    ['sv', 'Lie beskyller kommunen för ”rent och skärt slöseri”.', 'rent och skärt slöseri'],
  ] as const)('are mixed: %s: %s', (language, text, quote) => {
    expect(told(language, text, LIE)).toMatchObject([{ type: 'mixed', quote, speaker: 'Lie' }]);
  });

  test('„sprach von einem „…““ gives them to its subject', () => {
    expect(told('de', 'Lie sprach von einem „Votum gegen die Boote“.', LIE)).toMatchObject([
      { quote: 'Votum gegen die Boote', speaker: 'Lie' },
    ]);
  });

  test('one word keeps a distance', () => {
    expect(told('en', 'Lie called the plan “a gift”.', LIE)).toEqual([]);
  });

  test('go on behind a clause that does more than report', () => {
    const text = '»Det er«, tilføjede Lie og så over på dommerne, »en fornærmelse mod havnen.«';
    expect(told('da', text, LIE)).toMatchObject([
      { quote: 'Det er', speaker: 'Lie' },
      { quote: 'en fornærmelse mod havnen.', speaker: 'Lie' },
    ]);
  });
});

describe('speakers carried on', () => {
  test('a dash without a clause takes the speaker before it', () => {
    const quotes = told('nb', '– Vi gir oss ikke, sier Lie.\n– Vi har god tid.', LIE);
    expect(quotes.map((quote) => quote.speaker)).toEqual(['Lie', 'Lie']);
  });

  test('a reporter’s question has no speaker', () => {
    const quotes = told('nb', '– Vi gir oss ikke, sier Lie.\n– Hva gjør dere nå?\n– Vi venter.', LIE);
    expect(quotes.map((quote) => quote.speaker)).toEqual(['Lie', null, 'Lie']);
  });

  test('“Det sier …” speaks for the sentence before', () => {
    expect(told('nb', 'Havnen skal utvides neste år. Det opplyser Kari Lie.', LIE)).toMatchObject([
      { type: 'indirect', quote: 'Havnen skal utvides neste år', speaker: 'Kari Lie' },
    ]);
  });
});

const SEEDS = '../shared/seeds';

describe.skipIf(!existsSync(SEEDS))('the seed articles', () => {
  const people: Record<string, EntityType> = { Putin: 'PER', Kim: 'PER', Usjakov: 'PER', Trump: 'PER' };
  const texts = existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .sort()
        .map((name) => readFileSync(`${SEEDS}/${name}`, 'utf8'))
    : [];
  const german = () => read('de', texts[0]!, people);
  const norwegian = () => read('nb', texts[1]!, people);
  const speakerOf = (quotes: readonly Told[], opening: string) =>
    quotes.find(({ quote }) => quote.startsWith(opening))?.speaker;

  test('German: direct quotes, and the free sentences around them', () => {
    for (const opening of [
      'Sie brauchen nur',
      'Wir konnten über',
      'Eine atomare Abrüstung dort sei',
      'Über diese Garantien müsse',
      'So könne der',
    ]) {
      expect(speakerOf(german(), opening), opening).toBe('Putin');
    }
  });

  test('Norwegian: direct quotes and their speakers', () => {
    const expected = {
      'Vi har akkurat': 'Kim',
      'Jeg er trygg': 'den russiske presidenten',
      'Jeg tror dette': 'Kim',
      'Fokuset vil': 'Usjakov',
    };
    for (const [opening, speaker] of Object.entries(expected))
      expect(speakerOf(norwegian(), opening)).toBe(speaker);
  });

  test('Norwegian: the dash quote by Kim is one, with the dashes inside', () => {
    const [quote] = norwegian().filter((q) => q.quote.startsWith('Jeg tror dette'));
    expect(quote!.quote).toContain('– et langvarig vennskap og en lang historie –');
  });

  test('Norwegian: the words after “Ifølge Putin” are a mixed quote of his', () => {
    const found = norwegian().find(({ quote }) => quote.includes('hva som bør gjøres'));
    expect(found).toMatchObject({ type: 'mixed', speaker: 'Putin' });
  });
});

test('property: any mixture of marks, dashes and reporting words gives quotes inside the text, sorted', () => {
  const piece = fc.constantFrom(
    '„',
    '“',
    '”',
    '"',
    '«',
    '»',
    '’',
    '– ',
    '—',
    '\n',
    ' ',
    ', ',
    '. ',
    '? ',
    ': ',
    'sagte ',
    'sier ',
    'said ',
    'at ',
    'dass ',
    'that ',
    'er ',
    'sei ',
    'Putin ',
    'ifølge ',
    'laut ',
    'so ',
    'og ',
    'und ',
    'der ',
    'som ',
    'skal ',
    'ha ',
    'sagt ',
    '(',
    ')',
    'zu ',
    '😀',
  );
  const language = fc.constantFrom('de', 'nb', 'nn', 'da', 'sv', 'en', 'fr', 'nl', 'und');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), language, (pieces, code) => {
      const text = pieces.join('');
      const { quotes } = findQuotes(segment(text, code), mentions(text, { Putin: 'PER' }));
      let last = 0;
      for (const quote of quotes) {
        expect(quote.start).toBeGreaterThanOrEqual(last);
        last = quote.start;
        expect(quote.end).toBeLessThanOrEqual(text.length);
        expect(quote.spans[0]!.start).toBe(quote.start);
        expect(quote.spans.at(-1)!.end).toBe(quote.end);
        quote.spans.forEach((span, i) => {
          expect(span.end).toBeGreaterThan(span.start);
          if (i > 0) expect(span.start).toBeGreaterThanOrEqual(quote.spans[i - 1]!.end);
        });
        for (const span of [quote.speaker, quote.cue])
          if (span) expect(text.slice(span.start, span.end)).not.toBe('');
        expect(quote.confidence).toBeGreaterThan(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [
    'en',
    'GENEVA — On Monday an old porter in the hall sat down and asked whether anyone was hungry.',
    'an old porter',
  ],
  [
    'nb',
    'GENEVA (NTB) – En gammel portier satte fra seg brettet og spurte om noen var sultne.',
    'En gammel portier',
  ],
  ['en', 'GENEVA – the host of the talks – put down its pen and said that it was tired.', 'GENEVA'],
])('a dateline is no subject (%s)', (language, text, speaker) => {
  expect(read(language, text, { GENEVA: 'LOC' }).map((quote) => quote.speaker)).toEqual([speaker]);
});

describe('a headline with a colon', () => {
  const text = (headline: string) =>
    `${headline}\n\nEn brann brøt ut i natt.\n\n– Vi har kontroll, sier brannsjef Lie.\n`;

  test('that says what it is about leaves the speaker to the body', () => {
    expect(read('nb', text('Storbrann i fabrikk: – Vi har kontroll'), LIE)[0]).toMatchObject({
      quote: 'Vi har kontroll',
      speaker: 'Lie',
    });
  });

  test('may name who speaks', () => {
    expect(read('nb', text('Brannsjef om storbrannen: – Vi har kontroll'), LIE)[0]).toMatchObject({
      quote: 'Vi har kontroll',
      speaker: 'Brannsjef',
    });
    expect(read('en', 'Lie: “We will not give in”\n\nIt rained.', LIE)[0]).toMatchObject({ speaker: 'Lie' });
  });
});

describe('a clause around its source', () => {
  test.each([
    ['de', 'Verletzt wurde nach Angaben der Feuerwehr niemand.', 'Verletzt wurde … niemand', 'der Feuerwehr'],
    [
      'nb',
      'Tre personer ble ifølge politiet alvorlig skadd.',
      'Tre personer ble … alvorlig skadd',
      'politiet',
    ],
    ['de', 'Nach Lies Worten am Donnerstag ist der Hafen voll.', 'ist der Hafen voll', 'Lies'],
    ['nl', 'Volgens de brandweer raakte niemand gewond.', 'raakte niemand gewond', 'de brandweer'],
    ['en', 'The Greens’ leader on the council, Kari Lie, said it was old.', 'it was old', 'Kari Lie'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    const names = { ...LIE, Greens: 'ORG' } as const;
    expect(told(language, text, names)).toMatchObject([{ type: 'indirect', quote, speaker }]);
  });
});

describe('speaking of something in quoted words', () => {
  test.each([
    ['nb', 'Kari Lie snakker om «en svart dag» for byen.', 'en svart dag'],
    ['nn', 'Kari Lie talar om «ein svart dag» for byen.', 'ein svart dag'],
    ['da', 'Kari Lie taler om »en sort dag« for byen.', 'en sort dag'],
    ['sv', 'Kari Lie talar om ”en svart dag” för staden.', 'en svart dag'],
    ['en', 'Kari Lie spoke of “a black day” for the city.', 'a black day'],
    ['nl', 'Kari Lie sprak van een ‘zwarte dag’ voor de stad.', 'zwarte dag'],
    ['fr', 'Kari Lie a parlé d’une « journée noire » pour la ville.', 'journée noire'],
  ] as const)('%s: %s', (language, text, quote) => {
    expect(told(language, text, LIE)).toMatchObject([{ type: 'mixed', quote, speaker: 'Kari Lie' }]);
  });
});

describe('who speaks', () => {
  test('in an interview is whom the paragraph before it is about, and the questions are the reporter’s', () => {
    const text =
      'Kari Lie (41) kokar kaffi i styrehuset. Ute bles det frå nordvest.\n\n– Korleis vart det bok av dette?\n\n' +
      '– Det var forlaget som ringde.\n\nHo ler.\n';
    expect(told('nn', text, LIE)).toMatchObject([
      { quote: 'Korleis vart det bok av dette?', speaker: null },
      { quote: 'Det var forlaget som ringde.', speaker: 'Kari Lie' },
    ]);
  });

  test('is no weather', () => {
    expect(told('nn', 'Ute bles det frå nordvest.\n\n– Det var forlaget som ringde.\n')).toMatchObject([
      { speaker: null },
    ]);
  });

  test('behind a dash in the middle of a paragraph is in the clause behind it', () => {
    const text = 'Kari Lie blir sittende. – Jeg er valgt av folket, sa hun til BBC. Regjeringen svarte ikke.';
    expect(told('nb', text, LIE)).toEqual([
      { type: 'direct', quote: 'Jeg er valgt av folket', speaker: 'hun', cue: 'sa' },
    ]);
    expect(told('nb', 'Kari Lie blir sittende. – Det er bra for byen.', LIE)).toEqual([]);
  });

  test('is told by verbs with a pronoun before them', () => {
    expect(told('fr', '« Elle construisait du silence », se souvient Lie.', LIE)).toMatchObject([
      { type: 'direct', speaker: 'Lie', cue: 'souvient' },
    ]);
  });
});

test('a headline may end in a quote behind a dash', () => {
  const text =
    'Regeringen backar – ”Vi har lyssnat”\n\nDet regnade.\n\n– Vi har lyssnat på alla, säger Lie.\n';
  expect(read('sv', text, LIE)[0]).toMatchObject({ type: 'direct', quote: 'Vi har lyssnat', speaker: 'Lie' });
});

describe('the statement of a source phrase begins behind', () => {
  test.each([
    ['da', 'Ifølge minister Kari Lie (M) er prisen en glæde for poesien.', 'er prisen en glæde for poesien'],
    [
      'sv',
      'Enligt en undersökning som Novus gjort för SVT är 58 procent emot lagen.',
      'är 58 procent emot lagen',
    ],
  ] as const)('%s: %s', (language, text, quote) => {
    expect(told(language, text, LIE)).toMatchObject([{ type: 'indirect', quote }]);
  });
});

describe('the source', () => {
  test.each([
    ['en', 'A senior U.S. official said the port was lost.', 'A senior U.S. official'],
    ['da', '»Bliv hjemme, hvis du kan«, lyder opfordringen fra meteorolog Kari Lie.', 'Kari Lie'],
    ['de', '„Bleibt zu Hause“, lautete der Rat von Kari Lie.', 'Kari Lie'],
    ['sv', '”Stanna hemma om ni kan”, löd uppmaningen från Kari Lie.', 'Kari Lie'],
  ] as const)('%s: %s', (language, text, speaker) => {
    expect(told(language, text, { ...LIE, 'U.S.': 'LOC' })).toMatchObject([{ speaker }]);
  });
});

test('a dateline is no part of what is said', () => {
  const text = 'KYIV, March 3 - Drones struck the port of Odesa overnight, officials said on Monday.';
  expect(told('en', text, { KYIV: 'LOC', Odesa: 'LOC' })).toMatchObject([
    { type: 'indirect', quote: 'Drones struck the port of Odesa overnight', speaker: 'officials' },
  ]);
});

test('what somebody is urged to do is no clause', () => {
  expect(told('en', 'Lie urged the allies to deliver more Patriot batteries.', LIE)).toEqual([]);
});

test('a dash behind a sentence that reports goes on in the speaker’s words', () => {
  const text = 'Kari Lie sier til TV 2 at byen er i sorg. – Dette er en mørk dag. Tankene går til familien.';
  expect(told('nb', text, LIE)).toMatchObject([
    { type: 'indirect', quote: 'at byen er i sorg' },
    { type: 'direct', quote: 'Dette er en mørk dag. Tankene går til familien.', speaker: 'Kari Lie' },
  ]);
});

test('a verb behind an insertion is not who says it', () => {
  const text =
    'Let him be, said one fisherman. Another, who declined to give a name, disagreed: “If he falls, we go up there.”';
  expect(told('en', text).at(-1)).toMatchObject({ type: 'direct', speaker: 'Another' });
});

test('a dateline with a colon is no part of a sentence that the next one attributes', () => {
  const text = 'OSLO (NPK): Grunneigarane vann over staten. Det slo Høgsterett fast tysdag.';
  expect(told('nn', text, { OSLO: 'LOC', Høgsterett: 'ORG' })).toMatchObject([
    { quote: 'Grunneigarane vann over staten', speaker: 'Høgsterett' },
  ]);
});
