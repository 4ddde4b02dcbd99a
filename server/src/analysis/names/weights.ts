import { ByteReader } from './bytes';
import { LABEL_COUNT, STRIDE } from './labels';
import { inNarrow, NARROW, NARROW_ZERO, type RowSum } from './rows';

export const MODEL_VERSION = 2;

/** 2^22 bits, half a megabyte: stays in a processor's cache. */
const FILTER_BITS = 1 << 22;
const FILTER_SHIFT = 10;
/** A key's bucket is its upper 18 bits: two keys a bucket, and the rest of a key fits 16 bits. */
const BUCKET_SHIFT = 14;
const BUCKETS = 2 ** (32 - BUCKET_SHIFT);
const REST = 2 ** BUCKET_SHIFT - 1;

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
    this.rows = new Int32Array(count * NARROW).fill(NARROW_ZERO);
    this.readRows(reader, this.readKeys(reader, count));
    reader.check('names.bin');
  }

  /** Returns by key, as bits, the labels that have a weight. */
  private readKeys(reader: ByteReader, count: number): Uint16Array {
    const { buckets, rests, filter } = this;
    const labels = new Uint16Array(count);
    let key = 0;
    let bucket = 0;
    for (let number = 0; number < count; number++) {
      key += reader.varint();
      const own = key >>> BUCKET_SHIFT;
      while (bucket <= own) buckets[bucket++] = number;
      rests[number] = key & REST;
      const bit = key >>> FILTER_SHIFT;
      filter[bit >>> 5]! |= 1 << (bit & 31);
      labels[number] = reader.varint();
    }
    buckets.fill(count, bucket);
    return labels;
  }

  private readRows(reader: ByteReader, labels: Uint16Array): void {
    const { rows } = this;
    for (let number = 0; number < labels.length; number++) {
      for (let rest = labels[number]!; rest !== 0; rest &= rest - 1) {
        const label = 31 - Math.clz32(rest & -rest);
        rows[number * NARROW + (label >> 2)]! += inNarrow(label, reader.short());
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
