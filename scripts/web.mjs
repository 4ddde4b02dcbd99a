#!/usr/bin/env node
/**
 * Tries the browser bundles for real: VS Code for the web in a headless Chromium, without any VS Code server behind it,
 * so that `dist/client.browser.js` runs in the web worker extension host, `dist/server.browser.js` in a worker of its
 * own, and the workspace is virtual (no file on a disk).
 *
 *   npm run web      build first: npm run build
 *
 * The workbench of the VS Code server from npm (host/install.mjs) is a whole VS Code for the web: served as plain files,
 * with a configuration that names no remote, it starts the worker host. This is what @vscode/test-web does with a build
 * that it downloads; the configuration's fields are those of VS Code's `IWorkbenchConstructionOptions`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { launchBrowser } from './host/browser.mjs';
import { installHost, root } from './host/install.mjs';
import { quietSettings } from './host/settings.mjs';
import { report } from './report.mjs';

const MINUTES = Number(process.env.NEWSMARK_TEST_MINUTES || 5);
const RESULT = 'NEWSMARK_TEST_RESULT ';
const sources = path.join(root, 'client', 'test', 'web');
const output = path.join(root, 'out', 'web');

/** Articles of test-fixtures/ by their path in the virtual workspace. */
function articles() {
  const folder = path.join(root, 'test-fixtures');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  return Object.fromEntries(
    names.map((name) => [
      `/${name.replaceAll(path.sep, '/')}`,
      readFileSync(path.join(folder, name), 'utf8'),
    ]),
  );
}

async function bundle() {
  await build({
    entryPoints: ['index.ts', 'files.ts'].map((file) => path.join(sources, file)),
    outdir: output,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { ARTICLES: JSON.stringify(articles()) },
    logLevel: 'warning',
  });
}

const filesExtension = {
  name: 'articles',
  publisher: 'newsmark-test',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  browser: './files.js',
  activationEvents: ['onFileSystem:articles', 'onSearch:articles'],
  enabledApiProposals: ['fileSearchProvider'],
};

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the workbench, the extension and the tests; `localhost` because the worker host's page allows no other http. */
async function serve(host) {
  const folders = { vscode: host.vscode, newsmark: root, test: output };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/') return send(response, page(server.address().port), '.html');
    if (url.pathname === '/test/package.json') return send(response, JSON.stringify(filesExtension), '.json');
    const [, name, ...rest] = decodeURIComponent(url.pathname).split('/');
    const file = folders[name] && path.join(folders[name], ...rest);
    if (!file?.startsWith(folders[name]) || !existsSync(file)) return response.writeHead(404).end();
    const content = file.endsWith('workbench.js')
      ? withoutRemote(readFileSync(file, 'utf8'))
      : readFileSync(file);
    send(response, content, path.extname(file));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

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

function withoutRemote(workbench) {
  return CODE_SERVER_CHANGES.reduce((text, { find, replacement }) => {
    const changed = text.replace(find, replacement);
    if (changed === text) throw new Error('scripts/web.mjs does not know this release of code-server.');
    return changed;
  }, workbench);
}

function send(response, body, extension) {
  response.writeHead(200, { 'Content-Type': TYPES[extension] ?? 'application/octet-stream' }).end(body);
}

function page(port) {
  const at = (location) => ({ scheme: 'http', authority: `localhost:${port}`, path: location });
  const configuration = {
    folderUri: { scheme: 'articles', path: '/' },
    developmentOptions: {
      extensions: [at('/newsmark'), at('/test')],
      extensionTestsPath: at('/newsmark/out/web/index.js'),
    },
    configurationDefaults: quietSettings,
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { enableTelemetry: false },
  };
  const attribute = (value) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration)}">
<meta id="vscode-workbench-builtin-extensions" data-settings="[]">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location).toString();</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

/** Opens the window and collects what the tests report until it says that it is done. */
async function runInBrowser(port) {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const results = [];
  const log = [];
  const finished = new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = format(...args);
      if (line.startsWith(RESULT)) results.push(JSON.parse(line.slice(RESULT.length)));
      else log.push(line);
    });
    page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(
      () => resolve(`not finished after ${MINUTES} minutes (NEWSMARK_TEST_MINUTES)`),
      MINUTES * 60_000,
    ).unref();
  });
  page.on('console', (message) => log.push(message.text()));
  page.on('pageerror', (error) => log.push(String(error)));
  await page.goto(`http://localhost:${port}/`);
  const exit = await finished;
  if (process.env.NEWSMARK_TEST_VERBOSE) console.log(log.join('\n'));
  if (exit !== 0 && !results.some((result) => result.state === 'failed')) {
    const error = [`exit: ${exit}`, ...log.slice(-40)].join('\n');
    results.push({ state: 'failed', title: 'VS Code for the web runs the tests', error });
  }
  await browser.close();
  return results;
}

/** A bundle for the browser must not ask for what only Node has. */
function checkBundle(file) {
  const text = readFileSync(path.join(root, 'dist', file), 'utf8');
  const required = [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
    (match) => match[1],
  );
  const builtins = required.filter((name) => name.startsWith('node:') || builtinModules.includes(name));
  const title = `${file} asks for no Node module`;
  return builtins.length === 0
    ? { state: 'passed', title }
    : { state: 'failed', title, error: `it requires ${[...new Set(builtins)].join(', ')}` };
}

async function main() {
  const bundles = ['client.browser.js', 'server.browser.js'].map(checkBundle);
  await bundle();
  const server = await serve(await installHost());
  const results = await runInBrowser(server.address().port);
  const { passed, failed } = report('browser', [...bundles, ...results]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
