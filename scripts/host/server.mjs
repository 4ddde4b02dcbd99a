// Starts VS Code's own server entry (not code-server's front door, which has a login and a welcome page).
import { createInterface } from 'node:readline';
import { killGroup, spawnGroup } from './process.mjs';

const READY = /Extension host agent listening on (\d+)/;

/**
 * @typedef {object} Server
 * @property {string} address `127.0.0.1:PORT`
 * @property {() => void} stop ends the server and everything it started
 */

/**
 * Starts a VS Code server on a free port and waits until it listens.
 * @param {object} options
 * @param {{ node: string, serverMain: string }} options.host from `installHost`
 * @param {string} options.userDataDir
 * @param {string} options.extensionsDir
 * @param {string} options.serverDataDir
 * @param {string} [options.token] asked of whoever connects; without it anyone on this machine may
 * @param {number} [options.port] default: any free port
 * @param {boolean} [options.testDriver] honour `extensionDevelopmentPath` and `extensionTestsPath` given in the address
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.log] gets the server's own lines
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const args = [
    options.host.serverMain,
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    options.token ? `--connection-token=${options.token}` : '--without-connection-token',
    '--accept-server-license-terms',
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    `--user-data-dir=${options.userDataDir}`,
    `--extensions-dir=${options.extensionsDir}`,
    `--server-data-dir=${options.serverDataDir}`,
    '--disable-telemetry',
    '--disable-workspace-trust',
  ];
  const child = spawnGroup(options.host.node, args, {
    env: { ...process.env, ...options.env, NODE_OPTIONS: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  const read = (stream) =>
    createInterface({ input: stream }).on('line', (line) => {
      if (lines.length < 200) lines.push(line);
      options.log?.(line);
      const match = READY.exec(line);
      if (match) ready(Number(match[1]));
    });
  let ready = (_port) => {};
  const port = await new Promise((resolve, reject) => {
    ready = resolve;
    read(child.stdout);
    read(child.stderr);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(`The VS Code server ended with code ${code} before it listened:\n${lines.join('\n')}`),
      ),
    );
  });
  return { address: `127.0.0.1:${port}`, stop: () => killGroup(child) };
}
