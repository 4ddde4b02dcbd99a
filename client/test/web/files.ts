// A VS Code extension for tests: the articles of test-fixtures/ as a read-only virtual file system, `articles:/…`.
// It stands for the virtual workspaces of vscode.dev and github.dev, where no file is on a disk.
import * as vscode from 'vscode';

/** Path → content, put in by scripts/web.mjs; paths start with a slash. */
declare const ARTICLES: Record<string, string>;

const root = '/';

function childrenOf(folder: string): Map<string, vscode.FileType> {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const children = new Map<string, vscode.FileType>();
  for (const path of Object.keys(ARTICLES)) {
    if (!path.startsWith(prefix)) continue;
    const [name, ...rest] = path.slice(prefix.length).split('/');
    children.set(name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
  }
  return children;
}

class Articles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const content = ARTICLES[uri.path];
    const size = content === undefined ? 0 : new TextEncoder().encode(content).length;
    if (content === undefined && uri.path !== root && childrenOf(uri.path).size === 0) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const type = content === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...childrenOf(uri.path)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = ARTICLES[uri.path];
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(content);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
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
  const options = { isReadonly: true, isCaseSensitive: true };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('articles', new Articles(), options),
    (vscode.workspace as unknown as FileSearch).registerFileSearchProvider('articles', {
      provideFileSearchResults: findAll,
    }),
  );
}
