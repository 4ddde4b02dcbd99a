import type { LanguagePack } from '../language/pack';

const cache = new Map<string, ReadonlySet<string>>();

/** Words of closed classes, in lower case: as terms of topics they are other words (German Ehe, ehe). */
export function closedWords({ functionWords, syntax, reporting }: LanguagePack): ReadonlySet<string> {
  return new Set([
    ...functionWords,
    ...syntax.determiners,
    ...syntax.prepositions,
    ...syntax.coordinators,
    ...syntax.subordinators,
    ...syntax.relatives,
    ...syntax.adverbs,
    ...syntax.auxiliaries,
    ...reporting.sourcePhrases.before.flatMap((phrase) => phrase.split(/[_ ]/)),
  ]);
}

/**
 * Words that are in no keyphrase: closed classes, verbs of saying and strong preterites (where no capital tells them from
 * nouns), months and weekdays in all their forms, in lower case.
 */
export function stopWords(pack: LanguagePack): ReadonlySet<string> {
  const known = cache.get(pack.code);
  if (known) return known;
  const verbs = pack.reporting.verbs.flatMap(({ finite, participle, infinitive }) => [
    ...finite,
    ...participle,
    ...infinitive,
  ]);
  const articles = pack.syntax.definiteEndings;
  const genitives = pack.morphology.genitives;
  const dates = [...pack.calendar.months, ...pack.calendar.weekdays].flatMap((word) =>
    ['', ...articles].flatMap((article) => ['', ...genitives].map((genitive) => word + article + genitive)),
  );
  const preterites = pack.capitalisesNouns ? [] : pack.syntax.strongPreterites;
  const open = [...verbs, ...preterites, ...dates];
  const stops = new Set([...closedWords(pack), ...open.map((word) => word.toLowerCase())]);
  cache.set(pack.code, stops);
  return stops;
}

/** Words after which a verb stands: marks of the infinitive and subject pronouns, in lower case. */
export function verbMarkers({ reporting, people }: LanguagePack): ReadonlySet<string> {
  const subjects = people.pronouns.filter((pronoun) => pronoun.case === 'subject');
  return new Set([...reporting.infinitiveMarkers, ...subjects.map(({ form }) => form)]);
}
