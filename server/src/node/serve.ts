import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { nodeRuntime } from './runtime';

/** Speaks LSP as the command line says: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. Throws when it says nothing. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  // One slip must not take all articles with it.
  process.on('unhandledRejection', (reason) => {
    const detail = reason instanceof Error ? reason.stack : String(reason);
    connection.console.error(`Something in the background failed: ${detail}`);
  });
  startServer(connection, nodeRuntime(join(__dirname, 'data')));
}
