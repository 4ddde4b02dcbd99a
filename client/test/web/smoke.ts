// What must work in the browser, where client and server run as web workers on a virtual file system.
import * as vscode from 'vscode';
import type { CompareResult } from '../../../server/src/protocol';
import type { NewsmarkApi } from '../../src/api';

const ARTICLE = '2024-05-14 Hafenkurier (de).txt';
const NAME = 'Tschernyschow';

function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

function extension(): vscode.Extension<NewsmarkApi> {
  const found = vscode.extensions.getExtension<NewsmarkApi>('newsmark.newsmark');
  check(found, 'VS Code does not know the extension');
  return found;
}

async function openArticle(
  title = ARTICLE,
  name = NAME,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const [uri] = await vscode.workspace.findFiles(`**/${title}`);
  check(uri, `${title} is not in the workspace`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const offset = document.getText().indexOf(name);
  check(offset >= 0, `${name} is not in the article`);
  return { document, position: document.positionAt(offset + 1) };
}

const sidecarOf = (uri: vscode.Uri) => uri.with({ path: `${uri.path}.annotations.json` });

/** Resolves when the person at the position is marked, and decided so. */
async function untilDecided(uri: vscode.Uri, position: vscode.Position, decision?: string): Promise<void> {
  const { exports: api } = extension();
  const holds = () =>
    api.marks(uri).some(({ range: { start, end }, kind, decision: found }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return kind === 'person' && range.contains(position) && found === decision;
    });
  await new Promise<void>((resolve) => {
    const listener = api.onDidUpdate(() => look());
    const look = () => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    };
    look();
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Accepts what is at the cursor. */
async function accept(position: vscode.Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  check(editor, 'no editor is open');
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('newsmark.accept');
}

export const tests: Record<string, () => Promise<void>> = {
  'client and server start as web workers and read the articles of a virtual workspace': async () => {
    check(vscode.env.uiKind === vscode.UIKind.Web, 'this is not VS Code for the web');
    check(vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'articles', 'the workspace is on a disk');
    const api = await extension().activate();
    await api.ready();
    check(api.state === 'ready', `the extension is ${api.state}`);
  },

  'an article is recognised and its names and quotes are in the outline': async () => {
    const { document } = await openArticle();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    check(symbols?.length > 0, 'the article has no symbols');
    const current = vscode.window.activeTextEditor?.document.languageId;
    check(current === 'news', `the article's language is ${current}`);
  },

  'a name is linked across articles': async () => {
    const { document, position } = await openArticle();
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    const articles = new Set(references.map((reference) => reference.uri.toString()));
    check(articles.size > 1, `${NAME} is mentioned in ${articles.size} articles`);
  },

  'a name has a hover': async () => {
    const { document, position } = await openArticle();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    check(hovers.length > 0, `${NAME} has no hover`);
  },

  'marks of a virtual workspace are compared, and the view lists them': async () => {
    const result = await vscode.commands.executeCommand<CompareResult>('newsmark.compare', {
      a: 'all',
      b: 'machine',
      scope: 'all',
    });
    check(result.articles > 1, `${result.articles} articles are compared`);
    check(result.agreement[0]?.f1 === 1, 'proposals do not agree with themselves');
    const api = await extension().activate();
    const [agreement] = (await api.comparison?.getChildren()) ?? [];
    check(agreement?.node.label === 'Agreement', 'the comparison is not shown');
  },

  'a folder that cannot be written is said, and nothing is exported': async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const summary = await vscode.commands.executeCommand('newsmark.export', {
      format: 'brat',
      scope: 'all',
      which: 'all',
      target: folder && vscode.Uri.joinPath(folder.uri, 'protected'),
    });
    check(summary === undefined, 'the export says that it succeeded');
  },

  'an accepted name is kept beside its article, and known after the server was started anew': async () => {
    const { document, position } = await openArticle();
    await untilDecided(document.uri, position);
    await accept(position);
    await untilDecided(document.uri, position, 'accepted');
    const sidecar = sidecarOf(document.uri);
    const page = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar)));
    check(page.items.length === 1, `the sidecar has ${page.items.length} annotations`);
    const [, quote] = page.items[0].target.selector;
    check(quote.exact.includes(NAME), `the sidecar keeps “${quote.exact}”`);
    await vscode.commands.executeCommand('newsmark.restart');
    await extension().exports.ready();
    await untilDecided(document.uri, position, 'accepted');
  },

  'an annotation that cannot be written is not shown as kept': async () => {
    const { document, position } = await openArticle('2024-05-14 The Harbour Post (en).txt', 'Johan Brandt');
    await untilDecided(document.uri, position);
    await accept(position);
    await untilDecided(document.uri, position);
    check(!(await exists(sidecarOf(document.uri))), 'a sidecar was written');
  },
};
