import type { Source, Sources } from './document';
import { withoutBlanks } from './text-map';

/** The articles that annotations may be about, by their names and texts. */
export class Articles {
  readonly #all: readonly Source[];
  readonly #byPath: ReadonlyMap<string, Source>;
  /** By file name without folders; null when several articles have it. */
  readonly #byTitle: ReadonlyMap<string, Source | null>;
  #byText: ReadonlyMap<string, Source> | undefined;

  constructor(all: readonly Source[]) {
    this.#all = all;
    this.#byPath = new Map(all.map((source) => [stemOf(source.name), source]));
    const byTitle = new Map<string, Source | null>();
    for (const source of all) {
      const title = titleOf(stemOf(source.name));
      byTitle.set(title, byTitle.has(title) ? null : source);
    }
    this.#byTitle = byTitle;
  }

  /** For a file that is about one of them. */
  with(own: Source | undefined): Sources {
    return { own, byName: (name) => this.byName(name), byText: (text) => this.byText(text) };
  }

  /** By the path below the folder or its end, with or without `.txt`, or by the file name if only one has it. */
  byName(name: string): Source | undefined {
    const stem = stemOf(name.replaceAll('\\', '/'));
    const known = this.#byPath.get(stem);
    if (known) return known;
    for (let at = stem.indexOf('/'); at >= 0; at = stem.indexOf('/', at + 1)) {
      const below = this.#byPath.get(stem.slice(at + 1));
      if (below) return below;
    }
    return this.#byTitle.get(titleOf(stem)) ?? undefined;
  }

  byText(text: string): Source | undefined {
    this.#byText ??= new Map(this.#all.map((source) => [withoutBlanks(source.text), source]));
    return this.#byText.get(withoutBlanks(text));
  }
}

const stemOf = (name: string) => name.replace(/\.txt$/i, '');
const titleOf = (stem: string) => stem.slice(stem.lastIndexOf('/') + 1);
