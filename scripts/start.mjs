#!/usr/bin/env node
/**
 * Opens VS Code with Newsmark on a folder; installs and builds first, so it works from a fresh clone.
 *
 *   npm start [-- FOLDER]              default: test-fixtures/
 *   npm start -- --serve [FOLDER]      never the desktop VS Code
 *
 * The desktop VS Code is used when `code` or `codium` is on PATH. Otherwise this serves a VS Code from npm (see
 * host/install.mjs) at a local address that it prints and opens in the browser; it stays until Ctrl+C. The address holds
 * a secret, so nobody else on the machine gets in. Its settings and extensions are kept in `.vscode-test/window/`.
 * PORT chooses the port.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './host/dependencies.mjs';
import { endWithParent } from './host/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const USAGE = 'Usage: npm start [-- [--serve] [FOLDER]]; --serve never takes the desktop VS Code.';

async function main() {
  endWithParent();
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--serve');
  if (unknown) throw new Error(`There is no option ${unknown}.\n${USAGE}`);
  const folder = path.resolve(args.find((arg) => !arg.startsWith('-')) ?? path.join(root, 'test-fixtures'));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no folder ${folder}.`);
  ensureDependencies();
  build();
  if (!args.includes('--serve') && (await openDesktop(folder))) return;
  await serve(folder);
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed.');
}

/** True when the desktop VS Code took over: it stays until its window is closed. */
async function openDesktop(folder) {
  const { findOnPath } = await import('./host/browser.mjs');
  const executable = findOnPath(['code', 'codium']);
  if (!executable) return false;
  console.log(`Opening ${folder} in ${executable}; this ends when its window is closed.`);
  const windows = process.platform === 'win32';
  const { status } = spawnSync(
    windows ? `"${executable}"` : executable,
    [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', '--new-window', '--wait', folder],
    { stdio: 'inherit', shell: windows },
  );
  if (status === 0) return true;
  console.log(`${executable} could not open a window: serving VS Code instead.`);
  return false;
}

async function serve(folder) {
  const [{ installHost }, { startServer }, { remoteUri, windowAddress }, { writeSettings }] =
    await Promise.all([
      import('./host/install.mjs'),
      import('./host/server.mjs'),
      import('./host/address.mjs'),
      import('./host/settings.mjs'),
    ]);
  const home = path.join(root, '.vscode-test', 'window');
  const extensionsDir = path.join(home, 'extensions');
  const userDataDir = path.join(home, 'user');
  await installExtension(extensionsDir);
  if (!existsSync(path.join(userDataDir, 'User', 'settings.json'))) await writeSettings(userDataDir);
  const token = randomBytes(16).toString('hex');
  const server = await startServer({
    host: await installHost(),
    userDataDir,
    extensionsDir,
    serverDataDir: path.join(home, 'server'),
    token,
    port: Number(process.env.PORT || 0),
  });
  const article = readdirSync(folder).find((name) => name.endsWith('.txt'));
  /** @type {[string, string][]} */
  const open = article ? [['openFile', remoteUri(server.address, path.join(folder, article))]] : [];
  const address = `${windowAddress(server.address, [folder], open)}&tkn=${token}`;
  console.log(`\nVS Code with Newsmark is open on ${folder} at\n\n  ${address}\n\nCtrl+C ends it.`);
  openBrowser(address);
}

/** The extension of this checkout, linked: after `npm run build`, “Developer: Reload Window” shows the change. */
async function installExtension(extensionsDir) {
  await rm(extensionsDir, { recursive: true, force: true });
  await mkdir(extensionsDir, { recursive: true });
  await symlink(root, path.join(extensionsDir, 'newsmark.newsmark-dev'), 'junction');
}

/** Shows the address in the person's browser; where there is none, the printed address has to do. */
function openBrowser(address) {
  if (process.env.CI) return;
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  }[process.platform] ?? ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
