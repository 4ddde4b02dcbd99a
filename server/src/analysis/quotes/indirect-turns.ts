import type { QuoteCandidate } from '../types';
import { speakerOf } from './about';
import { accordanceFindings } from './accordance';
import { attributedSentence } from './attributed';
import type { Turn } from './carry';
import { type Context, isHeadline, turnOf } from './context';
import { attribute } from './direct';
import type { Finding } from './findings';
import type { Frame } from './frames';
import { hearsay } from './hearsay';
import { governedClauses, headlineStatement, nounClauses, reportsBack } from './indirect';
import type { Item } from './items';
import type { Lexicon } from './lexicon';
import type { Stretch } from './marks';
import type { Report } from './reports';
import { innerItems } from './stretches';
import { behindDateline } from './subjects';
import { freeReportStart } from './subjunctive';

/** The reported speech of a frame that the frame itself attributes. Adds what it is made of to `covered`. */
export function indirectTurns(
  frame: Frame,
  reports: readonly Report[],
  covered: Set<Item>,
  context: Context,
): Turn[] {
  return findingsOf(frame, reports, context)
    .map((finding) => withoutDateline(finding, frame, context.lexicon))
    .map((finding) => indirectTurn(finding, frame, covered, context));
}

/** The turn of a finding. Adds what it is made of to `covered`. */
export function indirectTurn(finding: Finding, frame: Frame, covered: Set<Item>, context: Context): Turn {
  const spans = finding.pieces.map(([from, to]) => ({
    start: frame.items[from]!.start,
    end: frame.items[to - 1]!.end,
  }));
  let mixed = false;
  for (const [from, to] of finding.pieces) {
    for (let i = from; i < to; i++) {
      const item = frame.items[i]!;
      covered.add(item);
      if (item.stretch && wordsOf(item.stretch, context.items) >= 2) mixed = true;
    }
  }
  const quote: QuoteCandidate = {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    type: mixed ? 'mixed' : finding.type,
    spans,
    speaker: finding.source && !finding.anonymous ? speakerOf(finding.source, frame, context) : null,
    cue: finding.cue,
    confidence: finding.confidence,
  };
  return turnOf(quote, frame, context, { anonymous: finding.anonymous });
}

const wordsOf = (stretch: Stretch, items: readonly Item[]) =>
  innerItems(items, stretch).filter((item) => item.mark === '').length;

/** The surest kind first; a sentence is not attributed twice. */
function findingsOf(frame: Frame, reports: readonly Report[], context: Context): Finding[] {
  const { items } = frame;
  const { lexicon } = context;
  if (isHeadline(frame, context)) {
    const statement = headlineStatement(items, lexicon);
    if (statement) return [statement];
  }
  const sentence = attributedSentence(items, reports, lexicon);
  if (sentence && !isOnlyStretches(items, sentence)) {
    return [
      sentence,
      ...governedClauses(items, reports, lexicon).filter((clause) => !overlap(clause, sentence)),
    ];
  }
  const governed = governedClauses(items, reports, lexicon);
  // A sentence in the mood of report is one quote, whatever nouns it holds.
  const inMood = freeReportStart(items, false, lexicon) === 0;
  const other = governed.length > 0 || inMood ? [] : nounClauses(items, lexicon);
  const clauses = [...governed, ...other];
  const accordance = accordanceFindings(items, lexicon).filter(
    (found) =>
      !clauses.some((clause) => overlap(clause, found)) && !holdsSpeech(found, frame, reports, lexicon),
  );
  const all = [...clauses, ...accordance].filter((finding) => !isOnlyStretches(items, finding));
  if (all.length > 0) return all;
  const rumour = reportsBack(items, reports) ? null : hearsay(items, lexicon);
  return rumour && !items.some((item) => item.stretch?.mark === '–') ? [rumour] : [];
}

const overlap = (a: Finding, b: Finding): boolean =>
  a.pieces.some(([from, to]) => b.pieces.some(([start, end]) => from < end && start < to));

function isOnlyStretches(items: readonly Item[], finding: Finding): boolean {
  return finding.pieces.every(([from, to]) =>
    items.slice(from, to).every((item) => item.stretch !== null || item.mark !== ''),
  );
}

/** “– Ja, svarte Kim, ifølge avisen”: what the phrase attributes is who said it, not what was said. */
function holdsSpeech(finding: Finding, frame: Frame, reports: readonly Report[], lexicon: Lexicon): boolean {
  return finding.pieces.some(([from, to]) =>
    frame.items.slice(from, to).some((item, i) => {
      if (!item.stretch) return false;
      return item.stretch.mark === '–' || attribute(frame, from + i, reports, lexicon)?.kind === 'clause';
    }),
  );
}

/** “KYIV, March 3 - Drones struck …, officials said”: the dateline is the paper's. */
function withoutDateline(finding: Finding, { items }: Frame, lexicon: Lexicon): Finding {
  const [[from, to], ...others] = finding.pieces as [Finding['pieces'][0], ...Finding['pieces']];
  const start = from === 0 ? behindDateline(items, 0, to, lexicon) : from;
  return start === from ? finding : { ...finding, pieces: [[start, to], ...others] };
}
