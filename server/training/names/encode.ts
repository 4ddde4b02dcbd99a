/** Prunes and quantises weights, averages models, and writes `names.bin`. */
import { ByteReader, ByteWriter } from '../../src/analysis/names/bytes';
import { LABEL_COUNT, STRIDE } from '../../src/analysis/names/labels';
import { MODEL_VERSION } from '../../src/analysis/names/weights';
import type { Parameters } from './crf';

export interface EncodeOptions {
  /** Features whose largest weight is smaller than this are dropped, natural units. */
  prune: number;
  /** Weights smaller than this are written as 0. */
  zero: number;
  /** Largest weight that can be written; larger ones are cut to it. */
  range: number;
}

/** A model as its file has it: rows of whole numbers, in units of `scale`, by feature hash. */
interface Quantised {
  scale: number;
  transitions: Float32Array;
  rows: Map<number, Int8Array>;
}

export function encodeModel(hashes: Uint32Array, parameters: Parameters, options: EncodeOptions): Uint8Array {
  const { emissions, transitions } = parameters;
  const scale = options.range / 127;
  const rows = new Map<number, Int8Array>();
  hashes.forEach((hash, id) => {
    if (largest(emissions, id) >= options.prune)
      rows.set(hash, quantised(emissions, id, scale, options.zero));
  });
  return write({ scale, transitions, rows });
}

/**
 * The mean of models of one scale, of which the `keep` features with the largest weights stay. Weights learned from
 * different seeds differ by chance, and their mean less (bagging without resampling; Breiman 1996).
 */
export function meanOfModels(files: readonly Uint8Array[], keep: number): Uint8Array {
  const models = files.map(read);
  const { scale } = models[0]!;
  const sums = new Map<number, Int16Array>();
  const transitions = new Float32Array((LABEL_COUNT + 1) * STRIDE);
  for (const model of models) {
    model.transitions.forEach((value, at) => {
      transitions[at]! += value / models.length;
    });
    for (const [hash, row] of model.rows) {
      const sum = sums.get(hash) ?? new Int16Array(LABEL_COUNT);
      row.forEach((value, label) => {
        sum[label]! += value;
      });
      sums.set(hash, sum);
    }
  }
  const size = (row: Int16Array) => row.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  const kept = [...sums].sort(([a, x], [b, y]) => size(y) - size(x) || a - b).slice(0, keep);
  const mean = (value: number) => Math.sign(value) * Math.round(Math.abs(value) / models.length);
  return write({
    scale,
    transitions,
    rows: new Map(kept.map(([hash, row]) => [hash, Int8Array.from(row, mean)])),
  });
}

function write({ scale, transitions, rows }: Quantised): Uint8Array {
  const order = [...rows].filter(([, row]) => row.some((value) => value !== 0)).sort(([a], [b]) => a - b);
  const writer = new ByteWriter();
  writer.varint(MODEL_VERSION);
  writer.varint(LABEL_COUNT);
  writer.float(scale);
  for (let from = 0; from <= LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) writer.float(transitions[from * STRIDE + to]!);
  }
  writer.varint(order.length);
  let last = 0;
  for (const [hash, row] of order) {
    writer.varint(hash - last);
    last = hash;
    writer.varint(row.reduce((labels, value, label) => (value === 0 ? labels : labels | (1 << label)), 0));
  }
  for (const [, row] of order) for (const value of row) if (value !== 0) writer.short(value);
  return writer.result();
}

function read(file: Uint8Array): Quantised {
  const reader = new ByteReader(file);
  if (reader.varint() !== MODEL_VERSION || reader.varint() !== LABEL_COUNT)
    throw new Error('a model of another version');
  const scale = reader.float();
  const transitions = new Float32Array((LABEL_COUNT + 1) * STRIDE);
  for (let from = 0; from <= LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) transitions[from * STRIDE + to] = reader.float();
  }
  const rows = new Map<number, Int8Array>();
  const labels: [row: Int8Array, bits: number][] = [];
  const count = reader.varint();
  for (let i = 0, hash = 0; i < count; i++) {
    hash += reader.varint();
    const row = new Int8Array(LABEL_COUNT);
    rows.set(hash, row);
    labels.push([row, reader.varint()]);
  }
  for (const [row, bits] of labels)
    for (let label = 0; label < LABEL_COUNT; label++) if (bits & (1 << label)) row[label] = reader.short();
  reader.check('the model');
  return { scale, transitions, rows };
}

function largest(emissions: Float32Array, id: number): number {
  let top = 0;
  for (let l = 0; l < LABEL_COUNT; l++) top = Math.max(top, Math.abs(emissions[id * STRIDE + l]!));
  return top;
}

/** A feature's weights by label in units of `scale`. */
function quantised(emissions: Float32Array, id: number, scale: number, zero: number): Int8Array {
  const row = new Int8Array(LABEL_COUNT);
  for (let l = 0; l < LABEL_COUNT; l++) {
    const weight = emissions[id * STRIDE + l]!;
    if (Math.abs(weight) >= zero) row[l] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
  }
  return row;
}
