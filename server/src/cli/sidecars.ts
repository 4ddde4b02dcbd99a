import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { AnnotationStore } from '../annotations/store';
import { ENTITIES_FILE } from '../corpus/entities-files';
import { keptFiles } from '../files/kept-files';
import { type SidecarFolder, sidecarOf } from '../files/sidecars';
import { titleOf } from '../files/uri';
import { nodeFiles } from '../node/files';

const HIDDEN = '.newsmark';

/** What people decided about articles on disk. URIs are those of the articles' files. */
export function storeOf(where: (uri: string) => string, notify: (message: string) => void): AnnotationStore {
  return new AnnotationStore({ files: keptFiles(nodeFiles), sidecarOf: where, nameOf: titleOf, notify });
}

/**
 * Where the sidecar of an article is or would be: where there is one; else as asked, as the folder's settings for VS Code
 * say, in `.newsmark` where there is such a folder, and beside the article otherwise.
 */
export function sidecarPlaces(paths: readonly string[], asked?: SidecarFolder): (uri: string) => string {
  const folders = new Folders(paths);
  return (uri) => {
    const folder = folders.of(uri);
    const root = [URI.file(folder).toString()];
    const [beside, hidden] = [sidecarOf(uri, root, 'beside'), sidecarOf(uri, root, HIDDEN)];
    if (asked) return asked === 'beside' ? beside : hidden;
    const there = [beside, hidden].find((one) => existsSync(URI.parse(one).fsPath));
    return there ?? (folders.hides(folder) ? hidden : beside);
  };
}

/** The folders that the articles below these paths belong to, each once. */
export function foldersOf(paths: readonly string[]): string[] {
  const folders = new Folders(paths);
  return [...new Set(paths.filter((path) => path !== '-').map((path) => folders.ofPath(absolute(path))))];
}

/** Which folder an article belongs to: the innermost around it that Newsmark keeps something in, else the one named. */
class Folders {
  readonly #named: readonly string[];
  readonly #hiding = new Map<string, boolean>();
  readonly #known = new Map<string, string>();

  constructor(paths: readonly string[]) {
    this.#named = paths.map(absolute);
  }

  of(uri: string): string {
    return this.ofPath(URI.parse(uri).fsPath);
  }

  ofPath(path: string): string {
    const start = this.#named.includes(path) ? path : dirname(path);
    const known = this.#known.get(start);
    if (known !== undefined) return known;
    const folder = this.#find(start) ?? this.#named.find((named) => isBelow(named, path)) ?? dirname(path);
    this.#known.set(start, folder);
    return folder;
  }

  hides(folder: string): boolean {
    const known = this.#hiding.get(folder);
    if (known !== undefined) return known;
    const hides = (settingOf(folder) ?? (existsSync(join(folder, HIDDEN)) ? HIDDEN : 'beside')) === HIDDEN;
    this.#hiding.set(folder, hides);
    return hides;
  }

  #find(start: string): string | undefined {
    for (let folder = start; ; folder = dirname(folder)) {
      const signs = [HIDDEN, ENTITIES_FILE, join('.vscode', 'settings.json')];
      if (signs.some((sign) => existsSync(join(folder, sign)))) return folder;
      if (dirname(folder) === folder) return undefined;
    }
  }
}

/** As URIs give it: on Windows with a small drive letter. */
const absolute = (path: string) => URI.file(resolve(path)).fsPath;

const isBelow = (folder: string, path: string) => path.startsWith(`${folder}${sep}`);

/** The folder's setting `newsmark.annotations.folder`, if VS Code has one for it. The file may hold comments. */
function settingOf(folder: string): SidecarFolder | undefined {
  const path = join(folder, '.vscode', 'settings.json');
  if (!existsSync(path)) return undefined;
  const setting = /(?:^|[{,])[ \t]*"newsmark\.annotations\.folder"[ \t]*:[ \t]*"(beside|\.newsmark)"/m;
  return setting.exec(readFileSync(path, 'utf8'))?.[1] as SidecarFolder | undefined;
}
