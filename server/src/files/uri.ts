import { URI, Utils } from 'vscode-uri';

/** One spelling for a URI that clients spell in several ways: `file:///C:/å.txt` and `file:///c%3A/%C3%A5.txt`. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** File name without folders, for display; of an untitled document its name. */
export function titleOf(uri: string): string {
  const parsed = URI.parse(uri);
  return Utils.basename(parsed) || parsed.path || uri;
}

/**
 * Path of a file below a folder, with slashes and without a leading one; undefined when it is elsewhere. Both URIs
 * canonical.
 */
export function pathBelow(folder: string, uri: string): string | undefined {
  const parent = URI.parse(folder);
  const child = URI.parse(uri);
  if (parent.scheme !== child.scheme || parent.authority !== child.authority) return undefined;
  const prefix = parent.path.endsWith('/') ? parent.path : `${parent.path}/`;
  return child.path.startsWith(prefix) ? child.path.slice(prefix.length) : undefined;
}

/** A URI and those of the folders it is in, from the inside out. */
export function ancestry(uri: string): string[] {
  const uris = [uri];
  for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) {
    uris.push(uri.slice(0, slash));
  }
  return uris;
}
