/** How a sentence was labelled: one entry a token. */
export interface Reading {
  labels: Uint8Array;
  confidence: Float32Array;
}

export interface FirstReading extends Reading {
  /** Scores of the labels before the votes. */
  whole: Int32Array;
}

/**
 * Remembers how the sentences of an article were read, so that a keystroke costs the reading of the sentences it
 * touches. Keeps what the last two readings of the article asked for.
 */
export class ReadingMemo {
  #firsts = new Map<number, FirstReading>();
  #seconds = new Map<number, Reading>();
  #olderFirsts = new Map<number, FirstReading>();
  #olderSeconds = new Map<number, Reading>();

  /** A new reading of the article begins: what the last one did not ask for is forgotten. */
  turn(): void {
    this.#olderFirsts = this.#firsts;
    this.#olderSeconds = this.#seconds;
    this.#firsts = new Map();
    this.#seconds = new Map();
  }

  first(key: number): FirstReading | undefined {
    const known = this.#firsts.get(key) ?? this.#olderFirsts.get(key);
    if (known) this.#firsts.set(key, known);
    return known;
  }

  second(key: number): Reading | undefined {
    const known = this.#seconds.get(key) ?? this.#olderSeconds.get(key);
    if (known) this.#seconds.set(key, known);
    return known;
  }

  keepFirst(key: number, reading: FirstReading): void {
    this.#firsts.set(key, reading);
  }

  keepSecond(key: number, reading: Reading): void {
    this.#seconds.set(key, reading);
  }
}

/** A running hash of 53 bits: two mixes of 32 bits with different multipliers (as in MurmurHash3 and FNV-1a). */
export class SentenceKey {
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  add(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x01000193);
    this.#a ^= this.#a >>> 15;
    this.#b = Math.imul(this.#b ^ value, 0x85ebca6b);
    this.#b ^= this.#b >>> 13;
  }

  get value(): number {
    return (this.#a >>> 0) * 0x200000 + ((this.#b >>> 0) & 0x1fffff);
  }
}
