import { complementEnd, complementStart, looksFinite } from './clauses';
import { type Finding, spanOf, tighten, wordCount } from './findings';
import { endsIn, type Item, is, isFiniteReport } from './items';
import { type Lexicon, Word } from './lexicon';
import { type Phrase, phraseOf, readPhrase, readSource, skipAttributes } from './phrases';
import type { Report } from './reports';
import { standsBeforeInsertion } from './subjects';
import { isReportedMood } from './subjunctive';

const MIN_WORDS = 3;

/** Clauses that a reporting verb governs: “sier at …”, “erklärte, er sei …”, “undrar varför …”. */
export function governedClauses(
  items: readonly Item[],
  reports: readonly Report[],
  lexicon: Lexicon,
): Finding[] {
  const findings: Finding[] = [];
  let covered = 0;
  for (const report of reports) {
    if (report.verb.kind === 'sound' || report.verb.kind === 'call' || report.at < covered) continue;
    if (report.source && is(items[report.source.from], Word.FirstPerson)) continue;
    if (!report.source && report.verb.kind === 'think') continue;
    const start = complementStart(items, report, lexicon);
    if (start < 0) continue;
    const piece = tighten(items, start, complementEnd(items, start, lexicon));
    if (!piece || wordCount(items, piece[0], piece[1]) < 2 || isOnlySpeech(items, piece)) continue;
    findings.push({
      pieces: [piece],
      source: report.source,
      cue: report.cue,
      confidence: confidenceOf(items, piece[0], report),
      type: 'indirect',
      anonymous: report.passive,
    });
    covered = piece[1];
  }
  return findings;
}

function confidenceOf(items: readonly Item[], start: number, { verb, source }: Report): number {
  const introduced = is(items[start], Word.Complementiser | Word.Interrogative);
  return (introduced ? 0.9 : 0.75) - (source ? 0 : 0.2) - (verb.kind === 'think' ? 0.1 : 0);
}

/** A direct quote behind the comma is not an indirect one. */
function isOnlySpeech(items: readonly Item[], [from, to]: readonly [number, number]): boolean {
  return items.slice(from, to).every((item) => item.stretch !== null || item.mark !== '');
}

/** Plain sentences with their reporting clause behind them or in the middle: “Han er skuffet, sier Foss til NTB.” */
export function attributedSentence(
  items: readonly Item[],
  reports: readonly Report[],
  lexicon: Lexicon,
): Finding | null {
  if (items.some((item) => item.stretch?.mark === '–')) return null;
  return (
    clauseBehind(items, reports, lexicon) ?? adverbBehind(items, lexicon) ?? conjunctionClause(items, reports)
  );
}

function clauseBehind(items: readonly Item[], reports: readonly Report[], lexicon: Lexicon): Finding | null {
  for (const report of reports) {
    if (report.verb.kind === 'call' || !report.source || is(items[report.source.from], Word.FirstPerson))
      continue;
    const comma = openingComma(items, report, lexicon);
    const behind = Math.max(report.at + 1, report.source.to);
    const past = skipAttributes(items, behind, items.length, lexicon);
    const cut = comma > 0 && (isCutOff(items, comma, past) || isSubjectApart(items, comma, past, lexicon));
    const end = cut ? past : behind;
    if (comma <= 0 || !(cut || isStatement(items, comma))) continue;
    if (standsBeforeInsertion(items, 0, report.finite, lexicon)) continue;
    if (!cut && governsIntroduced(items, report, lexicon)) continue;
    if (report.verb.kind === 'sound' && wordCount(items, end, items.length) > 2) continue;
    const first = tighten(items, 0, comma);
    if (!first || isOnlySpeech(items, first)) return null;
    const broken = cut ? 'surely' : goesOn(items[end + 1], report, lexicon) ? 'likely' : 'no';
    return {
      pieces: [first, ...resumed(items, first, end, broken)],
      source: report.source,
      cue: report.cue,
      confidence: report.verb.kind === 'sound' ? 0.6 : 0.85,
      type: 'indirect',
    };
  }
  return null;
}

/** “Før dommen falt, erklærte han at …”: what is reported stands behind the verb. */
function governsIntroduced(items: readonly Item[], report: Report, lexicon: Lexicon): boolean {
  const start = complementStart(items, report, lexicon);
  return (
    start >= 0 &&
    (!report.inverted ||
      is(items[start], Word.Complementiser | Word.Interrogative) ||
      opensWithConjunction(items))
  );
}

/** “Als Kim kam, sagte er, …” */
const opensWithConjunction = (items: readonly Item[]): boolean =>
  is(items[0], Word.Subordinator) && !is(items[0], Word.Adverb);

/** The comma (or dash) before an inverted reporting clause, or before subject and verb in English; -1 when none. */
function openingComma(items: readonly Item[], report: Report, lexicon: Lexicon): number {
  const before = items[report.finite - 1];
  if (report.inverted) return before && /^[,–—]$/.test(before.mark) ? report.finite - 1 : -1;
  if (lexicon.pack.syntax.verbSecond) return -1;
  const { from } = report.source!;
  if (items[from - 1]?.mark !== ',' || report.source!.to < report.finite - 3) return -1;
  const rest = items[report.at + 1];
  const ends = rest?.mark !== '' || is(rest, Word.Preposition | Word.Time | Word.Adverb);
  return ends ? from - 1 : -1;
}

/** “Men det har, påpekar Lie, inte hänt”: the clause breaks off behind its finite verb, and goes on. */
const isCutOff = (items: readonly Item[], comma: number, end: number): boolean =>
  comma > 1 &&
  is(items[comma - 1], Word.Auxiliary) &&
  items[end]?.mark === ',' &&
  !is(items[0], Word.Subordinator) &&
  items.slice(0, comma).every((item) => item.mark === '');

/** “The reindeer, she adds, are better judges”: subject, reporting clause, and the verb. */
function isSubjectApart(items: readonly Item[], comma: number, end: number, lexicon: Lexicon): boolean {
  const verb = items[end + 1];
  if (items[end]?.mark !== ',' || !verb || !looksFinite(verb) || isFiniteReport(verb)) return false;
  const subject = readPhrase(items, 0, comma, lexicon);
  return subject !== null && skipAttributes(items, subject.to, comma, lexicon) === comma;
}

/** Not an adverbial clause (“Da Kim kom, sa han …”), not an adverbial, and long enough. */
function isStatement(items: readonly Item[], end: number): boolean {
  let i = 0;
  while (i < end && (is(items[i], Word.Coordinator) || items[i]!.mark !== '')) i++;
  const first = items[i];
  if (!first || wordCount(items, i, end) < MIN_WORDS) return false;
  const clause = items.slice(i, end);
  if (
    is(first, Word.Subordinator) &&
    !is(first, Word.Preposition | Word.Adverb) &&
    !clause.some((item) => item.mark === ',')
  )
    return false;
  const verb = clause.findIndex((item) => looksFinite(item) || (item.stretch !== null && item.holdsVerb));
  const question = clause.findIndex(
    (item, j) =>
      is(item, Word.Complementiser | Word.Interrogative) &&
      // Behind a comma a word that may be a preposition too is the conjunction: “Adspurgt, om han fortryder”.
      (!is(item, Word.Preposition | Word.Adverb | Word.Subordinator) ||
        (clause[j - 1]?.mark === ',' && is(item, Word.Preposition))),
  );
  // “Ob das gelingt, sei offen” has its main clause behind the question.
  const main = clause.findIndex((item, j) => clause[j - 1]?.mark === ',' && is(item, Word.Auxiliary));
  // “På spørsmål om hvorvidt det haster”, “At det haster” are parts of a clause.
  return verb >= 0 && (question < 0 || verb < question || (question === 0 && main > 0));
}

/**
 * The rest of a statement that its reporting clause interrupts, when what stands before has no finite verb, or is surely
 * not all of it (`broken`).
 */
function resumed(
  items: readonly Item[],
  first: readonly [number, number],
  end: number,
  broken: 'no' | 'likely' | 'surely' = 'no',
): (readonly [number, number])[] {
  if (items[end]?.mark !== ',') return [];
  const next = items[end + 1];
  if (broken !== 'surely' && is(next, Word.Relative | Word.Preposition)) return [];
  const complete = items
    .slice(first[0], first[1])
    .some((item) => is(item, Word.Auxiliary) || looksFinite(item));
  if (complete && broken === 'no' && !is(next, Word.Coordinator)) return [];
  if (items.slice(end + 1, end + 5).some(isFiniteReport)) return [];
  const piece = tighten(items, end + 1, items.length);
  const least = broken === 'surely' ? 2 : MIN_WORDS;
  return piece && wordCount(items, piece[0], piece[1]) >= least ? [piece] : [];
}

/** “They were worth, he said, exactly what they cost”, but “…, said Lie, a teacher”, “…, he said, pointing at the door”. */
const goesOn = (next: Item | undefined, report: Report, { pack: { syntax } }: Lexicon): boolean =>
  !syntax.verbSecond &&
  !report.inverted &&
  !is(next, Word.Subordinator) &&
  !syntax.participleEndings.some((ending) => next?.lower.endsWith(ending));

/** “Die Lage sei ernst, so Merkel.” */
function adverbBehind(items: readonly Item[], lexicon: Lexicon): Finding | null {
  for (let i = 2; i + 1 < items.length; i++) {
    if (!is(items[i], Word.SpeechAdverb) || items[i - 1]!.mark !== ',') continue;
    const source = readSource(items, i + 1, items.length, lexicon);
    if (!source || !isStatement(items, i - 1)) continue;
    const after = items[source.to];
    if (after && isFiniteReport(after)) continue;
    const piece = tighten(items, 0, i - 1);
    if (!piece) return null;
    const rest = resumed(items, piece, source.to);
    return {
      pieces: [piece, ...rest],
      source,
      cue: spanOf(items[i]!),
      confidence: 0.9,
      type: 'indirect',
    };
  }
  return null;
}

/** “Wie EADS mitteilte, wird …”, “…, wie EADS gestern mitteilte”, “as the minister put it”. */
function conjunctionClause(items: readonly Item[], reports: readonly Report[]): Finding | null {
  for (const report of reports) {
    const { source } = report;
    if (!source || source.from < 1 || report.verb.kind === 'call') continue;
    let opening = Math.min(source.from, report.finite) - 1;
    if (is(items[opening], Word.Preposition) && opening > 0) opening--;
    if (!is(items[opening], Word.SourceConjunction) || source.to > report.at + 1 + 12) continue;
    const end = clauseEnd(items, Math.max(report.at, source.to - 1));
    const initial = opening === 0;
    if (initial && report.inverted) continue;
    if (!initial && items[opening - 1]!.mark !== ',') continue;
    const piece = initial ? tighten(items, end + 1, items.length) : tighten(items, 0, opening);
    if (!piece || wordCount(items, piece[0], piece[1]) < MIN_WORDS) continue;
    if (is(items[piece[0]], Word.Complementiser)) continue;
    const rest = initial ? [] : resumed(items, piece, end);
    return {
      pieces: [piece, ...rest],
      source,
      cue: report.cue,
      confidence: 0.8,
      type: 'indirect',
    };
  }
  return null;
}

function clauseEnd(items: readonly Item[], i: number): number {
  while (i < items.length && items[i]!.mark !== ',') i++;
  return i;
}

/** Clauses that a noun of saying governs: “påstanden om at …”, “die Aussage Müllers, dass …”. */
export function nounClauses(items: readonly Item[], lexicon: Lexicon): Finding[] {
  const findings: Finding[] = [];
  const { capitalisesNouns } = lexicon.pack;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (!is(item, Word.ReportNoun) || (capitalisesNouns && !item.capital)) continue;
    if (is(items[i - 1], Word.FirstPerson)) continue;
    const found = nounComplement(items, i, lexicon);
    if (!found) continue;
    const piece = tighten(items, found.start, complementEnd(items, found.start, lexicon));
    if (!piece || wordCount(items, piece[0], piece[1]) < MIN_WORDS) continue;
    findings.push({
      pieces: [piece],
      source: found.source,
      cue: spanOf(item),
      confidence: 0.6,
      type: 'indirect',
    });
    i = piece[1] - 1;
  }
  return findings;
}

function nounComplement(items: readonly Item[], noun: number, lexicon: Lexicon) {
  const owner = ownerBefore(items, noun);
  let source = owner;
  let i = noun + 1;
  if (is(items[i], Word.Preposition) || is(items[i], Word.Determiner)) {
    const from = is(items[i], Word.Preposition) ? i + 1 : i;
    if (!is(items[from], Word.Complementiser)) {
      const phrase = readPhrase(items, from, items.length, lexicon);
      if (!phrase) return null;
      source ??= phrase;
      i = phrase.to;
    }
  } else if (items[i]?.name) {
    const phrase = readPhrase(items, i, items.length, lexicon);
    if (phrase) {
      source ??= phrase;
      i = phrase.to;
    }
  }
  for (const end = Math.min(items.length, i + 3); i < end; i++) {
    const item = items[i]!;
    const mood =
      item.mark === ',' &&
      lexicon.pack.reporting.subjunctive !== undefined &&
      reportedClause(items, i + 1, lexicon);
    if (mood) return { start: i + 1, source: source ?? subjectOf(items, noun, lexicon) };
    if (is(item, Word.Complementiser) && !is(item, Word.InfinitiveMarker))
      return { start: i, source: source ?? subjectOf(items, noun, lexicon) };
    if (
      !(
        item.mark === ',' ||
        is(item, Word.Preposition | Word.Auxiliary) ||
        endsIn(item, lexicon.pack.syntax.infiniteEndings ?? [])
      )
    )
      return null;
  }
  return null;
}

/** “die Auffassung, das Verfahren sei abgesprochen” */
function reportedClause(items: readonly Item[], from: number, lexicon: Lexicon): boolean {
  if (is(items[from], Word.Relative) && !items[from + 1]?.capital && !items[from + 1]?.name) return false;
  for (let i = from; i < items.length && items[i]!.mark !== ','; i++)
    if (isReportedMood(items, i, lexicon)) return true;
  return false;
}

/** “Hennes påstand”, “Trumps Behauptung”. */
function ownerBefore(items: readonly Item[], noun: number): Phrase | null {
  for (let i = noun - 1; i >= Math.max(0, noun - 3); i--) {
    const item = items[i]!;
    if (is(item, Word.Possessive) && !is(item, Word.FirstPerson))
      return phraseOf(i, i + 1, item, 'pronoun', true);
    if (item.name) return phraseOf(i, i + 1, item.name, 'name', item.name.type === 'PER');
    if (item.mark || is(item, Word.Preposition)) return null;
  }
  return null;
}

function subjectOf(items: readonly Item[], noun: number, lexicon: Lexicon) {
  const phrase = readPhrase(items, 0, noun, lexicon);
  return phrase &&
    skipAttributes(items, phrase.to, noun, lexicon) < noun &&
    !phrase.neuter &&
    phrase.form !== 'nominal'
    ? phrase
    : null;
}

/** “Putin: Kim braucht Garantien” in a headline. */
export function headlineStatement(items: readonly Item[], lexicon: Lexicon): Finding | null {
  const colon = items.findIndex((item) => item.mark === ':');
  if (colon < 1 || colon + 3 > items.length || items[colon + 1]!.stretch || items[colon + 1]!.mark)
    return null;
  let start = colon;
  while (start > 0 && !items[start - 1]!.mark) start--;
  const source = readPhrase(items, start, colon, lexicon);
  if (!source || source.to !== colon) return null;
  // “Direktør: Jeg vidste intet”
  const isRole = source.to - source.from === 1 && lexicon.roles.has(items[source.from]!.lower);
  if (!isRole && (source.form !== 'name' || !source.isPerson)) return null;
  const piece = tighten(items, colon + 1, items.length);
  if (!piece || wordCount(items, piece[0], piece[1]) < MIN_WORDS) return null;
  return {
    pieces: [piece],
    source,
    cue: spanOf(items[colon]!),
    confidence: 0.7,
    type: 'indirect',
  };
}

/** “Det opplyser fader Lombardi.”: the sentence before is what is reported. */
export function reportsBack(items: readonly Item[], reports: readonly Report[]): Report | null {
  const first = reports[0];
  if (
    !first?.source ||
    !is(items[0], Word.Neuter) ||
    first.finite !== 1 ||
    !first.inverted ||
    first.source.neuter
  )
    return null;
  return first.verb.kind === 'call' ? null : first;
}
