import { ByteReader } from './bytes';
import { hashText, slotBits } from './hash';

/** What the word lists say of a word, as bits. A word has several: “paris” is a city and a given name. */
export enum WordClass {
  Given = 1 << 0,
  Family = 1 << 1,
  Person = 1 << 2,
  Country = 1 << 3,
  LargeCity = 1 << 4,
  Place = 1 << 5,
  Region = 1 << 6,
  Organisation = 1 << 7,
  Demonym = 1 << 8,
  GermanWord = 1 << 9,
  /** Opens a phrase of several words in the lexicon (“new” of “new york”). */
  PhraseStart = 1 << 10,
}

/** “No cluster”: the word is not in the embedding's vocabulary. */
export const NO_CLUSTER = 0xffff;

/**
 * Gazetteers and word clusters by the hash of the word in lower case; phrases by the hash of their words joined by
 * blanks. Open addressing over typed arrays: a look-up allocates nothing. Two words in a few million share a hash,
 * which a learned weight tolerates.
 */
export class Lexicon {
  private readonly keys: Uint32Array;
  private readonly classIndex: Uint16Array;
  private readonly clusterIndex: Uint16Array;
  private readonly classes: Uint32Array;
  /** A key's slot is its upper bits: the file's keys ascend, so that loading fills the table from front to back. */
  private readonly shift: number;
  /** Coarser cluster of each cluster: about 300 and about 60 groups. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;

  /** Throws when the file is damaged or of another version. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.varint() !== LEXICON_VERSION) throw new Error('names-lexicon.bin is of another version');
    this.classes = new Uint32Array(reader.varint());
    for (let i = 0; i < this.classes.length; i++) this.classes[i] = reader.varint();
    const clusters = reader.varint();
    this.middle = new Uint16Array(clusters);
    this.coarse = new Uint16Array(clusters);
    for (let i = 0; i < clusters; i++) {
      this.middle[i] = reader.varint();
      this.coarse[i] = reader.varint();
    }
    const count = reader.varint();
    const bits = slotBits(count);
    const size = 2 ** bits;
    this.shift = 32 - bits;
    this.keys = new Uint32Array(size);
    this.classIndex = new Uint16Array(size);
    this.clusterIndex = new Uint16Array(size).fill(NO_CLUSTER);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key += reader.varint();
      let slot = key >>> this.shift;
      while (this.keys[slot]) slot = (slot + 1) & (size - 1);
      this.keys[slot] = key;
      this.classIndex[slot] = reader.varint();
      const cluster = reader.varint();
      this.clusterIndex[slot] = cluster === 0 ? NO_CLUSTER : cluster - 1;
    }
    reader.check('names-lexicon.bin');
  }

  private find(hash: number): number {
    const { keys } = this;
    let slot = hash >>> this.shift;
    while (keys[slot]) {
      if (keys[slot] === hash) return slot;
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** {@link WordClass} bits of the word with this hash, 0 when it is unknown. */
  classesOf(hash: number): number {
    const slot = this.find(hash);
    return slot < 0 ? 0 : this.classes[this.classIndex[slot]!]!;
  }

  /** The finest cluster of the word with this hash, or {@link NO_CLUSTER}. */
  clusterOf(hash: number): number {
    const slot = this.find(hash);
    return slot < 0 ? NO_CLUSTER : this.clusterIndex[slot]!;
  }
}

export const LEXICON_VERSION = 1;

/** The key of a word or phrase: its text in lower case. Never 0, which marks an empty slot. */
export function lexiconKey(lower: string): number {
  return hashText(lower) || 1;
}
