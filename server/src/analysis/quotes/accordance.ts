import type { Span } from '../types';
import { looksFinite } from './clauses';
import { type Finding, spanOf, tighten, wordCount } from './findings';
import { endsIn, type Item, is, isFiniteReport, isOpenWord } from './items';
import { type Lexicon, Word } from './lexicon';
import { type Phrase, phraseOf, readPhrase, readSource } from './phrases';

/** A phrase that attributes its clause: “laut X”, “nach Angaben von X”, “X zufolge”, “ifølge X”, “etter Xs mening”. */
interface Accordance {
  from: number;
  to: number;
  cue: Span;
  source: Phrase | null;
}

/**
 * Sentences attributed by a phrase. What is reported is the rest of the clause: behind the phrase when it opens the
 * sentence, before it when it closes it, both when it stands in the middle.
 */
export function accordanceFindings(items: readonly Item[], lexicon: Lexicon): Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    const found = readAccordance(items, i, lexicon);
    if (!found) continue;
    const phrase = { ...found, to: timeEnd(items, found.to) };
    const finding = report(items, phrase, from);
    if (finding) findings.push(finding);
    i = phrase.to - 1;
    from = finding ? finding.pieces.at(-1)![1] : phrase.to;
    if (finding && finding.pieces.at(-1)![1] > phrase.to) break;
  }
  return findings;
}

/** “Nach Putins Worten am Donnerstag ist Kim …”: when it was said, before the clause's verb. */
function timeEnd(items: readonly Item[], i: number): number {
  const at = is(items[i], Word.Preposition) ? i + 1 : i;
  return is(items[at], Word.Time) && is(items[at + 1], Word.Auxiliary) ? at + 1 : i;
}

function readAccordance(items: readonly Item[], i: number, lexicon: Lexicon): Accordance | null {
  const item = items[i]!;
  if (item.name) return null;
  if (is(item, Word.Hearsay)) {
    const second = lexicon.continuations.get(item.lower);
    const to = second ? i + 2 : i + 1;
    if (!second || items[i + 1]?.lower === second)
      return { from: i, to, cue: { start: item.start, end: items[to - 1]!.end }, source: null };
  }
  const learnt = whatSomebodyLearns(items, i, lexicon);
  if (learnt) return learnt;
  const before = is(item, Word.SourceBefore) ? sourceBehind(items, i, lexicon) : null;
  return (
    before ??
    (is(item, Word.SourcePreposition) ? nounOfSaying(items, i, lexicon) : null) ??
    postposition(items, i, lexicon)
  );
}

/** “Etter det NTB får opplyst”, “enligt vad TT erfar”: preposition, pronoun, source and verb. */
function whatSomebodyLearns(items: readonly Item[], i: number, lexicon: Lexicon): Accordance | null {
  const { clauses, verbs } = lexicon.pack.reporting.sourcePhrases.learnt ?? { clauses: [], verbs: [] };
  const opening = clauses.find((words) => items[i]!.lower === words[0] && items[i + 1]?.lower === words[1]);
  if (!opening) return null;
  for (let j = i + 3; j < Math.min(items.length, i + 12) && !items[j]!.mark; j++) {
    if (!verbs.includes(items[j]!.lower)) continue;
    const source = readSource(items, i + 2, j, lexicon);
    const cue = { start: items[i]!.start, end: items[i + 1]!.end };
    // “kjenner til”
    const verb = is(items[j + 1], Word.Preposition) && items[j + 2]?.mark === ',' ? j + 1 : j;
    return source ? { from: i, to: items[verb + 1]?.mark === ',' ? verb + 2 : verb + 1, cue, source } : null;
  }
  return null;
}

/** laut X, according to X; with a noun of saying (“laut Aussagen Putins”) what it belongs to. */
function sourceBehind(items: readonly Item[], i: number, lexicon: Lexicon): Accordance | null {
  const second = lexicon.continuations.get(items[i]!.lower);
  if (second && items[i + 1]?.lower !== second) return null;
  const next = second ? i + 2 : i + 1;
  const cue = { start: items[i]!.start, end: items[next - 1]!.end };
  const noun = nounOfSaying(items, next - 1, lexicon);
  if (noun) return { ...noun, from: i, cue };
  // “ifølge tidligere leder Kari Lie”
  const opening = is(items[next], Word.Adverb) ? next + 1 : -1;
  const source =
    readSource(items, next, items.length, lexicon) ?? readSource(items, opening, items.length, lexicon);
  if (!source) return null;
  const contact = contactEnd(items, source.to, lexicon);
  if (contact > source.to) return { from: i, to: contact, cue, source: withoutReader(items, source) };
  return { from: i, to: afterSource(items, source.to, lexicon), cue, source };
}

/** Items that a relative clause without its pronoun may have behind its subject. */
const LONGEST_CONTACT = 6;

/** Past “har sett,” behind “dokumenter avisa”: a relative clause without a pronoun ends in its participle. */
function contactEnd(items: readonly Item[], i: number, { pack }: Lexicon): number {
  const { order, participles } = pack.reporting.hearsayVerbs;
  const participle = items[i + 1];
  if (order !== 'participle last') return i;
  if (
    !is(items[i], Word.Auxiliary) ||
    !participle ||
    !isOpenWord(participle) ||
    is(participle, Word.DefiniteEnding)
  )
    return i;
  if (!endsIn(participle, participles)) return i;
  for (let j = i + 2; j < Math.min(items.length, i + LONGEST_CONTACT); j++)
    if (items[j]!.mark) return items[j]!.mark === ',' ? j + 1 : j;
  return i;
}

/** “dokumenter NTB (har sett)”: the papers are the source, not who has read them. */
function withoutReader(items: readonly Item[], source: Phrase): Phrase {
  let to = source.to;
  const { name } = items[to - 1]!;
  while (name && to > source.from && items[to - 1]!.name === name) to--;
  if (!name || to === source.from) return source;
  const inside = { start: items[source.from]!.start, end: items[to - 1]!.end };
  return phraseOf(source.from, to, inside, 'nominal', false);
}

/** Preposition, noun of saying and its owner: “nach russischen Angaben”, “nach Ansicht von X”, “i Hovdenaks øyne”. */
function nounOfSaying(items: readonly Item[], i: number, lexicon: Lexicon): Accordance | null {
  const { capitalisesNouns } = lexicon.pack;
  for (let j = i + 1; j < Math.min(items.length, i + 6); j++) {
    const item = items[j]!;
    if (is(item, Word.SourceNoun) && (!capitalisesNouns || item.capital))
      return withOwner(items, i, j, lexicon);
    if (item.mark || item.stretch || is(item, Word.Preposition | Word.Auxiliary | Word.Coordinator))
      return null;
  }
  return null;
}

function withOwner(items: readonly Item[], from: number, noun: number, lexicon: Lexicon): Accordance {
  const cue = { start: items[from]!.start, end: items[noun]!.end };
  const owner = items.slice(from + 1, noun).find((item) => item.name)?.name;
  if (owner) {
    const source = phraseOf(from + 1, noun + 1, owner, 'name', owner.type === 'PER');
    return { from, to: noun + 1, cue: spanOf(items[from]!), source };
  }
  const next = items[noun + 1];
  if (next && (lexicon.ownerPrepositions.has(next.lower) || lexicon.genitiveDeterminers.has(next.lower))) {
    const opensWithPreposition = is(next, Word.Preposition);
    const source = readSource(items, opensWithPreposition ? noun + 2 : noun + 1, items.length, lexicon);
    if (source) return { from, to: afterSource(items, source.to, lexicon), cue, source };
  }
  if (next?.name) {
    const source = readSource(items, noun + 1, items.length, lexicon);
    if (source) return { from, to: source.to, cue, source };
  }
  const to = afterSource(items, noun + 1, lexicon);
  const inside = { start: items[from + 1]!.start, end: items[noun]!.end };
  const source = phraseOf(from + 1, noun + 1, inside, 'nominal', false);
  return { from, to, cue: spanOf(items[from]!), source };
}

/** Berichten zufolge, seiner Meinung nach. */
function postposition(items: readonly Item[], i: number, lexicon: Lexicon): Accordance | null {
  if (is(items[i], Word.Preposition) || items[i]!.mark) return null;
  const phrase = readPhrase(items, i, items.length, lexicon);
  if (!phrase) return null;
  const after = items[phrase.to];
  const last = items[phrase.to - 1]!;
  const post =
    is(after, Word.SourceAfter) ||
    (is(last, Word.SourceNoun) &&
      last.capital &&
      lexicon.pack.reporting.sourcePhrases.afterNouns?.includes(after?.lower ?? ''));
  if (!post) return null;
  return { from: i, to: phrase.to + 1, cue: spanOf(after!), source: phrase };
}

/** Where the clause goes on behind the source, its attributes, brackets, appositions and relative clauses. */
const afterSource = (items: readonly Item[], i: number, lexicon: Lexicon): number =>
  relativeEnd(items, appositionEnd(items, bracketEnd(items, attributesEnd(items, i, lexicon))));

/** Past “(M)” or “(46)” behind the source. */
function bracketEnd(items: readonly Item[], i: number): number {
  if (items[i]?.mark !== '(') return i;
  const close = items.slice(i, i + 8).findIndex(({ mark }) => mark === ')');
  return close < 0 ? i : i + close + 1;
}

/** Past “, die sich auf Augenzeugen stützen,” or “som Novus gjort för SVT” behind the source. */
function relativeEnd(items: readonly Item[], i: number): number {
  if (is(items[i], Word.Relative) && !is(items[i], Word.Determiner)) return mainVerbBehind(items, i);
  if (items[i]?.mark !== ',' || !is(items[i + 1], Word.Relative)) return i;
  for (let j = i + 2; j < Math.min(items.length, i + 30); j++) {
    if (items[j]!.mark === ',' && is(items[j + 1], Word.Auxiliary | Word.FiniteEnding)) return j + 1;
    if (
      items[j]!.mark === ',' &&
      /^\p{Ll}/u.test(items[j + 1]?.text ?? '') &&
      !is(items[j + 1], Word.Coordinator | Word.Relative)
    )
      return j + 1;
  }
  return i;
}

/** The clause's verb behind a relative clause that no comma closes; where it begins when there is none to be seen. */
function mainVerbBehind(items: readonly Item[], relative: number): number {
  // An auxiliary right behind the pronoun is the relative clause's own: “som har gjorts av Novus är”.
  for (let i = relative + 2; i < Math.min(items.length, relative + 16) && !items[i]!.mark; i++)
    if (is(items[i], Word.Auxiliary)) return i;
  return relative;
}

/** Past “an der Universität Oslo” behind the source, as far as a finite verb or comma is not reached. */
function attributesEnd(items: readonly Item[], i: number, lexicon: Lexicon): number {
  for (let rounds = 0; rounds < 2; rounds++) {
    const item = items[i];
    if (!item || !is(item, Word.Preposition) || is(item, Word.SourceBefore)) return i;
    const object = readPhrase(items, i + 1, items.length, lexicon);
    if (!object) return i;
    const next = items[object.to];
    // Only when the clause's verb follows, or a comma: else the words belong to the statement.
    if (
      !next ||
      !(
        next.mark === ',' ||
        is(next, Word.Auxiliary | Word.Preposition) ||
        (!next.capital && next.mark === '')
      )
    )
      return i;
    i = object.to;
  }
  return i;
}

/** Past “, Midtøsten-ekspert ved Universitetet i Oslo,” behind the source. */
function appositionEnd(items: readonly Item[], i: number): number {
  if (items[i]?.mark !== ',') return i;
  for (let j = i + 1; j < Math.min(items.length, i + 14); j++) {
    if (items[j]!.mark === ',')
      return is(items[j + 1], Word.Auxiliary) ||
        isFiniteReport(items[j + 1]) ||
        /^\p{Ll}/u.test(items[j + 1]?.text ?? '')
        ? j + 1
        : i;
    const joins = is(items[j], Word.Coordinator) && !is(items[j], Word.Subordinator);
    if (items[j]!.mark || joins || is(items[j], Word.Auxiliary)) return i;
  }
  return i;
}

function report(items: readonly Item[], phrase: Accordance, from: number): Finding | null {
  const start = clauseFrom(items, phrase.from, from);
  const relative = relativeBefore(items, phrase.from, from);
  if (relative >= 0) return inRelative(items, phrase, relative);
  const left = tighten(items, start, phrase.from);
  // “…, according to an official who spoke in private because it had not been announced”
  const who = items[phrase.source?.to ?? -1];
  const tellsOfSource = is(who, Word.Relative) && !is(who, Word.Determiner);
  const closes =
    items[phrase.from - 1]?.mark === ',' &&
    holdsVerb(items, left) &&
    (tellsOfSource || !is(items[phrase.to], Word.Auxiliary)) &&
    (tellsOfSource ||
      Boolean(items[phrase.to]?.mark) ||
      !holdsVerb(items, tighten(items, phrase.to, clauseTo(items, phrase.to))));
  const right = closes ? null : tighten(items, phrase.to, clauseTo(items, phrase.to));
  const leftWords = left ? wordCount(items, left[0], left[1]) : 0;
  const rightWords = right ? wordCount(items, right[0], right[1]) : 0;
  const pieces: (readonly [number, number])[] = [];
  if (left && leftWords >= (rightWords > 0 ? 1 : 3) && !onlyConjunction(items, left)) pieces.push(left);
  // A single word goes on with the clause before the phrase: “Verletzt wurde nach Angaben der Feuerwehr niemand”.
  if (right && rightWords >= (left && items[phrase.from - 1]?.mark !== ',' ? 1 : 2)) pieces.push(right);
  if (pieces.length === 0 || leftWords + rightWords < 3) return null;
  return {
    pieces,
    source: phrase.source,
    cue: phrase.cue,
    confidence: 0.8,
    type: 'indirect',
  };
}

/** The relative pronoun or conjunction that opens the clause the phrase stands in; -1 in a main clause. */
function relativeBefore(items: readonly Item[], phrase: number, from: number): number {
  for (let i = phrase - 1; i >= from; i--) {
    const item = items[i]!;
    if (item.mark === ',') {
      const next = items[i + 1]!;
      const opens =
        is(next, Word.Relative | Word.Complementiser) ||
        (is(next, Word.Subordinator) && !is(next, Word.Preposition));
      return opens && !items[i + 2]?.capital && !items[i + 2]?.name ? i + 1 : -1;
    }
  }
  return -1;
}

function inRelative(items: readonly Item[], phrase: Accordance, from: number): Finding | null {
  let to = phrase.to;
  while (to < items.length && items[to]!.mark !== ',') to++;
  const left = tighten(items, from, phrase.from);
  const right = tighten(items, phrase.to, to);
  if (!right || wordCount(items, right[0], right[1]) < 3) return null;
  const pieces = left ? [left, right] : [right];
  return {
    pieces,
    source: phrase.source,
    cue: phrase.cue,
    confidence: 0.6,
    type: 'indirect',
  };
}

const holdsVerb = (items: readonly Item[], piece: readonly [number, number] | null): boolean =>
  piece !== null && items.slice(piece[0], piece[1]).some(looksFinite);

const onlyConjunction = (items: readonly Item[], [from, to]: readonly [number, number]): boolean =>
  items.slice(from, to).every((item) => item.mark !== '' || is(item, Word.Coordinator));

/** The attributed clause starts behind the last semicolon, or behind a coordinator that the phrase follows at once. */
function clauseFrom(items: readonly Item[], phrase: number, from: number): number {
  if (phrase > from && is(items[phrase - 1], Word.Coordinator)) return phrase;
  for (let i = phrase - 1; i >= from; i--) {
    if (items[i]!.mark === ';') return i + 1;
    if (i > from && is(items[i], Word.Coordinator) && items[i - 1]!.mark === ',') return i + 1;
  }
  return from;
}

function clauseTo(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) if (items[i]!.mark === ';') return i;
  return items.length;
}
