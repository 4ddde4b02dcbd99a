import { pathBelow } from './uri';

/** Where sidecars are: beside their articles, or in a folder `.newsmark` of the workspace folder. */
export type SidecarFolder = 'beside' | '.newsmark';

const ENDING = /\.annotations(?:-\d+)?\.json$/;

/** Is this the sidecar of an article, or one begun beside a broken one? */
export const isSidecar = (uri: string): boolean => ENDING.test(uri);

/** URI of an article's sidecar. An article outside the workspace folders has it beside it. All URIs canonical. */
export function sidecarOf(uri: string, folders: readonly string[], where: SidecarFolder): string {
  const root =
    where === 'beside' ? undefined : folders.find((folder) => pathBelow(folder, uri) !== undefined);
  const place = root === undefined ? uri : `${withSlash(root)}.newsmark/${uri.slice(withSlash(root).length)}`;
  return `${place}.annotations.json`;
}

/** URI of the article that a sidecar belongs to: the inverse of {@link sidecarOf}. */
export function articleOfSidecar(sidecar: string, folders: readonly string[], where: SidecarFolder): string {
  const place = sidecar.replace(ENDING, '');
  if (where === 'beside') return place;
  const root = folders.map((folder) => `${withSlash(folder)}.newsmark/`).find((one) => place.startsWith(one));
  return root === undefined ? place : root.replace(/\.newsmark\/$/, '') + place.slice(root.length);
}

const withSlash = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`);
