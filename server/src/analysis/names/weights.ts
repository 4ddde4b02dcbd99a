import { ByteReader } from './bytes';
import { LABEL_COUNT, STRIDE } from './labels';

export const MODEL_VERSION = 1;

/** The model's weights: whole-number rows by feature hash, in units of {@link scale}; look-ups allocate nothing. */
export class Weights {
  readonly scale: number;
  /** `from * STRIDE + to` in natural units; row {@link LABEL_COUNT} is the start of a sentence. */
  readonly transitions: Float32Array;
  private readonly keys: Uint32Array;
  private readonly rowOf: Uint32Array;
  private readonly rows: Int8Array;
  private readonly mask: number;

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
    let size = 1024;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.rowOf = new Uint32Array(size);
    this.rows = new Int8Array(count * STRIDE);
    let key = 0;
    for (let row = 0; row < count; row++) {
      key += reader.varint();
      this.insert(key, row * STRIDE);
      readRow(reader, this.rows, row * STRIDE);
    }
  }

  private insert(key: number, row: number): void {
    let slot = key & this.mask;
    while (this.keys[slot]) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.rowOf[slot] = row;
  }

  /** Adds the weights of a feature to `scores[at .. at + LABEL_COUNT)`; nothing when the model does not know it. */
  add(feature: number, scores: Int32Array, at: number): void {
    const { keys, rows, mask } = this;
    let slot = feature & mask;
    for (;;) {
      const key = keys[slot]!;
      if (key === feature) break;
      if (key === 0) return;
      slot = (slot + 1) & mask;
    }
    const row = this.rowOf[slot]!;
    for (let l = 0; l < LABEL_COUNT; l++) scores[at + l]! += rows[row + l]!;
  }
}

/** A row is the set of its labels as bits, then their weights. */
function readRow(reader: ByteReader, rows: Int8Array, at: number): void {
  const labels = reader.varint();
  for (let l = 0; l < LABEL_COUNT; l++) if (labels & (1 << l)) rows[at + l] = reader.int8();
}
