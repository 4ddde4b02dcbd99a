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

async function openArticle(): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const [uri] = await vscode.workspace.findFiles(`**/${ARTICLE}`);
  check(uri, `${ARTICLE} is not in the workspace`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const offset = document.getText().indexOf(NAME);
  check(offset >= 0, `${NAME} is not in the article`);
  return { document, position: document.positionAt(offset + 1) };
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
      target: folder?.uri,
    });
    check(summary === undefined, 'the export says that it succeeded');
  },
};
