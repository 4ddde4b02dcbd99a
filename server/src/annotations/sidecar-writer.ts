import type { AnnotatedArticle } from './article';
import { CodePoints } from './code-points';
import { pageFields } from './sidecar';
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
  readonly #source: string;
  #text: string | undefined;
  #points = new CodePoints('');
  #blocks = new WeakMap<object, Uint8Array>();

  /** @param source names the article. */
  constructor(source: string) {
    this.#source = source;
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
      const block = blockOf(toItem(article.current(one), this.#source, this.#points));
      this.#blocks.set(one, block);
      return block;
    });
    return page([...blocks, ...foreign.map(blockOf)], fields);
  }
}

/** An item as it stands in a page. */
function blockOf(item: unknown): Uint8Array {
  return utf8.encode(JSON.stringify({ items: [item] }, null, 2).slice(BEFORE_ITEM, -BEHIND_ITEM));
}

function page(blocks: readonly Uint8Array[], fields: Record<string, unknown> | undefined): Uint8Array {
  const empty = JSON.stringify({ ...pageFields(fields), items: [] }, null, 2);
  if (blocks.length === 0) return utf8.encode(`${empty}\n`);
  const head = utf8.encode(`${empty.slice(0, -'[]\n}'.length)}[\n`);
  const tail = utf8.encode('\n  ]\n}\n');
  let length = head.length + tail.length + (blocks.length - 1) * SEPARATOR.length;
  for (const block of blocks) length += block.length;
  const bytes = new Uint8Array(length);
  let at = 0;
  const put = (part: Uint8Array) => {
    bytes.set(part, at);
    at += part.length;
  };
  put(head);
  for (let i = 0; i < blocks.length; i++) {
    if (i > 0) put(SEPARATOR);
    put(blocks[i]!);
  }
  put(tail);
  return bytes;
}
