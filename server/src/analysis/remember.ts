/** Answers kept before all are forgotten: the words of some hundred articles. */
const LIMIT = 30_000;
/** Stands for an answer that is undefined: most words are no derived word, and one look-up has to do. */
const UNDEFINED = Symbol('undefined');

/**
 * A function of a text that keeps its answers: articles say the same words over and over. Answers are shared, so they
 * must not be changed.
 */
export function remember<V>(answer: (text: string) => V): (text: string) => V {
  const kept = new Map<string, V | typeof UNDEFINED>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known === UNDEFINED ? (undefined as V) : (known as V);
    if (kept.size >= LIMIT) kept.clear();
    const made = answer(text);
    kept.set(text, made === undefined ? UNDEFINED : made);
    return made;
  };
}

/** A function that works at its first call and then keeps the answer: for what may never be asked. */
export function once<V>(answer: () => V): () => V {
  let kept: { value: V } | undefined;
  return () => {
    kept ??= { value: answer() };
    return kept.value;
  };
}
