import { describe, expect, test } from 'vitest';
import { LIE, read, told } from './samples';

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
    // No list holds these verbs.
    [
      'de',
      '„Das ist ein Witz“, nörgelte der 58-Jährige am Telefon.',
      'Das ist ein Witz',
      'der 58-Jährige',
      'nörgelte',
    ],
    ['de', '„Mit uns nicht“, gab sich Lie kämpferisch.', 'Mit uns nicht', 'Lie', 'gab sich'],
    ['fr', '« On verra bien », a philosophé Lie.', 'On verra bien', 'Lie', 'a philosophé'],
    ['fr', '« On verra bien », s’agaçait Lie.', 'On verra bien', 'Lie', 'agaçait'],
    [
      'nl',
      '‘Wij geven niet op’, sneerde de burgemeester.',
      'Wij geven niet op',
      'de burgemeester',
      'sneerde',
    ],
    ['en', '“We are robbed,” fulminated the mayor.', 'We are robbed', 'the mayor', 'fulminated'],
    ['en', '“We are robbed,” Lie deadpanned.', 'We are robbed', 'Lie', 'deadpanned'],
    [
      'en',
      '“We are robbed,” the 51-year-old coach fulminated.',
      'We are robbed',
      'the 51-year-old coach',
      'fulminated',
    ],
    ['en', '“Are we robbed?” Lie asked.', 'Are we robbed?', 'Lie', 'asked'],
    ['en', '“We are robbed!” Mr Lie wondered aloud.', 'We are robbed!', 'Lie', 'wondered'],
  ] as const)('%s: %s', (language, text, quote, speaker, cue) => {
    expect(told(language, text, LIE)).toEqual([{ type: 'direct', quote, speaker, cue }]);
  });

  test.each([
    ['en', 'In her book “The Road Less Built,” Lie defended the bridge.'],
    ['en', '“Long Way Home,” the third film of Lie, opens in May.'],
    ['de', '„Der lange Heimweg“, der dritte Film von Lie, läuft im Mai an.'],
    ['fr', '« Le long chemin », troisième film de Lie, sort en mai.'],
  ] as const)('%s: a title is no speech: %s', (language, text) => {
    expect(told(language, text, LIE)).toEqual([]);
  });

  test.each([
    ['« Il est venu, rappelle-t-elle. Puis plus rien. »', 'Il est venu … Puis plus rien.', 'elle'],
    ['"Le reste, dit Kari Lie, on le verra demain."', 'Le reste … on le verra demain.', 'Kari Lie'],
    ['« Et demain ? a demandé Lie. On verra. »', 'Et demain ? … On verra.', 'Lie'],
  ])('French keeps short reporting clauses inside the marks: %s', (text, quote, speaker) => {
    expect(told('fr', text, LIE)).toMatchObject([{ type: 'direct', quote, speaker }]);
  });

  test.each([
    ['de', 'Lie entschuldigte sich „bei allen Betroffenen“.', 'direct', 'bei allen Betroffenen'],
    ['en', 'Lie apologised “to every family in this town”.', 'mixed', 'to every family in this town'],
    ['fr', 'Lie a rendu hommage à « un très grand artiste ».', 'mixed', 'un très grand artiste'],
    ['fr', 'Lie s’est dit « profondément choqué ».', 'mixed', 'profondément choqué'],
  ] as const)('%s: a few words inside the reporter’s sentence: %s', (language, text, type, quote) => {
    expect(told(language, text, LIE)).toMatchObject([{ type, quote, speaker: 'Lie' }]);
  });

  test('the rest of a sentence behind “so X weiter”', () => {
    expect(told('de', '„Dieses Dach“, so Lie weiter, „ist ein Witz.“', LIE)).toMatchObject([
      { quote: 'Dieses Dach', speaker: 'Lie' },
      { quote: 'ist ein Witz.', speaker: 'Lie' },
    ]);
  });

  test('the sentence behind the first words of a paragraph is about who says them', () => {
    expect(told('en', '“It is over now.” Lie shrugged and left.', LIE)).toMatchObject([
      { quote: 'It is over now.', speaker: 'Lie' },
    ]);
  });

  test('a short sentence that stands alone in its marks', () => {
    expect(told('de', 'Lie zuckt mit den Schultern. „Es ist vorbei.“', LIE)).toMatchObject([
      { quote: 'Es ist vorbei.', speaker: 'Lie' },
    ]);
  });

  test('the source before an insertion', () => {
    const names = { ...LIE, Rundschau: 'ORG' } as const;
    const german =
      'Kari Lie, bis zum Sommer Leiterin des Archivs, hatte der „Rundschau“ gesagt: „Alles fehlt.“';
    const french = 'A Lyon, où l’on l’a appris, la maire, Kari Lie, a lancé : « Tout manque. »';
    expect(told('de', german, names)).toMatchObject([{ speaker: 'Kari Lie' }]);
    expect(told('fr', french, LIE)).toMatchObject([{ speaker: 'Kari Lie' }]);
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

test('a headline may end in a quote behind a dash', () => {
  const text =
    'Regeringen backar – ”Vi har lyssnat”\n\nDet regnade.\n\n– Vi har lyssnat på alla, säger Lie.\n';
  expect(read('sv', text, LIE)[0]).toMatchObject({ type: 'direct', quote: 'Vi har lyssnat', speaker: 'Lie' });
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

test('what a statement says is said by whom the sentence before is about', () => {
  const text =
    'Lie vill inte svara på frågor. ”Hamnen är alldeles full i dag”, heter det i ett pressmeddelande.';
  expect(told('sv', text, LIE)).toMatchObject([{ type: 'direct', speaker: 'Lie' }]);
});
