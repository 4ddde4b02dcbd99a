import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Authority, loadAuthority } from './authority';

let authority: Authority;
beforeAll(async () => {
  authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
});

const first = (name: string) => authority.lookup(name)[0]?.id;

describe('names', () => {
  test.each([
    ['country:KP', ['Nordkorea', 'Nord-Korea', 'North Korea', 'Corée du Nord', 'Noord-Korea', 'DPRK']],
    [
      'country:US',
      [
        'USA',
        'US',
        'U.S.',
        'Vereinigte Staaten',
        'Vereinigten Staaten',
        'Förenta staterna',
        'Verenigde Staten',
        'États-Unis',
      ],
    ],
    ['country:NL', ['Niederlande', 'Niederlanden', 'Nederland', 'The Netherlands', 'Pays-Bas']],
    ['geonames:2013348', ['Wladiwostok', 'Vladivostok', 'VLADIVOSTOK']],
    ['geonames:1816670', ['Peking', 'Beijing']],
    ['geonames:2618425', ['København', 'Kopenhagen', 'Köpenhamn', 'Copenhagen', 'Copenhague']],
    [
      'region:korean-peninsula',
      ['Koreahalvøya', 'koreanische Halbinsel', 'koreanischen Halbinsel', 'Korean Peninsula', 'Koreahalvön'],
    ],
    ['org:un', ['UN', 'UNO', 'FN', 'ONU', 'VN', 'Vereinten Nationen', 'De forente nasjoner']],
    [
      'org:unsc',
      [
        'Sikkerhetsrådet',
        'Sicherheitsrat',
        'UN-Sicherheitsrats',
        'Säkerhetsrådet',
        'FNs sikkerhetsråd',
        'Veiligheidsraad',
      ],
    ],
    ['org:ecb', ['EZB', 'Europäischen Zentralbank', 'Den Europæiske Centralbank', 'ESB']],
    ['org:whitehouse', ['Weißen Haus', 'Weißen Hauses', 'Det hvite hus', 'Vita huset', 'Maison-Blanche']],
  ])('%s', (id, names) => {
    expect(names.map((name) => [name, first(name)])).toEqual(names.map((name) => [name, id]));
  });

  test('the capital before its namesakes, the country before the state', () => {
    expect(first('Washington')).toBe('geonames:4140963');
    expect(first('Georgia')).toBe('country:GE');
    expect(authority.lookup('Georgia').map(({ id }) => id)).toContain('region:US-GA');
  });

  test('words that every object has are words like others', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'Constructor']) {
      expect(authority.lookup(word)).toEqual([]);
      expect(authority.derived(word, 'en')).toBeUndefined();
    }
  });

  test('what nobody knows is nothing', () => {
    expect(authority.lookup('Krähwinkelhausen')).toEqual([]);
    expect(authority.lookup('')).toEqual([]);
    expect(authority.derived('grønnsakene', 'nb')).toBeUndefined();
  });
});

describe('derived words', () => {
  test.each([
    ['de', 'country:RU', ['russische', 'russischen', 'Russen', 'Russin']],
    ['nb', 'country:KP', ['nordkoreansk', 'nordkoreanske', 'nordkoreaner', 'nordkoreanerne']],
    ['nn', 'country:CN', ['kinesisk', 'kinesarane', 'kinesarar']],
    ['da', 'country:DK', ['dansk', 'danske', 'danskere', 'danskerne']],
    ['sv', 'country:RU', ['rysk', 'ryska', 'ryskt', 'ryssar', 'ryssarna']],
    ['en', 'country:GB', ['British', 'Britons']],
    ['fr', 'country:KP', ['nord-coréen', 'nord-coréenne', 'nord-coréens']],
    ['nl', 'country:FR', ['Franse', 'Fransen']],
    ['de', 'geonames:2867714', ['Münchner', 'Münchener']],
    ['de', 'geonames:2935022', ['Dresdner']],
    ['en', 'geonames:2988507', ['Parisian', 'Parisians']],
  ])('%s %s', (language, id, words) => {
    expect(words.map((word) => [word, authority.derived(word, language)?.id])).toEqual(
      words.map((word) => [word, id]),
    );
  });

  test.each([
    ['de', ['Länder', 'polen', 'Hammer', 'Kinder', 'Leiter', 'türken']],
    ['nb', ['finner', 'lette', 'banker', 'kanoer', 'russ', 'samer']],
    ['da', ['finder', 'letter', 'lander']],
    ['sv', ['finner', 'hammare', 'est']],
    ['en', ['polish', 'turkey', 'Parker', 'Porter']],
  ])('%s words that only look derived', (language, words) => {
    expect(words.map((word) => [word, authority.derived(word, language)?.id])).toEqual(
      words.map((word) => [word, undefined]),
    );
  });

  test('hold the adjectives of CLDR’s currencies', () => {
    // Countries' own currencies: “nordkoreanske won”. Those that name no country, or islands without one, are left.
    const codes = Intl.supportedValuesOf('currency');
    const missed: string[] = [];
    let known = 0;
    for (const language of ['de', 'nb', 'nn', 'da', 'sv', 'en']) {
      const names = new Intl.DisplayNames(language, { type: 'currency' });
      for (const code of codes) {
        const country = `country:${code.slice(0, 2)}`;
        const [word] = names.of(code)!.split(' ');
        const found = authority.derived(word!, language);
        if (found?.id === country) known++;
        else if (authority.entry(country) && ADJECTIVE.test(word!)) missed.push(`${language} ${word}`);
      }
    }
    expect(known).toBeGreaterThan(500);
    expect(missed.length, missed.join(', ')).toBeLessThan(known * 0.2);
  });
});

const ADJECTIVE = /(?:isch|ische|ischer|isches|sk|ske|ish|ese)$/;

describe('given names and rulers', () => {
  test('know gender and script', () => {
    expect(authority.given('Ingrid')).toEqual({ gender: 'f', transcribed: false });
    expect(authority.given('Sergej')).toEqual({ gender: 'm', transcribed: true });
    expect(authority.given('Xyz')).toBeUndefined();
  });

  test('translate the names of popes', () => {
    expect(['Franziskus', 'Frans', 'François', 'Francis'].map((name) => authority.rulerName(name))).toEqual(
      Array(4).fill('francis'),
    );
    expect(authority.rulerTitle('pave')).toBe('pope');
  });
});
