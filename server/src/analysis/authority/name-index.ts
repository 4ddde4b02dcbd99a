import { hashText } from '../names/hash';
import type { EntityType } from '../types';
import type { AuthorityEntry } from './authority';

/** Buckets of the index, a power of two: some thirty thousand names are in the file. */
const BUCKETS = 1 << 15;
/** Keys that there is room for at first. */
const ROOM = 1 << 16;
/** Fields of a row before its keys. */
const FIELDS = 5;
const NONE = -1;

/**
 * Entries by their folded names and by id. The names stay where they are in the file's rows and are found by their hash
 * (separate chaining), so that reading the file makes neither strings nor objects for the thousands that no article
 * mentions; an entry is made when it is first asked for.
 */
export class NameIndex {
  /** By bucket, and by key, the next key with its hash; {@link NONE} at the end. The last key of a bucket stands first. */
  private readonly heads = new Int32Array(BUCKETS).fill(NONE);
  private next = new Int32Array(ROOM);
  /** By key, its row and where it begins in it. */
  private rows = new Uint16Array(ROOM);
  private starts = new Uint16Array(ROOM);
  private count = 0;
  private readonly entries: (AuthorityEntry | undefined)[];

  /** `file`: rows of id|type|name|country|prominence|folded names, separated by blanks. */
  constructor(private readonly file: readonly string[]) {
    this.entries = new Array(file.length);
    file.forEach((text, row) => {
      this.add(row, 0, text.indexOf('|'));
      this.addKeys(text, row, keysOf(text));
    });
  }

  private addKeys(text: string, row: number, from: number): void {
    for (let start = from; start < text.length; ) {
      const blank = text.indexOf(' ', start);
      const end = blank < 0 ? text.length : blank;
      if (end > start) this.add(row, start, end);
      start = end + 1;
    }
  }

  private add(row: number, start: number, end: number): void {
    if (this.count === this.next.length) this.grow();
    const bucket = hashText(this.file[row]!, start, end) & (BUCKETS - 1);
    this.next[this.count] = this.heads[bucket]!;
    this.rows[this.count] = row;
    this.starts[this.count] = start;
    this.heads[bucket] = this.count++;
  }

  private grow(): void {
    const { next, rows, starts } = this;
    this.next = new Int32Array(2 * next.length);
    this.next.set(next);
    this.rows = new Uint16Array(2 * rows.length);
    this.rows.set(rows);
    this.starts = new Uint16Array(2 * starts.length);
    this.starts.set(starts);
  }

  /**
   * The entries with a folded name or id, the most prominent first, of equals the first in the file; undefined when there
   * are none.
   */
  find(key: string): AuthorityEntry[] | undefined {
    if (key === '') return undefined;
    const found = new Set<number>();
    for (let at = this.heads[hashText(key) & (BUCKETS - 1)]!; at !== NONE; at = this.next[at]!) {
      if (this.isKey(key, this.rows[at]!, this.starts[at]!)) found.add(this.rows[at]!);
    }
    if (found.size === 0) return undefined;
    const entries = [...found].sort((a, b) => a - b).map((row) => this.entryOf(row));
    return entries.sort((a, b) => b.prominence - a.prominence);
  }

  /** Whether exactly this key begins at an offset of a row. */
  private isKey(key: string, row: number, start: number): boolean {
    const text = this.file[row]!;
    const end = start + key.length;
    return text.startsWith(key, start) && (end === text.length || text[end] === ' ' || text[end] === '|');
  }

  private entryOf(row: number): AuthorityEntry {
    let entry = this.entries[row];
    if (!entry) {
      const [id, type, name, country, prominence] = this.file[row]!.split('|', FIELDS);
      entry = {
        id: id!,
        type: type as EntityType,
        name: name!,
        country: country || undefined,
        prominence: Number(prominence),
      };
      this.entries[row] = entry;
    }
    return entry;
  }
}

/** Where the keys of a row begin. */
function keysOf(text: string): number {
  let at = 0;
  for (let field = 0; field < FIELDS; field++) at = text.indexOf('|', at) + 1;
  return at;
}
