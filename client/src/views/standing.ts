import type { Passage } from '../../../server/src/protocol';
import { contains, type ReadPosition, type ReadRange, sameRange } from '../ranges';

/** What stands at the cursor. */
export interface Standing {
  readonly uri: string;
  readonly position: ReadPosition;
  readonly entity?: string;
  readonly speaker?: string;
  readonly quote?: ReadRange;
  readonly topics: readonly string[];
}

/** Is the cursor in this passage? */
export function standsIn(passage: Passage, standing: Standing): boolean {
  return passage.uri === standing.uri && contains(passage.range, standing.position);
}

/** Is the cursor at this quote, be it in its text, its speaker or its cue? */
export function standsAtQuote(passage: Passage, standing: Standing): boolean {
  return (
    passage.uri === standing.uri && standing.quote !== undefined && sameRange(passage.range, standing.quote)
  );
}
