import { describe, expect, test } from 'vitest';
import { LIE, told } from './samples';

const NAMES = { ...LIE, NTB: 'ORG' } as const;

describe('messages that come from somebody', () => {
  test.each([
    ['nb', 'I rapporten står det at havnen er full.', 'at havnen er full', 'rapporten'],
    ['nb', 'I dommen slås det fast at havnen er full.', 'at havnen er full', 'dommen'],
    ['nb', 'I et brev fra Lie heter det at havnen er full.', 'at havnen er full', 'Lie'],
    [
      'nb',
      'I en e-post fra departementet heter det at byene har ansvar for havnen.',
      'at byene har ansvar for havnen',
      'departementet',
    ],
    ['nn', 'I eit skriv frå fylket heiter det at hamna er full.', 'at hamna er full', 'fylket'],
    ['da', 'I rapporten står der, at havnen er fuld.', 'at havnen er fuld', 'rapporten'],
    ['sv', 'I rapporten står det att hamnen är full.', 'att hamnen är full', 'rapporten'],
    ['nb', '– Havnen er full! kommer det fra Lie.', 'Havnen er full!', 'Lie'],
    ['nb', '– Havnen er full, kommer det tørt fra Lie.', 'Havnen er full', 'Lie'],
    ['nn', '– Hamna er full! kjem det frå Lie.', 'Hamna er full!', 'Lie'],
    ['nb', '– Havnen er full, lyder Lies svar.', 'Havnen er full', 'Lies'],
    ['nn', '– Hamna er full, lyder svaret hennar.', 'Hamna er full', 'hennar'],
    ['da', '»Havnen er fuld,« lød hendes svar.', 'Havnen er fuld', 'hendes'],
    ['sv', '”Hamnen är full”, löd hennes svar.', 'Hamnen är full', 'hennes'],
    ['da', 'Ledelsen i byen er enig: Havnen er fuld, hedder det.', 'Havnen er fuld', 'Ledelsen'],
    ['nb', 'Ifølge dokumenter NTB har sett, er havnen full.', 'er havnen full', 'dokumenter'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    expect(told(language, text, NAMES)).toMatchObject([{ quote, speaker }]);
  });
});

describe('dialogue whose verb no list holds', () => {
  test.each([
    ['nb', '– Havnen er full, hutrer hun og ser bort.', 'Havnen er full', 'hun'],
    ['nn', '– Hamna er full, hutrar Lie frå trappa.', 'Hamna er full', 'Lie'],
    ['da', '– Havnen er fuld, klynker Lie og ser væk.', 'Havnen er fuld', 'Lie'],
    ['sv', '– Hamnen är full, huttrar Lie.', 'Hamnen är full', 'Lie'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    expect(told(language, text, NAMES)).toMatchObject([{ type: 'direct', quote, speaker }]);
  });

  test.each([
    ['nb', 'Når våren kommer, kjører Lie til byen.'],
    ['nb', 'Blir det fint vær, kjører Lie til byen.'],
  ] as const)('a main clause behind a condition is part of it: %s: %s', (language, speech) => {
    expect(told(language, `– ${speech}`, NAMES)).toMatchObject([{ quote: speech }]);
  });
});

test('a dash behind a colon goes on', () => {
  expect(told('sv', '– Hamnen är full, säger Lie och tillägger: – Det är trist.', NAMES)).toMatchObject([
    { quote: 'Hamnen är full', speaker: 'Lie' },
    { quote: 'Det är trist.', speaker: 'Lie' },
  ]);
});

describe('clauses that a noun governs', () => {
  test.each([
    ['nb', 'Påstanden om at havnen er full, kommer fra Lie.', 'at havnen er full'],
    ['da', 'Påstanden om, at havnen er fuld, afviser Lie.', 'at havnen er fuld'],
    ['da', 'Lies påstand om, at havnen er fuld, holder ikke.', 'at havnen er fuld'],
    ['sv', 'Svaret är att hamnen är full.', 'att hamnen är full'],
    ['nb', 'Beskjeden fra Lie er klar: Havnen er full.', 'Havnen er full'],
  ] as const)('%s: %s', (language, text, quote) => {
    expect(told(language, text, NAMES)).toMatchObject([{ type: 'indirect', quote }]);
  });

  test.each([
    ['da', 'Spørgsmålet er at finde pengene.'],
    ['sv', 'Frågan är att få ihop pengarna.'],
  ] as const)('an infinitive is none: %s: %s', (language, text) => {
    expect(told(language, text, NAMES)).toEqual([]);
  });
});

test.each([
  ['nb', 'Lie krever «full åpenhet om havnen».', 'full åpenhet om havnen'],
  ['sv', 'Lie skyllde på ”för många båtar i hamnen”.', 'för många båtar i hamnen'],
] as const)('quoted words that belong to the clause: %s: %s', (language, text, quote) => {
  expect(told(language, text, NAMES)).toMatchObject([{ type: 'mixed', quote, speaker: 'Lie' }]);
});

describe('who stands behind the verb', () => {
  test.each([
    ['nn', 'Etterpå spurde Lie kva hamna kosta.', 'kva hamna kosta', 'Lie'],
    ['da', 'Bagefter spurgte Lie, hvad havnen kostede.', 'hvad havnen kostede', 'Lie'],
    ['sv', 'På frågan om varför hamnen är full svarar Lie att det brådskar.', 'att det brådskar', 'Lie'],
    ['nb', 'På spørsmål om hvorfor havnen er full svarer Lie at det haster.', 'at det haster', 'Lie'],
    ['nb', 'Lie pleier å si at havnen er full.', 'at havnen er full', 'Lie'],
    ['da', 'Lie plejer at sige, at havnen er fuld.', 'at havnen er fuld', 'Lie'],
    ['nb', '«Havnen er full», pleier Lie å si.', 'Havnen er full', 'Lie'],
    ['da', 'Dommeren ville vide, om havnen var fuld.', 'om havnen var fuld', 'Dommeren'],
    ['nb', 'Lie vil ikke si når havnen åpner.', 'når havnen åpner', 'Lie'],
    ['nb', 'Lie ga uttrykk for at havnen er full.', 'at havnen er full', 'Lie'],
    ['sv', 'Lie är rädd för att hamnen blir full.', 'att hamnen blir full', 'Lie'],
    ['da', 'Lie husker, at havnen lå tom.', 'at havnen lå tom', 'Lie'],
    ['nn', 'Hamna låg tom i fleire år, minnest Lie.', 'Hamna låg tom i fleire år', 'Lie'],
    ['sv', 'Det var dyrt, och byen tänker klaga, säger Lie.', 'Det var dyrt, och byen tänker klaga', 'Lie'],
    ['nn', 'Etter det NTB kjenner til, er hamna full.', 'er hamna full', 'NTB'],
    ['nn', 'Det går fram av eit brev frå Lie at hamna er full.', 'at hamna er full', 'Lie'],
    [
      'da',
      'Efter at en analytiker havde advaret om, at havnen var fuld, faldt aktien.',
      'at havnen var fuld',
      'en analytiker',
    ],
    ['nb', 'Kan vi stole på havnen? spør Lie.', 'Kan vi stole på havnen?', 'Lie'],
    ['sv', 'Lie berättar om hur hamnen blev full.', 'hur hamnen blev full', 'Lie'],
    ['sv', 'Hamnen är full, uppger Lie för NTB.', 'Hamnen är full', 'Lie'],
    ['da', 'Havnen var fuld, står der i rapporten.', 'Havnen var fuld', 'rapporten'],
    ['nb', 'Havnen er full, ifølge tidligere sjef Kari Lie.', 'Havnen er full', 'Kari Lie'],
    ['nb', 'Nei, sier hun, det er havnen hun er redd for.', 'Nei … det er havnen hun er redd for', 'hun'],
    ['sv', 'Om det blåser, säger hon, stänger hamnen.', 'Om det blåser … stänger hamnen', 'hon'],
  ] as const)('%s: %s', (language, text, quote, speaker) => {
    expect(told(language, text, NAMES)).toMatchObject([{ quote, speaker }]);
  });

  test('what stands before “skriver Lie:” is not what she writes', () => {
    const text = 'Men i en melding til byen, som NTB har lest, skriver Lie: «Havnen er full. Det er trist.»';
    expect(told('nb', text, NAMES)).toMatchObject([{ type: 'direct', speaker: 'Lie' }]);
  });
});

test.each([
  ['nb', 'Nå står det klart at havnen er full.'],
  ['nb', 'Det står 2–1 når dommeren blåser.'],
  ['nb', 'Når våren kommer, kommer det folk.'],
  ['nb', 'Det vil si at havnen er full.'],
  ['nb', 'Er du sikker på at havnen er full, kan du bli hjemme.'],
  ['nb', 'Lie husker ikke hvem som bygde havnen.'],
  ['nb', 'Ingen får vite om havnen er full.'],
  ['sv', 'Ingen ville svara när skipet gick på grund.'],
] as const)('nobody reports: %s: %s', (language, text) => {
  expect(told(language, text, NAMES)).toEqual([]);
});
