import type { NameMention } from '../types';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';

/** Above this, in every mention of the article, a country may stay an organisation. */
const SURE = 0.9;

/**
 * Gives a country one type in the whole article. Corpora disagree on countries that act (“Russland krever …”): the
 * Norwegian one calls them organisations, the others places. Readers expect the place, so a country is an organisation
 * only where the model is sure of it in every mention. Changes the mentions in place.
 */
export function unifyCountries(mentions: readonly NameMention[], lexicon: Lexicon): void {
  const countries = mentions.filter(
    ({ form, type, name }) => form === 'name' && isTerritorial(type) && isCountry(name, lexicon),
  );
  const places = new Set(
    countries.filter(({ type, confidence }) => type === 'LOC' || confidence < SURE).map(({ name }) => name),
  );
  for (const mention of countries) if (places.has(mention.name)) mention.type = 'LOC';
}

const isTerritorial = (type: NameMention['type']): boolean => type === 'LOC' || type === 'ORG';

const isCountry = (name: string, lexicon: Lexicon): boolean =>
  (lexicon.classesOf(lexiconKey(name.toLowerCase())) & WordClass.Country) !== 0;
