import { describe, expect, test } from 'vitest';
import { LIE, read, told } from './samples';

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
    ['de', 'Ob der Hafen voll ist, ließ Lie offen.', 'Ob der Hafen voll ist', 'Lie', 'ließ'],
    ['de', 'Warum er voll ist, wollte Lie nicht sagen.', 'Warum er voll ist', 'Lie', 'sagen'],
    ['de', 'Womit sie rechne, wurde Lie gefragt.', 'Womit sie rechne', null, 'gefragt'],
    [
      'de',
      'Der Hafen sei zu klein, nörgelte die Bürgermeisterin.',
      'Der Hafen sei zu klein',
      'die Bürgermeisterin',
      'nörgelte',
    ],
    [
      'de',
      'Sie habe, so Lie, aus der Zeitung davon erfahren.',
      'Sie habe … aus der Zeitung davon erfahren',
      'Lie',
      'so',
    ],
    [
      'de',
      'Die Stadt habe das Geld, so Lie, längst verplant.',
      'Die Stadt habe das Geld … längst verplant',
      'Lie',
      'so',
    ],
    ['de', 'Das sei falsch, so Lie, der Leiter des Hafens.', 'Das sei falsch', 'Lie', 'so'],
    [
      'de',
      'Er habe gewarnt, schreibt er auf Facebook, und das Dach sei morsch gewesen.',
      'Er habe gewarnt … und das Dach sei morsch gewesen',
      'er',
      'schreibt',
    ],
    ['fr', 'Elle viendra vendredi, a-t-elle fait savoir.', 'Elle viendra vendredi', 'elle', 'fait'],
    [
      'en',
      'The club will protest, according to an official who spoke in private because it hadn’t been announced.',
      'The club will protest',
      'an official',
      'according to',
    ],
    ['de', 'Dieser Hafen, so Lie weiter, sei zu klein.', 'Dieser Hafen … sei zu klein', 'Lie', 'so'],
    ['de', 'Er rechne damit, dass es dauere, so Lie.', 'Er rechne damit, dass es dauere', 'Lie', 'so'],
    ['de', 'Lie soll mehrfach gesagt haben, der Hafen sei voll.', 'der Hafen sei voll', 'Lie', 'gesagt'],
    ['de', 'Der Plan ist tot, verlautete aus dem Verein.', 'Der Plan ist tot', 'dem Verein', 'verlautete'],
    [
      'de',
      'Laut dem Bericht, der der Stadt vorliegt, war der Hafen voll.',
      'war der Hafen voll',
      'dem Bericht',
      'Laut',
    ],
    ['de', 'Der Hafen sei voll, heißt es.', 'Der Hafen sei voll', null, 'heißt'],
    ['en', 'The port is full, officials told Lie.', 'The port is full', 'officials', 'told'],
    ['de', 'Lie winkte ab: Der Hafen sei voll.', 'Der Hafen sei voll', 'Lie', null],
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
    ['de', 'Wer den Hafen kennt, muss mit Stau rechnen.'],
    ['de', 'Der Hafen wächst, weil die Schiffe größer werden.'],
    ['en', 'Asked whether she would stay, Lie wept.'],
    ['de', 'Alle fanden, was sie suchten.'],
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

  test('what a letter says is said by whom the sentence before is about', () => {
    const text = 'Lie ønsker ikke at udtale sig. Man følger sagen nøje, hedder det i en mail.';
    expect(told('da', text, LIE)).toMatchObject([{ quote: 'Man følger sagen nøje', speaker: 'Lie' }]);
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

test('a dateline is no part of what is said', () => {
  const text = 'KYIV, March 3 - Drones struck the port of Odesa overnight, officials said on Monday.';
  expect(told('en', text, { KYIV: 'LOC', Odesa: 'LOC' })).toMatchObject([
    { type: 'indirect', quote: 'Drones struck the port of Odesa overnight', speaker: 'officials' },
  ]);
});

test('what a quoted sentence behind a colon says is no part of the clause', () => {
  expect(told('de', 'Auf die Frage, ob sie bleibe, antwortete Lie: „Ja, natürlich.“', LIE)).toMatchObject([
    { type: 'indirect', quote: 'ob sie bleibe' },
    { type: 'direct', quote: 'Ja, natürlich.', speaker: 'Lie' },
  ]);
  expect(told('fr', 'Lie a dit qu’elle partait : « Je suis lasse. »', LIE)).toMatchObject([
    { type: 'indirect', quote: 'qu’elle partait', speaker: 'Lie' },
    { type: 'direct', quote: 'Je suis lasse.', speaker: 'Lie' },
  ]);
});

test.each([
  ['en', 'The ruling is “a stain on the county,” said Lie.', 'The ruling is “a stain on the county,”'],
  ['en', 'The ruling was “a stain on the county,” Lie said.', 'The ruling was “a stain on the county,”'],
] as const)('%s: the comma may stand inside the marks: %s', (language, text, quote) => {
  expect(told(language, text, LIE)).toMatchObject([{ type: 'mixed', quote, speaker: 'Lie' }]);
});

test('whom a news agency has asked', () => {
  expect(told('fr', 'Les obsèques auront lieu dimanche, a-t-on appris auprès de la famille.')).toMatchObject([
    { type: 'indirect', quote: 'Les obsèques auront lieu dimanche', speaker: 'la famille' },
  ]);
});

test('what stands before the colon of a quoted sentence is the reporter’s', () => {
  const german = 'Nicht jeder ist froh: „Das ist doch irre“, sagt Lie.';
  expect(told('de', german, LIE)).toMatchObject([
    { type: 'direct', quote: 'Das ist doch irre', speaker: 'Lie' },
  ]);
  const english = 'Lie said that it was late, adding: “Who would come?”';
  expect(told('en', english, LIE)).toMatchObject([
    { type: 'indirect', quote: 'that it was late' },
    { type: 'direct', quote: 'Who would come?', speaker: 'Lie' },
  ]);
});

test('who sends a message speaks on in the mood of report', () => {
  expect(told('de', 'Aus der Zentrale in Bergen kamen gereizte Töne. Der Plan sei tot.')).toMatchObject([
    { quote: 'Der Plan sei tot', speaker: 'der Zentrale' },
  ]);
});

test('what somebody is urged to do is no clause', () => {
  expect(told('en', 'Lie urged the allies to deliver more Patriot batteries.', LIE)).toEqual([]);
});
