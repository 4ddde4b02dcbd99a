import type { Span } from '../types';
import { WEIGHTS } from './weights';

/** A term of a topic with the places where it stands. */
export interface Term {
  weight: number;
  /** Sum of the weights of its places. */
  places: number;
}

/** A place where a term stands, with the weight of the term. */
export interface Evidence extends Span {
  weight: number;
}

/** A topic with what speaks for it. */
export interface Candidate {
  /** Of the topic. */
  index: number;
  /** By the term as the lexicon has it. */
  terms: Map<string, Term>;
  evidence: Evidence[];
  score: number;
}

/** What a term with its places adds to the score of a topic. */
export function saidBy({ weight, places }: Term): number {
  return weight * Math.log2(1 + WEIGHTS.repetition * places);
}
