/** Articles remembered on each side. */
const MOST = 200;

/**
 * Tells which article that is gone has come back under another name: the one with the very same text. Their news come
 * in either order. A copy is no move: nothing is gone.
 */
export class Moves {
  readonly #gone = new Map<string, string>();
  readonly #came = new Map<string, string>();

  /** An article is gone. Answers the URI under which its text came. */
  gone(uri: string, text: string): string | undefined {
    return match(uri, text, this.#came, this.#gone);
  }

  /** An article came. Answers the URI that its text had before. */
  came(uri: string, text: string): string | undefined {
    return match(uri, text, this.#gone, this.#came);
  }
}

/** Takes the other side's article with this text, else remembers this one. By text; the last one of a text counts. */
function match(
  uri: string,
  text: string,
  others: Map<string, string>,
  own: Map<string, string>,
): string | undefined {
  const other = others.get(text);
  if (other !== undefined && other !== uri) {
    others.delete(text);
    return other;
  }
  own.delete(text);
  own.set(text, uri);
  if (own.size > MOST) own.delete(own.keys().next().value!);
  return undefined;
}
