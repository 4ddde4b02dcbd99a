import type { ArticleDocument, QuoteCandidate } from '../types';
import type { Turn } from './carry';
import type { Frame } from './frames';
import type { Item } from './items';
import type { Lexicon } from './lexicon';
import type { Phrase } from './phrases';
import type { Report } from './reports';

/** An article as far as it is read: what a frame's quotes may depend on besides the frame. */
export interface Context {
  readonly document: ArticleDocument;
  /** All items of the article. */
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
  /** The quotes so far. */
  readonly turns: readonly Turn[];
  readonly previous: ReadFrame | null;
  /** The person that the last frame without a quote is about. */
  readonly person: { phrase: Phrase; paragraph: number } | null;
}

/** A frame with what was found in it. */
export interface ReadFrame {
  frame: Frame;
  reports: readonly Report[];
  turns: readonly Turn[];
  /** Are its words in the mood of report, by which the next sentence may go on? */
  isInMood: boolean;
}

export function isHeadline({ paragraph }: Frame, { document }: Context): boolean {
  return document.paragraphs[paragraph]!.kind === 'headline';
}

/** The quote with where it stands. */
export function turnOf(
  quote: QuoteCandidate,
  frame: Frame,
  context: Context,
  { dialogue = false, anonymous = false } = {},
): Turn {
  return { quote, paragraph: frame.paragraph, dialogue, headline: isHeadline(frame, context), anonymous };
}
