import type { LanguagePack, Morphology } from '../language/pack';
import { remember } from '../remember';
import { basesOf } from './bases';
import { type Fold, folderOf } from './folding';
import { closedWords } from './stop-words';
import type { LanguageData } from './vocabulary';

/** What a word says of a topic. */
export interface Sense {
  /** Index of the topic. */
  topic: number;
  /** How strongly: 1 for an ordinary term. */
  weight: number;
  /** The term as the lexicon has it: its forms and compounds count as one. */
  term: string;
}

interface Entry extends Sense {
  /** The word has to have a capital: proper names, German nouns. */
  capital: boolean;
  /** Only as the first part of a compound. */
  modifierOnly: boolean;
}

/** A term of several words: the words after the first. */
interface Phrase {
  rest: string[];
  entries: Entry[];
}

/** Terms of one word, in lower case; acronyms as written; terms of several words by their first. */
interface Terms {
  words: ReadonlyMap<string, readonly Entry[]>;
  acronyms: ReadonlyMap<string, readonly Entry[]>;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** The words of one language that speak for topics, and how common its words are. */
export interface Lexicon {
  fold: Fold;
  /** Inverse document frequency, log2, of a folded word; the largest for words that the corpora do not have. */
  idf(key: string): number;
  /** A noun of the lexicon, or a compound with one, without its article and genitive; undefined for all other words. */
  indefinite(word: string): string | undefined;
  /** What a word says, itself or as a compound; with `name`, that it is (part of) a name, only itself. */
  senses(word: string, name?: boolean): readonly Sense[];
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
const SHORTEST_REST = 3;
/** Letters of a compound at most: bounds the work on a “word” without end. */
const LONGEST_COMPOUND = 80;
/** Letters from which a last or first part counts although its neighbour is no known word. */
const SURE_HEAD = 7;
const SURE_MODIFIER = 8;
/** The idf, log2, from which a word is as telling as any, and what is left of the weight of one in every document. */
const RARE = 7;
const COMMON_WEIGHT = 0.25;

/** Reads the terms of a language; the lexicon remembers words it has seen. */
export function lexiconOf(data: LanguageData, pack: LanguagePack): Lexicon {
  return new TermLexicon(data, pack);
}

class TermLexicon implements Lexicon {
  readonly fold: Fold;
  readonly #pack: LanguagePack;
  readonly #frequencies: ReadonlyMap<string, number>;
  readonly #rarest: number;
  readonly #terms: Terms;
  /** Words that terms of several words are made of. */
  readonly #phraseWords: ReadonlySet<string>;
  readonly #closed: ReadonlySet<string>;
  readonly #partsOf: (word: string) => { modifier?: string; head?: string };
  /** Takes articles and genitives off nouns, and nothing else. */
  readonly #nounEndings: Morphology;
  readonly #sensesOfWord = remember((word) => this.#ofWord(word));
  readonly #sensesOfName = remember((name) => this.#ofName(name));
  readonly #phraseBases = remember((word) =>
    basesOf(word.toLowerCase(), this.#pack.morphology).filter((base) => this.#phraseWords.has(base)),
  );

  constructor(data: LanguageData, pack: LanguagePack) {
    const fold = folderOf(pack.morphology);
    const terms = readTerms(data);
    const { words, phrases } = terms;
    const frequencies = readFrequencies(data);
    this.fold = remember(fold);
    this.#pack = pack;
    this.#frequencies = frequencies;
    this.#rarest = Math.max(RARE, data.frequencies.length);
    this.#terms = terms;
    this.#phraseWords = new Set(
      [...phrases].flatMap(([first, list]) => [first, ...list.flatMap(({ rest }) => rest)]),
    );
    this.#closed = closedWords(pack);
    this.#partsOf = compoundParts(pack, words, (word) => words.has(word) || frequencies.has(fold(word)));
    this.#nounEndings = {
      ...pack.morphology,
      inflections: nounEndings(pack),
      participles: [],
      vowelShifts: [],
    };
  }

  idf(key: string): number {
    return this.#frequencies.get(key) ?? this.#rarest;
  }

  indefinite(word: string): string | undefined {
    const lower = word.toLowerCase();
    const shorter = basesOf(lower, this.#nounEndings).slice(1);
    const base = shorter.filter((form) => this.#isNoun(form)).sort((a, b) => a.length - b.length)[0];
    if (base === undefined) return undefined;
    if (this.#pack.capitalisesNouns) return base[0]!.toUpperCase() + base.slice(1);
    return lower.startsWith(base) ? word.slice(0, base.length) : base;
  }

  /** A term, or a compound whose head is one as it stands: grundskola, not “grundskole”. */
  #isNoun(word: string): boolean {
    const head = this.#terms.words.has(word) ? word : this.#partsOf(word).head;
    return head !== undefined && word.endsWith(head);
  }

  senses(word: string, name = false): readonly Sense[] {
    return name ? this.#sensesOfName(word) : this.#sensesOfWord(word);
  }

  phrase(words: readonly string[], at: number): { length: number; senses: readonly Sense[] } | undefined {
    const candidates = this.#phraseBases(words[at]!).flatMap((first) => this.#terms.phrases.get(first) ?? []);
    let best: Phrase | undefined;
    for (const phrase of candidates) {
      if (best && best.rest.length >= phrase.rest.length) continue;
      const follows = (word: string, i: number) => {
        const next = words[at + 1 + i];
        return next !== undefined && this.#phraseBases(next).includes(word);
      };
      if (phrase.rest.every(follows)) best = phrase;
    }
    return best && { length: best.rest.length + 1, senses: best.entries };
  }

  #ofWord(word: string): readonly Sense[] {
    const lower = word.toLowerCase();
    const itself = this.#ofTerm(word, basesOf(lower, this.#pack.morphology));
    if (itself) return itself;
    if (this.#closed.has(lower)) return [];
    if (word.includes('-')) return this.#ofHyphenated(word);
    const isNoun = CAPITAL.test(word) || !this.#pack.capitalisesNouns;
    return isNoun && this.#pack.morphology.linkers.length > 0 ? this.#ofCompound(lower) : [];
  }

  #ofName(name: string): readonly Sense[] {
    const lower = name.toLowerCase();
    const genitives = this.#pack.morphology.genitives.filter((ending) => lower.endsWith(ending));
    return this.#ofTerm(name, [lower, ...genitives.map((ending) => lower.slice(0, -ending.length))]) ?? [];
  }

  /** What the word says as an acronym, or in the first of its dictionary forms that is a term. */
  #ofTerm(word: string, bases: readonly string[]): readonly Sense[] | undefined {
    const acronym = this.#terms.acronyms.get(bareAcronym(word));
    if (acronym) return acronym;
    const hasCapital = CAPITAL.test(word);
    const isClosed = this.#closed.has(word.toLowerCase());
    const fits = (entry: Entry) => !entry.modifierOnly && (entry.capital ? hasCapital : !isClosed);
    for (const base of bases) {
      const entries = this.#terms.words.get(base)?.filter(fits);
      if (entries?.length) return entries;
    }
    return undefined;
  }

  #ofHyphenated(word: string): Sense[] {
    const pieces = word.split('-').filter(Boolean);
    return pieces.flatMap((piece, i) => scale(this.senses(piece), i === pieces.length - 1 ? HEAD : MODIFIER));
  }

  #ofCompound(word: string): Sense[] {
    const { words } = this.#terms;
    const { modifier, head } = this.#partsOf(word);
    return [
      ...scale(modifier ? words.get(modifier)! : [], MODIFIER),
      ...scale(head ? words.get(head)!.filter((entry) => !entry.modifierOnly) : [], HEAD),
    ];
  }
}

const CAPITAL = /^\p{Lu}/u;

/** Articles that stand on nouns, genitives and both; none where a noun cannot be told by them or by its capital. */
function nounEndings({ syntax, morphology, capitalisesNouns }: LanguagePack): string[] {
  const articles = syntax.definiteEndings;
  if (articles.length === 0 && !capitalisesNouns) return [];
  const endings = ['', ...articles].flatMap((article) =>
    ['', ...morphology.genitives].map((genitive) => article + genitive),
  );
  return endings.slice(1);
}

const scale = (senses: readonly Sense[], factor: number): Sense[] =>
  senses.map(({ topic, term, weight }) => ({ topic, term, weight: weight * factor }));

/** An acronym without the genitive: NATOs, EU:s, UN's. */
const bareAcronym = (word: string) => word.replace(/(?<=\p{Lu})(?:[:'’]?s|:[a-z]+)$/u, '');

/**
 * Splits a compound at its longest first part that is a term (Atom in Atomprogramm) and its longest last one (gipfel in
 * Krisengipfel). The other part has to be a known word and no prefix, so that nobody finds “Spiel” in “Beispiel”.
 */
function compoundParts(
  { morphology }: LanguagePack,
  words: ReadonlyMap<string, unknown>,
  isKnown: (word: string) => boolean,
): (word: string) => { modifier?: string; head?: string } {
  const prefixes = new Set(morphology.prefixes ?? []);
  /** The forms a first part has as a word of its own: without linking letters, with the final vowel it lost. */
  const unlinked = (part: string): string[] => {
    const without = morphology.linkers.filter((linker) => part.endsWith(linker));
    return [part, ...without.map((linker) => part.slice(0, -linker.length)), `${part}e`, `${part}a`];
  };
  const isRest = (part: string) =>
    part.length >= SHORTEST_REST && !prefixes.has(part) && unlinked(part).some(isKnown);
  const headOf = (part: string) => basesOf(part, morphology).find((base) => words.has(base));
  return (word) => {
    if (word.length > LONGEST_COMPOUND) return {};
    let modifier: string | undefined;
    let head: string | undefined;
    for (let i = word.length - SHORTEST_REST; i >= SHORTEST_REST; i--) {
      const left = word.slice(0, i);
      const right = word.slice(i);
      if (!modifier && left.length >= SHORTEST_PART && !prefixes.has(left)) {
        const term = unlinked(left).find((form) => form.length >= SHORTEST_PART && words.has(form));
        if (term && (term.length >= SURE_MODIFIER || (right.length >= SHORTEST_PART && isKnown(right)))) {
          modifier = term;
        }
      }
      if (right.length >= SHORTEST_PART && !prefixes.has(left)) {
        const term = headOf(right);
        if (term && term.length >= SHORTEST_PART && (term.length >= SURE_HEAD || isRest(left))) head = term;
      }
    }
    return { modifier, head };
  };
}

function readFrequencies({ frequencies }: LanguageData): Map<string, number> {
  const idf = new Map<string, number>();
  frequencies.forEach((stems, level) => {
    for (const stem of stems.split(' ')) if (stem) idf.set(stem, level);
  });
  return idf;
}

function readTerms({ terms }: LanguageData): Terms {
  const words = new Map<string, Entry[]>();
  const acronyms = new Map<string, Entry[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const line of terms.split('\n')) {
    const [index, list] = line.split('\t');
    if (!list) continue;
    for (const written of list.split(',')) {
      const { text, weight } = readTerm(written);
      const term = text.toLowerCase().replace(/-$/, '');
      const entry: Entry = {
        topic: Number(index),
        weight,
        term,
        capital: CAPITAL.test(text),
        modifierOnly: text.endsWith('-'),
      };
      if (term.includes(' ')) addPhrase(phrases, term.split(' '), entry);
      else if (isAcronym(text)) add(acronyms, text, entry);
      else add(words, term, entry);
    }
  }
  return { words, acronyms, phrases };
}

const STRENGTHS: Readonly<Record<string, number>> = { '!': STRONG, '?': WEAK };

/**
 * `term`, `term!` when it settles the topic alone, `term?` when it only adds to others; then `~` and its idf when it is
 * common in the corpora.
 */
function readTerm(written: string): { text: string; weight: number } {
  const [marked, idf] = written.split('~');
  const mark = marked!.at(-1)!;
  const strength = STRENGTHS[mark] ?? 1;
  const text = strength === 1 ? marked! : marked!.slice(0, -1);
  const commonness = idf ? Math.min(1, COMMON_WEIGHT + ((1 - COMMON_WEIGHT) * Number(idf)) / RARE) : 1;
  return { text, weight: strength * commonness };
}

const isAcronym = (text: string) => /^[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*$/u.test(text) && text.length > 1;

function add(to: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = to.get(key);
  if (!list) to.set(key, [entry]);
  else if (!list.some(({ topic }) => topic === entry.topic)) list.push(entry);
}

function addPhrase(to: Map<string, Phrase[]>, words: readonly string[], entry: Entry): void {
  const [first, ...rest] = words;
  const list = to.get(first!) ?? [];
  to.set(first!, list);
  const same = list.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (!same) list.push({ rest, entries: [entry] });
  else if (!same.entries.some(({ topic }) => topic === entry.topic)) same.entries.push(entry);
}
