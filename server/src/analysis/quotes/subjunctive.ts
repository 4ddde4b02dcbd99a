import type { Subjunctive } from '../language/pack';
import { looksFinite } from './clauses';
import { endsIn, type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';
import { looksLikeAdjective } from './phrases';

/**
 * Whether item `i` is a finite verb in the mood of reported speech (German Konjunktiv I). Irregular forms are listed in
 * the pack; of the others the third person singular shows it by its ending (“er komme”, “sie plane”), which attributive
 * adjectives share, so its place must be a verb's: behind the subject or at the clause's end, never before a noun that
 * it could describe.
 */
export function isReportedMood(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const mood = lexicon.pack.reporting.subjunctive;
  const item = items[i];
  if (!mood || !item || item.mark || item.stretch || item.name || item.capital) return false;
  if (is(items[i - 1], Word.FirstPerson) || is(items[i + 1], Word.FirstPerson)) return false;
  if (is(item, Word.Subjunctive)) return !isFixed(items, i, mood) && !isAttribute(items, i);
  return hasMoodEnding(item, mood) && standsAsVerb(items, i, lexicon);
}

/** Forms of Konjunktiv II that stand in for Konjunktiv I; only next to it are they a sign of report. */
function isReplacement(items: readonly Item[], i: number): boolean {
  return is(items[i], Word.SubjunctiveReplacement) && !is(items[i - 1], Word.FirstPerson);
}

/** “es sei denn”, “als sei er …”, “wie dem auch sei”. */
function isFixed(items: readonly Item[], i: number, { fixed }: Subjunctive): boolean {
  const [before, form, after] = [items[i - 1]?.lower, items[i]!.lower, items[i + 1]?.lower];
  return fixed.some(
    ([first, second]) =>
      ((first === '~' || first === form) && second === after) || (second === '~' && first === before),
  );
}

/** “die gleiche Frage”: between determiner and noun no verb can stand. */
const isAttribute = (items: readonly Item[], i: number): boolean =>
  items[i + 1]?.capital === true &&
  is(items[i - 1], Word.Determiner | Word.Preposition) &&
  !is(items[i - 1], Word.SubjectPronoun);

const CLOSED =
  Word.Function |
  Word.Determiner |
  Word.Preposition |
  Word.Adverb |
  Word.Coordinator |
  Word.Subordinator |
  Word.OtherPronoun |
  Word.SubjectPronoun |
  Word.Relative |
  Word.Auxiliary;

function hasMoodEnding(item: Item, { ending, lookalikes }: Subjunctive): boolean {
  const { lower } = item;
  if (!lower.endsWith(ending) || lower.length < 4 || is(item, CLOSED)) return false;
  return !lookalikes.some((other) => lower.endsWith(other));
}

function standsAsVerb(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const before = items[i - 1];
  const after = items[i + 1];
  if (!before || before.mark === '(') return false;
  if (is(before, Word.Determiner | Word.Preposition) && !is(before, Word.SubjectPronoun)) return false;
  const subjectLike =
    before.capital ||
    before.name !== null ||
    is(before, Word.SubjectPronoun | Word.Adverb) ||
    before.stretch !== null ||
    before.mark === ',';
  if (!after || after.mark)
    return (
      before.mark === '' &&
      (before.capital ||
        before.name !== null ||
        endsIn(before, lexicon.pack.syntax.infiniteEndings ?? []) ||
        is(before, Word.SubjectPronoun | Word.Adverb))
    );
  if (after.capital || after.name || (looksLikeAdjective(after, lexicon) && items[i + 2]?.capital))
    return false;
  return (
    subjectLike &&
    (is(
      after,
      Word.Determiner |
        Word.Preposition |
        Word.Adverb |
        Word.OtherPronoun |
        Word.SubjectPronoun |
        Word.Function,
    ) ||
      before.mark === '')
  );
}

/**
 * Where the part of a sentence starts that is in the mood of reported speech: 0 when its main clause is, behind a comma
 * when a main clause with an indicative verb comes first (“Lorenzen spekuliert, die Motivation sei …”); -1 when no part
 * is. `running` says that the sentence before was reported too, so that the replacement forms of Konjunktiv II count.
 * Verbs of subordinate clauses do not.
 */
export function freeReportStart(items: readonly Item[], running: boolean, lexicon: Lexicon): number {
  if (!lexicon.pack.reporting.subjunctive) return -1;
  if (isReportedQuestion(items, lexicon)) return 0;
  let subordinate = false;
  let indicative = false;
  let segment = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (i === 0 || /^[,:]$/.test(items[i - 1]!.mark)) {
      subordinate = opensSubordinate(items, i);
      segment = i;
    }
    // “Lie weigerte sich: Er habe zu tun”
    if (item.mark === ':' && i > 1) indicative = true;
    if (subordinate || item.stretch) continue;
    if (isReportedMood(items, i, lexicon) || (running && isReplacement(items, i)))
      return indicative ? segment : 0;
    if (isIndicative(item)) indicative = true;
  }
  return -1;
}

/**
 * Whether the main verb of a sentence is in the past that a past report gives a future or a duty: “It would close”,
 * “Trust had to be rebuilt” (Quirk et al. 1985, §14.31 ff.). A plain “had” does so behind a pronoun only.
 */
export function isBackshifted(items: readonly Item[], lexicon: Lexicon): boolean {
  const backshift = lexicon.pack.reporting.backshift ?? [];
  if (backshift.length === 0 || items.some((item) => item.stretch || is(item, Word.FirstPerson)))
    return false;
  if (is(items[0], Word.Subordinator | Word.Interrogative | Word.Coordinator)) return false;
  const verb = items.findIndex((item) => looksFinite(item));
  if (verb < 1) return false;
  const [word, next] = [items[verb]!.lower, items[verb + 1]?.lower];
  if (backshift.includes(word)) return true;
  const perfect = word === lexicon.pack.reporting.pluperfect;
  return (
    perfect &&
    (is(items[verb - 1], Word.SubjectPronoun) ||
      lexicon.pack.reporting.infinitiveMarkers.includes(next ?? ''))
  );
}

/** “Ob es üblich sei, so zu bauen?”: a question that somebody is reported to ask, without a main clause. */
function isReportedQuestion(items: readonly Item[], lexicon: Lexicon): boolean {
  if (!is(items[0], Word.Interrogative) || items.at(-1)?.mark !== '?') return false;
  const end = items.findIndex((item) => item.mark !== '');
  return end > 1 && isReportedMood(items, end - 1, lexicon);
}

/** An auxiliary or reporting verb that is not in the mood of report. */
const isIndicative = (item: Item): boolean =>
  !item.capital &&
  !is(item, Word.Subjunctive | Word.SubjunctiveReplacement) &&
  (is(item, Word.Auxiliary) || (item.verbs.some((r) => r.form === 'finite') && !item.name));

function opensSubordinate(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const second = items[i + 1];
  if (is(item, Word.Complementiser | Word.Interrogative)) return true;
  if (is(item, Word.Subordinator) && !is(item, Word.Preposition)) return true;
  if (
    is(item, Word.Preposition) &&
    is(second, Word.Relative) &&
    i > 0 &&
    !second!.capital &&
    !items[i + 2]?.capital
  )
    return true;
  return i > 0 && is(item, Word.Relative) && !(second?.capital || second?.name);
}

/** Whether any verb of the sentence is in the mood of reported speech. */
export function hasReportedMood(items: readonly Item[], lexicon: Lexicon): boolean {
  return items.some((_, i) => isReportedMood(items, i, lexicon));
}
