import type { Mark } from '../../../server/src/protocol';

/** The ways a mark is drawn, each with its decoration type. */
export type StyleName =
  | 'person'
  | 'place'
  | 'organization'
  | 'miscellaneous'
  | 'personDerived'
  | 'placeDerived'
  | 'organizationDerived'
  | 'miscellaneousDerived'
  | 'directQuote'
  | 'indirectQuote';

/** How a mark that a person accepted or made differs from a proposal. */
export type DecidedStyleName = 'decidedName' | 'ownName' | 'decidedQuote' | 'ownQuote';

/**
 * How a mark is drawn at rest; undefined when it is not. Names and quotes are; pronouns, roles, speakers and cues
 * only light up when the cursor is in their quote: a page in which everything is marked says nothing.
 */
export function restingStyle(mark: Mark): StyleName | undefined {
  if (mark.kind === 'quote') return mark.quoteType === 'indirect' ? 'indirectQuote' : 'directQuote';
  if (mark.kind === 'speaker' || mark.kind === 'cue') return undefined;
  if (mark.form === 'derived') return `${mark.kind}Derived`;
  return mark.form === undefined || mark.form === 'name' ? mark.kind : undefined;
}

/** What is drawn over the resting style; undefined for a proposal. */
export function decidedStyle(mark: Mark): DecidedStyleName | undefined {
  if (!mark.decision || restingStyle(mark) === undefined) return undefined;
  if (mark.decision === 'added') return mark.kind === 'quote' ? 'ownQuote' : 'ownName';
  return mark.kind === 'quote' ? 'decidedQuote' : 'decidedName';
}
