import type { LanguagePack } from '../language/pack';
import { type Fold, folderOf } from './folding';
import { stopWords } from './stop-words';
import type { LanguageData } from './vocabulary';

/** What a word says of a topic. */
export interface Sense {
  /** Index of the topic. */
  topic: number;
  /** How strongly: 1 for an ordinary term. */
  weight: number;
  /** The term's key: several forms and compounds of one term count as one. */
  term: string;
}

interface Entry extends Sense {
  /** A proper name: the word has to have a capital. */
  capital: boolean;
  /** Only as the first part of a compound. */
  modifierOnly: boolean;
}

/** A term of several words: the keys of the words after the first. */
interface Phrase {
  rest: string[];
  entries: Entry[];
}

/** The words of one language that speak for topics, and how common its words are. */
export interface Lexicon {
  fold: Fold;
  /** Inverse document frequency, log2, of a word's key; the largest for words that the corpora do not have. */
  idf(key: string): number;
  /** What a word says, itself or as a compound. */
  senses(word: string): readonly Sense[];
  /** The longest term of several words that starts at `words[at]`: its length and what it says. */
  phrase(words: readonly string[], at: number): { length: number; senses: readonly Sense[] } | undefined;
}

const STRONG = 2;
const WEAK = 0.4;
/** What is left of a term's weight when it is the last or the first part of a compound. */
const HEAD = 0.85;
const MODIFIER = 0.55;
/** Letters of a compound part at least; shorter ones are found in too many words by chance. */
const SHORTEST_PART = 4;
/** Letters from which a part counts although its neighbour is no known word. */
const SURE_PART = 6;
/** The document frequency from which a word is as telling as any, log2. */
const RARE = 7;
const CACHE_SIZE = 50_000;

export function lexiconOf(data: LanguageData, pack: LanguagePack): Lexicon {
  const fold = folderOf(pack.morphology);
  const frequencies = readFrequencies(data);
  const rarest = Math.max(RARE, data.frequencies.length);
  const idf = (key: string) => frequencies.get(key) ?? rarest;
  const { words, acronyms, phrases } = readTerms(data, pack, fold);
  const known = (part: string) => words.has(part) || frequencies.has(part);
  const stops = stopWords(pack);
  const cache = new Map<string, readonly Sense[]>();

  const weigh = (entries: readonly Entry[], key: string, factor: number): Sense[] => {
    const commonness = Math.min(1, 0.25 + (0.75 * idf(key)) / RARE);
    return entries.map(({ topic, weight, term }) => ({ topic, term, weight: weight * factor * commonness }));
  };
  const ofWord = (word: string): Sense[] => {
    if (stops.has(word.toLowerCase())) return [];
    const acronym = acronyms.get(bare(word));
    if (acronym) return weigh(acronym, word, 1);
    const key = fold(word);
    const capital = pack.capitalisesNouns || /^\p{Lu}/u.test(word);
    const entries = words.get(key)?.filter((entry) => !entry.modifierOnly && (capital || !entry.capital));
    if (entries?.length) return weigh(entries, key, 1);
    return word.includes('-') ? ofHyphenated(word) : ofCompound(word.toLowerCase());
  };
  const ofHyphenated = (word: string): Sense[] => {
    const parts = word.split('-').filter(Boolean);
    return parts.flatMap((part, i) => {
      const factor = i === parts.length - 1 ? HEAD : MODIFIER;
      return senses(part).map((sense) => ({ ...sense, weight: sense.weight * factor }));
    });
  };
  const ofCompound = (word: string): Sense[] => {
    if (pack.morphology.linkers.length === 0 || word.length < 2 * SHORTEST_PART - 1) return [];
    const { modifier, head } = split(word);
    return [
      ...(modifier ? weigh(words.get(modifier)!, modifier, MODIFIER) : []),
      ...(head
        ? weigh(
            words.get(head)!.filter((entry) => !entry.modifierOnly),
            head,
            HEAD,
          )
        : []),
    ];
  };
  /** The longest parts of a compound that are terms: the first (Atom in Atomprogramm) and the last (gipfel in Krisengipfel). */
  const split = (word: string): { modifier?: string; head?: string } => {
    let modifier: string | undefined;
    let head: string | undefined;
    for (let i = word.length - 3; i >= 3; i--) {
      const left = partKey(word.slice(0, i), words);
      const rest = fold(word.slice(i));
      if (i >= SHORTEST_PART && left && !modifier && (i >= SURE_PART || known(rest))) modifier = left;
      const restLength = word.length - i;
      if (restLength >= SHORTEST_PART && words.has(rest)) {
        if (restLength >= SURE_PART + 1 || partKey(word.slice(0, i), { has: known })) head = rest;
      }
    }
    return { modifier, head };
  };
  /** The key of a compound's first part, without its linking letters. */
  const partKey = (part: string, among: { has(key: string): boolean }): string | undefined => {
    const key = fold(part);
    if (among.has(key)) return key;
    for (const linker of pack.morphology.linkers) {
      if (!part.endsWith(linker) || part.length - linker.length < 3) continue;
      const without = fold(part.slice(0, -linker.length));
      if (among.has(without)) return without;
    }
    return undefined;
  };
  const senses = (word: string): readonly Sense[] => {
    const cached = cache.get(word);
    if (cached) return cached;
    if (cache.size >= CACHE_SIZE) cache.clear();
    const found = ofWord(word);
    cache.set(word, found);
    return found;
  };

  return {
    fold,
    idf,
    senses,
    phrase(keys, at) {
      for (const { rest, entries } of phrases.get(keys[at]!) ?? []) {
        if (!rest.every((key, i) => keys[at + 1 + i] === key)) continue;
        return { length: rest.length + 1, senses: entries };
      }
      return undefined;
    },
  };
}

function readFrequencies({ frequencies }: LanguageData): Map<string, number> {
  const idf = new Map<string, number>();
  frequencies.forEach((stems, level) => {
    for (const stem of stems.split(' ')) if (stem) idf.set(stem, level);
  });
  return idf;
}

function readTerms({ terms }: LanguageData, pack: LanguagePack, fold: Fold) {
  const words = new Map<string, Entry[]>();
  const acronyms = new Map<string, Entry[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const line of terms.split('\n')) {
    const [index, list] = line.split('\t');
    if (!list) continue;
    for (const written of list.split(',')) {
      const { text, weight } = readTerm(written);
      const keys = text.split(' ').map(fold);
      const entry: Entry = {
        topic: Number(index),
        weight,
        term: keys.join(' '),
        capital: !pack.capitalisesNouns && /^\p{Lu}/u.test(text),
        modifierOnly: text.endsWith('-'),
      };
      if (keys.length > 1) addPhrase(phrases, keys, entry);
      else if (isAcronym(text)) add(acronyms, text, entry);
      else add(words, fold(text.replace(/-$/, '')), entry);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { words, acronyms, phrases };
}

/** `term`, `term!` when it settles the topic alone, `term?` when it only adds to others. */
function readTerm(written: string): { text: string; weight: number } {
  if (written.endsWith('!')) return { text: written.slice(0, -1), weight: STRONG };
  if (written.endsWith('?')) return { text: written.slice(0, -1), weight: WEAK };
  return { text: written, weight: 1 };
}

const isAcronym = (text: string) => /^[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*$/u.test(text) && text.length > 1;

/** An acronym without the genitive: NATOs, EU:s, UN's. */
const bare = (word: string) => word.replace(/(?<=\p{Lu})(?:[:'’]?s|:[a-z]+)$/u, '');

function add(to: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = to.get(key);
  if (!list) to.set(key, [entry]);
  else if (!list.some(({ topic }) => topic === entry.topic)) list.push(entry);
}

function addPhrase(to: Map<string, Phrase[]>, keys: readonly string[], entry: Entry): void {
  const [first, ...rest] = keys;
  const list = to.get(first!) ?? [];
  to.set(first!, list);
  const same = list.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (!same) list.push({ rest, entries: [entry] });
  else if (!same.entries.some(({ topic }) => topic === entry.topic)) same.entries.push(entry);
}
