import type { EntityType, NameMention } from '../types';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';

/** A type that a word beside the name tells counts as much as several readings of the model. */
const TOLD_WEIGHT = 3;
/** Of surer people the first word of an organisation's name says nothing. */
const SURE_PERSON = 0.75;

const ACRONYM = /^\p{Lu}{2,8}$/u;

/**
 * Gives mentions of one name one type in the article, in place: that of the highest sum of confidence (one sense per
 * discourse; Gale, Church and Yarowsky 1992). An acronym in parentheses has the type of the name before it: “Dei
 * sameinte nasjonane (SN)”. Left alone are countries, which act in one sentence and lie in another, and demonyms, which
 * are also languages (“in Norwegian”) and companies.
 *
 * @param told mentions whose type a word beside them tells
 */
export function agreeOnTypes(
  mentions: readonly NameMention[],
  text: string,
  lexicon: Lexicon,
  told: ReadonlySet<NameMention> = new Set(),
): void {
  const types = typesByName(mentions, lexicon, told);
  for (let i = 1; i < mentions.length; i++) {
    const [before, mention] = [mentions[i - 1]!, mentions[i]!];
    if (isAcronymOf(mention, before, text)) types.set(mention.name, types.get(before.name) ?? before.type);
  }
  const openings = openingsOfBodies(types);
  for (const mention of mentions) {
    const { form, name, confidence } = mention;
    if (form !== 'name') continue;
    const isBody = openings.has(name) && confidence < SURE_PERSON && types.get(name) === 'PER';
    mention.type = isBody ? 'ORG' : (types.get(name) ?? mention.type);
  }
}

/** First words of organisations' names that nobody is called by: Novo of Novo Nordisk. */
function openingsOfBodies(types: ReadonlyMap<string, EntityType>): Set<string> {
  const openings = new Set<string>();
  const people = new Set<string>();
  for (const [name, type] of types) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    if (type === 'ORG') openings.add(words[0]!);
    if (type === 'PER') for (const word of words) people.add(word);
  }
  for (const word of people) openings.delete(word);
  return openings;
}

function typesByName(
  mentions: readonly NameMention[],
  lexicon: Lexicon,
  told: ReadonlySet<NameMention>,
): Map<string, EntityType> {
  const sums = new Map<string, Map<EntityType, number>>();
  for (const mention of mentions) {
    const { form, name, type } = mention;
    if (form !== 'name' || isAmbiguous(name, lexicon)) continue;
    const own = sums.get(name) ?? new Map<EntityType, number>();
    const weight = told.has(mention) ? TOLD_WEIGHT : mention.confidence;
    sums.set(name, own.set(type, (own.get(type) ?? 0) + weight));
  }
  return new Map([...sums].map(([name, own]) => [name, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** Whether a mention stands in parentheses behind a name one of whose words begins with its first letter. */
function isAcronymOf(mention: NameMention, before: NameMention, text: string): boolean {
  if (before.form !== 'name' || mention.form !== 'name' || !ACRONYM.test(mention.text)) return false;
  if (text.slice(before.end, mention.start).trim() !== '(' || text[mention.end] !== ')') return false;
  return before.text.split(/[\s-]+/).some((word) => word[0]?.toUpperCase() === mention.text[0]);
}

const AMBIGUOUS = WordClass.Country | WordClass.Demonym;

const isAmbiguous = (name: string, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(name.toLowerCase())) & AMBIGUOUS) !== 0;
