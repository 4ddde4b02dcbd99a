import { ContextFeatures, type Group } from './features';
import { RowSum, WIDE } from './rows';
import type { Weights } from './weights';

/** Groups remembered: 2.6 MB. */
const SLOTS = 1 << 16;
const GROUPS = 16;

/**
 * Remembers what groups of features amount to, by the two numbers that determine them. A table with one place a key
 * (direct-mapped): what comes later takes the place.
 */
export class GroupRows {
  /** Wide rows. */
  readonly rows = new Int32Array(SLOTS * WIDE);
  private readonly keys = new Int32Array(SLOTS * 2);

  /** Where the row of a group is to stand. */
  slotOf(a: number, b: number): number {
    const mixed = Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
  }

  /** Whether a slot holds the row of a group; `a` is never 0. */
  has(slot: number, a: number, b: number): boolean {
    return this.keys[2 * slot] === a && this.keys[2 * slot + 1] === b;
  }

  keep(slot: number, a: number, b: number, row: RowSum): void {
    this.keys[2 * slot] = a;
    this.keys[2 * slot + 1] = b;
    row.copyTo(this.rows, slot * WIDE);
  }
}

/**
 * Adds up what the context features of tokens weigh. What a group of them weighs is remembered, as most come again: in
 * the article, in other articles, or when somebody types.
 */
export class ContextScores extends ContextFeatures {
  private readonly groupSum = new RowSum();
  private slot = 0;
  private a = 0;
  private b = 0;
  private start = 0;

  constructor(
    private readonly weights: Weights,
    private readonly known: GroupRows,
    /** What the features written last amount to is added to this. */
    private readonly sum: RowSum,
  ) {
    super();
  }

  protected override opens(group: Group, first: number, b: number): boolean {
    const { known } = this;
    const a = first * GROUPS + group;
    const slot = known.slotOf(a, b);
    if (known.has(slot, a, b)) {
      this.sum.addWide(known.rows, slot * WIDE);
      return false;
    }
    this.slot = slot;
    this.a = a;
    this.b = b;
    this.start = this.length;
    return true;
  }

  protected override closes(): void {
    const { groupSum, known, start, slot } = this;
    groupSum.clear();
    this.weights.sum(this.buffer, start, this.length, groupSum);
    known.keep(slot, this.a, this.b, groupSum);
    this.sum.addWide(known.rows, slot * WIDE);
    this.length = start;
  }

  /** Adds what is in no group. */
  addRest(): void {
    if (this.length > 0) this.weights.sum(this.buffer, 0, this.length, this.sum);
  }
}
