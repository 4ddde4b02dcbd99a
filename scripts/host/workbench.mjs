/**
 * VS Code for the web out of the VS Code server that `install.mjs` installs: its workbench is a whole VS Code for the
 * browser, and served as plain files with a configuration that names no remote, it runs extensions in a web worker.
 * This is what @vscode/test-web does with a build that it downloads.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * What code-server changed in VS Code's workbench and what a window without a server needs undone: the page always names
 * its own host as the remote, and settings are kept at the remote instead of in the browser.
 */
const CODE_SERVER_CHANGES = [
  { find: ',remoteAuthority:location.host}', replacement: '}' },
  {
    find: /(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+)\.vscodeRemote\}\)/,
    replacement: '$1.vscodeUserData})',
  },
];

/** Options that code-server's workbench insists on. */
const CODE_SERVER_OPTIONS = {
  userDataPath: '/',
  isEnabledFileDownloads: false,
  isEnabledFileUploads: false,
  isEnabledCoderGettingStarted: false,
};

/**
 * Serves a window on a free port of `localhost` (the page of the worker host allows no other plain http).
 * @param {object} options
 * @param {{ vscode: string }} options.host from `installHost`
 * @param {Record<string, string>} options.folders served besides: first path segment → folder
 * @param {Record<string, string>} options.files served besides: path → content
 * @param {(at: (path: string) => object) => object} options.configure gets what makes a URI of a path on this server,
 *   and returns VS Code's `IWorkbenchConstructionOptions`
 * @returns {Promise<string>} the window's address
 */
export async function serveWorkbench({ host, folders, files, configure }) {
  const served = { ...folders, vscode: host.vscode };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const content = pathname === '/' ? page(options) : (files[pathname] ?? read(served, pathname));
    const type = TYPES[path.extname(pathname) || '.html'] ?? 'application/octet-stream';
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': type }).end(content);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = (location) => ({ scheme: 'http', authority: `localhost:${port}`, path: location });
  const options = { ...CODE_SERVER_OPTIONS, ...configure(at) };
  return `http://localhost:${port}/`;
}

/** @returns {string | Buffer | undefined} */
function read(folders, pathname) {
  const [, name, ...rest] = decodeURIComponent(pathname).split('/');
  const folder = folders[name];
  const file = folder && path.join(folder, ...rest);
  if (!file?.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const content = readFileSync(file);
  return path.basename(file) === 'workbench.js' ? withoutRemote(content.toString()) : content;
}

function withoutRemote(workbench) {
  return CODE_SERVER_CHANGES.reduce((text, { find, replacement }) => {
    const changed = text.replace(find, replacement);
    if (changed === text) throw new Error('host/workbench.mjs does not know this release of code-server.');
    return changed;
  }, workbench);
}

function page(options) {
  const settings = JSON.stringify(options).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<meta id="vscode-workbench-builtin-extensions" data-settings="[]">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location).toString();</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
