import type { Authority } from '../authority/authority';
import type { ArticleDocument, NameMention } from '../types';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';

/** Above this, in every mention of the article, a country may stay an organisation. */
const SURE = 0.9;
/** Below this a city that might be its club or council is the city. */
const CITY_SURE = 0.65;

/**
 * Settles between place and organisation. Gives a country one type in the whole article. Corpora disagree on countries
 * that act (“Russland krever …”): the Norwegian one calls them organisations, the others places. Readers expect the
 * place, so a country is an organisation only where the model is sure of it in every mention. What the authority knows
 * as a body, such as the EU and the UN, which CLDR lists among the territories, is left alone. Changes the mentions in
 * place.
 */
export function settlePlaces(
  mentions: readonly NameMention[],
  lexicon: Lexicon,
  authority: Authority | undefined,
): void {
  const countries = mentions.filter(
    ({ form, type, name }) =>
      form === 'name' && isTerritorial(type) && isCountry(name, lexicon) && !isBody(name, authority),
  );
  const places = new Set(
    countries.filter(({ type, confidence }) => type === 'LOC' || confidence < SURE).map(({ name }) => name),
  );
  for (const mention of countries) if (places.has(mention.name)) mention.type = 'LOC';
  for (const mention of mentions) {
    if (mention.type === 'ORG' && mention.confidence < CITY_SURE && isPlace(mention.name, lexicon))
      mention.type = 'LOC';
  }
}

const isTerritorial = (type: NameMention['type']): boolean => type === 'LOC' || type === 'ORG';

const isBody = (name: string, authority: Authority | undefined): boolean =>
  authority?.lookup(name)[0]?.type === 'ORG';

const isPlace = (name: string, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(name.toLowerCase())) & (WordClass.LargeCity | WordClass.Place)) !== 0;

const isCountry = (name: string, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(name.toLowerCase())) & WordClass.Country) !== 0;

const WELL_KNOWN = WordClass.Country | WordClass.LargeCity;
const PLACES = WELL_KNOWN | WordClass.Place | WordClass.Region;
const SPELLED_AS_NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const IN_MID_SENTENCE = /[\p{Ll},]$/u;

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
