// What the tests share. They wait for what they look for, on the extension's own events; they never sleep.
import * as assert from 'node:assert';
import path from 'node:path';
import * as vscode from 'vscode';
import type { NewsmarkApi } from '../src/api';
import type { Placed } from '../src/views/node';
import type { Outline } from '../src/views/outline';

/** Longer than anything takes on a slow machine, in milliseconds. */
const PATIENCE = 30_000;

export function extension(): vscode.Extension<NewsmarkApi> {
  const found = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark');
  assert.ok(found, 'VS Code knows the extension');
  return found;
}

/** The running extension, whatever it has done so far. */
export function newsmark(): Promise<NewsmarkApi> {
  return Promise.resolve(extension().activate());
}

/** The running extension once it has read every article. */
export async function readyNewsmark(): Promise<NewsmarkApi> {
  const api = await newsmark();
  await api.ready();
  return api;
}

/** Milliseconds between two looks at what tells of no update, such as a file. */
const LOOK_AGAIN = 250;

/** Resolves with what `look` finds as soon as it finds something; looks again at every update, and now and then. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const api = await newsmark();
  const updates = new Updates(api);
  try {
    for (;;) {
      const found = await look();
      if (found) return found;
      await updates.next(what);
    }
  } finally {
    updates.dispose();
  }
}

/** Counts updates, so that one that comes while somebody looks is not missed. */
class Updates {
  readonly #subscription: vscode.Disposable;
  #last = Date.now();
  #missed = false;
  #wake: (() => void) | undefined;

  constructor(api: NewsmarkApi) {
    const note = () => {
      this.#last = Date.now();
      this.#missed = true;
      this.#wake?.();
    };
    this.#subscription = vscode.Disposable.from(
      api.onDidUpdate(note),
      vscode.window.onDidChangeActiveTextEditor(note),
      vscode.window.onDidChangeTextEditorSelection(note),
      vscode.workspace.onDidOpenTextDocument(note),
      vscode.workspace.onDidSaveTextDocument(note),
      vscode.languages.onDidChangeDiagnostics(note),
    );
  }

  /** Throws when nothing has happened for too long. */
  async next(what: string): Promise<void> {
    if (Date.now() - this.#last > PATIENCE) throw new Error(`waited in vain: ${what}`);
    if (!this.#missed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_AGAIN);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#missed = false;
    this.#wake = undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** The first folder of the workspace. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'a folder is open');
  return first.uri;
}

/** The file of the workspace whose name ends so. */
export async function file(ending: string): Promise<vscode.Uri> {
  const found = await vscode.workspace.findFiles(`**/*${ending}`);
  const [uri] = found.sort((a, b) => a.path.localeCompare(b.path));
  assert.ok(uri, `the workspace has a file ${ending}`);
  return uri;
}

/** Writes a text file into the first folder. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Shows an article and waits until it is marked. */
export async function openArticle(target: string | vscode.Uri): Promise<vscode.TextEditor> {
  const uri = typeof target === 'string' ? await file(target) : target;
  const api = await readyNewsmark();
  const editor = await vscode.window.showTextDocument(uri);
  await until(`${path.basename(uri.path)} is marked`, () => api.marks(uri).length > 0);
  return editor;
}

/** Shows a text file that is not expected to become an article, and waits until that is decided. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Position inside the nth occurrence (from 1) of a text. */
export function positionOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = document.getText().indexOf(text, offset + 1);
  assert.ok(offset >= 0, `“${text}” occurs ${nth} times in ${document.fileName}`);
  return document.positionAt(offset + 1);
}

/** Puts the cursor into the nth occurrence of a text. */
export function putCursor(editor: vscode.TextEditor, text: string, nth = 1): void {
  const position = positionOf(editor.document, text, nth);
  editor.selection = new vscode.Selection(position, position);
}

/** The texts of marks of a kind. */
export function markedTexts(api: NewsmarkApi, document: vscode.TextDocument, kind: string): string[] {
  return api
    .marks(document.uri)
    .filter((mark) => mark.kind === kind)
    .map(({ range }) =>
      document.getText(
        new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      ),
    );
}

/** Shows a view of the outline and answers it once it has lines. */
export async function showView(name: 'speakers' | 'topics' | 'names'): Promise<Outline> {
  const api = await readyNewsmark();
  await vscode.commands.executeCommand(`newsmark.${name}.focus`);
  return until(`the view ${name} has lines`, async () => {
    const view = api.views?.[name];
    return view && (await view.getChildren()).length > 0 && view;
  });
}

/** The line with this label, on the top level or below a line. */
export async function line(view: Outline, label: string, parent?: Placed): Promise<Placed> {
  const below = await view.getChildren(parent);
  const found = below.find((placed) => placed.node.label === label);
  assert.ok(found, `“${label}” is among ${JSON.stringify(below.map((placed) => placed.node.label))}`);
  return found;
}

export async function labels(view: Outline, parent?: Placed): Promise<string[]> {
  return (await view.getChildren(parent)).map((placed) => placed.node.label);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The texts at all references of what is at a position, with their files. */
export async function referenceTexts(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<{ file: string; text: string }[]> {
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  return Promise.all(
    places.map(async ({ uri: other, range }) => ({
      file: path.basename(other.path),
      text: await textAt(other, range),
    })),
  );
}

/**
 * Text in one line of an open document or a file, which is not opened: an open document counts even when its file is
 * gone. Empty when there is no such file any more.
 */
async function textAt(uri: vscode.Uri, { start, end }: vscode.Range): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await textOfFile(uri));
  return (text.split(/\r?\n/)[start.line] ?? '').slice(start.character, end.character);
}

async function textOfFile(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** Changes a setting of the workspace (of the user where there is none) and puts it back afterwards. */
export async function withSetting(name: string, value: unknown, action: () => Promise<void>): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration().update(name, value, target);
  try {
    await action();
  } finally {
    await vscode.workspace.getConfiguration().update(name, undefined, target);
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
