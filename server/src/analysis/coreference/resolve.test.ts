import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Authority, loadAuthority } from '../authority/authority';
import { segment } from '../language/segment';
import type { Chain, EntityType, MentionForm, NameMention, QuoteCandidate } from '../types';
import { type Resolution, resolve } from './resolve';

let authority: Authority;
beforeAll(async () => {
  authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
});

interface Marked {
  text: string;
  names: NameMention[];
  quotes: QuoteCandidate[];
}

/**
 * Text with marks: `[PER Putins|Putin]` a name and its normal form, `[LOC' russische|Russland]` a derived word,
 * `{name …}`, `{nominal …}`, `{pronoun …}` the speaker of a quote that fills the rest of its sentence.
 */
function read(marked: string): Marked {
  const names: NameMention[] = [];
  const quotes: QuoteCandidate[] = [];
  let text = '';
  for (const [whole, kind, derived, inner, name, form, speaker] of marked.matchAll(
    /\[(PER|LOC|ORG|MISC)('?) ([^|\]]+)(?:\|([^\]]+))?\]|\{(name|nominal|pronoun) ([^}]+)\}|[^[{]+/g,
  )) {
    const start = text.length;
    if (kind) {
      text += inner;
      names.push({
        start,
        end: text.length,
        text: inner!,
        type: kind as EntityType,
        form: derived ? 'derived' : 'name',
        name: name ?? inner!,
        confidence: 1,
      });
    } else if (form) {
      const within = read(speaker!);
      text += within.text;
      names.push(...within.names.map((n) => ({ ...n, start: n.start + start, end: n.end + start })));
      const span = { start, end: text.length };
      quotes.push({
        start: 0,
        end: 0,
        type: 'indirect',
        spans: [],
        cue: null,
        confidence: 1,
        speaker: { ...span, form: form as MentionForm, carried: false },
      });
    } else text += whole;
  }
  return { text, names, quotes };
}

function run(language: string, marked: string): Resolution & { text: string } {
  const { text, names, quotes } = read(marked);
  return { text, ...resolve(segment(text, language), names, quotes, authority) };
}

/** The texts of each chain's mentions, by chain. */
const chainsOf = ({ chains, mentions }: Resolution) =>
  chains.map((chain) => chain.mentions.map((i) => mentions[i]!.text));
const chainNamed = ({ chains }: Resolution, name: string): Chain => {
  const found = chains.find((chain) => chain.name === name);
  expect(found, `a chain ${name} among ${chains.map((c) => c.name)}`).toBeDefined();
  return found!;
};
const textsOf = (r: Resolution, name: string) => chainNamed(r, name).mentions.map((i) => r.mentions[i]!.text);
const speakersOf = (r: Resolution) =>
  r.quotes.map(({ speaker }) => (speaker === null ? null : r.chains[r.mentions[speaker]!.chain]!.name));

describe('people', () => {
  test('family name, genitive and title belong to the full name', () => {
    const r = run(
      'nb',
      'Statsminister [PER Ragnhild Solli] møtte pressen. [PER Sollis|Solli] tale var kort. [PER Solli] smilte.',
    );
    expect(chainsOf(r)).toEqual([['Ragnhild Solli', 'Sollis', 'Solli']]);
    expect(r.chains[0]).toMatchObject({
      name: 'Ragnhild Solli',
      names: ['Ragnhild Solli', 'Solli'],
      role: 'statsminister',
      gender: 'f',
    });
  });

  test('an s that the name finder kept is seen through', () => {
    const r = run('de', 'Minister [PER Jens Brandt] sprach. [PER Brandts] Rede war kurz.');
    expect(chainsOf(r)).toEqual([['Jens Brandt', 'Brandts']]);
  });

  test('family name first, as in Korea', () => {
    const r = run(
      'nb',
      '[PER Pak Min-ho] kom. [PER Pak] smilte. Faren [PER Pak Sung-ho] ble hjemme. [PER Pak] reiste.',
    );
    expect(chainsOf(r)).toEqual([['Pak Min-ho', 'Pak', 'Pak'], ['Pak Sung-ho']]);
  });

  test('spouses stay apart: the title says whom the family name means', () => {
    const r = run(
      'en',
      '[PER Peter Hale] arrived with [PER Joan Hale]. Mrs. [PER Hale] spoke first. Mr. [PER Hale] left.',
    );
    expect(chainsOf(r)).toEqual([
      ['Peter Hale', 'Hale'],
      ['Joan Hale', 'Hale'],
    ]);
  });

  test('a family name that was taken for a body', () => {
    const r = run('nl', '[PER Willem Poelstra] sprak. [ORG Poelstra] lachte.');
    expect(chainsOf(r)).toEqual([['Willem Poelstra', 'Poelstra']]);
    expect(r.chains[0]!.type).toBe('PER');
  });

  test('the wife of whom the article knows by his family name only', () => {
    const r = run(
      'en',
      'President [PER Hale] left. [PER Hale] waved. Mrs [PER Hale] stayed. [PER Hale] came back.',
    );
    expect(chainsOf(r).map((texts) => texts.length)).toEqual([3, 1]);
  });

  test('of two with one family name, the bare name means whom the paragraph before has named', () => {
    const r = run(
      'nb',
      'Ordfører [PER Kari Moe] sa nei.\n\nSvogeren, [PER Ola Moe], sa ja.\n\nSkolen lekker, sa {name [PER Moe]}.',
    );
    expect(speakersOf(r)).toEqual(['Ola Moe']);
  });

  test('of two with one family name, the bare name means the one whom no pronoun of its sentence means', () => {
    const r = run(
      'nb',
      'Kaptein [PER Odd Moe] tier.\n\nStyrmann [PER Tiril Moe] er uenig. Ifølge henne ble [PER Moe] advart.',
    );
    expect(textsOf(r, 'Odd Moe')).toEqual(['Odd Moe', 'Moe']);
  });

  test('“the man” is nobody whose title only ends so', () => {
    const r = run(
      'nn',
      'Styrmannen, [PER Tiril Moe], var på brua. {nominal Mannen} trur at båten flyt. {pronoun Ho} er trøytt.',
    );
    expect(textsOf(r, 'Tiril Moe')).not.toContain('Mannen');
  });

  test('junior and senior stay apart', () => {
    const r = run('de', '[PER Karl Nord senior] gründete die Firma. Heute führt sie [PER Karl Nord junior].');
    expect(r.chains).toHaveLength(2);
  });

  test('initials and middle names that one leaves out', () => {
    const r = run(
      'en',
      '[PER Harold T. Finch] won. [PER Harold Finch] thanked voters. [PER H. Finch] was the only candidate.',
    );
    expect(r.chains).toHaveLength(1);
  });

  test('a part of a double family name', () => {
    const r = run(
      'de',
      '[PER Ute Berger-Lindner] trat vor. [PER Berger-Lindner] sprach, und [PER Lindner] ging.',
    );
    expect(r.chains).toHaveLength(1);
  });

  test('a given name alone, where usage has it', () => {
    const r = run('sv', '[PER Astrid Ek] vann loppet. – [PER Astrid] var bäst, sade tränaren.');
    expect(r.chains).toHaveLength(1);
  });

  test('people who share nothing but a given name stay apart', () => {
    const r = run('da', '[PER Peter Holm] talte med [PER Peter Krag].');
    expect(r.chains).toHaveLength(2);
  });

  test('a pope is known by his title in every language', () => {
    const ids = [
      run('de', 'Papst [PER Franziskus] betete.'),
      run('sv', 'Påve [PER Franciskus|Franciscus] bad.'),
      run('fr', 'Le pape [PER François] a prié.'),
      run('nl', '[PER Paus Franciscus] bad.'),
    ].map(({ chains }) => chains[0]!.authority);
    expect(new Set(ids)).toEqual(new Set(['ruler:pope-francis']));
    expect(run('de', 'Der Trainer [PER Franziskus] betete.').chains[0]!.authority).toBeUndefined();
  });
});

describe('places and organisations', () => {
  test('a country with its adjective, its inhabitants and its genitive', () => {
    const r = run(
      'de',
      "[LOC Norwegens|Norwegen] Regierung und die [LOC' norwegische|norwegische] Polizei warnten. Die [LOC' Norweger|Norweger] staunten.",
    );
    expect(chainsOf(r)).toEqual([['Norwegens', 'norwegische', 'Norweger']]);
    expect(r.chains[0]).toMatchObject({ authority: 'country:NO', name: 'Norwegen', type: 'LOC' });
  });

  test('an adjective whose noun makes it a name of its own', () => {
    const r = run(
      'de',
      "Auf der [LOC' koreanischen|Korea] Halbinsel blieb es ruhig, im [LOC' koreanischen|Korea] Fernsehen nicht.",
    );
    expect(r.chains.map(({ authority }) => authority)).toEqual(['region:korean-peninsula', 'region:korea']);
  });

  test('a place whose adjective makes it another', () => {
    const r = run('en', 'Trade with western [LOC Europe] grew, and the whole of [LOC Europe] gained.');
    expect(r.chains.map(({ authority }) => authority)).toEqual(['region:155', 'region:150']);
  });

  test('an abbreviation with its long form', () => {
    const r = run('de', 'Der [ORG Verband Deutscher Kanuten] ([ORG VDK]) tagte. Der [ORG VDK] wählte.');
    expect(chainsOf(r)).toEqual([['Verband Deutscher Kanuten', 'VDK', 'VDK']]);
  });

  test('a dateline is no abbreviation', () => {
    const r = run('nb', '[LOC Paris] ([ORG NTB]) Møtet er over.');
    expect(r.chains).toHaveLength(2);
  });

  test('a company with and without its legal form', () => {
    const r = run('de', 'Die [ORG Nordwerft GmbH] wächst. [ORG Nordwerft] stellt ein.');
    expect(r.chains).toHaveLength(1);
  });

  test('the head of a compound stands for the whole', () => {
    const r = run(
      'sv',
      '[ORG Konkurrensverket] prövar köpet. [ORG EU-kommissionen] också, och [ORG kommissionen] är hård.',
    );
    expect(chainsOf(r)).toEqual([['Konkurrensverket'], ['EU-kommissionen', 'kommissionen']]);
  });

  test('the inhabitants of a town that only the article knows', () => {
    const r = run('de', "In [LOC Lüdershausen] brannte es. Die [LOC' Lüdershausener|Lüdershausener] halfen.");
    expect(r.chains).toHaveLength(1);
  });

  test('a namesake far away is known by the region behind it', () => {
    const [idaho] = run('de', 'Ein Feuer in [LOC Moskau] in [LOC Idaho] hielt an.').chains;
    const [capital] = run('de', 'Ein Feuer in [LOC Moskau] hielt an.').chains;
    expect(capital!.authority).toBe('geonames:524901');
    expect(idaho!.authority).toBe('place:moskau@US-ID');
  });

  test('a club is not the town of its name', () => {
    const r = run(
      'de',
      'Der [ORG VfL Bochum] siegte. [ORG Bochum] führt nun. In [LOC Bochum] wurde gefeiert.',
    );
    expect(chainsOf(r)).toEqual([['VfL Bochum', 'Bochum'], ['Bochum']]);
  });
});

describe('roles', () => {
  test('the role beside a name, and the noun that takes it up', () => {
    const r = run(
      'nb',
      "[LOC Finlands|Finland] president [PER Aino Laine] landet i natt. Den [LOC' finske|Finland] presidenten skal møte kongen.",
    );
    expect(textsOf(r, 'Aino Laine')).toEqual(['Aino Laine', 'Den finske presidenten']);
    expect(chainNamed(r, 'Aino Laine').role).toBe('Finlands president');
  });

  test('a president of another country is another', () => {
    const r = run(
      'nb',
      "[LOC Finlands|Finland] president [PER Aino Laine] landet i natt. Den [LOC' franske|Frankrike] presidenten blir hjemme.",
    );
    expect(textsOf(r, 'Aino Laine')).toEqual(['Aino Laine']);
  });

  test('an apposition behind the name', () => {
    const r = run(
      'de',
      "[PER Marek Sova], der [LOC' tschechische|Tschechien] Außenminister, reiste ab. Der Minister schwieg.",
    );
    expect(textsOf(r, 'Marek Sova')).toEqual([
      'Marek Sova',
      'der tschechische Außenminister',
      'Der Minister',
    ]);
    expect(chainNamed(r, 'Marek Sova').role).toBe('tschechischer Außenminister');
  });

  test.each([
    ['en', '[PER Joan Hale], chief executive of [ORG Baltmar], resigned.', 'chief executive of Baltmar'],
    ['nb', '[PER Ida Moe], talsperson for [ORG Nordhav Berging], svarte.', 'talsperson for Nordhav Berging'],
    ['nb', 'Talsperson for [ORG Nordhav Berging] [PER Ida Moe] svarte.', 'talsperson for Nordhav Berging'],
    ['de', '[PER Ida Moor], Sprecherin der [ORG Nordhav AG], schwieg.', 'Sprecherin der Nordhav AG'],
    ['sv', '[PER Ida Mo], talesperson på [ORG Nordhav], teg.', 'talesperson på Nordhav'],
  ])('%s: the organisation that it is a role in', (language, text, role) => {
    const r = run(language, text);
    const person = r.chains.find(({ type }) => type === 'PER')!;
    expect(person.role).toBe(role);
  });

  test.each([
    ['de', 'Die Ministerin des Landes, [PER Ida Moor], schwieg.', 'Ministerin des Landes'],
    ['de', 'Die Botschafterin in [LOC Bern], [PER Ida Moor], schwieg.', 'Botschafterin in Bern'],
    ['fr', 'La ministre des transports, [PER Ida Moreau], se tait.', 'ministre des transports'],
    [
      'en',
      "[PER Joan Hale] met [PER Ida Moe], the [LOC' Danish|Denmark] foreign minister.",
      'Danish foreign minister',
    ],
    ['nb', '[PER Lunds|Lund] rådgiver [PER Ida Moe] kom.', 'Lunds rådgiver'],
    ['en', '[PER Ida Moe], a spokeswoman for [ORG Nordhav], left.', 'spokeswoman for Nordhav'],
    ['en', '[PER Ida Moe], the Secretary of State, left.', 'Secretary of State'],
    ['de', "Er traf den [LOC' türkischen|Türkei] Präsidenten [PER Ida Mor].", 'türkischer Präsident'],
    ['de', "Er traf die [LOC' türkische|Türkei] Ministerin [PER Ida Mor].", 'türkische Ministerin'],
    ['nb', 'Talsmannen [PER Ida Moe] kom.', 'talsmann'],
    ['da', 'Direktøren, [PER Ida Moe], tav.', 'direktør'],
    ['sv', 'Talespersonen [PER Ida Mo] teg.', 'talesperson'],
  ])('%s: “%s”, with what belongs to the role', (language, text, role) => {
    const r = run(language, text);
    expect(r.chains.find(({ name }) => name.startsWith('Ida'))!.role).toBe(role);
  });

  test('a clause after a place is no apposition', () => {
    const r = run(
      'de',
      'Wie der Minister in [LOC Bern] erklärte, [PER Ida Moor] sei krank. Der Minister in [LOC Bern], [PER Ida Moor] und andere kamen.',
    );
    expect(chainNamed(r, 'Ida Moor').role).toBeUndefined();
  });

  test.each([
    ['en', 'He came with his sister, [PER Ida Moe].'],
    ['de', 'Es kam auch seine Frau [PER Ida Moor].'],
    ['fr', 'Il appartient à [PER Ida Moreau], épouse du patron.'],
  ])('%s: whose relative somebody is is no role', (language, text) => {
    expect(run(language, text).chains.find(({ name }) => name.startsWith('Ida'))!.role).toBeUndefined();
  });

  test('a role meets an organisation that is not its own', () => {
    const r = run('en', '[PER Joan Hale], the foreign minister, told [ORG Baltmar] to wait.');
    expect(chainNamed(r, 'Joan Hale').role).toBe('foreign minister');
  });

  test('“en minister” is nobody known', () => {
    const r = run('nb', 'Finansminister [PER Ida Moe] gikk av. En minister ble igjen.');
    expect(textsOf(r, 'Ida Moe')).toEqual(['Ida Moe']);
  });
});

describe('pronouns and speakers', () => {
  test('she means the only woman', () => {
    const r = run('en', '[PER Joan Hale] met [PER Peter Finch] on Monday. She left early.');
    expect(textsOf(r, 'Joan Hale')).toEqual(['Joan Hale', 'She']);
  });

  test('he stays open between two men', () => {
    const r = run('en', '[PER John Hale] met [PER Peter Finch] on Monday. He left early.');
    expect(r.mentions.filter(({ form }) => form === 'pronoun')).toEqual([]);
  });

  test('speakers by name, role and pronoun', () => {
    const r = run(
      'nb',
      'Statsminister [PER Ola Berg] vil vente, sier {name [PER Berg]}. Nå haster det, sier {nominal statsministeren}. Det er sent, sier {pronoun han}. Andre er uenige, sier {nominal analytikere}.',
    );
    expect(speakersOf(r)).toEqual(['Ola Berg', 'Ola Berg', 'Ola Berg', 'analytikere']);
    expect(chainNamed(r, 'analytikere').names).toEqual([]);
  });

  test.each([
    ['nb', "[PER Jens Moe] talte i natt. Det haster, sa {nominal [LOC' nordmannen|Norge]}.", 'Jens Moe'],
    ['de', '[PER Jens Moe] sprach lange. Es eile, sagte {nominal der 61-Jährige}.', 'Jens Moe'],
    [
      'de',
      '[PER Jens Moe], 61, kam. [PER Ann Lie] (58) ging. Später sprach [PER Ola Berg]. Es eile, sagte {nominal die 58-Jährige}.',
      'Ann Lie',
    ],
    [
      'en',
      '[ORG Moss] coach [PER Jens Moe] was upset. Later came [PER Ola Berg]. It was late, {nominal the [ORG Oppdal] coach} said.',
      'Ola Berg',
    ],
    [
      'de',
      'Zuerst kam [PER Ola Berg].\n\nFür [PER Jens Moe] war es klar. Es eile, sagte {nominal der 61-Jährige}.',
      'Jens Moe',
    ],
    ['de', 'Für [PER Jens Moe] war es klar. Es eile, sagte {nominal der 61-Jährige}.', 'Jens Moe'],
    ['en', 'He met [PER Jens Moe] at noon. It was late, {nominal the minister} said.', 'Jens Moe'],
    ['en', '[ORG Moe Lines] lost money. It was late, {nominal the company} said.', 'Moe Lines'],
    ['nb', 'Hun leder [ORG Moe Lines]. Det haster, skriver {nominal selskapet}.', 'Moe Lines'],
  ] as const)('%s: who has just been named is meant: %s', (language, text, name) => {
    expect(speakersOf(run(language, text))).toEqual([name]);
  });

  test.each([
    [
      'whoever has another role',
      'Foreign minister [PER Jens Moe] spoke. It was late, {nominal the mayor} said.',
    ],
    [
      'several people',
      'Two ministers came. [PER Jens Moe] spoke. It was late, {nominal the ministers} said.',
    ],
    ['somebody new', '[PER Jens Moe] spoke. It was late, {nominal a fisherman} said.'],
    [
      'who was introduced before',
      'A neighbour had called. [PER Jens Moe] was dead. It was late, {nominal the neighbour} said.',
    ],
    ['one of two', '[PER Jens Moe] met [PER Ann Lie]. It was late, {nominal the minister} said.'],
  ] as const)('but %s is not: %s', (_, text) => {
    expect(speakersOf(run('en', text))).not.toContain('Jens Moe');
  });

  test('he is the subject, not whom a preposition governs', () => {
    const text =
      '[PER Jens Moe] was questioned by the prosecutor, [PER Erik Dahl]. It was late, {pronoun he} said.';
    expect(speakersOf(run('en', text))).toEqual(['Jens Moe']);
  });

  test('nobody names himself in his own words', () => {
    const { text, names, quotes } = read(
      '[PER Carl Askew] was jailed. His lawyer, [PER Jens Moe], left the court. “[PER Askew] denies it,” {pronoun he} said.',
    );
    const spoken = { start: text.indexOf('“') + 1, end: text.indexOf('”') };
    const direct = quotes.map((quote) => ({ ...quote, ...spoken, type: 'direct' as const, spans: [spoken] }));
    expect(speakersOf(resolve(segment(text, 'en'), names, direct, authority))).toEqual(['Jens Moe']);
  });

  test('she is who spoke last of the women, past all who are only spoken of', () => {
    const far = 'The boat lay still. The wind blew. The rain fell. It was cold. ';
    const text = `It was late, {name [PER Ann Lie]} said. [PER Jens Moe] agreed. ${far}It was dark, {pronoun she} said.`;
    expect(speakersOf(run('en', text))).toEqual(['Ann Lie', 'Ann Lie']);
  });

  test('an unnamed source that speaks twice is one', () => {
    const r = run(
      'sv',
      'Det är sent, säger {nominal en talesperson}. Det är mörkt, säger {nominal en talesperson}.',
    );
    expect(r.chains).toHaveLength(1);
    expect(r.mentions).toHaveLength(2);
  });
});

describe('a resolution', () => {
  test('has its mentions in order, each in its chain', () => {
    const r = run(
      'en',
      "[PER Joan Hale] of [LOC Oslo] met the [LOC' Norwegian|Norway] king. She smiled, says {nominal an aide}.",
    );
    expect(r.mentions.map(({ start }) => start)).toEqual(
      [...r.mentions.map(({ start }) => start)].sort((a, b) => a - b),
    );
    for (const [i, chain] of r.chains.entries()) {
      for (const index of chain.mentions) expect(r.mentions[index]!.chain).toBe(i);
    }
    for (const { start, end, text } of r.mentions) expect(r.text.slice(start, end)).toBe(text);
  });

  test('of an empty article is empty', () => {
    expect(resolve(segment('', 'de'), [], [], authority)).toEqual({ mentions: [], chains: [], quotes: [] });
  });
});
