/** The extension's main in the browser: the server is a web worker. */
import * as vscode from 'vscode';
import type { NewsmarkApi } from './api';
import { activateNewsmark } from './extension';

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  return activateNewsmark(
    context,
    async (options) => {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
      return new LanguageClient('newsmark', 'Newsmark', new Worker(bundle.toString(true)), options);
    },
    { clientReadsFiles: true },
  );
}
