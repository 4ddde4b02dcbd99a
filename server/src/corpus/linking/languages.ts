const UNKNOWN = 'und';

/** How many articles are in which language. */
export class Languages {
  readonly #articles = new Map<string, number>();
  /** The reader's own. */
  reader: string | undefined;

  add(language: string): void {
    this.#articles.set(language, (this.#articles.get(language) ?? 0) + 1);
  }

  /** Takes out one that was added. */
  delete(language: string): void {
    const left = this.#articles.get(language)! - 1;
    if (left > 0) this.#articles.set(language, left);
    else this.#articles.delete(language);
  }

  /** That of most articles; of several the reader's, else the first in alphabetical order. Undefined without articles. */
  get main(): string | undefined {
    let main: string | undefined;
    let most = 0;
    for (const [language, articles] of this.#articles) {
      if (language === UNKNOWN || articles < most) continue;
      const isFirst =
        main === undefined || language === this.reader || (main !== this.reader && language < main);
      if (articles === most && !isFirst) continue;
      main = language;
      most = articles;
    }
    return main;
  }
}
