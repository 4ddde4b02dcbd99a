import type { ArticleDocument, NameMention, QuoteCandidate, Span, SpeakerCandidate } from '../types';
import { carrySpeakers, type Turn } from './carry';
import { findDialogue } from './dialogue';
import { type Attribution, attribute, speechLikeness } from './direct';
import { type Frame, framesOf } from './frames';
import { type Item, itemsOf } from './items';
import { type Lexicon, lexiconOf } from './lexicon';
import { pairMarks, type Stretch } from './marks';
import type { Phrase } from './phrases';
import { type Report, reportsOf } from './reports';

export interface QuoteFindings {
  /** Sorted by start. */
  quotes: QuoteCandidate[];
  /** Opening marks that never close. */
  unbalanced: Span[];
}

/** Below this a quoted stretch is a title, a nickname or a scare quote. */
const SPEECH_THRESHOLD = 0.6;

/** Finds the quotes of an article with their cues and speakers. */
export function findQuotes(document: ArticleDocument, names: readonly NameMention[]): QuoteFindings {
  const lexicon = lexiconOf(document.language);
  const items = itemsOf(document, names, lexicon);
  const marks = pairMarks(document.text, document.paragraphs, lexicon.pack.quotation.pairs);
  const stretches = nest(findDialogue(document, items, lexicon), marks.stretches);
  const frames = framesOf(document, items, stretches);
  const turns: Turn[] = [];
  frames.forEach((frame, f) => {
    const reports = reportsOf(frame.items, lexicon);
    turns.push(...directQuotes(document, frame, frames[f - 1], frames[f + 1], reports, items, lexicon));
  });
  carrySpeakers(turns, () => null);
  const quotes = turns.map((turn) => turn.quote).sort((a, b) => a.start - b.start || b.end - a.end);
  return { quotes, unbalanced: marks.unbalanced };
}

/** Both kinds of stretches in order; marks inside a dialogue are nested in it, dialogue inside marks is dropped. */
function nest(dialogue: readonly Stretch[], marked: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  let m = 0;
  let reach = 0;
  for (const speech of dialogue) {
    for (; m < marked.length && marked[m]!.start < speech.start; m++) {
      kept.push(marked[m]!);
      if (!marked[m]!.parent) reach = marked[m]!.end;
    }
    if (speech.start < reach) continue;
    kept.push(speech);
    for (; m < marked.length && marked[m]!.start < speech.end; m++) {
      marked[m]!.parent ??= speech;
      kept.push(marked[m]!);
    }
  }
  kept.push(...marked.slice(m));
  return kept;
}

function directQuotes(
  document: ArticleDocument,
  frame: Frame,
  _previous: Frame | undefined,
  _next: Frame | undefined,
  reports: readonly Report[],
  items: readonly Item[],
  lexicon: Lexicon,
): Turn[] {
  const turns: Turn[] = [];
  frame.items.forEach((item, at) => {
    if (!item.stretch) return;
    const attribution = attribute(frame, at, reports, lexicon);
    const likeness = speechLikeness(document.text, item.stretch, frame, at, innerItems(items, item.stretch));
    const confidence = attribution ? attribution.confidence : likeness;
    if (confidence < SPEECH_THRESHOLD) return;
    turns.push({
      quote: toQuote(document, item.stretch, attribution, confidence),
      paragraph: frame.paragraph,
      dialogue: item.stretch.mark === '–',
      headline: document.paragraphs[frame.paragraph]!.kind === 'headline',
    });
  });
  return turns;
}

/** The items inside a stretch's marks. */
function innerItems(items: readonly Item[], stretch: Stretch): Item[] {
  const { start } = stretch.parts[0]!;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inner: Item[] = [];
  for (let i = low; i < items.length && items[i]!.end <= stretch.end && inner.length < 60; i++)
    inner.push(items[i]!);
  return inner;
}

function toQuote(
  document: ArticleDocument,
  stretch: Stretch,
  attribution: Attribution | null,
  confidence: number,
): QuoteCandidate {
  const spans = stretch.parts
    .map((part) => trim(document.text, part))
    .filter((part) => part.end > part.start);
  const whole = spans.length > 0 ? spans : [{ start: stretch.start, end: stretch.end }];
  return {
    start: whole[0]!.start,
    end: whole.at(-1)!.end,
    type: 'direct',
    spans: whole,
    speaker: attribution?.source ? toSpeaker(attribution.source) : null,
    cue: attribution?.cue ?? null,
    confidence,
  };
}

const toSpeaker = (source: Phrase): SpeakerCandidate => ({
  ...source.head,
  form: source.form,
  carried: false,
});

/** Without blanks and the comma before the closing mark. */
function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end--;
  return { start, end };
}
