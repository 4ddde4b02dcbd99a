// What must work in the browser, where client and server run as web workers on a virtual file system.
import * as vscode from 'vscode';

function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export const tests: Record<string, () => Promise<void>> = {
  'the client activates in the web worker extension host': async () => {
    check(vscode.env.uiKind === vscode.UIKind.Web, 'this is VS Code for the web');
    const extension = vscode.extensions.getExtension('newsmark.newsmark');
    check(extension, 'VS Code knows the extension');
    await extension.activate();
  },

  'the articles of the virtual workspace are found': async () => {
    const articles = await vscode.workspace.findFiles('**/*.txt');
    check(articles.length >= 6, `found ${articles.length} articles`);
    check(articles[0]!.scheme === 'articles', 'they are no files on a disk');
  },
};
