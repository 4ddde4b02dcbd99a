#!/usr/bin/env node
/**
 * A drop-in "VS Code executable" for `runTests` of @vscode/test-electron where the desktop build cannot be downloaded.
 * It takes VS Code's own flags, starts the VS Code server of `host/install.mjs`, opens its window in a headless
 * Chromium, prints what the tests log and exits with the code that the window reports.
 *
 *   node scripts/vscode-launcher.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
 *     [--user-data-dir=DIR] [--extensions-dir=DIR] [FOLDER… | FILE.code-workspace]
 *
 * The window hands its result over through two functions that VS Code's own test automation defines:
 * `codeAutomationLog(type, args)` for console lines and `codeAutomationExit(code)` at the end. Flags that mean nothing
 * here (`--no-sandbox`, `--disable-updates`, …) are ignored.
 *
 * NEWSMARK_TEST_MINUTES limits the whole run (default 10). NEWSMARK_TEST_LOG names a file that gets everything the
 * window and the server log, instead of the console.
 */
import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import { developmentPayload, windowAddress } from './host/address.mjs';
import { parseArguments } from './host/arguments.mjs';
import { launchBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { endWithParent } from './host/process.mjs';
import { startServer } from './host/server.mjs';
import { temporaryFolder } from './host/temporary.mjs';

const logFile = process.env.NEWSMARK_TEST_LOG;

function print(line) {
  if (logFile) appendFileSync(logFile, `${line}\n`);
  else console.log(line);
}

async function main() {
  endWithParent();
  const { flags, paths } = parseArguments(process.argv.slice(2));
  const log = (line) => console.error(line);
  const minutes = Number(process.env.NEWSMARK_TEST_MINUTES || 10);
  const limit = setTimeout(() => {
    console.error(`The tests did not finish within ${minutes} minutes (NEWSMARK_TEST_MINUTES); giving up.`);
    process.exit(1);
  }, minutes * 60_000);

  const host = await installHost(log);
  const server = await startServer({
    host,
    userDataDir: flags.get('user-data-dir') ?? temporaryFolder('user'),
    extensionsDir: flags.get('extensions-dir') ?? temporaryFolder('extensions'),
    serverDataDir: temporaryFolder('server'),
    testDriver: true,
    log: logFile && print,
  });
  const browser = await launchBrowser(log);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const finished = new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (_type, args) => print(format(...args)));
    page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => resolve('The browser window crashed.'));
    page.once('close', () => resolve('The browser window was closed.'));
  });
  await page.goto(windowAddress(server.address, paths, developmentPayload(server.address, flags)));
  const result = await finished;
  clearTimeout(limit);
  await browser.close();
  server.stop();
  if (typeof result === 'string') console.error(result);
  process.exit(typeof result === 'number' ? result : 1);
}

await main();
