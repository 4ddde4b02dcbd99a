import type { AnnotationStore } from '../annotations/store';
import type { Workspace } from '../corpus/workspace';
import { canonicalUri } from '../files/uri';

interface RenamedFile {
  oldUri: string;
  newUri: string;
}

/**
 * Takes the sidecars along of articles, or of folders with articles, that are renamed or moved in the editor; undoing
 * comes as another renaming. What lies in a folder that is renamed goes with it by itself. The files are moved afterwards:
 * for changes that go with a renaming, VS Code asks its user each time whether an extension may “make refactoring
 * changes”. Beforehand is only noted what is in a folder: of what is in it, the news may come first.
 */
export class RenamedArticles {
  /** URIs of the articles below folders that are to be renamed, or were. */
  readonly #below = new Map<string, readonly string[]>();

  /** These are about to be renamed. */
  expect(files: readonly RenamedFile[], articles: readonly string[]): void {
    for (const { oldUri } of files) {
      const folder = canonicalUri(oldUri);
      this.#below.set(folder, below(folder, articles));
    }
  }

  /** These were renamed. Rejects when a file cannot be written. */
  async take(files: readonly RenamedFile[], workspace: Workspace, store: AnnotationStore): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [before, after] = [canonicalUri(oldUri), canonicalUri(newUri)];
      const nameNow = (article: string) => after + article.slice(before.length);
      store.renamed(before, after);
      const inside = this.#inside(before, after, workspace.corpus.uris());
      this.#below.set(after, inside.map(nameNow));
      // An article itself may not be known.
      for (const article of inside.length > 0 ? inside : [before]) {
        if (await store.move(article, nameNow(article))) workspace.redecided([nameNow(article)]);
      }
    }
  }

  /** The old names of the articles in a folder, noted beforehand or known under whichever name. */
  #inside(before: string, after: string, articles: readonly string[]): string[] {
    const noted = this.#below.get(before) ?? [];
    this.#below.delete(before);
    const moved = below(after, articles).map((article) => before + article.slice(after.length));
    return [...new Set([...noted, ...below(before, articles), ...moved])];
  }
}

const below = (folder: string, articles: readonly string[]) =>
  articles.filter((article) => article.startsWith(`${folder}/`));
