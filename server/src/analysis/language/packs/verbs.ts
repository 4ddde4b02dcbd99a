import type { ReportingVerb } from '../pack';
import { words } from './words';

/**
 * How a pack writes its verbs: `finite forms | participle | infinitive`, any part may be empty. A paradigm is such a
 * line with `~` for the stem.
 */
type Forms = string;

/** Inflects each of the stems by one paradigm: `paradigm('~t ~te ~ten | ge~t | ~en')('sag frag')`. */
export function paradigm(pattern: Forms): (stems: string) => Forms[] {
  return (stems) => words(stems).map((stem) => pattern.replaceAll('~', stem));
}

/** Verbs of one kind from their forms. `particle` is the word that must follow the finite form: “slår … fast”. */
export function verbs(
  kind: ReportingVerb['kind'],
  lines: readonly Forms[],
  particle?: string,
): ReportingVerb[] {
  return lines.map((line) => {
    const [finite = '', participle = '', infinitive = ''] = line.split('|');
    return {
      kind,
      finite: words(finite),
      participle: words(participle),
      infinitive: words(infinitive),
      ...(particle ? { particle } : {}),
    };
  });
}

/** Verbs with the person spoken to as their object: “told reporters”, “informed the court”. */
export function addressed(lines: readonly Forms[]): ReportingVerb[] {
  return verbs('say', lines).map((verb) => ({ ...verb, addressed: true }));
}

/** Verbs that report only with an impersonal subject: “es heißt”, “lyder det fra …”. */
export function impersonal(lines: readonly Forms[], particle?: string): ReportingVerb[] {
  return verbs('say', lines, particle).map((verb) => ({ ...verb, impersonal: true }));
}

/** Verbs that tell what somebody remembers: with a that-clause only, or behind the words themselves. */
export function remembering(lines: readonly Forms[]): ReportingVerb[] {
  return verbs('say', lines).map((verb) => ({ ...verb, factual: true }));
}

/** Verbs that bring words only with “it” and from somebody: “kommer det fra Lie”. */
export function comingFrom(lines: readonly Forms[]): ReportingVerb[] {
  return verbs('sound', lines).map((verb) => ({ ...verb, impersonal: true }));
}

/**
 * German and Dutch separable verbs: apart in main clauses (“teilte … mit”), joined elsewhere (“mitteilte”,
 * “mitgeteilt”, “mitzuteilen”). `link` is the infinitive's particle, `zu` or `te`.
 */
export function separable(
  kind: ReportingVerb['kind'],
  particle: string,
  lines: readonly Forms[],
  link = 'zu',
): ReportingVerb[] {
  return verbs(kind, lines).flatMap((verb) => [
    { ...verb, participle: [], infinitive: [], particle },
    {
      kind,
      finite: verb.finite.map((form) => particle + form),
      participle: verb.participle.map((form) => particle + form),
      infinitive: verb.infinitive.flatMap((form) => [particle + form, particle + link + form]),
    },
  ]);
}
