#!/usr/bin/env node
/**
 * Tries the browser bundles for real: VS Code for the web in a headless Chromium, with no VS Code server behind it
 * (host/workbench.mjs), so that `dist/client.browser.js` runs in the web worker extension host, `dist/server.browser.js`
 * in a worker of its own, and the workspace is virtual: no file on a disk.
 *
 *   npm run web      build first: npm run build
 *
 * The tests are in client/test/web/smoke.ts. NEWSMARK_TEST_MINUTES limits them (default 5); NEWSMARK_TEST_VERBOSE=1 shows
 * all that VS Code logs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { launchBrowser } from './host/browser.mjs';
import { installHost, root } from './host/install.mjs';
import { quietSettings } from './host/settings.mjs';
import { serveWorkbench } from './host/workbench.mjs';
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

/** Manifest of the extension that makes the virtual workspace, client/test/web/files.ts. */
const filesExtension = {
  name: 'articles',
  publisher: 'newsmark-test',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  browser: './files.js',
  activationEvents: ['onFileSystem:articles', 'onSearch:articles'],
  enabledApiProposals: ['fileSearchProvider'],
};

async function serve() {
  return serveWorkbench({
    host: await installHost(),
    folders: { newsmark: root, files: output },
    files: { '/files/package.json': JSON.stringify(filesExtension) },
    configure: (at) => ({
      folderUri: { scheme: 'articles', path: '/' },
      developmentOptions: {
        extensions: [at('/newsmark'), at('/files')],
        // VS Code takes the host of the extension whose folder the tests are in.
        extensionTestsPath: at('/newsmark/out/web/index.js'),
      },
      configurationDefaults: quietSettings,
      productConfiguration: { enableTelemetry: false },
    }),
  });
}

/** Opens the window and collects what the tests report until it says that it is done. */
async function runInBrowser(address) {
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
    const late = `not finished after ${MINUTES} minutes (NEWSMARK_TEST_MINUTES)`;
    setTimeout(() => resolve(late), MINUTES * 60_000).unref();
  });
  page.on('console', (message) => log.push(message.text()));
  page.on('pageerror', (error) => log.push(String(error)));
  await page.goto(address);
  const exit = await finished;
  await browser.close();
  if (process.env.NEWSMARK_TEST_VERBOSE) console.log(log.join('\n'));
  if (exit !== 0 && !results.some((result) => result.state === 'failed')) {
    const error = [`exit: ${exit}`, ...log.slice(-40)].join('\n');
    results.push({ state: 'failed', title: 'VS Code for the web runs the tests', error });
  }
  return results;
}

/** A bundle for the browser must not ask for what only Node has. */
function checkBundle(file) {
  const text = readFileSync(path.join(root, 'dist', file), 'utf8');
  const calls = text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
  const builtins = [...calls]
    .map((call) => call[1])
    .filter((name) => name.startsWith('node:') || builtinModules.includes(name));
  const title = `${file} asks for no Node module`;
  return builtins.length === 0
    ? { state: 'passed', title }
    : { state: 'failed', title, error: `it requires ${[...new Set(builtins)].join(', ')}` };
}

async function main() {
  const bundles = ['client.browser.js', 'server.browser.js'].map(checkBundle);
  await bundle();
  const results = await runInBrowser(await serve());
  const { passed, failed } = report('browser', [...bundles, ...results]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
