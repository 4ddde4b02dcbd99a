import type { ArticleWords } from './article';
import { beginOf, OUTSIDE, TYPES } from './labels';
import { Surface } from './words';

/** Labels that vote: `O` and begin and inside of the four types. */
const VOTING = 9;

/**
 * What a first reading of the article called each capitalised word, for a second reading: “Epiktet” is a person in the
 * whole article once three of its five sentences say so (two-stage recognition with majority features, Krishnan and
 * Manning 2006).
 */
export class Votes {
  private readonly byStem = new Map<number, Float32Array>();
  private readonly counted = new Float32Array(VOTING);

  constructor(
    private readonly article: ArticleWords,
    private readonly labels: Uint8Array,
    private readonly confidence: Float32Array,
  ) {
    const { words } = article;
    for (let i = 0; i < words.length; i++) {
      const weight = this.weightOf(i);
      if (weight === 0) continue;
      const { stem } = words[i]!;
      let counts = this.byStem.get(stem);
      if (!counts) {
        counts = new Float32Array(VOTING);
        this.byStem.set(stem, counts);
      }
      counts[labels[i]!]! += weight;
    }
  }

  /** Capitalised words vote, those that open a sentence and are no name only faintly. */
  private weightOf(i: number): number {
    const label = this.labels[i]!;
    if (label >= VOTING || !(this.article.words[i]!.surface & Surface.Capital)) return 0;
    if (label === OUTSIDE && !this.article.midCapital[i]) return 0.25;
    return this.confidence[i]! || 1;
  }

  /** The votes of the word's other occurrences by label, or undefined when there are none. Valid until the next call. */
  of(i: number): Float32Array | undefined {
    const counts = this.byStem.get(this.article.words[i]!.stem);
    if (!counts) return undefined;
    this.counted.set(counts);
    const own = this.weightOf(i);
    if (own > 0) this.counted[this.labels[i]!]! -= own;
    return sum(this.counted) > 0.2 ? this.counted : undefined;
  }
}

export function sum(counts: Float32Array): number {
  let total = 0;
  for (let l = 0; l < counts.length; l++) total += counts[l]!;
  return total;
}

/** Votes by type: index in {@link TYPES}, or `TYPES.length` for no name. */
export function typeVotes(counts: Float32Array, type: number): number {
  if (type === TYPES.length) return counts[OUTSIDE]!;
  return counts[beginOf(type)]! + counts[beginOf(type) + 1]!;
}
