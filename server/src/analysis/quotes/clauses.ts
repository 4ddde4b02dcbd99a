import { endsIn, type Item, is, isFiniteReport, isOpenWord } from './items';
import { type Lexicon, namesPerson, Word } from './lexicon';
import { type Phrase, readPhrase, skipAttributes } from './phrases';
import { chooseReading, type Report } from './reports';
import { isReportedMood } from './subjunctive';

/** Where a reported clause starts behind its verb: past the source, adverbials, insertions and objects; -1 when none does. */
export function complementStart(items: readonly Item[], report: Report, lexicon: Lexicon): number {
  const { source, verb } = report;
  // Where there is a mood for it, a clause without a conjunction has its comma: “Er sagt, er komme”.
  const mayBeBare = lexicon.pack.reporting.subjunctive === undefined;
  let objects = 0;
  let i = Math.max(report.at, report.finite) + 1;
  if (report.finite === report.at && is(items[i], Word.Auxiliary)) i++;
  // “soll gesagt haben, er …”
  if (report.finite < report.at && is(items[i], Word.HearsayPerfect)) i++;
  while (i < items.length) {
    if (source && i >= source.from && i < source.to) {
      i = skipAttributes(items, source.to, items.length, lexicon);
      continue;
    }
    const start = markedStart(items, i, report, lexicon);
    if (start !== 0) return start;
    const next = passAdverbial(items, i, report, lexicon);
    if (next < 0) return -1;
    if (next > i) {
      i = next;
      continue;
    }
    const isSpokenTo = verb.addressed === true && objects === 0;
    if (mayBeBare && !isSpokenTo && canBeBare(report, i) && isBareClause(items, i, lexicon)) return i;
    if (is(items[i], Word.OtherPronoun) && !is(items[i], Word.SubjectPronoun)) {
      if (verb.addressed) objects++;
      i++;
      continue;
    }
    const object = readPhrase(items, i, items.length, lexicon);
    if (!object || ++objects > 2) return -1;
    i = object.to;
  }
  return -1;
}

/**
 * Start of the clause that a conjunction or an infinitive at `i` opens, or a comma or colon there; 0 for none, -1 for none
 * and no way on.
 */
function markedStart(items: readonly Item[], i: number, report: Report, lexicon: Lexicon): number {
  const item = items[i]!;
  if (item.name === null && opensComplement(items, i, report, lexicon)) return i;
  if (item.mark === ',') return behindComma(items, i, report, lexicon);
  if (item.mark === ':') return isStatementBehind(items, i + 1, lexicon) ? i + 1 : -1;
  const isGoverning =
    is(item, Word.Preposition) && !is(item, Word.Adverb) && !item.name && item.lower !== report.verb.particle;
  if (isGoverning && opensBehindComma(items, i + 1)) return i + 2;
  return isInfinitiveReport(items, i, report, lexicon) ? i : 0;
}

/** Danish “tvivler på, om”, “regner med, at” */
const opensBehindComma = (items: readonly Item[], comma: number): boolean =>
  items[comma]?.mark === ',' && is(items[comma + 1], Word.Complementiser | Word.Interrogative);

/** Past the insertion or adverbial at `i`; `i` itself when there is none, -1 when no clause can come any more. */
function passAdverbial(items: readonly Item[], i: number, report: Report, lexicon: Lexicon): number {
  const item = items[i]!;
  if (item.mark === ',') return insertionEnd(items, i, lexicon);
  if (item.mark === '(') return behindParenthesis(items, i);
  if (item.mark) return -1;
  if (isAdverb(items, i, report, lexicon)) return i + 1;
  return is(item, Word.Preposition) && !item.name ? passPreposition(items, i, report, lexicon) : i;
}

function behindParenthesis(items: readonly Item[], i: number): number {
  while (i < items.length && items[i]!.mark !== ')') i++;
  return i + 1;
}

/** An adverb, the verb's particle (with its preposition), or a word that can be little else where nouns have capitals. */
function isAdverb(items: readonly Item[], i: number, { verb }: Report, { pack }: Lexicon): boolean {
  const item = items[i]!;
  const { particle } = verb;
  if (particle !== undefined) {
    if (item.lower === particle) return true;
    if (is(item, Word.Preposition) && items[i + 1]?.lower === particle) return true;
  }
  if (item.name) return false;
  if (is(item, Word.Adverb | Word.Time)) return true;
  return (
    pack.capitalisesNouns && !item.capital && !item.stretch && isOpenWord(item) && item.verbs.length === 0
  );
}

/** Past a preposition and its object, or up to the clause that is its object: “regner med at”. */
function passPreposition(items: readonly Item[], i: number, { verb }: Report, lexicon: Lexicon): number {
  // “etter at”, “for at”, “uten at” open adverbial clauses, but not in “redd for at”.
  const isGoverned = verb.particle !== undefined && items[i - 1]!.lower === verb.particle;
  if (is(items[i + 1], Word.Complementiser | Word.Interrogative))
    return is(items[i], Word.Subordinator) && !is(items[i], Word.Interrogative) && !isGoverned ? -1 : i + 1;
  const object = readPhrase(items, i + 1, items.length, lexicon);
  return object && !isInfinitive(items, i, object, lexicon) ? object.to : -1;
}

/** “urged allies to deliver more aid”: where the marker is a preposition too, what has an object of its own is a verb. */
function isInfinitive(items: readonly Item[], marker: number, word: Phrase, lexicon: Lexicon): boolean {
  if (!is(items[marker], Word.InfinitiveMarker) || word.form !== 'nominal' || word.to > marker + 2)
    return false;
  return (
    !namesPerson(items[marker + 1]!.lower, lexicon) &&
    readPhrase(items, word.to, items.length, lexicon) !== null
  );
}

/** “affirme ne pas avoir su”, “zegt niets te weten”: an infinitive without a comma, where no conjunction comes first. */
function isInfinitiveReport(items: readonly Item[], i: number, report: Report, { pack }: Lexicon): boolean {
  const { infinitiveEndings } = pack.syntax;
  const { infinitiveClauses } = pack.reporting;
  if (is(items[i], Word.Preposition | Word.Time) && !is(items[i], Word.Adverb)) return false;
  if (report.inverted || !report.source || report.verb.particle || report.verb.kind === 'ask') return false;
  if (infinitiveClauses === 'verb first') {
    while (is(items[i], Word.Adverb | Word.OtherPronoun)) i++;
    const verb = items[i];
    return verb !== undefined && isOpenWord(verb) && endsIn(verb, infinitiveEndings);
  }
  if (infinitiveClauses !== 'verb last' || report.verb.kind !== 'say') return false;
  for (let j = i; j + 1 < items.length && !items[j]!.mark; j++) {
    if (is(items[j], Word.Complementiser | Word.Interrogative)) return false;
    if (is(items[j], Word.InfinitiveMarker) && endsIn(items[j + 1]!, infinitiveEndings)) return true;
  }
  return false;
}

/** A clause behind a colon, and no list of things. */
export function isStatementBehind(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  if (!items[i] || items[i]!.stretch || items[i]!.mark) return false;
  for (let j = i; j < Math.min(items.length, i + 20); j++) {
    if (is(items[j], Word.Auxiliary) || isReportedMood(items, j, lexicon)) return true;
    if (j > i && looksFinite(items[j]!) && isDefinite(items[j - 1]!)) return true;
  }
  return false;
}

/** A bare clause needs its speaker before the verb, or already passed. */
const canBeBare = (report: Report, i: number): boolean =>
  report.source !== null &&
  !report.inverted &&
  report.source.to <= i &&
  report.verb.kind !== 'ask' &&
  report.verb.factual !== true &&
  report.verb.particle === undefined;

function opensComplement(items: readonly Item[], i: number, report: Report, lexicon: Lexicon): boolean {
  const item = items[i]!;
  if (is(item, Word.Complementiser))
    return !is(item, Word.InfinitiveMarker) || isFiniteClause(items, i + 1, lexicon);
  if (!is(item, Word.Interrogative) || is(item, Word.Relative) || report.verb.factual) return false;
  // “spør om”, “vil ikke si når”: behind these any question word opens a question.
  if (report.verb.kind === 'ask') return true;
  if (report.finite < report.at && !is(item, Word.Preposition)) return true;
  // “snakket om saken”, “sa da han kom”: prepositions and conjunctions of time are no question words here.
  if (is(item, Word.Preposition | Word.Subordinator)) return is(items[i - 1], Word.Preposition);
  return items[i - 1]?.mark === ',' || !lexicon.pack.syntax.commaBeforeClauses;
}

/** Danish “at hjælpe”, Swedish “att hjälpa” are infinitives: a clause has a subject and a finite verb. */
export function isFiniteClause(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const first = items[i];
  if (!first || first.mark) return false;
  if (first.name || first.stretch || first.capital) return true;
  if (
    is(
      first,
      Word.SubjectPronoun |
        Word.Determiner |
        Word.Adverb |
        Word.Preposition |
        Word.Subordinator |
        Word.Auxiliary,
    )
  )
    return true;
  if (/^\d/.test(first.text) || is(first, Word.DefiniteEnding) || !looksInfinitive(first, lexicon))
    return true;
  for (let j = i + 1; j < Math.min(items.length, i + 4); j++) {
    const item = items[j]!;
    if (item.mark || is(item, Word.Determiner | Word.Preposition)) return false;
    if (looksFinite(item)) return true;
  }
  return false;
}

/** By its ending, or a short word (få, gå, se). */
const looksInfinitive = (item: Item, { pack }: Lexicon): boolean =>
  item.lower.length <= 3 || pack.syntax.infinitiveEndings.some((ending) => item.lower.endsWith(ending));

/** Start of the clause behind the comma at `i`: -1 for none and no way on, 0 to look behind the insertion. */
function behindComma(items: readonly Item[], i: number, report: Report, lexicon: Lexicon): number {
  const next = items[i + 1];
  if (!next || chooseReading(items, i + 1)?.form === 'finite') return -1;
  if (opensComplement(items, i + 1, report, lexicon)) return i + 1;
  if (is(next, Word.Preposition) && is(items[i + 2], Word.Complementiser)) return i + 2;
  if (report.verb.kind === 'ask') return 0;
  // Danish “siger, han gør det”.
  if (!lexicon.pack.reporting.subjunctive)
    return canBeBare(report, i) && opensWithPronoun(items, i + 1) ? i + 1 : 0;
  return isReportedClause(items, i + 1, lexicon) ? i + 1 : 0;
}

/** A subject pronoun and close behind it, before any comma, a finite verb. */
function opensWithPronoun(items: readonly Item[], i: number): boolean {
  if (!is(items[i], Word.SubjectPronoun) || is(items[i], Word.Determiner | Word.Relative)) return false;
  for (let j = i + 1; j < Math.min(items.length, i + 5) && !items[j]!.mark; j++)
    if (looksFinite(items[j]!)) return true;
  return false;
}

/** Past an insertion: the index behind the comma that closes it; -1 when no complement follows one. */
function insertionEnd(items: readonly Item[], comma: number, lexicon: Lexicon): number {
  for (let j = comma + 1; j < Math.min(items.length, comma + 25); j++) {
    // “…, som samtidig afviser, at …”: the clause belongs to the verb before it.
    if (chooseReading(items, j)?.form === 'finite' && items[j + 1]?.mark === ',') return -1;
    if (items[j]!.mark !== ',') continue;
    const next = items[j + 1];
    if (is(next, Word.Complementiser | Word.Interrogative)) return j + 1;
    if (lexicon.pack.reporting.subjunctive && isReportedClause(items, j + 1, lexicon)) return j;
  }
  return -1;
}

/** “Analytikere mener den nordkoreanske lederen er ute etter …”: a noun phrase and, close behind it, a finite verb. */
function isBareClause(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const phrase = readPhrase(items, i, items.length, lexicon);
  if (!phrase) return false;
  let j = skipAttributes(items, phrase.to, items.length, lexicon);
  if (is(items[j], Word.Relative) && phrase.form !== 'pronoun') return hasFiniteAfter(items, j + 1);
  if (items.length - i < 4) return false;
  // The phrase may have swallowed its verb, which looks like any open word.
  for (let k = i + 1; k < phrase.to; k++)
    if (looksFinite(items[k]!) && isDefinite(items[k - 1]!)) return true;
  for (let n = 0; n < 4 && j < items.length; n++, j++) {
    const item = items[j]!;
    if (item.stretch && n > 0) return phrase.form !== 'nominal';
    if (looksFinite(item))
      return is(item, Word.Auxiliary | Word.PreteriteEnding) || n > 0 || isDefinite(items[j - 1]!);
    if (!is(item, Word.Adverb) && !isOpenWord(item)) return false;
    if (item.mark) return false;
  }
  return false;
}

/** A name, a pronoun, or a Scandinavian noun with its article: what a verb looks plausible behind. */
const isDefinite = (item: Item): boolean =>
  (item.name !== null && item.name.text === item.name.name) ||
  (is(item, Word.SubjectPronoun | Word.Adverb | Word.DefiniteEnding) && !is(item, Word.Determiner));

function hasFiniteAfter(items: readonly Item[], i: number): boolean {
  let seen = 0;
  for (let j = i; j < items.length; j++) if (looksFinite(items[j]!) && ++seen === 2) return true;
  return false;
}

export function looksFinite(item: Item): boolean {
  if (item.mark || item.name || item.stretch || item.capital) return false;
  if (is(item, Word.Auxiliary) || isFiniteReport(item)) return true;
  return isOpenWord(item) && is(item, Word.FiniteEnding);
}

/**
 * A clause behind a comma that can be reported without a conjunction where the language has a mood for it: in that mood,
 * with its verb second, or an infinitive with its marker (not “um … zu”).
 */
function isReportedClause(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  const first = items[i];
  if (!first || is(first, Word.Coordinator) || opensInfinitiveOfAim(first, lexicon)) return false;
  if (is(first, Word.Subordinator) && !is(first, Word.Preposition)) return reportedWithin(items, i, lexicon);
  const segmentEnd = nextComma(items, i);
  if (reportedWithin(items, i, lexicon)) return true;
  // “…, die der Zentrumspartei angehört”
  if (is(first, Word.Relative) && is(items[i + 1], Word.Determiner | Word.Preposition)) return false;
  if (hasMarkedInfinitive(items, i, segmentEnd, lexicon))
    return !is(first, Word.Relative) || is(first, Word.Determiner);
  const phrase = readPhrase(items, i, segmentEnd, lexicon);
  if (!phrase) return false;
  // “…, Frauen, die allein reisen, zu begleiten”
  const closing = nextComma(items, segmentEnd + 1);
  if (is(items[segmentEnd + 1], Word.Relative) && is(items[closing + 1], Word.InfinitiveMarker)) return true;
  if (items[phrase.to - 1]!.stretch) return true;
  const verb = items[skipAttributes(items, phrase.to, segmentEnd, lexicon)];
  // “…, ein Sprecher teilt lediglich mit, dass …” reports itself.
  if (isFiniteReport(verb) && is(items[segmentEnd + 1], Word.Complementiser)) return false;
  return verb !== undefined && (looksFinite(verb) || verb.stretch !== null);
}

/** “um die Lage zu prüfen”, “ohne zu fragen” */
const opensInfinitiveOfAim = ({ lower }: Item, { pack }: Lexicon): boolean =>
  pack.syntax.infinitiveConjunctions?.includes(lower) === true;

function nextComma(items: readonly Item[], i: number): number {
  while (i < items.length && items[i]!.mark !== ',') i++;
  return i;
}

function reportedWithin(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  for (let j = i; j < Math.min(items.length, i + 40); j++) if (isReportedMood(items, j, lexicon)) return true;
  return false;
}

/** “zu bauen”, “anzubieten” */
function hasMarkedInfinitive(items: readonly Item[], from: number, to: number, lexicon: Lexicon): boolean {
  const { infinitiveEndings } = lexicon.pack.syntax;
  for (let j = from; j < to; j++) {
    const item = items[j]!;
    if (is(item, Word.InfinitiveMarker) && j + 1 < to && endsIn(items[j + 1]!, infinitiveEndings))
      return true;
    if (lexicon.joinedInfinitive?.test(item.lower) && !item.capital) return true;
  }
  return false;
}

/** Where the reported clause that starts at `start` ends: the sentence's end, or before the next clause that reports. */
export function complementEnd(items: readonly Item[], start: number, lexicon: Lexicon): number {
  for (let i = start + 2; i < items.length; i++) {
    const item = items[i]!;
    if (item.mark === ';') return i;
    if (item.mark === ',' && isClosingReport(items, i + 1, lexicon)) return i;
    // “… que rien n'est décidé : « On verra »”
    if (item.mark === ':' && isSpeechToEnd(items, i + 1)) return i;
    // “Nachdem sie mitgeteilt hatte, dass …, hatte er …”: the main clause begins with its verb.
    const isFollowed = is(
      items[i + 1],
      lexicon.pack.syntax.verbFinal ? Word.Auxiliary : Word.Auxiliary | Word.PreteriteEnding,
    );
    if (item.mark === ',' && start > 0 && is(items[0], Word.Subordinator) && isFollowed) return i;
    if (is(item, Word.Coordinator) && !item.name && reportsAgain(items, i + 1, lexicon)) return i;
  }
  return items.length;
}

/** “…, sagte er”, “…, so Putin” behind a comma. */
function isClosingReport(items: readonly Item[], i: number, { pack }: Lexicon): boolean {
  const item = items[i];
  if (!item) return false;
  if (is(item, Word.SpeechAdverb))
    return items[i + 1]?.name != null || is(items[i + 1], Word.Determiner) || items[i + 1]?.capital === true;
  return (
    isFiniteReport(item) &&
    !item.name &&
    (items[i + 1]?.name != null ||
      // “…, adding: “…””
      items[i + 1]?.mark === ':' ||
      is(items[i + 1], Word.SubjectPronoun) ||
      (pack.syntax.verbSecond && is(items[i + 1], Word.Determiner)) ||
      (pack.capitalisesNouns && items[i + 1]?.capital === true))
  );
}

/** A quoted sentence that ends the frame. */
const isSpeechToEnd = (items: readonly Item[], i: number): boolean =>
  items[i]?.stretch != null &&
  (items[i]!.holdsVerb || items[i]!.endsLikeSpeech) &&
  items.slice(i + 1).every(({ mark }) => mark !== '');

/** Behind a coordinator: “og mener at …”, “und er kündigte an, dass …”. */
function reportsAgain(items: readonly Item[], i: number, lexicon: Lexicon): boolean {
  while (is(items[i], Word.Adverb)) i++;
  if (!items[i]) return false;
  if (
    isFiniteReport(items[i]) &&
    !items[i]!.name &&
    items[i]!.verbs.some((r) => r.verb.particle === undefined || near(items, i, r.verb.particle))
  )
    return true;
  if (items[i - 1]!.mark === '' && withholds(items, i)) return true;
  const subject = readPhrase(items, i, Math.min(items.length, i + 8), lexicon);
  return (
    subject !== null &&
    isFiniteReport(items[subject.to]) &&
    !items[subject.to]!.verbs.some((r) => r.form === 'infinitive') &&
    items[subject.to]!.verbs.some((r) => r.verb.particle === undefined && r.verb.kind !== 'sound')
  );
}

/** “…, men ville ikke svare på …”, “but declined to say”: a finite verb and close behind it the infinitive that reports. */
function withholds(items: readonly Item[], i: number): boolean {
  if (!looksFinite(items[i]!)) return false;
  for (let j = i + 1; j < Math.min(items.length, i + 4); j++) {
    const item = items[j]!;
    if (item.mark || item.stretch) return false;
    if (item.verbs.some(({ form }) => form === 'infinitive')) return true;
    if (!is(item, Word.Adverb | Word.InfinitiveMarker | Word.Function)) return false;
  }
  return false;
}

function near(items: readonly Item[], i: number, particle: string): boolean {
  for (let j = i + 1; j < Math.min(items.length, i + 8); j++) if (items[j]!.lower === particle) return true;
  return false;
}
