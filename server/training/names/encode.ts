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
  let last = 0;
  for (const id of order) {
    writer.varint(hashes[id]! - last);
    last = hashes[id]!;
    writeRow(writer, emissions, id, scale, options.zero);
  }
  return writer.result();
}

function largest(emissions: Float32Array, id: number): number {
  let top = 0;
  for (let l = 0; l < LABEL_COUNT; l++) top = Math.max(top, Math.abs(emissions[id * STRIDE + l]!));
  return top;
}

function writeRow(
  writer: ByteWriter,
  emissions: Float32Array,
  id: number,
  scale: number,
  zero: number,
): void {
  let labels = 0;
  const values: number[] = [];
  for (let l = 0; l < LABEL_COUNT; l++) {
    if (Math.abs(emissions[id * STRIDE + l]!) < zero) continue;
    const value = Math.max(-127, Math.min(127, Math.round(emissions[id * STRIDE + l]! / scale)));
    if (value === 0) continue;
    labels |= 1 << l;
    values.push(value & 0xff);
  }
  writer.varint(labels);
  for (const value of values) writer.byte(value);
}
