/**
 * Builds server/data/authority.json: countries, regions, cities and organisations with their names in our languages,
 * and the adjectives and inhabitants that belong to them.
 *
 *   npm run data:authority -- --data ../shared/data [--out server/data]
 *
 * Sources: CLDR territory names (Unicode-3.0), the GeoNames city extract (CC BY 4.0), and the hand-written tables beside
 * this file. Repeatable: equal input gives equal bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '../../src/analysis/coreference/fold';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'server/data' },
  },
});
const tables = 'server/training/authority';

interface Entry {
  id: string;
  type: 'LOC' | 'ORG' | 'MISC';
  name: string;
  country: string;
  /** 0..9, decades of inhabitants for cities; larger for what a bare name means first. */
  prominence: number;
  aliases: Map<string, string>;
}

const LANGUAGES = ['de', 'nb', 'nn', 'da', 'sv', 'en', 'fr', 'nl'];
/** Names this short are only taken from the hand-written tables: as city names they are somebody else's word. */
const SHORTEST_CITY_ALIAS = 4;

const entries = new Map<string, Entry>();

function add(id: string, type: Entry['type'], name: string, country: string, prominence: number): Entry {
  const known = entries.get(id);
  if (known) return known;
  const entry: Entry = { id, type, name, country, prominence, aliases: new Map() };
  entries.set(id, entry);
  alias(entry, name);
  return entry;
}

function alias(entry: Entry, name: string): void {
  const key = fold(name);
  if (key !== '' && !entry.aliases.has(key)) entry.aliases.set(key, name);
}

function rows(file: string): string[][] {
  return readFileSync(join(tables, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

const list = (cell: string | undefined) =>
  cell
    ? cell
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
    : [];

const territoryId = (code: string) => (/^\d+$/.test(code) ? `region:${code}` : `country:${code}`);

function addTerritories(): void {
  const territories: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(values.data, 'places/territories.json'), 'utf8'),
  );
  const skipped = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB']);
  for (const language of ['en', ...LANGUAGES]) {
    for (const [code, name] of Object.entries(territories[language] ?? {})) {
      const base = code.split('-')[0]!;
      if (skipped.has(base)) continue;
      const english = territories.en![base]!;
      const entry = add(territoryId(base), 'LOC', english, '', base.length === 2 ? 12 : 11);
      // “É.-U.” would take EU; what is short stands in states.txt.
      if (fold(name).length > 2) alias(entry, name);
      if (/[([]/.test(name)) alias(entry, name.replace(/\s*[([].*$/, ''));
    }
  }
  for (const [code, name, names] of rows('states.txt')) {
    const entry = add(territoryId(code!), 'LOC', name!, '', 12);
    alias(entry, name!);
    entry.name = name!;
    for (const other of list(names)) alias(entry, other);
  }
}

function addTable(file: string, prefix: string, type: 'LOC' | 'ORG', prominence: number): void {
  for (const [code, country, name, names] of rows(file)) {
    // A state that shares its name with a great city is not what the bare name means.
    const weight = / \(state\)$/.test(name!) ? 5 : prominence;
    const entry = add(`${prefix}:${code}`, type, name!, country === '-' ? '' : country!, weight);
    alias(entry, name!.replace(/\s*\(.*$/, ''));
    for (const other of list(names)) alias(entry, other);
  }
}

function addWorks(): void {
  for (const [code, name, names] of rows('works.txt')) {
    const entry = add(`work:${code}`, 'MISC', name!, '', 6);
    for (const other of list(names)) alias(entry, other);
  }
}

/**
 * Names under which cities make adjectives and inhabitants: their own, CLDR's in the language, and those in
 * adjective-cities.txt. Other languages' names would make a city of many a plain word.
 */
function adjectiveCities(): Record<string, string> {
  const exemplars: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(values.data, 'places/exemplar-cities.json'), 'utf8'),
  );
  const own = [...entries.values()]
    .filter(({ id }) => id.startsWith('geonames:'))
    .map(({ name }) => fold(name));
  const known = new Set(
    [...entries.values()]
      .filter(({ id }) => id.startsWith('geonames:'))
      .flatMap((e) => [...e.aliases.keys()]),
  );
  const more = Object.fromEntries(
    rows('adjective-cities.txt').map(([language, names]) => [language!, names!.split(/\s+/)]),
  );
  const shared = new Set(own);
  const out: Record<string, string> = { all: [...shared].join(' ') };
  for (const language of LANGUAGES) {
    const names = [...Object.values(exemplars[language] ?? {}), ...(more[language] ?? [])].map(fold);
    out[language] = [...new Set(names)].filter((name) => known.has(name) && !shared.has(name)).join(' ');
  }
  return out;
}

type City = [id: number, name: string, country: string, population: number, others: string[]];

function addCities(): void {
  const cities: City[] = JSON.parse(
    readFileSync(join(values.data, 'places/cities100k-or-capital.latin.json'), 'utf8'),
  );
  for (const [id, name, country, population, others] of cities) {
    const prominence = Math.max(1, Math.log10(population + 1));
    const entry = add(`geonames:${id}`, 'LOC', name, country, prominence);
    for (const other of others) if (fold(other).length >= SHORTEST_CITY_ALIAS) alias(entry, other);
  }
  for (const [id, names] of rows('cities.txt')) {
    const entry = entries.get(`geonames:${id}`);
    if (!entry) throw new Error(`cities.txt: no city ${id}`);
    for (const other of list(names)) alias(entry, other);
  }
}

/** Endings of inhabitants that inflect. They are cut and tried at lookup: such stems are marked “~”, whole inhabitants “=”. */
const INHABITANT_ENDINGS: Record<string, RegExp> = {
  de: /e$/,
  nb: /er$/,
  nn: /ar$/,
  da: /er$/,
  sv: /are$/,
  en: /$^/,
  fr: /$^/,
  nl: /$^/,
};

function demonyms(): Record<string, string> {
  const out: Record<string, Map<string, string>> = Object.fromEntries(LANGUAGES.map((l) => [l, new Map()]));
  const put = (language: string, word: string, id: string) => {
    const ending = INHABITANT_ENDINGS[language]!;
    const mark = !isInhabitant(language, word) ? '' : ending.test(word) ? '~' : '=';
    const key = mark + fold(mark === '~' ? word.replace(ending, '') : word);
    if (!out[language]!.has(key)) out[language]!.set(key, id);
  };
  for (const [code, de, nb, sv, en, fr, nl, da] of rows('demonyms.txt')) {
    const id = entries.has(territoryId(code!)) ? territoryId(code!) : `region:${code}`;
    if (!entries.has(id)) throw new Error(`demonyms.txt: unknown ${id}`);
    const [bokmal, nynorsk] = nb!.split(';');
    const words = (cell: string | undefined) =>
      (cell ?? '').split(/\s+/).filter((word) => word !== '' && word !== '-');
    const norwegian = words(bokmal);
    for (const word of words(de)) put('de', word, id);
    for (const word of norwegian) put('nb', word, id);
    for (const word of nynorsk ? words(nynorsk) : []) put('nn', word, id);
    for (const word of norwegian) put('nn', word.replace(/er$/, 'ar'), id);
    for (const word of words(da ?? bokmal)) put('da', word, id);
    for (const word of words(sv)) put('sv', word, id);
    for (const word of words(en)) put('en', word, id);
    for (const word of words(fr)) put('fr', word, id);
    for (const word of words(nl)) put('nl', word, id);
  }
  return Object.fromEntries(
    Object.entries(out).map(([language, map]) => [
      language,
      [...map].map(([key, id]) => `${key} ${id}`).join('|'),
    ]),
  );
}

/** German inhabitants have a capital, Nordic ones end otherwise than adjectives in -sk; elsewhere no difference is made. */
function isInhabitant(language: string, word: string): boolean {
  if (language === 'de') return /^\p{Lu}/u.test(word);
  if (['nb', 'nn', 'da', 'sv'].includes(language)) return !/sk$/.test(word);
  return false;
}

/** Given names by origin and gender: “slavic m” → folded names. */
function givenNames(): Record<string, string> {
  const out: Record<string, Set<string>> = {};
  let section = '';
  for (const line of readFileSync(join(tables, 'given-names.txt'), 'utf8').split('\n')) {
    const head = /^\[(.+)\]$/.exec(line.trim());
    if (head) section = head[1]!;
    else if (!line.startsWith('#')) {
      out[section] ??= new Set();
      for (const name of line.split(/\s+/)) if (name !== '') out[section]!.add(fold(name));
    }
  }
  delete out[''];
  return Object.fromEntries(Object.entries(out).map(([key, names]) => [key, [...names].join(' ')]));
}

/** “title pope”, “title monarch” and canonical names → folded words. */
function rulers(): Record<string, string> {
  return Object.fromEntries(
    rows('rulers.txt').map(([key, words]) => [key!, [...new Set(words!.split(/\s+/).map(fold))].join(' ')]),
  );
}

addTerritories();
addTable('regions.txt', 'region', 'LOC', 8);
addTable('organisations.txt', 'org', 'ORG', 8);
addWorks();
addCities();

const data = {
  entries: [...entries.values()].map((e) =>
    [
      e.id,
      e.type,
      e.name,
      e.country,
      e.prominence.toFixed(1).replace(/\.0$/, ''),
      [...e.aliases.keys()].join(' '),
    ].join('|'),
  ),
  // Names of several words whose inflection changes inside (Europäischen Zentralbank): kept as written.
  phrases: [...entries.values()]
    .filter((e) => !e.id.startsWith('geonames:'))
    .map((e): [string, string[]] => [e.id, [...e.aliases.values()].filter((name) => /\s/.test(name))])
    .filter(([, names]) => names.length > 0)
    .map(([id, names]) => `${id}|${names.join('|')}`),
  demonyms: demonyms(),
  adjectiveCities: adjectiveCities(),
  givenNames: givenNames(),
  rulers: rulers(),
};
const json = `${JSON.stringify(data, null, 0).replaceAll('","', '",\n"')}\n`;
writeFileSync(join(values.out, 'authority.json'), json);
console.log(`${entries.size} entries, ${(json.length / 1e6).toFixed(2)} MB`);
