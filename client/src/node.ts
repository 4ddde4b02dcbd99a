/** The extension's main on the desktop and on remote machines: the server is a Node process. */
import * as vscode from 'vscode';
import type { NewsmarkApi } from './api';
import { activateNewsmark } from './extension';

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  return activateNewsmark(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = {
      module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
      transport: TransportKind.ipc,
    };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('newsmark', 'Newsmark', { run: server, debug }, options);
  });
}
