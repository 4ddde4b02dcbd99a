import type { QuoteCandidate } from '../types';
import { introduced, maySpeak, speakerOf, subjectOf, toSpeaker } from './about';
import type { Turn } from './carry';
import { type Context, isHeadline, turnOf } from './context';
import { type Attribution, attribute, speechLikeness } from './direct';
import type { Frame } from './frames';
import { inciseOf } from './incise';
import { type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';
import type { Stretch } from './marks';
import { partialQuote } from './partial';
import type { Phrase } from './phrases';
import type { Report } from './reports';
import { innerItems, spokenParts } from './stretches';

/** Below this a quoted stretch is a title, a nickname or a scare quote. */
const SPEECH_THRESHOLD = 0.6;

/** Who says a quoted stretch, and by which cue. */
type Source = Pick<Attribution, 'source' | 'cue'>;

/** The quotes that the quoted stretches of a frame are. `covered` items are part of its indirect quotes. */
export function directTurns(
  frame: Frame,
  reports: readonly Report[],
  covered: ReadonlySet<Item>,
  context: Context,
): Turn[] {
  const { items, lexicon } = context;
  const turns: Turn[] = [];
  frame.items.forEach((item, at) => {
    const { stretch } = item;
    if (!stretch || isSoCalled(frame, at, reports, lexicon)) return;
    if (covered.has(item)) {
      if (isEmbedded(stretch, context))
        turns.push(turnOf(directQuote(stretch, null, 0.6, context), frame, context));
      return;
    }
    const incise = inciseOf(stretch, context);
    if (incise) {
      const { spans } = incise;
      const quote = { ...directQuote(stretch, incise, 0.95, context), spans };
      turns.push(turnOf({ ...quote, start: spans[0]!.start, end: spans.at(-1)!.end }, frame, context));
      return;
    }
    const attribution =
      attribute(frame, at, reports, lexicon) ??
      continued(frame, at, reports, context) ??
      partialQuote(frame.items, at, innerItems(items, stretch), reports, lexicon);
    const confidence = attribution?.confidence ?? likeness(frame, at, stretch, context);
    if (confidence < SPEECH_THRESHOLD) return;
    const source = completed(attribution, frame, turns.length === 0, context);
    const quote = directQuote(stretch, source, confidence, context);
    if (source?.source && attribution?.source === source.source)
      quote.speaker = speakerOf(source.source, frame, context);
    if (attribution && isPart(frame, at, attribution, context)) quote.type = 'mixed';
    turns.push(turnOf(quote, frame, context, { dialogue: stretch.mark === '–' }));
  });
  return turns;
}

/** “le dit « accord »”, but “il s'est dit « choqué »” */
const isSoCalled = ({ items }: Frame, at: number, reports: readonly Report[], lexicon: Lexicon): boolean =>
  lexicon.soCalled.has(items[at - 1]?.lower ?? '') &&
  !reports.some((report) => report.at === at - 1 && report.finite < report.at);

/** “kaller det «en skandale»”, “krever «full åpenhet»”: the quoted words are part of the reporter's clause. */
function isPart(
  { items }: Frame,
  at: number,
  { kind, to }: Attribution,
  { items: all, lexicon }: Context,
): boolean {
  if (lexicon.pack.quotation.embedded) return false;
  if (kind === 'naming') return true;
  const first = innerItems(all, items[at]!.stretch!).find(({ mark }) => mark === '');
  return (
    kind === 'clause' &&
    to === at &&
    items[at - 1]?.mark === '' &&
    first?.capital === false &&
    !items[at]!.holdsVerb
  );
}

/** The words in marks inside a report are a quote of their own where practice has it so; names and titles are not. */
function isEmbedded(stretch: Stretch, { items, lexicon }: Context): boolean {
  if (!lexicon.pack.quotation.embedded) return false;
  const inner = innerItems(items, stretch).filter((item) => item.mark === '');
  const opensSmall = inner[0] !== undefined && !inner[0].capital;
  const hasVerb = inner.some((item) => is(item, Word.Auxiliary));
  return opensSmall || hasVerb || inner.length >= 4;
}

function directQuote(
  stretch: Stretch,
  attribution: Source | null,
  confidence: number,
  { document }: Context,
): QuoteCandidate {
  const spans = spokenParts(document.text, stretch);
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    type: 'direct',
    spans,
    speaker: attribution?.source ? toSpeaker(attribution.source) : null,
    cue: attribution?.cue ?? null,
    confidence: stretch.closed ? confidence : confidence * 0.8,
  };
}

/** »Det er«, tilføjede han og så på dommerne, »en fornærmelse«: what opens small behind such a clause goes on. */
function continued(
  frame: Frame,
  at: number,
  reports: readonly Report[],
  context: Context,
): Attribution | null {
  const { items } = frame;
  const { stretch } = items[at]!;
  const first = innerItems(context.items, stretch!).find((item) => item.mark === '');
  if (items[at - 1]?.mark !== ',' || !first || first.capital) return null;
  let before = at - 1;
  while (before >= 0 && !items[before]!.stretch) before--;
  if (before < 0) return null;
  const clause = attribute(frame, before, reports, context.lexicon);
  const isBehind = clause !== null && clause.from > before && /^(?:clause|phrase)$/.test(clause.kind);
  return isBehind ? { ...clause, confidence: 0.85 } : null;
}

/** How much a stretch that nobody is said to say looks like speech, 0..1. */
function likeness(frame: Frame, at: number, stretch: Stretch, context: Context): number {
  const { items } = frame;
  // ‘We will rebuild’: Paris wakes …; Loss efter sex dygn: ”Vi drog upp henne”
  const atEdge = items[at + 1]?.mark === ':' || items[at - 1]?.mark === ':';
  // Regeringen backar – ”Vi har lyssnat”
  const endsIt = /^[–—-]$/.test(items[at - 1]?.mark ?? '') && at === items.length - 1;
  if (isHeadline(frame, context) && (atEdge || (endsIt && items[at]!.holdsVerb))) return 0.7;
  const { previous, document } = context;
  const follows =
    previous !== null &&
    previous.frame.paragraph === frame.paragraph &&
    previous.turns.at(-1)?.quote.type === 'direct';
  return speechLikeness(document.text, stretch, frame, at, innerItems(context.items, stretch), follows);
}

/** An attribution that names nobody is completed from the sentence, or the one before. */
function completed(
  attribution: Attribution | null,
  frame: Frame,
  isFirst: boolean,
  context: Context,
): Source | null {
  if (attribution?.kind === 'colon' && isSubjectMatter(frame, attribution.source, context)) return null;
  // What goes on behind its clause (“…, sier Lie, – men …”) has the speaker it had.
  if (attribution?.source || !isFirst) return attribution;
  if (attribution?.kind === 'naming')
    return { source: subjectOf(frame.items, context.lexicon), cue: attribution.cue };
  return ahead(frame, context) ?? attribution;
}

/** “Storbrann i fabrikk: – Vi har kontroll”: a headline opens with what it is about, or with who speaks. */
function isSubjectMatter(frame: Frame, source: Phrase | null, context: Context): boolean {
  if (source?.form !== 'nominal' || !isHeadline(frame, context)) return false;
  return !maySpeak(frame.items, source, context.lexicon);
}

/** What stands before a quote that names nobody: “… var glad:”, or a sentence about the one who speaks. */
function ahead(frame: Frame, context: Context): Source | null {
  const { previous, turns, lexicon } = context;
  if (!previous || previous.turns.length > 0 || frame.paragraph - previous.frame.paragraph > 1) return null;
  if (isHeadline(previous.frame, context)) return null;
  const { items } = previous.frame;
  const report = previous.reports.at(-1);
  const subject = subjectOf(items, lexicon);
  if (items.at(-1)!.mark === ':') return { source: report?.source ?? subject, cue: report?.cue ?? null };
  const known = turns.length > 0 && frame.paragraph - turns.at(-1)!.paragraph <= 2;
  const speaks = subject !== null && (subject.isPerson || (!known && maySpeak(items, subject, lexicon)));
  const source = report?.source ?? (speaks ? subject : known ? null : introduced(previous.frame, context));
  return source ? { source, cue: null } : null;
}
