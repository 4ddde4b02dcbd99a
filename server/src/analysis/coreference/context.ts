import type { Authority } from '../authority/authority';
import type { LanguagePack, Pronoun } from '../language/pack';
import { packOf } from '../language/packs';
import { remember } from '../remember';
import type { ArticleDocument, NameMention, Span, Token } from '../types';
import { fold } from './fold';

/** Words of a pack as sets, made once for each pack. */
interface PeopleWords {
  titles: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  pronouns: ReadonlyMap<string, readonly Pronoun[]>;
  /** Is the word in lower case a role, or a compound that ends with one? */
  isRole: (word: string) => boolean;
  /** What a title or role in lower case says of the person. */
  genderOf: (word: string) => 'f' | 'm' | undefined;
}

const cache = new WeakMap<LanguagePack, PeopleWords>();

function peopleWords(pack: LanguagePack): PeopleWords {
  let words = cache.get(pack);
  if (!words) {
    const { people } = pack;
    const pronouns = new Map<string, Pronoun[]>();
    for (const pronoun of people.pronouns) {
      pronouns.set(pronoun.form, [...(pronouns.get(pronoun.form) ?? []), pronoun]);
    }
    const roles = new Set(people.roles);
    words = {
      titles: new Set(people.titles),
      roles,
      isRole: remember((word) => roles.has(word) || endsWithRole(word, roles)),
      genderOf: remember((word) => genderOf(word, pack, roles)),
      articles: new Set(people.definiteArticles),
      functionWords: new Set(pack.functionWords),
      bodies: new Set(people.bodies),
      prepositions: new Set(pack.syntax.prepositions),
      pronouns,
    };
    cache.set(pack, words);
  }
  return words;
}

/** A role at the end of a compound must have this many letters: Regierungs|sprecher, but not Laden|chef|in. */
const SHORTEST_HEAD = 4;
/** No role has more letters: bounds the work on a “word” without end. */
const LONGEST_HEAD = 40;

/** Regierungssprecher, US-Präsident. */
function endsWithRole(word: string, roles: ReadonlySet<string>): boolean {
  for (let at = Math.max(2, word.length - LONGEST_HEAD); at <= word.length - SHORTEST_HEAD; at++) {
    const head = word.slice(at);
    if (roles.has(head) && /\p{L}/u.test(word[at - 1]!) === !word.slice(0, at).endsWith('-')) return true;
  }
  return false;
}

function genderOf(word: string, { people }: LanguagePack, roles: ReadonlySet<string>): 'f' | 'm' | undefined {
  const { women, men, feminineEndings } = people;
  if (women.includes(word) || women.includes(`${word}.`)) return 'f';
  if (men.includes(word) || men.includes(`${word}.`)) return 'm';
  const { one, several } = feminineEndings;
  if (word.length > 6 && [...one, ...several].some((ending) => word.endsWith(ending))) return 'f';
  const isCompound = women.some((woman) => woman.length > 3 && word.endsWith(woman) && !roles.has(word));
  return isCompound ? 'f' : undefined;
}

/** An article with its names, as the stages of coreference look at it. */
export class Context {
  readonly document: ArticleDocument;
  readonly authority: Authority;
  readonly names: readonly NameMention[];
  readonly pack: LanguagePack;
  readonly words: PeopleWords;
  /** Index into {@link names} of the name that a token belongs to. */
  readonly #nameOfToken: Int32Array;
  /** The words in lower case that somebody asked for. */
  readonly #lower: (string | undefined)[];

  constructor(document: ArticleDocument, names: readonly NameMention[], authority: Authority) {
    this.document = document;
    this.authority = authority;
    this.names = names;
    this.pack = packOf(document.language);
    this.words = peopleWords(this.pack);
    this.#lower = new Array(document.tokens.length);
    this.#nameOfToken = new Int32Array(document.tokens.length).fill(-1);
    names.forEach((name, i) => {
      for (let t = this.tokenAt(name.start); t < document.tokens.length; t++) {
        const token = document.tokens[t]!;
        if (token.start >= name.end) break;
        if (token.end > name.start) this.#nameOfToken[t] = i;
      }
    });
  }

  /** Index of the first token that ends behind the offset. */
  tokenAt(offset: number): number {
    const { tokens } = this.document;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the sentence that a span begins in. */
  sentenceOf({ start }: Span): number {
    const { tokens, sentences } = this.document;
    return tokens[this.tokenAt(start)]?.sentence ?? Math.max(0, sentences.length - 1);
  }

  paragraphOf(span: Span): number {
    return this.document.sentences[this.sentenceOf(span)]?.paragraph ?? 0;
  }

  /** The name that a token belongs to. */
  nameAt(token: number): NameMention | undefined {
    const index = this.#nameOfToken[token] ?? -1;
    return index < 0 ? undefined : this.names[index];
  }

  /** Two tokens of one sentence? */
  together(a: number, b: number): boolean {
    const { tokens } = this.document;
    return tokens[a] !== undefined && tokens[a]?.sentence === tokens[b]?.sentence;
  }

  token(index: number): Token | undefined {
    return this.document.tokens[index];
  }

  lower(index: number): string {
    const known = this.#lower[index];
    if (known !== undefined) return known;
    const lower = this.document.tokens[index]?.text.toLowerCase();
    if (lower === undefined) return '';
    this.#lower[index] = lower;
    return lower;
  }

  isTitle(index: number): boolean {
    const word = this.lower(index);
    return this.words.titles.has(word) || this.words.titles.has(`${word}.`);
  }

  /** The role that the token names, in lower case, or undefined: Regierungssprecher, US-Präsident, presidenten. */
  roleAt(index: number): string | undefined {
    const token = this.token(index);
    if (token?.kind !== 'word') return undefined;
    if (this.pack.capitalisesNouns && !/^\p{Lu}/u.test(token.text)) return undefined;
    const word = this.lower(index);
    return this.words.isRole(word) ? word : undefined;
  }

  /** What a title or role says of the person. */
  genderOf(word: string): 'f' | 'm' | undefined {
    return this.words.genderOf(word);
  }

  /** Code of the country, id of the place or body that a name stands for, or its words when nobody knows it. */
  placeOf(name: NameMention): string | undefined {
    const { language } = this.document;
    if (name.form === 'derived') {
      const derived = this.authority.derived(name.text, language) ?? this.authority.lookup(name.name)[0];
      return derived?.id;
    }
    return this.authority.lookup(name.name)[0]?.id ?? fold(name.name);
  }
}
