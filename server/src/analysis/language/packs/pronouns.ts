import type { Pronoun } from '../pack';
import { words } from './words';

/** Person, number (singular when left out) and gender, in short: `1s`, `3p`, `3sf`. */
type Features = `${1 | 2 | 3}${'' | 's' | 'p'}${'' | 'm' | 'f' | 'n'}`;

/** One person of the paradigm: subject forms, object forms, possessives. */
export function pronouns(features: Features, subject: string, object: string, possessive: string): Pronoun[] {
  const [person, number, gender] = [features[0], features[1], features[2]];
  const make = (form: string, grammaticalCase: Pronoun['case']): Pronoun => ({
    form,
    person: Number(person) as Pronoun['person'],
    number: number === 'p' ? 'plural' : 'singular',
    ...(gender ? { gender: gender as 'm' | 'f' | 'n' } : {}),
    case: grammaticalCase,
  });
  return [
    ...words(subject).map((form) => make(form, 'subject')),
    ...words(object).map((form) => make(form, 'object')),
    ...words(possessive).map((form) => make(form, 'possessive')),
  ];
}
