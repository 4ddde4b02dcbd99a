import { complementStart, looksFinite } from './clauses';
import { type Finding, isOnlySpeech, MIN_WORDS, spanOf, tighten, wordCount } from './findings';
import { endsIn, type Item, is, isFiniteReport } from './items';
import { type Lexicon, Word } from './lexicon';
import { type Phrase, readPhrase, readSource, skipAttributes } from './phrases';
import { isExpletive, type Report } from './reports';
import { standsBeforeInsertion } from './subjects';
import { freeReportStart, isReportedMood } from './subjunctive';
import { invertedClause, isSomebody } from './unlisted';

/** Plain sentences with their reporting clause behind them or in the middle: “Han er skuffet, sier Foss til NTB.” */
export function attributedSentence(
  items: readonly Item[],
  reports: readonly Report[],
  lexicon: Lexicon,
): Finding | null {
  if (items.some((item) => item.stretch?.mark === '–') || opensSpokenTo(items, lexicon)) return null;
  return (
    clauseBehind(items, reports, lexicon) ??
    adverbBehind(items, lexicon) ??
    frontedQuestion(items, reports) ??
    conjunctionClause(items, reports) ??
    unlistedBehind(items, lexicon)
  );
}

/** “Asked whether she would stay, Lie replied”: how she was asked is the reporter's. */
const opensSpokenTo = (items: readonly Item[], { pack }: Lexicon): boolean =>
  !pack.syntax.verbSecond &&
  items[0]!.verbs.some(({ verb, form }) => form === 'participle' && (verb.kind === 'ask' || verb.addressed));

function clauseBehind(items: readonly Item[], reports: readonly Report[], lexicon: Lexicon): Finding | null {
  for (const report of reports) {
    const { source } = report;
    if (report.verb.kind === 'call' || !(source || report.verb.impersonal)) continue;
    if (source && is(items[source.from], Word.FirstPerson)) continue;
    const comma = openingComma(items, report, lexicon);
    const behind = Math.max(report.past, source?.to ?? 0);
    const past = skipAttributes(items, behind, items.length, lexicon);
    // “I en melding, som NTB har lest, skriver Lie: «…»”
    if (items[past]?.mark === ':') continue;
    const cut =
      comma > 0 &&
      (isCutOff(items, comma, past) ||
        isSubjectApart(items, comma, past, lexicon) ||
        isInserted(items, comma, past, report, lexicon));
    const end = cut || items[past]?.mark === ',' ? past : behind;
    if (comma <= 0 || !(cut || isStatement(items, comma, lexicon))) continue;
    if (standsBeforeInsertion(items, 0, report.finite, lexicon)) continue;
    if (!cut && governsIntroduced(items, report, lexicon)) continue;
    if (report.verb.kind === 'sound' && wordCount(items, end, items.length) > 2) continue;
    const isAsked = items[comma]?.mark === '?';
    const first = tighten(items, behindColon(items, comma), isAsked ? comma + 1 : comma);
    if (!first || isOnlySpeech(items, first) || isSpeechIntroduced(items, first)) return null;
    const broken = cut ? 'surely' : goesOn(items, end + 1, report, lexicon) ? 'likely' : 'no';
    return {
      pieces: [first, ...resumed(items, first, end, broken)],
      source: first[0] > 0 && saysNobody(report) ? wholeSubject(items, first[0] - 1, lexicon) : source,
      cue: report.cue,
      confidence: report.verb.kind === 'sound' ? 0.6 : 0.85,
      type: 'indirect',
      anonymous: isExpletive(report),
    };
  }
  return null;
}

/** “Nicht alle sind froh: „Das ist irre“, sagt ein Gast”: what stands before the colon is the reporter's. */
const isSpeechIntroduced = (items: readonly Item[], [from, to]: readonly [number, number]): boolean =>
  to - from > 2 && items[to - 1]!.stretch !== null && items[to - 2]!.mark === ':';

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

/** “The ruling is “a stain on the county,” Lie said”: American papers set the comma inside the marks. */
const closesInMarks = (items: readonly Item[], opening: number): boolean => {
  const last = items[opening - 1];
  const inside = last?.stretch != null && last.opensSmall && last.endsLikeSpeech;
  return inside && items.slice(0, opening - 1).some((item) => looksFinite(item) && !isFiniteReport(item));
};

/** The comma (or dash) before an inverted reporting clause, or before subject and verb in English; -1 when none. */
function openingComma(items: readonly Item[], report: Report, lexicon: Lexicon): number {
  const { source } = report;
  const opening = report.inverted ? report.finite : source?.from;
  // “Det går fram av brevet”: nobody stands before the verb.
  if (opening === undefined) return -1;
  if (closesInMarks(items, opening)) return opening;
  const before = items[opening - 1];
  // “Kan vi stole på havnen? spør Lie.”
  if (report.inverted) return before && /^[,–—?!]$/.test(before.mark) ? opening - 1 : -1;
  if (lexicon.pack.syntax.verbSecond || before?.mark !== ',') return -1;
  if (source && source.to < report.finite - 3) return -1;
  const hearer = report.verb.addressed ? readPhrase(items, report.at + 1, items.length, lexicon) : null;
  const rest = items[hearer?.to ?? report.at + 1];
  // “At noon, when it was over, the mayor said: “…””
  if (rest?.mark === ':') return -1;
  const ends = rest?.mark !== '' || is(rest, Word.Preposition | Word.Time | Word.Adverb);
  return ends ? opening - 1 : -1;
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
  if (items[end]?.mark !== ',' || !verb || isFiniteReport(verb)) return false;
  if (!looksFinite(verb) && !isReportedMood(items, end + 1, lexicon)) return false;
  const subject = readPhrase(items, 0, comma, lexicon);
  return subject !== null && skipAttributes(items, subject.to, comma, lexicon) === comma;
}

/**
 * “Nei, sier Lie, havnen er full”, “Om det blåser, sier Lie, stenger havnen”: between two commas and behind what is no
 * sentence yet, verb and subject are inserted into one.
 */
function isInserted(
  items: readonly Item[],
  comma: number,
  end: number,
  report: Report,
  { pack: { syntax } }: Lexicon,
): boolean {
  const next = items[end + 1];
  if (!syntax.verbSecond || !report.inverted || report.finite !== report.at || report.verb.kind !== 'say')
    return false;
  if (items[end]?.mark !== ',' || !next || next.mark) return false;
  const first = items.slice(0, comma);
  if (first.some(({ mark, stretch }) => mark !== '' || stretch)) return false;
  const isVerb = (item: Item) => looksFinite(item) && !isFiniteReport(item);
  if (first.some(looksFinite))
    return !syntax.verbFinal && is(items[0], Word.Subordinator | Word.Interrogative) && isVerb(next);
  if (is(next, Word.Relative | Word.Coordinator | Word.Complementiser | Word.Preposition | Word.Subordinator))
    return false;
  for (let i = end + 1; i < items.length && !items[i]!.mark; i++) if (isVerb(items[i]!)) return i < end + 6;
  return false;
}

/** “Byen er enig: Havnen er full, heter det”: where the statement starts. */
function behindColon(items: readonly Item[], comma: number): number {
  for (let i = comma - MIN_WORDS; i > 0; i--) if (items[i]!.mark === ':') return i + 1;
  return 0;
}

/** “heter det”, but not “lyder det fra Lie” */
const saysNobody = ({ verb, source, finite }: Report): boolean =>
  verb.impersonal === true && (!source || source.neuter || source.from < finite);

/** Whom the words up to a colon are about. */
function wholeSubject(items: readonly Item[], colon: number, lexicon: Lexicon): Phrase | null {
  const phrase = readPhrase(items, 0, colon, lexicon);
  return phrase?.neuter ? null : phrase;
}

/** Not an adverbial clause (“Da Kim kom, sa han …”), not an adverbial, and long enough. */
function isStatement(items: readonly Item[], end: number, lexicon: Lexicon): boolean {
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
  const opensWithVerb = (item: Item, j: number) => j === 0 && is(item, Word.Auxiliary);
  const verb = clause.findIndex(
    (item, j) =>
      looksFinite(item) ||
      opensWithVerb(item, j) ||
      (item.stretch !== null && item.holdsVerb) ||
      isReportedMood(clause, j, lexicon),
  );
  const question = clause.findIndex(
    (item, j) =>
      is(item, Word.Complementiser | Word.Interrogative) &&
      // Swedish “var” is “was” and “where”.
      !is(item, Word.Auxiliary) &&
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

/** “Die Stadt habe das Geld, so Lie, längst ausgegeben”: behind the insertion only the closing verb and what goes with it. */
function awaitsVerb(items: readonly Item[], comma: number, { pack: { syntax } }: Lexicon): boolean {
  if (!syntax.verbFinal || items[comma]?.mark !== ',' || is(items[comma + 1], Word.Relative)) return false;
  const end = items.findIndex((item, i) => i > comma && item.mark !== '');
  const last = items[end < 0 ? items.length - 1 : end - 1]!;
  return (
    endsIn(last, syntax.infiniteEndings ?? []) &&
    !items.slice(comma + 1, end).some((item) => is(item, Word.Auxiliary))
  );
}

/**
 * “They were worth, he said, exactly what they cost”, “Elle viendra, a-t-elle fait savoir, afin de …”, but “…, said Lie, a
 * teacher”, “…, he said, pointing at the door”.
 */
const goesOn = (items: readonly Item[], i: number, report: Report, lexicon: Lexicon): boolean => {
  const { syntax } = lexicon.pack;
  const next = items[i];
  if (is(next, Word.Subordinator)) return items.some((_, j) => j > i && isReportedMood(items, j, lexicon));
  if (syntax.participleEndings.some((ending) => next?.lower.endsWith(ending))) return false;
  return report.source?.form === 'pronoun' || (!syntax.verbSecond && !report.inverted);
};

/** “Ob er bleibt, lässt er offen”, “Woran sie denke, wurde sie gefragt”, “Whether he stays, he would not say”. */
function frontedQuestion(items: readonly Item[], reports: readonly Report[]): Finding | null {
  if (!is(items[0], Word.Interrogative) || is(items[0], Word.Subordinator)) return null;
  const comma = items.findIndex((item) => item.mark === ',');
  const report = reports.find(({ at }) => at > comma);
  if (comma < MIN_WORDS || !report) return null;
  const between = items.slice(comma + 1, report.at);
  if (between.some((item) => item.mark !== '' || is(item, Word.Coordinator))) return null;
  const withheld =
    report.finite < report.at && items[report.at]!.verbs.some(({ form }) => form === 'infinitive');
  if (report.verb.kind !== 'ask' && !(withheld && report.source)) return null;
  if (is(items[report.source?.from ?? -1], Word.FirstPerson)) return null;
  return {
    pieces: [[0, comma]],
    source: report.source,
    cue: report.cue,
    confidence: 0.75,
    type: 'indirect',
    anonymous: report.passive,
  };
}

/** “Das Geld reiche nicht, fand die Bürgermeisterin”: behind a clause in the mood of report any verb reports. */
function unlistedBehind(items: readonly Item[], lexicon: Lexicon): Finding | null {
  for (let i = items.length - 1; i > MIN_WORDS; i--) {
    if (items[i]!.mark !== ',') continue;
    const clause = invertedClause(items, i + 1, lexicon);
    if (!clause || is(items[i + 1], Word.Auxiliary) || !isSomebody(items, clause.source, lexicon)) continue;
    const statement = items.slice(0, i);
    if (freeReportStart(statement, false, lexicon) !== 0 || !isStatement(items, i, lexicon)) return null;
    const piece = tighten(items, 0, i);
    return (
      piece && { pieces: [piece], source: clause.source, cue: clause.cue, confidence: 0.75, type: 'indirect' }
    );
  }
  return null;
}

/** “Die Lage sei ernst, so Merkel.” */
function adverbBehind(items: readonly Item[], lexicon: Lexicon): Finding | null {
  for (let i = 2; i + 1 < items.length; i++) {
    if (!is(items[i], Word.SpeechAdverb) || items[i - 1]!.mark !== ',') continue;
    const source = readSource(items, i + 1, items.length, lexicon);
    let end = source?.to ?? i;
    while (is(items[end], Word.Adverb)) end++;
    const isCut = isCutOff(items, i - 1, end) || isSubjectApart(items, i - 1, end, lexicon);
    if (!source || !(isCut || isStatement(items, i - 1, lexicon))) continue;
    const after = items[source.to];
    if (after && isFiniteReport(after)) continue;
    const piece = tighten(items, 0, i - 1);
    if (!piece) return null;
    const broken = isCut || awaitsVerb(items, end, lexicon) ? 'surely' : 'no';
    const rest = resumed(items, piece, end, broken);
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
