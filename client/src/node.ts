/** The extension's main on the desktop and on remote machines: the server is a Node process. */
import * as vscode from 'vscode';
import type { NewsmarkApi } from './api';
import { activateNewsmark } from './extension';

/** Room for what the server soon forgets, half of what Node takes by itself: it keeps less memory and is no slower. */
const SHORT_LIVED = '--max-semi-space-size=8';

export function activate(context: vscode.ExtensionContext): NewsmarkApi {
  return activateNewsmark(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = {
      module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
      transport: TransportKind.ipc,
    };
    const run = { ...server, options: { execArgv: [SHORT_LIVED] } };
    const debug = { ...server, options: { execArgv: [SHORT_LIVED, '--nolazy', '--inspect=6009'] } };
    return new LanguageClient('newsmark', 'Newsmark', { run, debug }, options);
  });
}
