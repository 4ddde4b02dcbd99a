/** k-means over word vectors, repeatable from a seed. */

/** A small, fast, seeded generator (mulberry32): numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Scales each row to length 1, in place. */
export function normaliseRows(rows: Float32Array, width: number): void {
  for (let at = 0; at < rows.length; at += width) {
    let sum = 0;
    for (let j = at; j < at + width; j++) sum += rows[j]! * rows[j]!;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let j = at; j < at + width; j++) rows[j]! *= scale;
  }
}

export interface Clustering {
  /** Cluster of each row. */
  of: Uint16Array;
  /** One unit row a cluster. */
  centres: Float32Array;
}

/** Spherical k-means: rows are unit vectors, the nearest centre has the largest dot product. */
export function cluster(
  rows: Float32Array,
  width: number,
  k: number,
  rounds: number,
  seed: number,
): Clustering {
  const random = randomFrom(seed);
  const n = rows.length / width;
  const centres = new Float32Array(k * width);
  for (let c = 0; c < k; c++) {
    const row = Math.floor(random() * n);
    centres.set(rows.subarray(row * width, (row + 1) * width), c * width);
  }
  const of = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) of[i] = nearest(rows, i * width, centres, width, k);
    recentre(rows, of, centres, width);
  }
  return { of, centres };
}

/** The nearest centre of each row. */
export function assign(rows: Float32Array, width: number, centres: Float32Array): Uint16Array {
  const k = centres.length / width;
  return Uint16Array.from({ length: rows.length / width }, (_, i) =>
    nearest(rows, i * width, centres, width, k),
  );
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, width: number, k: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let c = 0; c < k; c++) {
    let score = 0;
    const base = c * width;
    for (let j = 0; j < width; j++) score += rows[at + j]! * centres[base + j]!;
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
}

function recentre(rows: Float32Array, of: Uint16Array, centres: Float32Array, width: number): void {
  centres.fill(0);
  for (let i = 0; i < of.length; i++) {
    const base = of[i]! * width;
    for (let j = 0; j < width; j++) centres[base + j]! += rows[i * width + j]!;
  }
  normaliseRows(centres, width);
}
