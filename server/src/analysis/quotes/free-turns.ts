import { reporterOf, subjectOf, toSpeaker } from './about';
import type { Turn } from './carry';
import { complementEnd } from './clauses';
import { type Context, isHeadline } from './context';
import type { Finding } from './findings';
import type { Frame } from './frames';
import { reportsBack } from './indirect';
import { indirectTurn } from './indirect-turns';
import type { Item } from './items';
import type { Report } from './reports';
import { behindDateline } from './subjects';
import { freeReportStart, isBackshifted } from './subjunctive';

/** UTF-16 code units that may stand behind a report in its sentence for the next sentence to go on with it. */
const LONGEST_TAIL = 40;

/**
 * Free reported speech: a sentence of its own that says by its mood or tense that somebody said it, who stands elsewhere.
 * Adds what it is made of to `covered`.
 */
export function freeTurn(
  frame: Frame,
  reports: readonly Report[],
  covered: Set<Item>,
  context: Context,
): Turn | null {
  return inMood(frame, covered, context) ?? backshifted(frame, reports, covered, context);
}

/** A sentence of its own in the mood of reported speech belongs to the speaker of the words before it. */
function inMood(frame: Frame, covered: Set<Item>, context: Context): Turn | null {
  const { previous, lexicon } = context;
  const { items, paragraph } = frame;
  const follows = previous !== null && paragraph - previous.frame.paragraph <= 1;
  const start = freeReportStart(items, follows && previous.isInMood, lexicon);
  if (start < 0) return null;
  const finding: Finding = {
    pieces: [[start, complementEnd(items, start, lexicon)]],
    source: start > 0 ? subjectOf(items.slice(0, start), lexicon) : null,
    cue: null,
    confidence: start > 0 ? 0.6 : 0.7,
    type: 'indirect',
  };
  const turn = indirectTurn(trimmed(items, finding), frame, covered, context);
  if (start === 0 && previous && paragraph === previous.frame.paragraph && previous.turns.length === 0) {
    const source = reporterOf(previous, lexicon);
    const last = context.turns.at(-1);
    const known = last?.paragraph === paragraph && source?.form !== 'name';
    if (source && !known) turn.quote.speaker = { ...toSpeaker(source), carried: true };
  }
  return turn;
}

/** “Lie said the port was full. It would be closed.”: behind a report, a past of report goes on being the speaker's. */
function backshifted(
  frame: Frame,
  reports: readonly Report[],
  covered: Set<Item>,
  context: Context,
): Turn | null {
  const { previous, lexicon } = context;
  const last = previous?.turns.at(-1)?.quote;
  if (!previous || !last?.speaker || last.type === 'direct' || reports.length > 0) return null;
  if (frame.paragraph !== previous.frame.paragraph || last.end < previous.frame.end - LONGEST_TAIL)
    return null;
  if (!isBackshifted(frame.items, lexicon)) return null;
  const finding: Finding = {
    pieces: [[0, frame.items.length]],
    source: null,
    cue: null,
    confidence: 0.55,
    type: 'indirect',
  };
  const turn = indirectTurn(trimmed(frame.items, finding), frame, covered, context);
  turn.quote.speaker = { ...last.speaker, carried: true };
  return turn;
}

/**
 * “Det sier Kim.” gives the quote before it its speaker, in place, or makes the sentence before it a quote, which is
 * answered.
 */
export function attributeBack(frame: Frame, reports: readonly Report[], context: Context): Turn | null {
  const report = reportsBack(frame.items, reports);
  const { previous } = context;
  if (!report?.source || !previous || frame.paragraph - previous.frame.paragraph > 1) return null;
  const last = previous.turns.at(-1)?.quote;
  if (last) {
    // Only a speaker that its own clause names is surer.
    if (last.speaker && last.cue) return null;
    last.speaker = toSpeaker(report.source);
    last.cue ??= report.cue;
    return null;
  }
  if (isHeadline(previous.frame, context)) return null;
  const { items } = previous.frame;
  const finding: Finding = {
    pieces: [[behindDateline(items, 0, items.length, context.lexicon), items.length]],
    source: report.source,
    cue: report.cue,
    confidence: 0.75,
    type: 'indirect',
  };
  return indirectTurn(trimmed(items, finding), previous.frame, new Set(), context);
}

/** Without the marks that end the sentence and the dash that opens it. */
function trimmed(items: readonly Item[], finding: Finding): Finding {
  let [from, to] = finding.pieces[0]!;
  while (to > from + 1 && /^[.!|]$/.test(items[to - 1]!.mark)) to--;
  while (from < to - 1 && /^[–—-]$/.test(items[from]!.mark)) from++;
  return { ...finding, pieces: [[from, to]] };
}
