import type { Authority } from '../authority/authority';
import type { ArticleDocument, NameMention } from '../types';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';

/** Below this a city that might be its club or council is the city. */
const CITY_SURE = 0.65;
/** Below this a person is the body that the authority knows by that name. */
const PERSON_SURE = 0.85;

/**
 * Settles between place and organisation, in place. Corpora disagree on countries that act (“Russland krever …”): the
 * Norwegian one calls them organisations, the others places. Readers expect the place, and one type for a country in all
 * articles, so a country is a place. What the authority knows as a body, such as the EU and the UN, which CLDR lists
 * among the territories, is left alone.
 */
export function settlePlaces(
  mentions: readonly NameMention[],
  lexicon: Lexicon,
  authority: Authority | undefined,
): void {
  const people = lastNames(mentions);
  for (const mention of mentions) {
    const { type, form, name, text, confidence } = mention;
    if (type === 'PER' && text !== name && !people.has(name) && isKnown(name, WordClass.Country, lexicon))
      mention.type = 'LOC';
    if (type !== 'ORG') continue;
    const isCity = isKnown(name, WordClass.LargeCity | WordClass.Place, lexicon);
    const isCountry =
      form === 'name' && (isKnown(name, WordClass.Country, lexicon) || isFormerCountry(name, authority));
    if ((isCountry && !isBody(name, authority)) || (isCity && confidence < CITY_SURE)) mention.type = 'LOC';
  }
}

/** Last words of people's names of several words. */
function lastNames(mentions: readonly NameMention[]): Set<string> {
  const names = mentions.filter(({ type, name }) => type === 'PER' && name.includes(' '));
  return new Set(names.map(({ name }) => name.slice(name.lastIndexOf(' ') + 1)));
}

/**
 * Makes organisations, in place, of what the model holds for works and events, or guesses to be people, though the
 * authority knows it as a body: Norwegian training data calls all compounds MISC, EU-kommisjonen too. Not of people whom
 * the article names in full.
 */
export function settleBodies(mentions: readonly NameMention[], authority: Authority | undefined): void {
  const people = lastNames(mentions);
  for (const mention of mentions) {
    const { type, form, name, confidence } = mention;
    if (form !== 'name' || (type !== 'MISC' && type !== 'PER')) continue;
    const isPerson = type === 'PER' && (people.has(name) || confidence >= PERSON_SURE);
    if (!isPerson && isBody(name, authority)) mention.type = 'ORG';
  }
}

/** The lexicon has today's countries. */
const isFormerCountry = (name: string, authority: Authority | undefined): boolean =>
  authority?.lookup(name)[0]?.id.startsWith('country:') ?? false;

const isBody = (name: string, authority: Authority | undefined): boolean =>
  authority?.lookup(name)[0]?.type === 'ORG';

const isKnown = (name: string, classes: number, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(name.toLowerCase())) & classes) !== 0;

const WELL_KNOWN = WordClass.Country | WordClass.LargeCity;
const PLACES = WELL_KNOWN | WordClass.Place | WordClass.Region;
const SPELLED_AS_NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const IN_MID_SENTENCE = /[\p{Ll},]$/u;

/** Does the lexicon know a word as a place, whatever else it may be? */
export const isPlaceName = (word: string, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(word.toLowerCase())) & PLACES) !== 0;

/**
 * Whether token `i` is a country or large city for certain, whatever the model makes of it: a capitalised word in
 * mid-sentence that the lexicon knows as a place and as nothing else.
 */
export function isKnownPlace({ tokens }: ArticleDocument, i: number, lexicon: Lexicon): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (token.kind !== 'word' || before?.sentence !== token.sentence) return false;
  if (!SPELLED_AS_NAME.test(token.text) || !IN_MID_SENTENCE.test(before.text)) return false;
  const classes = lexicon.classesOf(lexiconKey(token.text.toLowerCase()));
  return (classes & WELL_KNOWN) !== 0 && (classes & ~PLACES) === 0;
}
