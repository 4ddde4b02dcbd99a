const COUNTRY = /^country:([A-Z]{2})$/;
const UNKNOWN = 'und';

/** “UK”, “É.-U.” */
const ABBREVIATION = /^\p{L}{1,2}$|\./u;

interface Names {
  short: Intl.DisplayNames;
  long: Intl.DisplayNames;
}

const namesOf = new Map<string, Names>();

/**
 * What a country is called in a language, by the territory names of CLDR: for articles that write no more than a word
 * derived from its name, as a Norwegian one with “danske” does of Danmark.
 * @param id of an entity
 * @param language BCP 47
 * @returns undefined for what is no country, and for a language that is not known
 */
export function countryName(id: string, language: string | undefined): string | undefined {
  const code = COUNTRY.exec(id)?.[1];
  if (code === undefined || language === undefined || language === UNKNOWN || !isPresent(code))
    return undefined;
  const { short, long } = namesIn(language);
  const brief = short.of(code);
  const name = brief === undefined || ABBREVIATION.test(brief) ? long.of(code) : brief;
  return name?.replace(/ \(.*/, '');
}

/** CLDR knows a former country (SU) by that which took its place. */
const isPresent = (code: string) => new Intl.Locale(UNKNOWN, { region: code }).region === code;

function namesIn(language: string): Names {
  const before = namesOf.get(language);
  if (before) return before;
  const of = (style: 'short' | 'long') =>
    new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
  const names = { short: of('short'), long: of('long') };
  namesOf.set(language, names);
  return names;
}
