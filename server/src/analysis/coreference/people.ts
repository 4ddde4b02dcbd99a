import type { NameMention, Span } from '../types';
import { addMention, type Draft, type DraftMention, newDraft } from './drafts';
import { fold, sameSpelling } from './fold';
import {
  compareFullNames,
  familyKeys,
  type IsTranscribed,
  isInitialOf,
  type PersonName,
  parsePersonName,
  sameFamilyName,
} from './person-name';
import { skeletons } from './skeletons';

/** What the words around a name say of the person: Frau Putin, statsminister Solberg. */
export interface PersonHint {
  gender?: 'f' | 'm';
  generation?: string;
}

/** What is known of names and places in the text beside the names themselves. */
export interface PeopleOptions {
  hintOf(mention: NameMention): PersonHint;
  genderOf(given: string): 'f' | 'm' | undefined;
  isTranscribed: IsTranscribed;
  /** Index of the mention's paragraph. */
  paragraphOf(mention: Span): number;
  /** Does “he” or “she” stand before the mention in its sentence? */
  followsPronoun(mention: Span): boolean;
}

interface Candidate {
  draft: Draft;
  /** 0: family name, 1: a name in the middle, 2: given name. */
  rank: number;
}

/**
 * Chains the people of an article: full names first, then names of one word to the full name they shorten. Of several
 * people with one family name the bare name means the one the article is about (named most often in full, then first),
 * unless a title, the paragraph or the one before says otherwise.
 */
export function chainPeople(names: readonly NameMention[], options: PeopleOptions): Draft[] {
  const drafts: Draft[] = [];
  const parsed = new Map<string, PersonName>();
  const parse = (name: string) => {
    let person = parsed.get(name);
    if (!person) {
      person = parsePersonName(name, options.isTranscribed);
      parsed.set(name, person);
    }
    return person;
  };
  const full = names.filter((mention) => parse(mention.name).given.length > 0);
  const short = names.filter((mention) => parse(mention.name).given.length === 0);

  // Fullest first, so that “George Bush” finds “George W. Bush”.
  const distinct = [...new Set(full.map((mention) => mention.name))].map(parse);
  const bySize = [...distinct].sort((a, b) => b.words.length - a.words.length || initials(a) - initials(b));
  const draftOf = new Map<string, Draft>();
  const byFamily = new Map<string, Draft[]>();
  for (const name of bySize) {
    const keys = familyKeys(name);
    const alike = new Set(keys.flatMap((key) => byFamily.get(key) ?? []));
    let draft = draftForFullName(name, [...alike]);
    if (!draft) {
      draft = newDraft('PER');
      drafts.push(draft);
    }
    draft.fullNames.push(name);
    for (const key of keys)
      if (!byFamily.get(key)?.includes(draft)) byFamily.set(key, [...(byFamily.get(key) ?? []), draft]);
    draft.gender ??= options.genderOf(name.given[0]!);
    draftOf.set(name.text, draft);
  }
  for (const mention of full) {
    const draft = draftOf.get(mention.name)!;
    addMention(draft, mention);
    draft.gender ??= options.hintOf(mention).gender;
  }
  const bearers = new Bearers(drafts, options);
  for (const mention of short) bearers.add(mention, parse(mention.name));
  return [...drafts, ...bearers.bare];
}

const initials = (name: PersonName) => name.given.filter((word) => word.replace('.', '').length === 1).length;

/** The chain of a full name among those with the same family name; undefined when it is somebody new. */
function draftForFullName(name: PersonName, drafts: readonly Draft[]): Draft | undefined {
  const compatible: Draft[] = [];
  for (const draft of drafts) {
    const verdicts = draft.fullNames.map((other) => compareFullNames(name, other));
    if (verdicts.includes('same')) return draft;
    const first = draft.fullNames[0]!;
    const matches =
      !verdicts.includes('different') ||
      (isInitialOf(name.given[0]!, first.given[0] ?? '?') &&
        sameFamilyName(name.family[0]!, first.family[0]!)) ||
      isTailOf(name, first);
    if (matches) compatible.push(draft);
  }
  return compatible.length === 1 ? compatible[0] : undefined;
}

/** Løkke Rasmussen, of Lars Løkke Rasmussen; Tayyip Erdogan, of Recep Tayyip Erdogan. */
function isTailOf(short: PersonName, long: PersonName): boolean {
  if (short.words.length >= long.words.length || short.generation !== long.generation) return false;
  const tail = long.words.slice(-short.words.length);
  return short.words.every((word, i) => sameSpelling(word, tail[i]!));
}

/** Gives names of one word, in order of the text, to the people who bear them. */
class Bearers {
  /** People whom the article names by one word only. */
  readonly bare: Draft[] = [];
  readonly #drafts: readonly Draft[];
  readonly #options: PeopleOptions;
  readonly #order: ReadonlyMap<Draft, number>;
  readonly #fullCount: ReadonlyMap<Draft, number>;
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #bareByWord = new Map<string, Draft[]>();
  /** Mentions by full names, in order of the text, and the last by one word. */
  readonly #full: readonly DraftMention[];
  #lastShort: DraftMention | undefined;
  /** How often each has been called by a word so far. */
  readonly #called = new Map<Draft, Map<string, number>>();

  constructor(drafts: readonly Draft[], options: PeopleOptions) {
    this.#drafts = drafts;
    this.#options = options;
    this.#order = new Map(drafts.map((draft) => [draft, Math.min(...draft.mentions.map((m) => m.start))]));
    this.#full = drafts.flatMap((draft) => draft.mentions).sort((a, b) => a.start - b.start);
    this.#fullCount = new Map(drafts.map((draft) => [draft, draft.mentions.length]));
  }

  add(mention: NameMention, name: PersonName): void {
    const hint = this.#options.hintOf(mention);
    const candidates = this.#candidatesFor(name).filter(({ draft }) => !clashes(draft, hint, name));
    const best = Math.min(...candidates.map(({ rank }) => rank));
    const nearest = candidates.filter(({ rank }) => rank === best).map(({ draft }) => draft);
    const draft = this.#choose(nearest, mention) ?? this.#bareDraft(name, hint);
    this.#lastShort = addMention(draft, mention);
    const calls = this.#called.get(draft) ?? new Map<string, number>();
    calls.set(fold(mention.name), (calls.get(fold(mention.name)) ?? 0) + 1);
    this.#called.set(draft, calls);
  }

  #candidatesFor(name: PersonName): Candidate[] {
    let candidates = this.#candidates.get(name.text);
    if (!candidates) {
      candidates = this.#drafts
        .map((draft) => ({ draft, rank: rankOf(name, draft) }))
        .filter(({ rank }) => rank < 3);
      this.#candidates.set(name.text, candidates);
    }
    return candidates;
  }

  #choose(candidates: readonly Draft[], mention: NameMention): Draft | undefined {
    if (candidates.length <= 1) return candidates[0];
    // Who has not been introduced yet is not meant, unless nobody has (a headline).
    const introduced = candidates.filter((draft) => this.#order.get(draft)! < mention.start);
    if (introduced.length === 1) return introduced[0];
    const known = introduced.length > 0 ? introduced : candidates;
    // “Kari Lie disagrees. According to her, Lie was warned”: another of that name.
    const called = this.#options.followsPronoun(mention) ? this.#lastNamed(mention) : undefined;
    const others = known.filter((draft) => draft !== called);
    if (others.length === 1) return others[0];
    const present = others;
    const calls = (draft: Draft) => this.#called.get(draft)?.get(fold(mention.name)) ?? 0;
    const paragraph = this.#options.paragraphOf(mention);
    const inParagraph = present.filter((draft) =>
      draft.mentions.some((m) => m.start < mention.start && this.#options.paragraphOf(m) === paragraph),
    );
    // Who has been called by the bare name keeps it.
    const near = inParagraph.length > 0 ? inParagraph : this.#justNamed(present, mention);
    const pool = near.length === 1 && !present.some((draft) => calls(draft) > 0) ? near : present;
    return [...pool].sort(
      (a, b) =>
        calls(b) - calls(a) ||
        this.#fullCount.get(b)! - this.#fullCount.get(a)! ||
        this.#order.get(a)! - this.#order.get(b)!,
    )[0];
  }

  /** Who was named last before the mention. Names of one word come in order of the text. */
  #lastNamed({ start }: NameMention): Draft | undefined {
    let low = 0;
    let high = this.#full.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#full[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const full = this.#full[low - 1];
    return full && full.start > (this.#lastShort?.start ?? -1) ? full.draft : this.#lastShort?.draft;
  }

  /** Those whose last mention stands in the paragraph before. */
  #justNamed(drafts: readonly Draft[], mention: NameMention): Draft[] {
    const before = this.#options.paragraphOf(mention) - 1;
    return drafts.filter((draft) =>
      draft.mentions.some((m) => m.start < mention.start && this.#options.paragraphOf(m) === before),
    );
  }

  #bareDraft(name: PersonName, hint: PersonHint): Draft {
    const word = name.words[0] ?? name.text;
    const keys = skeletons(word);
    const known = keys
      .flatMap((key) => this.#bareByWord.get(key) ?? [])
      .find(
        (draft) =>
          sameFamilyName(draft.fullNames[0]!.words[0] ?? '', word) &&
          !clashes(draft, hint, name) &&
          !isSpouseOf(draft, hint),
      );
    if (known) return known;
    const draft = newDraft('PER');
    draft.fullNames.push(name);
    draft.gender = hint.gender ?? this.#options.genderOf(word);
    this.bare.push(draft);
    for (const key of keys) this.#bareByWord.set(key, [...(this.#bareByWord.get(key) ?? []), draft]);
    return draft;
  }
}

function rankOf(name: PersonName, draft: Draft): number {
  const word = name.words[0] ?? '';
  let rank = 3;
  for (const full of draft.fullNames) {
    if (full.family.some((family) => sameFamilyName(family, word) || isGenitiveOf(word, family))) return 0;
    if (full.familyFirst) continue;
    if (full.given.slice(1).some((middle) => middle.length > 2 && sameSpelling(middle, word)))
      rank = Math.min(rank, 1);
    else if (sameSpelling(full.given[0] ?? '', word)) rank = Math.min(rank, 2);
    else if (doubleFamily(full).some((part) => sameSpelling(part, word))) rank = Math.min(rank, 1);
  }
  return rank;
}

/** Putins: when the name finder could not know that the s is an ending, the full name shows it. */
const isGenitiveOf = (word: string, family: string) =>
  word.length === family.length + 1 && word === `${family}s`;

/** Parts of a hyphenated family name: Leutheusser of Leutheusser-Schnarrenberger. */
const doubleFamily = (full: PersonName) =>
  (full.family[0] ?? '').split('-').filter((part) => part.length > 3);

/** Mrs Reagan, after an article has spoken of Reagan for a while: whom it is about needs no such title now. */
function isSpouseOf(draft: Draft, hint: PersonHint): boolean {
  return hint.gender === 'f' && draft.gender === undefined && draft.mentions.length >= 2;
}

function clashes(draft: Draft, hint: PersonHint, name: PersonName): boolean {
  if (hint.gender && draft.gender && hint.gender !== draft.gender) return true;
  const generation = name.generation ?? hint.generation;
  return generation !== undefined && draft.fullNames.some((full) => full.generation !== generation);
}
