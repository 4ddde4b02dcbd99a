import type { SpeakerCandidate } from '../types';
import type { Context, ReadFrame } from './context';
import type { Frame } from './frames';
import { type Item, is } from './items';
import { type Lexicon, namesPerson, Word } from './lexicon';
import { type Phrase, readPhrase } from './phrases';

/** Whom a sentence is about: its first noun phrase when that is a pronoun, else the first person that no preposition governs. */
export function subjectOf(items: readonly Item[], lexicon: Lexicon): Phrase | null {
  let first: Phrase | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const governed = is(item, Word.Preposition) && !item.name;
    const phrase = readPhrase(items, governed ? i + 1 : i, items.length, lexicon);
    if (!phrase) continue;
    i = phrase.to - 1;
    if (governed || phrase.plainTime || phrase.neuter) continue;
    const counts = phrase.form === 'pronoun' ? first === null : phrase.isPerson;
    if (counts && !is(items[phrase.from], Word.FirstPerson)) return phrase;
    first ??= phrase;
  }
  return first;
}

/** Who reports last in a frame, else whom it is about. */
export function reporterOf({ frame, reports }: ReadFrame, lexicon: Lexicon): Phrase | null {
  const subject = reports.at(-1)?.source ?? subjectOf(frame.items, lexicon);
  return subject?.isPerson ? subject : (senderOf(frame.items, lexicon) ?? subject);
}

/** “Aus der Regierung kamen verärgerte Töne”: what somebody lets be heard stands behind its sender. */
function senderOf(items: readonly Item[], lexicon: Lexicon): Phrase | null {
  const opens = lexicon.pack.reporting.sourcePhrases.from?.includes(items[0]!.lower);
  return opens ? readPhrase(items, 1, items.length, lexicon) : null;
}

/** A name, or a noun for people: no street, no weather. */
export function maySpeak(items: readonly Item[], { form, from, to }: Phrase, lexicon: Lexicon): boolean {
  return form === 'name' || items.slice(from, to).some(({ lower }) => namesPerson(lower, lexicon));
}

/** “Kari Lie koker kaffe. Ute blåser det. – Hvordan …”: whom the paragraph that leads up to the first quote is about. */
export function introduced({ paragraph }: Frame, { person }: Context): Phrase | null {
  return person?.paragraph === paragraph ? person.phrase : null;
}

/** “…, hedder det i en mail” is said by whom the sentence before is about. */
export function speakerOf(source: Phrase, { items, paragraph }: Frame, context: Context): SpeakerCandidate {
  const { previous, lexicon } = context;
  const isDocument = source.form === 'nominal' && lexicon.documents.has(items[source.to - 1]?.lower ?? '');
  if (!isDocument || previous?.frame.paragraph !== paragraph) return toSpeaker(source);
  const author = reporterOf(previous, lexicon);
  return author ? { ...toSpeaker(author), carried: true } : toSpeaker(source);
}

export const toSpeaker = (source: Phrase): SpeakerCandidate => ({
  ...source.head,
  form: source.form,
  carried: false,
});
