// A VS Code extension for tests: the articles of test-fixtures/ as a virtual file system, `articles:/…`. It stands for the
// virtual workspaces of vscode.dev and github.dev, where no file is on a disk.
import * as vscode from 'vscode';

/** Path → content, put in by scripts/web.mjs; paths start with a slash. */
declare const ARTICLES: Record<string, string>;

const root = '/';
/** What the user has no permission to write. */
const PROTECTED = /^\/protected|The Harbour Post/;

/** Files in memory, as long as the window lives. */
class Files implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>(
    Object.entries(ARTICLES).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  #time = 0;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const content = this.#files.get(uri.path);
    if (!content && uri.path !== root && this.#childrenOf(uri.path).size === 0) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const type = content ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: this.#time, size: content?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...this.#childrenOf(uri.path)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.#files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  }

  /** Folders are where files are. */
  createDirectory(uri: vscode.Uri): void {
    if (PROTECTED.test(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (PROTECTED.test(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#time++;
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #childrenOf(folder: string): Map<string, vscode.FileType> {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    const children = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name, ...rest] = path.slice(prefix.length).split('/');
      children.set(name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return children;
  }
}

/** The part of VS Code's proposed API `fileSearchProvider` without which `findFiles` waits for ever. */
interface FileSearch {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(): vscode.Uri[] },
  ): vscode.Disposable;
}

/** Offers every file; VS Code itself filters by the patterns that `findFiles` was called with. */
function findAll(): vscode.Uri[] {
  return Object.keys(ARTICLES).map((path) => vscode.Uri.from({ scheme: 'articles', path }));
}

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('articles', new Files(), { isCaseSensitive: true }),
    (vscode.workspace as unknown as FileSearch).registerFileSearchProvider('articles', {
      provideFileSearchResults: findAll,
    }),
  );
}
