import type { AnnotatedArticle } from './article';
import { CodePoints } from './code-points';
import { type PageNames, pageFields } from './sidecar';
import { toItem } from './sidecar-items';

const utf8 = new TextEncoder();
const BEFORE_ITEM = '{\n  "items": [\n'.length;
const BEHIND_ITEM = '\n  ]\n}'.length;
const SEPARATOR = utf8.encode(',\n');

/**
 * Writes the sidecar of one article again and again. An annotation's block of JSON is kept until it or the text of the
 * article changes, so that an action costs what it changes and the copying of the rest.
 */
export class SidecarWriter {
  readonly #names: PageNames;
  #text: string | undefined;
  #points = new CodePoints('');
  #blocks = new WeakMap<object, Uint8Array>();
  #page: Page | undefined;

  constructor(names: PageNames) {
    this.#names = names;
  }

  /** The bytes that `writeSidecar` would write. */
  write(
    article: AnnotatedArticle,
    foreign: readonly unknown[],
    fields?: Record<string, unknown>,
  ): Uint8Array {
    if (article.text !== this.#text) {
      this.#text = article.text;
      this.#points = new CodePoints(article.text);
      this.#blocks = new WeakMap();
    }
    const blocks = article.inOrder().map((one) => {
      const known = this.#blocks.get(one);
      if (known) return known;
      const block = blockOf(toItem(article.current(one), this.#names.source, this.#points));
      this.#blocks.set(one, block);
      return block;
    });
    this.#page = assemble(
      [...blocks, ...foreign.map(blockOf)],
      pageFields(this.#names.id, fields),
      this.#page,
    );
    return this.#page.bytes;
  }
}

/** An item as it stands in a page. */
function blockOf(item: unknown): Uint8Array {
  return utf8.encode(JSON.stringify({ items: [item] }, null, 2).slice(BEFORE_ITEM, -BEHIND_ITEM));
}

/** A page in bytes, with where its blocks begin. */
interface Page {
  bytes: Uint8Array;
  head: string;
  blocks: readonly Uint8Array[];
  starts: readonly number[];
}

const TAIL = utf8.encode('\n  ]\n}\n');

/** Puts blocks together. Those at both ends that are the same as in the page of before are copied as one. */
function assemble(
  blocks: readonly Uint8Array[],
  fields: Record<string, unknown>,
  before: Page | undefined,
): Page {
  const empty = JSON.stringify({ ...fields, items: [] }, null, 2);
  const head = blocks.length === 0 ? `${empty}\n` : `${empty.slice(0, -'[]\n}'.length)}[\n`;
  const start = utf8.encode(head);
  if (blocks.length === 0) return { bytes: start, head, blocks, starts: [] };
  const starts: number[] = [];
  let length = start.length;
  for (const block of blocks) {
    starts.push(length);
    length += block.length + SEPARATOR.length;
  }
  const bytes = new Uint8Array(length - SEPARATOR.length + TAIL.length);
  const [first, last] = sharedEnds(head, blocks, before);
  bytes.set(start);
  if (before && first > 0) bytes.set(before.bytes.subarray(0, endOf(before, first - 1)));
  for (let i = first; i < blocks.length - last; i++) bytes.set(blocks[i]!, starts[i]);
  for (let i = Math.max(1, first); i < Math.min(blocks.length, blocks.length - last + 1); i++) {
    bytes.set(SEPARATOR, starts[i]! - SEPARATOR.length);
  }
  if (before && last > 0) {
    const from = before.starts[before.blocks.length - last]!;
    bytes.set(before.bytes.subarray(from), starts[blocks.length - last]!);
  } else {
    bytes.set(TAIL, bytes.length - TAIL.length);
  }
  return { bytes, head, blocks, starts };
}

const endOf = ({ starts, blocks }: Page, i: number) => starts[i]! + blocks[i]!.length;

/** How many blocks at the beginning and at the end are the same as before. */
function sharedEnds(head: string, blocks: readonly Uint8Array[], before: Page | undefined): [number, number] {
  if (!before || before.head !== head) return [0, 0];
  const most = Math.min(blocks.length, before.blocks.length);
  let first = 0;
  while (first < most && blocks[first] === before.blocks[first]) first++;
  let last = 0;
  while (last < most - first && blocks.at(-1 - last) === before.blocks.at(-1 - last)) last++;
  return [first, last];
}
