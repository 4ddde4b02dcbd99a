import type { EntityType, QuoteType, Span } from '../analysis/types';
import type { Anchor } from './anchor';

/** What a person decided: a proposal of the machine accepted or rejected, or a mark of their own. */
export type Decision = 'accepted' | 'rejected' | 'added';

/** What other tools wrote into one of our annotations. */
export interface OthersWords {
  fields: Record<string, unknown>;
  bodies: unknown[];
  /** The creator, when more is said of them than their name. */
  creator?: unknown;
  /** What is said of the target besides its source and selectors. */
  target?: Record<string, unknown>;
}

interface Decided {
  /** `urn:uuid:…`, stable over the annotation's life. */
  id: string;
  anchor: Anchor;
  decision: Decision;
  note?: string;
  creator?: string;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  others?: OthersWords;
}

export interface MentionAnnotation extends Decided {
  kind: 'mention';
  type: EntityType;
  /** Entity id, when the person said which. */
  entity?: string;
}

export interface QuoteAnnotation extends Decided {
  kind: 'quote';
  type: QuoteType;
  /** The mention that says who speaks; `null` for an unnamed source; undefined when left to the machine. */
  speaker?: Anchor | null;
}

export type Annotation = MentionAnnotation | QuoteAnnotation;

/** An annotation with its place in the text as it is now. */
export interface Placed extends Span {
  annotation: Annotation;
  /** Of a quote: where its speaker stands; `null` for an unnamed source or when the place is lost. */
  speaker?: Span | null;
}
