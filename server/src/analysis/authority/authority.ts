import { fold } from '../coreference/fold';
import { withoutArticle } from '../language/articles';
import { once, remember } from '../remember';
import type { EntityType } from '../types';
import { Demonyms } from './demonyms';
import { NameIndex } from './name-index';

/** A known thing: country, city, region, organisation. */
export interface AuthorityEntry {
  /** Stable: `country:KP`, `geonames:1871859`. */
  id: string;
  type: EntityType;
  /** English name. */
  name: string;
  /** ISO 3166 code of the country it lies in, when it is not one itself and lies in one only. */
  country?: string;
  /** How likely a bare name means it: decades of inhabitants for a city, more for countries. */
  prominence: number;
}

/** Looks up what is known beforehand. */
export interface Authority {
  /** Candidates for a normal name (“Wladiwostok”, “Nord-Korea”, “UN”), the most prominent first; empty when unknown. */
  lookup(name: string): readonly AuthorityEntry[];
  /** The entry a derived word belongs to (russische → country:RU, Berliner → city), in a language. */
  derived(word: string, language: string): AuthorityEntry | undefined;
  entry(id: string): AuthorityEntry | undefined;
  /** Names of places that a derived word may be made of, folded (Kaiserslauterer → kaiserslauter, kaiserslautern, …). */
  placeNames(word: string, language: string): readonly string[];
  /** What is known of a given name. */
  given(name: string): GivenName | undefined;
  /** Is the given name one that is written in another script at home? May be passed on without its object. */
  isTranscribed(this: void, given: string): boolean;
  /** Is the word the title of a pope or monarch? */
  rulerTitle(word: string): 'pope' | 'monarch' | undefined;
  /** The one form of a ruler's name that stands for its translations (Franziskus, Frans → francis). */
  rulerName(name: string): string | undefined;
}

export interface GivenName {
  /** Undefined when women and men bear it. */
  gender: 'f' | 'm' | undefined;
  /** Written in another script at home, so that papers spell it differently. */
  transcribed: boolean;
}

interface AuthorityFile {
  /** id|type|name|country|prominence|folded names, separated by blanks */
  entries: string[];
  /** id|names of several words as written */
  phrases: string[];
  /** By language: “stem id” separated by bars; inhabitants begin with “~” (ending cut) or “=”. */
  demonyms: Record<string, string>;
  /** By language, and for all: folded names of cities that make adjectives, separated by blanks. */
  adjectiveCities: Record<string, string>;
  /** “origin gender” → folded names, separated by blanks. */
  givenNames: Record<string, string>;
  /** “title pope”, “title monarch” and canonical names → folded words, separated by blanks. */
  rulers: Record<string, string>;
}

const NOTHING: readonly AuthorityEntry[] = [];
/** Endings that are still on a name: USAs, Sicherheitsrats, Bundeskriminalamte(s), (in den) Niederlanden. */
const INFLECTIONS = [/(?<=\p{L}{2})(?:['’:]?s|['’])$/u, /(?<=\p{L}{6})e$/u, /(?<=\p{L}{7})n$/u];
/** Inhabitants, in decades, of a city whose short derived words are taken for such: Kieler, but not Hammer. */
const GREAT_CITY = 5.35;
const SHORT_WORD = 6;
/** Reads `authority.json`. Rejects when it is missing or no JSON. */
export async function loadAuthority(read: (name: string) => Promise<Uint8Array>): Promise<Authority> {
  return readAuthority(await read('authority.json'));
}

/** Throws when the bytes are no authority file. */
export function readAuthority(bytes: Uint8Array): Authority {
  return new KnownThings(JSON.parse(new TextDecoder().decode(bytes)));
}

/** What the file knows. Each part of it is read when it is first asked for. */
class KnownThings implements Authority {
  readonly #index: NameIndex;
  readonly #demonyms: Demonyms;
  readonly #phrases: () => ReadonlyMap<string, AuthorityEntry[]>;
  readonly #given: () => ReadonlyMap<string, GivenName>;
  readonly #rulers: () => ReadonlyMap<string, string>;
  readonly #derivedIn = remember((language) => remember((word) => this.#findDerived(word, language)));
  readonly #placeNamesIn = remember((language) =>
    remember((word) => this.#demonyms.placeNames(word, language)),
  );
  readonly lookup = remember((name) => this.#find(name));

  constructor(file: AuthorityFile) {
    this.#index = new NameIndex(file.entries);
    this.#demonyms = new Demonyms(file.demonyms, file.adjectiveCities);
    this.#phrases = once(() => readPhrases(file.phrases, (id) => this.entry(id)));
    this.#given = once(() => readGivenNames(file.givenNames));
    this.#rulers = once(() => readRulers(file.rulers));
  }

  entry(id: string): AuthorityEntry | undefined {
    return this.#index.find(id)?.find((entry) => entry.id === id);
  }

  derived(word: string, language: string): AuthorityEntry | undefined {
    return this.#derivedIn(language)(word);
  }

  placeNames(word: string, language: string): readonly string[] {
    return this.#placeNamesIn(language)(word);
  }

  given(name: string): GivenName | undefined {
    return this.#given().get(fold(name));
  }

  readonly isTranscribed = (name: string): boolean => this.given(name)?.transcribed ?? false;

  rulerTitle(word: string): 'pope' | 'monarch' | undefined {
    const title = this.#rulers().get(`title ${fold(word)}`);
    return title === 'pope' || title === 'monarch' ? title : undefined;
  }

  rulerName(name: string): string | undefined {
    return this.#rulers().get(fold(name));
  }

  /** As the name is, else without an ending that is still on it. */
  #find(name: string): readonly AuthorityEntry[] {
    const exact = this.#findExactly(name);
    if (exact) return exact;
    for (const ending of INFLECTIONS) {
      const found = ending.test(name) ? this.#findExactly(name.replace(ending, '')) : undefined;
      if (found) return found;
    }
    return NOTHING;
  }

  #findExactly(name: string): readonly AuthorityEntry[] | undefined {
    const bare = withoutArticle(name);
    return (
      this.#index.find(fold(name)) ??
      (bare === name ? undefined : this.#index.find(fold(bare))) ??
      (/\s/.test(bare) ? this.#phrases().get(phraseKey(bare)) : undefined)
    );
  }

  #findDerived(word: string, language: string): AuthorityEntry | undefined {
    const id = this.#demonyms.find(word, language);
    if (id !== undefined) return this.entry(id);
    const isLong = fold(word).length > SHORT_WORD;
    return this.#demonyms
      .cityNames(word, language)
      .flatMap(this.lookup)
      .filter(({ id, prominence }) => id.startsWith('geonames:') && (prominence >= GREAT_CITY || isLong))
      .sort((a, b) => b.prominence - a.prominence)[0];
  }
}

/** Folded name → canonical name, “title ” + folded word → kind. Of two names that share a form the first has it. */
function readRulers(rows: Record<string, string>): Map<string, string> {
  const rulers = new Map<string, string>();
  for (const [key, words] of Object.entries(rows)) {
    const kind = /^title (.+)$/.exec(key)?.[1];
    for (const word of words.split(' ')) {
      const at = kind ? `title ${word}` : word;
      if (!rulers.has(at)) rulers.set(at, kind ?? key);
    }
  }
  return rulers;
}

function readGivenNames(sections: Record<string, string>): Map<string, GivenName> {
  const given = new Map<string, GivenName>();
  for (const [section, names] of Object.entries(sections)) {
    const [origin, letter] = section.split(' ');
    const gender = letter === 'f' ? 'f' : 'm';
    for (const name of names.split(' ')) {
      const known = given.get(name);
      given.set(name, {
        gender: known && known.gender !== gender ? undefined : gender,
        // Andrea, Maria: borne under Latin letters too, so that its spelling is its own.
        transcribed: origin !== 'latin' && known?.transcribed !== false,
      });
    }
  }
  return given;
}

/** Names of several words by {@link phraseKey}. */
function readPhrases(
  rows: readonly string[],
  byId: (id: string) => AuthorityEntry | undefined,
): Map<string, AuthorityEntry[]> {
  const phrases = new Map<string, AuthorityEntry[]>();
  for (const row of rows) {
    const [id, ...names] = row.split('|');
    const entry = byId(id!)!;
    for (const name of names) push(phrases, phraseKey(name), entry);
  }
  return phrases;
}

/** Keeps lists sorted by prominence; of equals the first stays first. */
function push(map: Map<string, AuthorityEntry[]>, key: string, entry: AuthorityEntry): void {
  const list = map.get(key);
  if (!list) {
    map.set(key, [entry]);
    return;
  }
  if (list.includes(entry)) return;
  const at = list.findIndex((other) => other.prominence < entry.prominence);
  list.splice(at < 0 ? list.length : at, 0, entry);
}

/**
 * Key of a name of several words without its adjective endings and genitive: Europäischen Zentralbank, Vereinten
 * Nationen, Weißen Hauses, det internasjonale pengefondet.
 */
function phraseKey(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .map((word, i) => {
      const key = fold(word);
      if (i < words.length - 1) return key.length > 3 ? key.replace(/(?:e[nrsm]?|a|t)$/, '') : key;
      return key.replace(/(?<=...)(?:es|s|en|n|e)$/, '').replace(/(?<=...)[sn]$/, '');
    })
    .join(' ');
}
