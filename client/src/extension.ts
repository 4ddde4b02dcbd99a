/**
 * Activation: as little as possible until there is an article to read. Both mains (node.ts, browser.ts) call
 * {@link activateNewsmark} with their way to start the server.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { NewsmarkApi } from './api';
import { registerCommands } from './commands/register';
import { Newsmark } from './newsmark';

/** Makes the language client of this host. */
export type Launch = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What differs between the places the extension runs in. */
export interface Host {
  /** The server cannot read files itself. */
  clientReadsFiles: boolean;
}

/** Registers the commands and begins to look for articles; answers the API for tests and other extensions. */
export function activateNewsmark(
  context: vscode.ExtensionContext,
  launch: Launch,
  host: Host = { clientReadsFiles: false },
): NewsmarkApi {
  const start = performance.now();
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const newsmark = new Newsmark(context, launch, host, log);
  context.subscriptions.push(newsmark, registerCommands(newsmark, log), log);
  newsmark.open();
  log.info(`activated in ${(performance.now() - start).toFixed(1)} ms`);
  return newsmark;
}
