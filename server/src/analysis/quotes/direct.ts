import type { Span } from '../types';
import { spanOf } from './findings';
import { endsSentence, type Frame } from './frames';
import { type Item, is, isFiniteReport } from './items';
import { type Lexicon, Word } from './lexicon';
import type { Stretch } from './marks';
import { type Phrase, readPhrase, readSource } from './phrases';
import { isExpletive, type Report, readReport } from './reports';
import { subjectBefore } from './subjects';
import { unlistedClause } from './unlisted';

/** Who says a stretch, by which words, and where that stands. */
export interface Attribution {
  source: Phrase | null;
  cue: Span | null;
  /** 0..1 */
  confidence: number;
  /** The items that attribute, `[from, to)`: an indirect quote must not be read from them again. */
  from: number;
  to: number;
  kind: 'clause' | 'colon' | 'phrase' | 'naming' | 'next';
}

const SKIPPABLE = /^[,–—\-.]$/;

/** The attribution of the stretch at item `at` inside its own frame. */
export function attribute(
  frame: Frame,
  at: number,
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  return fromBehind(frame.items, at, reports, lexicon) ?? fromBefore(frame.items, at, reports, lexicon);
}

/** “…”, sagte Putin / so Putin / he said / ifølge Putin. */
function fromBehind(
  items: readonly Item[],
  at: number,
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  let i = at + 1;
  while (i < items.length && SKIPPABLE.test(items[i]!.mark)) i++;
  // “se souvient son élève”, “m’a dit Lie”: pronouns and adverbs that lean on the verb.
  if (lexicon.pack.syntax.inverts)
    while (is(items[i], Word.Adverb | Word.OtherPronoun) && !is(items[i], Word.SubjectPronoun)) i++;
  // “…”, zo zegt Lie
  if (lexicon.pack.syntax.verbSecond && is(items[i], Word.Adverb) && isFiniteReport(items[i + 1])) i++;
  const item = items[i];
  if (!item || item.mark || item.stretch) return null;
  if (i === at + 1 && !endsLikeSpeech(items[at]!)) return null;
  return (
    speechAdverb(items, i, lexicon) ??
    verbBehind(items, at, i, reports, lexicon) ??
    sourcePhrase(items, i, lexicon) ??
    unlisted(items, at, i, lexicon)
  );
}

function unlisted(items: readonly Item[], at: number, i: number, lexicon: Lexicon): Attribution | null {
  const clause = unlistedClause(items, at, i, lexicon);
  if (!clause) return null;
  return { source: clause.source, cue: clause.cue, confidence: 0.8, from: i, to: clause.to, kind: 'clause' };
}

function speechAdverb(items: readonly Item[], i: number, lexicon: Lexicon): Attribution | null {
  const item = items[i]!;
  if (!is(item, Word.SpeechAdverb)) return null;
  if (isFiniteReport(items[i + 1])) {
    const report = readReport(items, i + 1, i + 1, lexicon);
    if (report)
      return {
        source: report.source,
        cue: report.cue,
        confidence: 0.9,
        from: i,
        to: report.at + 1,
        kind: 'clause',
      };
  }
  const source = readSource(items, i + 1, items.length, lexicon);
  if (!source) return null;
  return { source, cue: spanOf(item), confidence: 0.95, from: i, to: source.to, kind: 'phrase' };
}

/** An inverted clause right behind the stretch, or (English, French) subject and verb. */
function verbBehind(
  items: readonly Item[],
  at: number,
  i: number,
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  const separated = items[at + 1]?.mark === ',' || items[at]!.stretch!.parts.length > 0;
  for (const report of reports) {
    if (report.at < i) continue;
    if (report.finite === i && (report.inverted || !report.source)) {
      const source = isExpletive(report) ? null : report.source;
      return {
        source,
        cue: report.cue,
        confidence: source ? 0.97 : 0.8,
        from: i,
        to: Math.max(report.at + 1, source?.to ?? 0),
        kind: 'clause',
      };
    }
    if (lexicon.pack.syntax.verbSecond) break;
    const source = subjectBefore(items, i, report.finite, lexicon);
    if (!source || source.from !== i || report.finite > i + 30) break;
    if (!separated && source.form !== 'pronoun') break;
    return { source, cue: report.cue, confidence: 0.93, from: i, to: report.at + 1, kind: 'clause' };
  }
  return null;
}

/** Without a comma behind it, only what has a verb or a final mark of its own or stands behind a dash is taken for speech. */
const endsLikeSpeech = (item: Item): boolean =>
  item.holdsVerb || item.endsLikeSpeech || item.stretch?.mark === '–';

function sourcePhrase(items: readonly Item[], i: number, lexicon: Lexicon): Attribution | null {
  if (!is(items[i], Word.SourceBefore)) return null;
  const second = lexicon.continuations.get(items[i]!.lower);
  const next = second ? i + 2 : i + 1;
  if (second && items[i + 1]?.lower !== second) return null;
  const source = readSource(items, next, items.length, lexicon);
  if (!source) return null;
  return {
    source,
    cue: { start: items[i]!.start, end: items[next - 1]!.end },
    confidence: 0.9,
    from: i,
    to: source.to,
    kind: 'phrase',
  };
}

/** Putin sagte: “…”, Putin: “…”, Putin says, “…”, mit den Worten “…”. */
function fromBefore(
  items: readonly Item[],
  at: number,
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  let i = at - 1;
  while (i >= 0 && /^[–—-]$/.test(items[i]!.mark)) i--;
  const before = items[i];
  if (!before) return null;
  const report = reports.filter((r) => r.at < at).at(-1);
  if (before.mark === ':') return colon(items, i, report, lexicon, at);
  if (report && leadsUp(items, report, at, lexicon)) {
    return {
      source: report.source,
      cue: report.cue,
      confidence: 0.9,
      from: report.finite,
      to: at,
      kind: 'clause',
    };
  }
  if (is(before, Word.ReportNoun) && lexicon.pack.quotation.embedded) {
    const source = subjectBefore(items, 0, i, lexicon);
    return { source, cue: spanOf(before), confidence: 0.55, from: i, to: at, kind: 'naming' };
  }
  return null;
}

function colon(
  items: readonly Item[],
  i: number,
  report: Report | undefined,
  lexicon: Lexicon,
  at: number,
): Attribution | null {
  if (report)
    return {
      source: report.source,
      cue: report.cue,
      confidence: 0.95,
      from: report.finite,
      to: i + 1,
      kind: 'colon',
    };
  if (isBracketed(items, i) || (items[at]!.words < 6 && !items[at]!.holdsVerb)) return null;
  const source = subjectBefore(items, 0, i, lexicon);
  const whole = readPhrase(items, 0, i, lexicon);
  const cue = whole && whole.to === i ? spanOf(items[i]!) : null;
  return { source, cue, confidence: source ? 0.75 : 0.5, from: 0, to: i + 1, kind: 'colon' };
}

/** “(Motto: „…“)” */
function isBracketed(items: readonly Item[], i: number): boolean {
  for (let j = i; j >= 0; j--) {
    if (items[j]!.mark === ')') return false;
    if (items[j]!.mark === '(') return true;
  }
  return false;
}

/** Nothing but the subject, adverbials and a comma stands between the reporting verb and the stretch. */
function leadsUp(items: readonly Item[], report: Report, at: number, lexicon: Lexicon): boolean {
  if (report.verb.kind === 'call') return false;
  const from = Math.max(report.at, report.inverted ? (report.source?.to ?? 0) - 1 : 0) + 1;
  for (let i = from; i < at - 1; i++) {
    const item = items[i]!;
    if (item.mark || is(item, Word.Complementiser | Word.Interrogative | Word.Coordinator)) return false;
  }
  if (items[at - 1]!.mark === ',') return true;
  const adjacent = at === Math.max(report.at + 1, report.source?.to ?? 0);
  return (
    !lexicon.pack.quotation.embedded &&
    items[at]!.words >= 3 &&
    (adjacent || (at - report.at <= 3 && items[at]!.holdsVerb))
  );
}

/**
 * How much a stretch that nobody is said to speak looks like speech, 0..1: a sentence of its own with a verb, a first
 * person, final punctuation inside; against it stand few words, a small first letter, a noun or article before it (“der
 * Film „…““). `inner` are the items inside the marks.
 */
export function speechLikeness(
  text: string,
  stretch: Stretch,
  frame: Frame,
  at: number,
  inner: readonly Item[],
  follows: boolean,
): number {
  if (stretch.mark === '–') return 0.9;
  const words = inner.filter((item) => item.mark === '').length;
  const hasVerb = inner.some((item) => is(item, Word.Auxiliary) || isFiniteReport(item));
  const firstPerson = inner.some((item) => is(item, Word.FirstPerson));
  const pronoun = inner.some((item) => is(item, Word.SubjectPronoun) && !is(item, Word.Determiner));
  const alone = frame.items.every((item, i) => i === at || item.mark !== '');
  const before = frame.items[at - 1];
  let score = 0;
  if (alone) score += follows ? 0.7 : 0.35;
  if (words >= 5) score += 0.15;
  if (words >= 9) score += 0.15;
  if (hasVerb) score += 0.15;
  if (firstPerson) score += 0.25;
  else if (pronoun) score += 0.1;
  if (endsSentence(text, stretch)) score += 0.2;
  if (!inner[0]?.capital) score -= 0.2;
  if (before && before.mark === '' && !before.stretch) score -= 0.25;
  // “Lie shrugged. “No comment.””
  const complete = alone && hasVerb && at === 0 && inner[0]?.capital === true && endsSentence(text, stretch);
  if (words <= 3 && !(alone && follows) && !complete) score -= 0.3;
  return Math.max(0, Math.min(1, score));
}
