import { RenameFile, type WorkspaceEdit } from 'vscode-languageserver-types';
import { canonicalUri } from '../files/uri';

interface RenamedFile {
  oldUri: string;
  newUri: string;
}

/** Takes the sidecars of articles along that are about to be renamed or moved; null when there are none. */
export async function renameSidecars(
  files: readonly RenamedFile[],
  sidecarsOf: (uri: string) => Promise<readonly string[]>,
  sidecarAt: (uri: string) => string,
): Promise<WorkspaceEdit | null> {
  const documentChanges: RenameFile[] = [];
  for (const { oldUri, newUri } of files) {
    const [before, after] = [canonicalUri(oldUri), canonicalUri(newUri)];
    const base = sidecarAt(before).replace(/\.json$/, '');
    for (const sidecar of await sidecarsOf(before)) {
      const target = sidecarAt(after).replace(/\.json$/, '') + sidecar.slice(base.length);
      documentChanges.push(RenameFile.create(sidecar, target, { ignoreIfExists: true }));
    }
  }
  return documentChanges.length > 0 ? { documentChanges } : null;
}
