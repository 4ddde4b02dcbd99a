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

  /** The votes of the word's other occurrences in few steps, see {@link VoteSummary}; 0 when there are none. */
  summaryOf(i: number): number {
    if (!(this.article.words[i]!.surface & Surface.Capital)) return 0;
    const counts = this.of(i);
    if (!counts) return 0;
    const total = sum(counts);
    let top = 0;
    for (let l = 1; l < VOTING; l++) if (counts[l]! > counts[top]!) top = l;
    let summary = 1 | (sizeOf(total) << 1) | (share(counts[top]! / total) << 3) | (top << 5);
    for (let type = 0; type <= TYPES.length; type++) {
      const part = typeVotes(counts, type) / total;
      if (part >= 0.15) summary |= (1 + share(part)) << (9 + 3 * type);
    }
    return summary;
  }

  /** The votes by label, or undefined when there are none. Valid until the next call. */
  private of(i: number): Float32Array | undefined {
    const counts = this.byStem.get(this.article.words[i]!.stem);
    if (!counts) return undefined;
    this.counted.set(counts);
    const own = this.weightOf(i);
    if (own > 0) this.counted[this.labels[i]!]! -= own;
    return sum(this.counted) > 0.2 ? this.counted : undefined;
  }
}

/** Takes apart what {@link Votes.summaryOf} packs into one number. */
export const VoteSummary = {
  /** How many vote, in three steps. */
  size: (summary: number): number => (summary >> 1) & 3,
  /** The label with the most votes, and its share of them in four steps. */
  top: (summary: number): number => (summary >> 5) & 15,
  topShare: (summary: number): number => (summary >> 3) & 3,
  /** The share of a type (index in {@link TYPES}, `TYPES.length` for no name) in four steps, -1 when hardly any. */
  shareOf: (summary: number, type: number): number => ((summary >> (9 + 3 * type)) & 7) - 1,
};

/** How many vote, in three steps. */
function sizeOf(total: number): number {
  if (total < 1.3) return 0;
  return total < 3.3 ? 1 : 2;
}

/** A share of votes in four steps. */
function share(part: number): number {
  if (part > 0.65) return part > 0.9 ? 3 : 2;
  return part > 0.35 ? 1 : 0;
}

function sum(counts: Float32Array): number {
  let total = 0;
  for (let l = 0; l < counts.length; l++) total += counts[l]!;
  return total;
}

/** Votes by type: index in {@link TYPES}, or `TYPES.length` for no name. */
function typeVotes(counts: Float32Array, type: number): number {
  if (type === TYPES.length) return counts[OUTSIDE]!;
  return counts[beginOf(type)]! + counts[beginOf(type) + 1]!;
}
