import { ByteReader } from './bytes';
import { slotBits } from './hash';
import { LABEL_COUNT, STRIDE } from './labels';

export const MODEL_VERSION = 1;

/** 2^22 bits, half a megabyte: stays in a processor's cache. */
const FILTER_BITS = 1 << 22;
const FILTER_SHIFT = 10;

/** The model's weights: whole-number rows by feature hash, in units of {@link scale}; look-ups allocate nothing. */
export class Weights {
  readonly scale: number;
  /** `from * STRIDE + to` in natural units; row {@link LABEL_COUNT} is the start of a sentence. */
  readonly transitions: Float32Array;
  /** Key and row offset side by side, so that a look-up touches one cache line. */
  private readonly slots: Uint32Array;
  /** One bit by the key's upper half: tells most unknown features without touching {@link slots}. */
  private readonly filter: Uint32Array;
  private readonly found = new Uint32Array(512);
  private readonly rows: Int8Array;
  /** A key's slot is its upper bits: the file's keys ascend, so that loading fills the table from front to back. */
  private readonly shift: number;

  /** Throws when the file is damaged or of another version. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.varint() !== MODEL_VERSION || reader.varint() !== LABEL_COUNT) {
      throw new Error('names.bin is of another version');
    }
    this.scale = reader.float();
    this.transitions = new Float32Array((LABEL_COUNT + 1) * STRIDE);
    for (let from = 0; from <= LABEL_COUNT; from++) {
      for (let to = 0; to < LABEL_COUNT; to++) this.transitions[from * STRIDE + to] = reader.float();
    }
    const count = reader.varint();
    const bits = slotBits(count);
    this.shift = 32 - bits;
    this.slots = new Uint32Array(2 << bits);
    this.filter = new Uint32Array(FILTER_BITS / 32);
    this.rows = new Int8Array(count * STRIDE);
    let key = 0;
    for (let row = 0; row < count; row++) {
      key += reader.varint();
      this.insert(key, row * STRIDE);
      reader.sparseRow(this.rows, row * STRIDE);
    }
    reader.check('names.bin');
  }

  private insert(key: number, row: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = 2 * (key >>> this.shift);
    while (slots[slot]) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = row;
    const bit = key >>> FILTER_SHIFT;
    this.filter[bit >>> 5]! |= 1 << (bit & 31);
  }

  /**
   * Adds the weights of the first `count` features of a list, at most 512, to `scores[at .. at + LABEL_COUNT)`. Features
   * that the model does not know add nothing. In three passes, so that the memory is read ahead instead of waited for.
   */
  add(features: Uint32Array, count: number, scores: Int32Array, at: number): void {
    const { rows, found } = this;
    const known = this.rowsOf(this.filtered(features, count));
    for (let k = 0; k < known; k++) {
      const row = found[k]!;
      for (let l = 0; l < LABEL_COUNT; l++) scores[at + l]! += rows[row + l]!;
    }
  }

  /** Copies the features that pass the filter to {@link found} and returns their number. */
  private filtered(features: Uint32Array, count: number): number {
    const { filter, found } = this;
    let passed = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k]!;
      const bit = feature >>> FILTER_SHIFT;
      found[passed] = feature;
      passed += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
    }
    return passed;
  }

  /** Replaces the features in {@link found} by the offsets of their rows and returns the number of known ones. */
  private rowsOf(count: number): number {
    const { slots, shift, found } = this;
    const mask = slots.length - 1;
    let known = 0;
    for (let k = 0; k < count; k++) {
      const feature = found[k]!;
      let slot = 2 * (feature >>> shift);
      while (slots[slot] !== feature && slots[slot] !== 0) slot = (slot + 2) & mask;
      found[known] = slots[slot + 1]!;
      known += slots[slot] === feature ? 1 : 0;
    }
    return known;
  }
}
