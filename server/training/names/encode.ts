/** Prunes and quantises weights and writes `names.bin`. */
import { ByteWriter } from '../../src/analysis/names/bytes';
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

export function encodeModel(hashes: Uint32Array, parameters: Parameters, options: EncodeOptions): Uint8Array {
  const { emissions, transitions } = parameters;
  const scale = options.range / 127;
  const order = [...hashes.keys()]
    .filter((id) => largest(emissions, id) >= options.prune)
    .sort((a, b) => hashes[a]! - hashes[b]!);
  const writer = new ByteWriter();
  writer.varint(MODEL_VERSION);
  writer.varint(LABEL_COUNT);
  writer.float(scale);
  for (let from = 0; from <= LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) writer.float(transitions[from * STRIDE + to]!);
  }
  writer.varint(order.length);
  const rows = order.map((id) => quantised(emissions, id, scale, options.zero));
  let last = 0;
  order.forEach((id, i) => {
    writer.varint(hashes[id]! - last);
    last = hashes[id]!;
    writer.varint(
      rows[i]!.reduce((labels, value, label) => (value === 0 ? labels : labels | (1 << label)), 0),
    );
  });
  for (const row of rows) for (const value of row) if (value !== 0) writer.short(value);
  return writer.result();
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
