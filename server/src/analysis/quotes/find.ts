import type { ArticleDocument, NameMention, QuoteCandidate, Span } from '../types';
import { subjectOf, toSpeaker } from './about';
import { carrySpeakers, type Turn } from './carry';
import type { Context, ReadFrame } from './context';
import { findDialogue } from './dialogue';
import { directTurns } from './direct-turns';
import { type Frame, framesOf } from './frames';
import { attributeBack, freeTurn } from './free-turns';
import { indirectTurns } from './indirect-turns';
import { type Item, itemsOf } from './items';
import { type Lexicon, lexiconOf } from './lexicon';
import { pairMarks } from './marks';
import type { Phrase } from './phrases';
import { reportsOf } from './reports';
import { nest } from './stretches';
import { hasReportedMood } from './subjunctive';

export interface QuoteFindings {
  /** Sorted by start. */
  quotes: QuoteCandidate[];
  /** Opening marks that never close. */
  unbalanced: Span[];
}

/** Finds the quotes of an article with their cues and speakers. */
export function findQuotes(document: ArticleDocument, names: readonly NameMention[]): QuoteFindings {
  const lexicon = lexiconOf(document.language);
  const items = itemsOf(document, names, lexicon);
  const marks = pairMarks(document.text, document.paragraphs, lexicon.pack.quotation);
  const stretches = nest(findDialogue(document, items, lexicon), marks.stretches);
  const search = new Search(document, items, lexicon);
  for (const frame of framesOf(document, items, stretches, lexicon)) search.read(frame);
  return { quotes: search.finish(), unbalanced: marks.unbalanced };
}

/** Reads the frames of an article in order and collects their quotes. */
class Search implements Context {
  readonly document: ArticleDocument;
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
  readonly turns: Turn[] = [];
  previous: ReadFrame | null = null;
  person: Context['person'] = null;

  constructor(document: ArticleDocument, items: readonly Item[], lexicon: Lexicon) {
    this.document = document;
    this.items = items;
    this.lexicon = lexicon;
  }

  read(frame: Frame): void {
    const reports = reportsOf(frame.items, this.lexicon);
    const covered = new Set<Item>();
    const indirect = indirectTurns(frame, reports, covered, this);
    const free = indirect.length === 0 ? freeTurn(frame, reports, covered, this) : null;
    const direct = directTurns(frame, reports, covered, this);
    const turns = [...indirect, ...(free ? [free] : []), ...direct];
    this.turns.push(...turns);
    if (turns.length === 0) {
      const before = attributeBack(frame, reports, this);
      if (before) this.turns.push(before);
      const subject = subjectOf(frame.items, this.lexicon);
      if (subject?.isPerson) this.#giveSpeaker(frame, subject);
      if (subject?.isPerson) this.person = { phrase: subject, paragraph: frame.paragraph };
    }
    const isInMood = free !== null || (indirect.length > 0 && hasReportedMood(frame.items, this.lexicon));
    this.previous = { frame, reports, turns, isInMood };
  }

  /** ““It is over.” Lie shrugs”: whom the sentence behind the paragraph's first words is about has said them. */
  #giveSpeaker(frame: Frame, subject: Phrase): void {
    const { previous, turns } = this;
    const isWhole = previous?.frame.items.every(({ mark, stretch }) => mark !== '' || stretch !== null);
    if (!previous || !isWhole || previous.frame.paragraph !== frame.paragraph) return;
    const [spoken, other] = turns.filter(({ paragraph }) => paragraph === frame.paragraph);
    if (spoken && !other && !spoken.dialogue && !spoken.quote.speaker && spoken.quote.type === 'direct')
      spoken.quote.speaker = { ...toSpeaker(subject), carried: true };
  }

  finish(): QuoteCandidate[] {
    const turns = this.turns.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
    carrySpeakers(turns, this.document.text);
    return turns.map((turn) => turn.quote);
  }
}
