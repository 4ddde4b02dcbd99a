import { complementEnd, complementStart, isFiniteClause, isStatementBehind, looksFinite } from './clauses';
import { type Finding, isOnlySpeech, MIN_WORDS, spanOf, tighten, wordCount } from './findings';
import { endsIn, type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';
import { type Phrase, phraseOf, readPhrase, skipAttributes } from './phrases';
import { isExpletive, type Report } from './reports';
import { isReportedMood } from './subjunctive';

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
    if (report.source && isParty(items[report.source.from]!, lexicon)) continue;
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
      anonymous: report.passive || isExpletive(report),
    });
    covered = piece[1];
  }
  return findings;
}

/** “Er du sikker på at …”: what I and you say is said in the paper's own voice. */
const isParty = (item: Item, { addressees }: Lexicon): boolean =>
  is(item, Word.FirstPerson) || (!item.name && addressees.has(item.lower));

function confidenceOf(items: readonly Item[], start: number, { verb, source }: Report): number {
  const introduced = is(items[start], Word.Complementiser | Word.Interrogative);
  return (introduced ? 0.9 : 0.75) - (source ? 0 : 0.2) - (verb.kind === 'think' ? 0.1 : 0);
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
    const end = i <= LAST_OF_SUBJECT ? subjectEnd(items, found.start) : items.length;
    const piece = tighten(items, found.start, Math.min(end, complementEnd(items, found.start, lexicon)));
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

/** The last item at which a noun may stand that is the sentence's subject. */
const LAST_OF_SUBJECT = 3;

/** “Påstanden om at havnen er full, kommer fra Lie”: the comma before the sentence's own verb. */
function subjectEnd(items: readonly Item[], start: number): number {
  let opening = start;
  for (let i = start; i + 1 < items.length; i++) {
    if (items[i]!.mark !== ',') continue;
    // Behind “…, som er full,” the clause goes on.
    if (looksFinite(items[i + 1]!) && !is(items[opening], Word.Relative)) return i;
    opening = i + 1;
  }
  return items.length;
}

function nounComplement(items: readonly Item[], noun: number, lexicon: Lexicon) {
  const owner = ownerBefore(items, noun);
  let source = owner;
  let i = noun + 1;
  if (is(items[i], Word.Preposition) || is(items[i], Word.Determiner)) {
    const from = is(items[i], Word.Preposition) ? i + 1 : i;
    // Danish “påstanden om, at”
    const opens = items[from]?.mark === ',' ? from + 1 : from;
    if (!is(items[opens], Word.Complementiser)) {
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
  const colon = behindMessage(items, i, lexicon);
  if (colon > 0) return { start: colon + 1, source };
  for (const end = Math.min(items.length, i + 3); i < end; i++) {
    const item = items[i]!;
    const mood =
      item.mark === ',' &&
      lexicon.pack.reporting.subjunctive !== undefined &&
      reportedClause(items, i + 1, lexicon);
    if (mood) return { start: i + 1, source: source ?? subjectOf(items, noun, lexicon) };
    if (
      is(item, Word.Complementiser) &&
      (!is(item, Word.InfinitiveMarker) || isFiniteClause(items, i + 1, lexicon))
    )
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

/** “Beskjeden fra Lie er klar: Havnen er full”: the colon behind what is said of a message; 0 for none. */
function behindMessage(items: readonly Item[], i: number, lexicon: Lexicon): number {
  if (!is(items[i], Word.Auxiliary)) return 0;
  for (let j = i + 1; j < Math.min(items.length, i + 4); j++)
    if (items[j]!.mark) return items[j]!.mark === ':' && isStatementBehind(items, j + 1, lexicon) ? j : 0;
  return 0;
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
