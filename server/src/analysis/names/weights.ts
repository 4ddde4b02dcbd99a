import { addUp, ByteReader } from './bytes';
import { LABEL_COUNT, STRIDE } from './labels';
import { NARROW, narrowWord, type RowSum } from './rows';

export const MODEL_VERSION = 2;

/** 2^22 bits, half a megabyte: stays in a processor's cache. */
const FILTER_BITS = 1 << 22;
const FILTER_SHIFT = 10;
/** A key's bucket is its upper 18 bits: two keys a bucket, and the rest of a key fits 16 bits. */
const BUCKET_SHIFT = 14;
const BUCKETS = 2 ** (32 - BUCKET_SHIFT);
const REST = 2 ** BUCKET_SHIFT - 1;

/** Keys read at once: few enough that the compiler has seen all of the loops long before they are done. */
const PIECE = 256;

/** Most features that {@link Weights.sum} takes at once. */
const MAX_FEATURES = 256;

/** The model's weights: whole-number rows by feature hash, in units of {@link scale}; look-ups allocate nothing. */
export class Weights {
  readonly scale: number;
  /** `from * STRIDE + to` in natural units; row {@link LABEL_COUNT} is the start of a sentence. */
  readonly transitions: Float32Array;
  /** By bucket, the number of its first key; the keys ascend, and a key's number is that of its row. */
  private readonly buckets = new Uint32Array(BUCKETS + 1);
  /** What the bucket leaves open of each key. */
  private readonly rests: Uint16Array;
  /** One bit by the key's upper half: tells most unknown features without touching {@link buckets}. */
  private readonly filter = new Uint32Array(FILTER_BITS / 32);
  private readonly found = new Uint32Array(MAX_FEATURES);
  /** While reading: the key read last, as a signed number. */
  private lastKey = 0;
  /** Narrow rows. */
  private readonly rows: Int32Array;

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
    this.rests = new Uint16Array(count);
    this.rows = new Int32Array(count * NARROW);
    const labels = new Uint16Array(count);
    const keys = new Uint32Array(2 * PIECE);
    for (let start = 0; start < count; start += PIECE) {
      const end = Math.min(start + PIECE, count);
      reader.varints(keys, 2 * (end - start));
      this.addKeys(keys, labels, start, end);
    }
    addUp(this.buckets);
    // One more than the most there can be: what follows the last value is looked at.
    const values = new Int8Array(LABEL_COUNT * PIECE + 1);
    for (let start = 0; start < count; start += PIECE) {
      const end = Math.min(start + PIECE, count);
      reader.shorts(values, bitsIn(labels, start, end));
      this.addRows(values, labels, start, end);
    }
    reader.check('names.bin');
  }

  /** `piece`: of each key from number `start` on how much it is above the one before, and as bits its labels. */
  private addKeys(piece: Uint32Array, labels: Uint16Array, start: number, end: number): void {
    const { buckets, rests, filter } = this;
    let key = this.lastKey;
    for (let number = start, k = 0; number < end; number++, k += 2) {
      key = (key + piece[k]!) | 0;
      const bucket = key >>> BUCKET_SHIFT;
      buckets[bucket + 1]!++;
      rests[number] = key & REST;
      const bit = key >>> FILTER_SHIFT;
      filter[bit >>> 5]! |= 1 << (bit & 31);
      labels[number] = piece[k + 1]!;
    }
    this.lastKey = key;
  }

  /** `piece`: the values of rows `[start, end)`, of the labels that are 1 in `labels`. */
  private addRows(piece: Int8Array, labels: Uint16Array, start: number, end: number): void {
    const { rows } = this;
    let next = 0;
    for (let number = start; number < end; number++) {
      // Without a branch on the bits, which no processor could foresee.
      let bits = labels[number]!;
      for (let at = number * NARROW; at < number * NARROW + NARROW; at++) {
        const first = piece[next]! & -(bits & 1);
        next += bits & 1;
        const second = piece[next]! & -((bits >> 1) & 1);
        next += (bits >> 1) & 1;
        const third = piece[next]! & -((bits >> 2) & 1);
        next += (bits >> 2) & 1;
        const fourth = piece[next]! & -((bits >> 3) & 1);
        next += (bits >> 3) & 1;
        rows[at] = narrowWord(first, second, third, fourth);
        bits >>= 4;
      }
    }
  }

  /**
   * Adds the weights of features `[from, to)` of a list, at most {@link MAX_FEATURES}. Features that the model does not
   * know add nothing. In three passes, so that the memory is read ahead instead of waited for.
   */
  sum(features: Uint32Array, from: number, to: number, out: RowSum): void {
    out.addNarrow(this.rows, this.found, this.rowsOf(this.filtered(features, from, to)));
  }

  /** Copies the features that pass the filter to {@link found} and returns their number. */
  private filtered(features: Uint32Array, from: number, to: number): number {
    const { filter, found } = this;
    let passed = 0;
    for (let k = from; k < to; k++) {
      const feature = features[k]!;
      const bit = feature >>> FILTER_SHIFT;
      found[passed] = feature;
      passed += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
    }
    return passed;
  }

  /** Replaces the features in {@link found} by the numbers of their rows and returns the number of known ones. */
  private rowsOf(count: number): number {
    const { buckets, rests, found } = this;
    let known = 0;
    for (let k = 0; k < count; k++) {
      const feature = found[k]!;
      const bucket = feature >>> BUCKET_SHIFT;
      const rest = feature & REST;
      const end = buckets[bucket + 1]!;
      let number = buckets[bucket]!;
      while (number < end && rests[number]! < rest) number++;
      found[known] = number;
      known += number < end && rests[number] === rest ? 1 : 0;
    }
    return known;
  }
}

/** How many bits of `values[start .. end)` are 1: added up in pairs, fours and eights (Warren, “Hacker’s Delight”). */
function bitsIn(values: Uint16Array, start: number, end: number): number {
  let bits = 0;
  for (let k = start; k < end; k++) {
    const value = values[k]!;
    const pairs = value - ((value >> 1) & 0x5555);
    const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
    const eights = (fours + (fours >> 4)) & 0x0f0f;
    bits += (eights + (eights >> 8)) & 31;
  }
  return bits;
}
