import type { EntityType } from '../../analysis/types';
import type { Spelling } from '../types';
import type { Written } from './entity-sum';

/** Is the spelling never a name itself, but a word derived from one (russische)? */
export const isDerived = ({ count, derived }: Written): boolean => derived === count;

/** Do articles of a language write more than words derived from the name? */
export function isNamedIn(spellings: Iterable<Written>, language: string | undefined): boolean {
  for (const spelling of spellings) if (spelling.language === language && !isDerived(spelling)) return true;
  return false;
}

/** Longer names in capitals are shouted, in datelines and headlines; shorter ones of bodies and things are initials. */
const LONGEST_INITIALS = { PER: 3, LOC: 3, ORG: 6, MISC: 6 } as const;

/**
 * The spellings without those in capitals that articles of the same language also write with small letters: COPENHAGEN
 * beside Copenhagen.
 */
export function withoutShouted<S extends Spelling>(spellings: readonly S[], type: EntityType): S[] {
  const isShouted = ({ text }: S) =>
    text.length > LONGEST_INITIALS[type] && text === text.toUpperCase() && text !== text.toLowerCase();
  if (!spellings.some(isShouted)) return [...spellings];
  const key = ({ text, language }: S) => `${language} ${text.toUpperCase()}`;
  const calm = new Set(spellings.filter((spelling) => !isShouted(spelling)).map(key));
  return spellings.filter((spelling) => !isShouted(spelling) || !calm.has(key(spelling)));
}

/** A name with what decides whether it is shown. */
interface Candidate {
  text: string;
  count: number;
  /** How often it is a name, and one of the entity's type: “in English” does not name England. */
  names: number;
  fitting: number;
  /** By language. */
  counts: Map<string, number>;
}

/**
 * What an entity is called: no shouted name, a name of its type before others, of people one with given and family name, then one that
 * articles of the first of these languages write, else of the next; the commonest there, the longest of several. Undefined
 * when nothing names it.
 */
export function displayName(
  spellings: Iterable<Written>,
  type: EntityType,
  languages: readonly (string | undefined)[],
): string | undefined {
  const all = withoutShouted([...spellings], type);
  const names = all.filter((spelling) => !isDerived(spelling));
  const candidates = new Map<string, Candidate>();
  for (const { text, language, count, derived, types } of names.length > 0 ? names : all) {
    const before = candidates.get(text);
    const candidate = before ?? { text, count: 0, names: 0, fitting: 0, counts: new Map() };
    candidates.set(text, candidate);
    candidate.count += count;
    candidate.names += count - derived;
    for (const fit of fittingTypes(type)) candidate.fitting += types.get(fit) ?? 0;
    candidate.counts.set(language, (candidate.counts.get(language) ?? 0) + count);
  }
  const sizeOf = (text: string) => (type === 'PER' ? Math.min(2, text.split(/\s+/).length) : 0);
  const inLanguages = (a: Candidate, b: Candidate) => {
    for (const language of languages) {
      const difference =
        language === undefined ? 0 : (b.counts.get(language) ?? 0) - (a.counts.get(language) ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const better = (a: Candidate, b: Candidate) =>
    Number(isFitting(b)) - Number(isFitting(a)) ||
    sizeOf(b.text) - sizeOf(a.text) ||
    inLanguages(a, b) ||
    b.count - a.count ||
    b.text.length - a.text.length ||
    (a.text < b.text ? -1 : 1);
  return [...candidates.values()].sort(better)[0]?.text;
}

/** A body and the place that it is called by (the White House) are told apart now this way, now that. */
const fittingTypes = (type: EntityType): readonly EntityType[] =>
  type === 'LOC' || type === 'ORG' ? ['LOC', 'ORG'] : [type];

const isFitting = ({ names, fitting }: Candidate) => 2 * fitting >= names;
