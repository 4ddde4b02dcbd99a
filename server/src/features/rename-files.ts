import { RenameFile, type WorkspaceEdit } from 'vscode-languageserver-types';
import { ancestry, canonicalUri } from '../files/uri';

interface RenamedFile {
  oldUri: string;
  newUri: string;
}

/** What is known of articles and their sidecars. */
export interface Sidecars {
  /** URIs of all articles. */
  articles(): readonly string[];
  /** URIs of the files there are for an article. */
  filesOf(uri: string): Promise<readonly string[]>;
  /** URI of the sidecar that an article has, or would have. */
  sidecarAt(uri: string): string;
}

/**
 * Takes the sidecars along of articles, or of folders with articles, that are about to be renamed or moved; null when
 * there are none. What lies in a folder that is renamed goes with it by itself.
 */
export async function renameSidecars(
  files: readonly RenamedFile[],
  sidecars: Sidecars,
): Promise<WorkspaceEdit | null> {
  const documentChanges: RenameFile[] = [];
  const articles = sidecars.articles();
  for (const { oldUri, newUri } of files) {
    const [before, after] = [canonicalUri(oldUri), canonicalUri(newUri)];
    for (const article of articlesAt(before, articles)) {
      const renamed = after + article.slice(before.length);
      for (const sidecar of await sidecars.filesOf(article)) {
        if (article !== before && ancestry(sidecar).includes(before)) continue;
        documentChanges.push(
          RenameFile.create(sidecar, newName(sidecar, article, renamed, sidecars), { ignoreIfExists: true }),
        );
      }
    }
  }
  return documentChanges.length > 0 ? { documentChanges } : null;
}

/** The article itself, though it may not be known, or those below a folder. */
function articlesAt(uri: string, articles: readonly string[]): string[] {
  const folder = `${uri}/`;
  const below = articles.filter((article) => article.startsWith(folder));
  return below.length > 0 ? below : [uri];
}

function newName(sidecar: string, before: string, after: string, { sidecarAt }: Sidecars): string {
  const base = sidecarAt(before).replace(/\.json$/, '');
  return sidecarAt(after).replace(/\.json$/, '') + sidecar.slice(base.length);
}
