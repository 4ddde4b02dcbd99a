import { addUp, ByteReader } from './bytes';
import { hashText } from './hash';

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

/** A key's bucket is its upper 17 bits: three or four keys a bucket, and the rest of a key fits 16 bits. */
const BUCKET_SHIFT = 15;
const BUCKETS = 2 ** (32 - BUCKET_SHIFT);
const REST = 2 ** BUCKET_SHIFT - 1;
/** Keys read at once: few enough that the compiler has seen all of the loops long before they are done. */
const PIECE = 256;

/**
 * Gazetteers and word clusters by the hash of the word in lower case; phrases by the hash of their words joined by
 * blanks. Keys ascend in the file and in typed arrays: a look-up allocates nothing. Two words in a few million share a
 * hash, which a learned weight tolerates.
 */
export class Lexicon {
  /** By bucket, the number of its first key. */
  private readonly buckets = new Uint32Array(BUCKETS + 1);
  /** By number, what the bucket leaves open of the key. */
  private readonly rests: Uint16Array;
  private readonly classIndex: Uint16Array;
  /** One more than the cluster, 0 for none. */
  private readonly clusterIndex: Uint16Array;
  private readonly classes: Uint32Array;
  /** While reading: the key read last, as a signed number. */
  private lastKey = 0;
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
    this.rests = new Uint16Array(count);
    this.classIndex = new Uint16Array(count);
    this.clusterIndex = new Uint16Array(count);
    const keys = new Uint32Array(3 * PIECE);
    for (let start = 0; start < count; start += PIECE) {
      const end = Math.min(start + PIECE, count);
      reader.varints(keys, 3 * (end - start));
      this.addKeys(keys, start, end);
    }
    addUp(this.buckets);
    reader.check('names-lexicon.bin');
  }

  /** `piece`: of each key from number `start` on how much it is above the one before, its classes and its cluster. */
  private addKeys(piece: Uint32Array, start: number, end: number): void {
    const { buckets, rests, classIndex, clusterIndex } = this;
    let key = this.lastKey;
    for (let number = start, k = 0; number < end; number++, k += 3) {
      key = (key + piece[k]!) | 0;
      const bucket = key >>> BUCKET_SHIFT;
      buckets[bucket + 1]!++;
      rests[number] = key & REST;
      classIndex[number] = piece[k + 1]!;
      clusterIndex[number] = piece[k + 2]!;
    }
    this.lastKey = key;
  }

  /** The number of a key, or -1. */
  private find(hash: number): number {
    const { buckets, rests } = this;
    const bucket = hash >>> BUCKET_SHIFT;
    const rest = hash & REST;
    const end = buckets[bucket + 1]!;
    let number = buckets[bucket]!;
    while (number < end && rests[number]! < rest) number++;
    return number < end && rests[number] === rest ? number : -1;
  }

  /** {@link WordClass} bits of the word with this hash, 0 when it is unknown. */
  classesOf(hash: number): number {
    const number = this.find(hash);
    return number < 0 ? 0 : this.classes[this.classIndex[number]!]!;
  }

  /** The finest cluster of the word with this hash, or {@link NO_CLUSTER}. */
  clusterOf(hash: number): number {
    const cluster = this.clusterIndex[this.find(hash)] ?? 0;
    return cluster === 0 ? NO_CLUSTER : cluster - 1;
  }
}

export const LEXICON_VERSION = 1;

/** The key of a word or phrase: its text in lower case. Never 0, as the file has no such key. */
export function lexiconKey(lower: string): number {
  return hashText(lower) || 1;
}
