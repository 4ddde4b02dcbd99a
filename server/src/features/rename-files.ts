import type { AnnotationStore } from '../annotations/store';
import type { Workspace } from '../corpus/workspace';
import { canonicalUri } from '../files/uri';

interface RenamedFile {
  oldUri: string;
  newUri: string;
}

/**
 * Takes the sidecars along of articles, or of folders with articles, that were renamed or moved in the editor; undoing
 * comes as another renaming. What lies in a folder that is renamed goes with it by itself. This is done afterwards: for
 * changes that are to go with a renaming, VS Code asks its user each time whether an extension may “make refactoring
 * changes”. Rejects when a file cannot be written.
 */
export async function articlesRenamed(
  workspace: Workspace,
  store: AnnotationStore,
  files: readonly RenamedFile[],
): Promise<void> {
  for (const { oldUri, newUri } of files) {
    const [before, after] = [canonicalUri(oldUri), canonicalUri(newUri)];
    store.renamed(before, after);
    for (const from of articlesAt(before, after, workspace.corpus.uris())) {
      const to = after + from.slice(before.length);
      if (await store.move(from, to)) workspace.redecided([to]);
    }
  }
}

/** The old names of the article itself, though it may not be known, or of those below a folder, under whichever name. */
function articlesAt(before: string, after: string, articles: readonly string[]): string[] {
  const below = (folder: string) => articles.filter((article) => article.startsWith(`${folder}/`));
  const moved = below(after).map((article) => before + article.slice(after.length));
  const inside = [...new Set([...below(before), ...moved])];
  return inside.length > 0 ? inside : [before];
}
