import type { Keyphrase } from '../analysis/types';

/**
 * How many articles of the corpus have each keyphrase: what sets an article apart is what the others do not say. Kept up
 * article by article, so that a keystroke costs one article's keyphrases.
 */
export class KeyphraseIndex {
  readonly #byArticle = new Map<string, ReadonlySet<string>>();
  readonly #frequencies = new Map<string, number>();

  /** Puts in the keyphrases of an article, in place of those it had. */
  set(uri: string, keyphrases: readonly Keyphrase[]): void {
    this.delete(uri);
    const keys = new Set(keyphrases.map(({ text }) => keyphraseKey(text)));
    this.#byArticle.set(uri, keys);
    for (const key of keys) this.#frequencies.set(key, (this.#frequencies.get(key) ?? 0) + 1);
  }

  delete(uri: string): void {
    for (const key of this.#byArticle.get(uri) ?? []) {
      const others = this.#frequencies.get(key)! - 1;
      if (others > 0) this.#frequencies.set(key, others);
      else this.#frequencies.delete(key);
    }
    this.#byArticle.delete(uri);
  }

  /** Does the article have the keyphrase of this key? */
  has(uri: string, key: string): boolean {
    return this.#byArticle.get(uri)?.has(key) ?? false;
  }

  /** Number of articles that have the keyphrase. */
  articlesWith(text: string): number {
    return this.#frequencies.get(keyphraseKey(text)) ?? 0;
  }

  /** Keys ({@link keyphraseKey}) of the keyphrases that most articles have, with their number, most first. */
  commonest(limit: number): { key: string; articles: number }[] {
    const byFrequency: number[] = [];
    for (const articles of this.#frequencies.values()) {
      byFrequency[articles] = (byFrequency[articles] ?? 0) + 1;
    }
    let least = byFrequency.length;
    for (let met = 0; met < limit && least > 1; ) met += byFrequency[--least] ?? 0;
    const common: { key: string; articles: number }[] = [];
    for (const [key, articles] of this.#frequencies) if (articles >= least) common.push({ key, articles });
    common.sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
    return common.slice(0, limit);
  }

  /**
   * The keyphrases ordered by what sets their article apart, best first: their score times the inverse document
   * frequency in the corpus (Spärck Jones, “A statistical interpretation of term specificity”, 1972). The article
   * need not be in the index. Scores stay as they are.
   */
  distinctive(keyphrases: readonly Keyphrase[]): Keyphrase[] {
    const weight = ({ text, score }: Keyphrase) =>
      score * Math.log(1 + this.#byArticle.size / Math.max(1, this.articlesWith(text)));
    const weighed = keyphrases.map((keyphrase) => ({ keyphrase, weight: weight(keyphrase) }));
    return weighed.sort((a, b) => b.weight - a.weight).map(({ keyphrase }) => keyphrase);
  }
}

/** The same for spellings that differ in case or diacritics only. */
export function keyphraseKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
