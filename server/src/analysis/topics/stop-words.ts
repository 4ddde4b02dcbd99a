import type { LanguagePack } from '../language/pack';

const cache = new Map<string, ReadonlySet<string>>();

/** Words that say nothing of a subject: closed classes, verbs of saying, months and weekdays, in lower case. */
export function stopWords(pack: LanguagePack): ReadonlySet<string> {
  const known = cache.get(pack.code);
  if (known) return known;
  const { syntax, reporting, calendar } = pack;
  const stops = new Set(
    [
      ...pack.functionWords,
      ...syntax.determiners,
      ...syntax.prepositions,
      ...syntax.coordinators,
      ...syntax.subordinators,
      ...syntax.relatives,
      ...syntax.adverbs,
      ...syntax.auxiliaries,
      ...reporting.verbs.flatMap(({ finite, participle, infinitive }) => [
        ...finite,
        ...participle,
        ...infinitive,
      ]),
      ...calendar.months,
      ...calendar.weekdays,
    ].map((word) => word.toLowerCase()),
  );
  cache.set(pack.code, stops);
  return stops;
}

/** Words after which a verb stands: marks of the infinitive and subject pronouns, in lower case. */
export function verbMarkers({ reporting, people }: LanguagePack): ReadonlySet<string> {
  const subjects = people.pronouns.filter((pronoun) => pronoun.case === 'subject');
  return new Set([...reporting.infinitiveMarkers, ...subjects.map(({ form }) => form)]);
}
