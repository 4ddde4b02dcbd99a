import type { ReportingVerb } from '../language/pack';
import type { Span } from '../types';
import { ENDINGS, type Item, is, isFiniteReport, isOpenWord } from './items';
import { type Lexicon, type VerbReading, Word } from './lexicon';
import { isShort, type Phrase, phraseOf, readPhrase } from './phrases';
import { adverbialSource, BREAK, findSource, REACH } from './subjects';

/** A reporting verb in a frame with its source: “sa Kim etter møtet”, “Im Voraus hatten er und Kim erklärt”. */
export interface Report {
  verb: ReportingVerb;
  /** Index of the reporting verb's item. */
  at: number;
  /** Index of the finite verb: the same, or the auxiliary's. */
  finite: number;
  cue: Span;
  source: Phrase | null;
  /** The source stands behind the finite verb. */
  inverted: boolean;
  /** Index behind the verb and its subject, whoever it takes for its source. */
  past: number;
  /** In the passive, which leaves open who says it. */
  passive: boolean;
}

/** “…, heißt es.”: the subject says nothing. */
export const isExpletive = ({ verb, source }: Report): boolean =>
  verb.impersonal === true && source?.neuter === true;

/** A German sentence's verbal bracket may hold more. */
const BRACKET = 30;

/** Reads the reporting verb at item `at`, in the clause that starts no earlier than `from`. */
export function readReport(
  items: readonly Item[],
  at: number,
  from: number,
  lexicon: Lexicon,
  earlier: Report | null = null,
): Report | null {
  const reading = chooseReading(items, at);
  if (!reading || isFrontedParticiple(items, at, reading.verb, lexicon)) return null;
  const finite = finiteVerb(items, at, from, reading.form, lexicon.pack.syntax.verbFinal);
  if (finite < 0) return null;
  const subject = findSource(items, reading.verb, finite, at, from, lexicon, earlier?.source ?? null);
  const passive = isPassive(items, at, finite, reading, lexicon) && !subject?.neuter;
  const source = passive ? null : withoutParticle(items, subject, reading.verb);
  if (source && lexicon.nobody.has(items[source.from]!.lower)) return null;
  const report = {
    verb: reading.verb,
    at,
    finite,
    cue: { start: items[at]!.start, end: items[at]!.end },
    inverted: source !== null && source.from > finite,
    past: Math.max(at + 1, source?.to ?? 0),
    passive,
  };
  if (!reading.verb.impersonal)
    return {
      ...report,
      source: source?.neuter
        ? sender(items, at, source, lexicon)
        : (learntFrom(items, at, reading.verb, lexicon) ?? source),
    };
  if (
    reading.verb.kind === 'sound' &&
    !(source && is(items[source.from], Word.Neuter) && hasSender(items, source.from + 1, lexicon))
  )
    return null;
  // “står det at”: the commonest verbs say so only of “it”.
  const isSaid = reading.verb.kind === 'say' && is(items[at], Word.Auxiliary);
  if (isSaid && !(source ? source.neuter : is(items[at + 1], Word.Relative))) return null;
  const isMessage = comesFrom(items, source, finite, lexicon);
  const message = source && !isMessage ? messageOf(items, source, lexicon) : null;
  if (message) return { ...report, source: message.owner, past: message.to };
  if (!isMessage && !source?.neuter && !fromAdverbial(source, finite)) return null;
  const told = sender(items, at, source, lexicon);
  // “…, verlautete aus dem Verein”: without a subject the sender tells which way the clause is turned.
  return { ...report, source: told, inverted: ((source ?? told)?.from ?? 0) > finite };
}

/** “slås det fast”: “det” takes the particle for its noun. */
function withoutParticle(
  items: readonly Item[],
  subject: Phrase | null,
  { particle }: ReportingVerb,
): Phrase | null {
  if (!subject || particle === undefined || subject.to !== subject.from + 2) return subject;
  const first = items[subject.from]!;
  if (items[subject.from + 1]!.lower !== particle || !is(first, Word.SubjectPronoun)) return subject;
  return {
    ...phraseOf(subject.from, subject.from + 1, first, 'pronoun', true),
    neuter: is(first, Word.Neuter),
  };
}

/** “a-t-on appris auprès de la famille”: whom those who report have asked. */
function learntFrom(
  items: readonly Item[],
  at: number,
  { particle }: ReportingVerb,
  lexicon: Lexicon,
): Phrase | null {
  const { from = [] } = lexicon.pack.reporting.sourcePhrases;
  if (particle === undefined || !from.includes(particle)) return null;
  const behind = items.findIndex((item, i) => i > at && item.lower === particle);
  return behind > 0 && is(items[behind + 1], Word.Preposition)
    ? readPhrase(items, behind + 2, items.length, lexicon)
    : null;
}

/** Who is behind an impersonal verb: from an adverbial, else its subject. */
const sender = (
  items: readonly Item[],
  at: number,
  subject: Phrase | null,
  lexicon: Lexicon,
): Phrase | null => adverbialSource(items, at, subject?.to ?? at + 1, lexicon) ?? subject;

/** “kommer det fra Lie”, “kommer det tørt fra Lie” */
const hasSender = (items: readonly Item[], i: number, { pack }: Lexicon): boolean =>
  [items[i], items[i + 1]].some((item) => pack.reporting.sourcePhrases.from?.includes(item?.lower ?? ''));

/** “lyder svaret”, “lød hennes svar”, “lyder svaret hennar”, “lyder svaret til Lie”: what is said, and who says it. */
function messageOf(
  items: readonly Item[],
  { form, from, to }: Phrase,
  lexicon: Lexicon,
): { owner: Phrase | null; to: number } | null {
  const owned = ownerIn(items, from, to);
  const { lower } = items[to - 1]!;
  const isDefinite = lexicon.pack.syntax.definiteEndings.some((ending) => lower.endsWith(ending));
  if (form !== 'nominal' || !(owned || (isDefinite && lexicon.messages.has(lower)))) return null;
  if (owned) return { owner: owned, to };
  const next = items[to];
  if (is(next, Word.Possessive) && !is(next, Word.FirstPerson))
    return { owner: phraseOf(to, to + 1, next!, 'pronoun', true), to: to + 1 };
  const isGiven = is(next, Word.Preposition) && items[to + 1]?.name != null;
  const owner = isGiven ? readPhrase(items, to + 1, items.length, lexicon) : null;
  return { owner, to: owner?.to ?? to };
}

/** “hennes”, “Lies” at the head of a phrase. */
function ownerIn(items: readonly Item[], from: number, to: number): Phrase | null {
  const first = items[from]!;
  if (is(first, Word.Possessive) && !is(first, Word.FirstPerson))
    return phraseOf(from, from + 1, first, 'pronoun', true);
  const { name } = first;
  let end = from;
  while (end < to && items[end]!.name === name) end++;
  return name && end < to ? phraseOf(from, end, name, 'name', name.type === 'PER') : null;
}

/** “lyder oppfordringen fra Lie”, “lautete der Rat von Lie”: what comes from somebody stands behind the impersonal verb. */
function comesFrom(
  items: readonly Item[],
  subject: Phrase | null,
  finite: number,
  { pack }: Lexicon,
): boolean {
  if (subject?.form !== 'nominal' || subject.from !== finite + 1) return false;
  return pack.reporting.sourcePhrases.from?.includes(items[subject.to]?.lower ?? '') ?? false;
}

/** “Asked by the judge why she had stayed, she wept”: who opens the sentence is spoken to. */
const isFrontedParticiple = (
  items: readonly Item[],
  at: number,
  verb: ReportingVerb,
  { pack }: Lexicon,
): boolean =>
  at === 0 &&
  !pack.syntax.verbSecond &&
  (verb.kind === 'ask' || verb.addressed === true) &&
  items[at]!.verbs.some(({ form }) => form === 'participle');

/** The reading of a verb whose particle is there; one without a particle when none is. */
export function chooseReading(items: readonly Item[], at: number): VerbReading | undefined {
  const item = items[at];
  if (!item || item.verbs.length === 0 || item.name) return undefined;
  const finites = is(items[at - 1], Word.InfinitiveMarker)
    ? item.verbs.filter((r) => r.form !== 'finite')
    : item.verbs;
  const bound = finites.find((r) => r.form !== 'finite' && r.verb.particle === undefined);
  if (bound && finites.length > 1 && hasAuxiliaryBefore(items, at)) return bound;
  const particled = finites.filter(
    ({ verb }) => verb.particle !== undefined && hasParticle(items, at, verb.particle),
  );
  // “a-t-elle fait savoir”
  const compound =
    particled.length > 1 && hasAuxiliaryBefore(items, at) && particled.find(({ form }) => form !== 'finite');
  return (compound || particled[0]) ?? finites.find(({ verb }) => verb.particle === undefined);
}

/** “hatte VW-Chef Winterkorn in einem Interview erklärt”: an auxiliary earlier in the clause makes it a participle. */
function hasAuxiliaryBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const item = items[i]!;
    if (is(item, Word.Auxiliary)) return true;
    if (item.mark || item.stretch || is(item, Word.Complementiser)) return false;
  }
  return false;
}

function hasParticle(items: readonly Item[], at: number, particle: string): boolean {
  const isLight = is(items[at], Word.Auxiliary);
  for (let i = at + 1; i < Math.min(items.length, at + 20); i++) {
    const item = items[i]!;
    // “er full, og hun var ikke sikker på”: the particle is the next one's.
    if (isLight && is(item, Word.Auxiliary)) return false;
    if (item.lower === particle)
      return !is(item, Word.Preposition) || standsAlone(items[i + 1]) || governsStretch(items, i);
    if (BREAK.test(item.mark) || is(item, Word.Complementiser)) return false;
  }
  return false;
}

/** “sprak van een „zwarte dag””: no particle of the verb, but it gives the quoted words to it. */
const governsStretch = (items: readonly Item[], preposition: number): boolean =>
  is(items[preposition + 1], Word.Determiner) && Boolean(items[preposition + 2]?.stretch);

/** “legger til at”, “slår fast:”, but not “legger til grunn”, “peker på saken”. */
const standsAlone = (next: Item | undefined): boolean =>
  next === undefined ||
  next.mark !== '' ||
  next.stretch !== null ||
  next.name !== null ||
  (next.classes & ~(Word.Function | Word.Determiner | ENDINGS)) !== 0;

/** The finite verb that goes with the reporting verb; -1 when the form cannot report (an attributive participle). */
function finiteVerb(
  items: readonly Item[],
  at: number,
  from: number,
  form: 'finite' | 'participle' | 'infinitive',
  verbFinal: boolean,
): number {
  if (form === 'finite') return at;
  if (is(items[at], Word.Adverb)) return -1;
  if (form === 'infinitive' && !isReportingInfinitive(items, at)) return -1;
  for (let i = at - 1; i >= Math.max(from, at - (verbFinal ? BRACKET : REACH)); i--) {
    const item = items[i]!;
    if (is(item, Word.Auxiliary)) return i;
    const isMarker = i === at - 1 && is(item, Word.InfinitiveMarker);
    if (BREAK.test(item.mark) || (item.stretch && !isShort(item))) break;
    if (is(item, Word.Complementiser) && !isMarker) break;
  }
  if (verbFinal && is(items[at + 1], Word.Auxiliary)) return at;
  // “åpnet møtet med å si at …”: the infinitive's subject is the clause's.
  return form === 'infinitive' && is(items[at - 1], Word.InfinitiveMarker) ? at : -1;
}

/** “med å si at”, “indem zu sagen, dass”: an infinitive with its marker reports only behind such a preposition. */
function isReportingInfinitive(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before || before.mark) return false;
  if (!is(before, Word.InfinitiveMarker)) return !is(before, Word.Preposition | Word.Determiner);
  const next = items[at + 1]?.mark === ',' ? items[at + 2] : items[at + 1];
  if (is(items[at - 2], Word.Preposition) || is(next, Word.Complementiser | Word.Interrogative)) return true;
  // “…, pleier Lie å si.”
  const isClosed = items[at + 1] === undefined || items[at + 1]!.mark !== '';
  return isClosed && is(items[at - 3], Word.Auxiliary) && /^[,!?]$/.test(items[at - 4]?.mark ?? '');
}

/** “Aus Militärkreisen verlautete”: no subject at all. */
const fromAdverbial = (source: Phrase | null, finite: number): boolean =>
  source === null || source.to < finite - 1;

/** “the promises”, “her claims”: behind an article that is no pronoun too. But “niåringen min sier”. */
function isNounBehind(items: readonly Item[], article: number, { pack }: Lexicon): boolean {
  const item = items[article];
  const before = items[article - 1];
  if (is(item, Word.Possessive)) return before === undefined || !isOpenWord(before);
  return (
    is(item, Word.Determiner) &&
    !is(item, Word.SubjectPronoun | Word.OtherPronoun | Word.Relative) &&
    pack.people.definiteArticles.includes(item!.lower)
  );
}

/** “He was told that …”, “Der Film wird oft zitiert”: the subject is not who says it. */
const isPassive = (
  items: readonly Item[],
  at: number,
  finite: number,
  { form }: VerbReading,
  { passives }: Lexicon,
): boolean => {
  if (form !== 'participle') return false;
  const [from, to] = finite < at ? [finite, at] : [at + 1, finite + 1];
  return items.slice(from, to).some(({ lower }) => passives.has(lower));
};

/** All reports of a frame, in order; each knows the one before, whose subject it may share. */
export function reportsOf(items: readonly Item[], lexicon: Lexicon): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (
      item.verbs.length === 0 ||
      item.name ||
      (item.capital && i > 0 && items[i - 1]!.mark === '' && lexicon.pack.capitalisesNouns)
    )
      continue;
    if (isNounBehind(items, i - 1, lexicon)) continue;
    const isInfinitive = is(items[i - 1], Word.InfinitiveMarker);
    // Norwegian “si” is a possessive too.
    const governs = is(items[i + 1], Word.Complementiser | Word.Interrogative);
    if (is(item, Word.Determiner) && !isFiniteReport(item) && !isInfinitive && !governs) continue;
    const report = readReport(items, i, 0, lexicon, reports.at(-1) ?? null);
    // “det vil si at”
    const isExplained = is(item, Word.Determiner) && report?.source?.neuter;
    if (report && !isExplained) reports.push(report);
  }
  return reports;
}
