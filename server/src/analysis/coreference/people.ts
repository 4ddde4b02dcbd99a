import type { NameMention, Span } from '../types';
import { addMention, type Draft, newDraft } from './drafts';
import { sameSpelling } from './fold';
import {
  compareFullNames,
  type IsTranscribed,
  isInitialOf,
  type PersonName,
  parsePersonName,
  sameFamilyName,
} from './personName';

/** What the words around a name say of the person: Frau Putin, statsminister Solberg. */
export interface PersonHint {
  gender?: 'f' | 'm';
  generation?: string;
}

export interface PeopleOptions {
  hintOf(mention: NameMention): PersonHint;
  genderOf(given: string): 'f' | 'm' | undefined;
  isTranscribed: IsTranscribed;
  /** Index of the mention's paragraph. */
  paragraphOf(mention: Span): number;
}

interface Candidate {
  draft: Draft;
  /** 0: family name, 1: a name in the middle, 2: given name. */
  rank: number;
}

/**
 * Chains the people of an article: full names first, then names of one word to the full name they shorten. Of several
 * people with one family name the bare name means the one the article is about (named most often in full, then first),
 * unless a title or the paragraph says otherwise.
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
  for (const name of bySize) {
    const draft = draftForFullName(name, drafts);
    if (!draft.fullNames.includes(name)) draft.fullNames.push(name);
    draft.gender ??= options.genderOf(name.given[0]!);
    draftOf.set(name.text, draft);
  }
  for (const mention of full) {
    const draft = draftOf.get(mention.name)!;
    addMention(draft, mention);
    draft.gender ??= options.hintOf(mention).gender;
  }
  const order = new Map(drafts.map((draft) => [draft, Math.min(...draft.mentions.map((m) => m.start))]));
  const fullCount = new Map(drafts.map((draft) => [draft, draft.mentions.length]));
  const bare: Draft[] = [];
  for (const mention of short) {
    const draft = draftForShortName(mention, parse(mention.name), drafts, bare, options, order, fullCount);
    addMention(draft, mention);
  }
  return [...drafts, ...bare];
}

const initials = (name: PersonName) => name.given.filter((word) => word.replace('.', '').length === 1).length;

function draftForFullName(name: PersonName, drafts: Draft[]): Draft {
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
  if (compatible.length === 1) return compatible[0]!;
  const draft = newDraft('PER');
  drafts.push(draft);
  return draft;
}

/** Løkke Rasmussen, of Lars Løkke Rasmussen; Tayyip Erdogan, of Recep Tayyip Erdogan. */
function isTailOf(short: PersonName, long: PersonName): boolean {
  if (short.words.length >= long.words.length || short.generation !== long.generation) return false;
  const tail = long.words.slice(-short.words.length);
  return short.words.every((word, i) => sameSpelling(word, tail[i]!));
}

function draftForShortName(
  mention: NameMention,
  name: PersonName,
  drafts: Draft[],
  bare: Draft[],
  options: PeopleOptions,
  order: Map<Draft, number>,
  fullCount: Map<Draft, number>,
): Draft {
  const hint = options.hintOf(mention);
  const candidates = drafts
    .map((draft): Candidate => ({ draft, rank: rankOf(name, draft) }))
    .filter(({ draft, rank }) => rank < 3 && !clashes(draft, hint, name));
  const best = Math.min(...candidates.map(({ rank }) => rank));
  const nearest = candidates.filter(({ rank }) => rank === best).map(({ draft }) => draft);
  const chosen = chooseBearer(nearest, mention, options, order, fullCount);
  if (chosen) return chosen;
  const word = name.words[0] ?? name.text;
  const known = bare.find(
    (draft) => sameFamilyName(draft.fullNames[0]!.words[0] ?? '', word) && !clashes(draft, hint, name),
  );
  if (known) return known;
  const draft = newDraft('PER');
  draft.fullNames.push(name);
  draft.gender = hint.gender ?? options.genderOf(word);
  bare.push(draft);
  return draft;
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

function clashes(draft: Draft, hint: PersonHint, name: PersonName): boolean {
  if (hint.gender && draft.gender && hint.gender !== draft.gender) return true;
  const generation = name.generation ?? hint.generation;
  return generation !== undefined && draft.fullNames.some((full) => full.generation !== generation);
}

function chooseBearer(
  candidates: readonly Draft[],
  mention: NameMention,
  options: PeopleOptions,
  order: Map<Draft, number>,
  fullCount: Map<Draft, number>,
): Draft | undefined {
  if (candidates.length <= 1) return candidates[0];
  // Who has not been introduced yet is not meant, unless nobody has (a headline).
  const introduced = candidates.filter((draft) => order.get(draft)! < mention.start);
  if (introduced.length === 1) return introduced[0];
  const present = introduced.length > 0 ? introduced : candidates;
  const paragraph = options.paragraphOf(mention);
  const inParagraph = present.filter((draft) =>
    draft.mentions.some((m) => m.start < mention.start && options.paragraphOf(m) === paragraph),
  );
  const pool = inParagraph.length === 1 && !namedBefore(present, mention) ? inParagraph : present;
  return [...pool].sort(
    (a, b) =>
      spokenOf(b, mention) - spokenOf(a, mention) ||
      fullCount.get(b)! - fullCount.get(a)! ||
      order.get(a)! - order.get(b)!,
  )[0];
}

/** Has one of them been called by the bare name already? Then it stays that one's. */
function namedBefore(candidates: readonly Draft[], mention: NameMention): boolean {
  return candidates.some((draft) => spokenOf(draft, mention) > 0);
}

function spokenOf(draft: Draft, mention: NameMention): number {
  return draft.mentions.filter((m) => m.start < mention.start && sameSpelling(m.name, mention.name)).length;
}
