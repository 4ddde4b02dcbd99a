import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { nodeRuntime } from './runtime';

/** Speaks LSP as the command line says: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. Throws when it says nothing. */
export function serve(): void {
  startServer(createConnection(ProposedFeatures.all), nodeRuntime(join(__dirname, 'data')));
}
