/**
 * Finds a Chromium to drive: NEWSMARK_BROWSER, then what is installed, then (on Debian and Ubuntu as root) the
 * distribution's own package. Playwright's browser download is not used: `playwright-core` drives what is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  return [];
}

/** The first of `names` that is a program on PATH, as an absolute path. */
export function findOnPath(names) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      for (const extension of extensions) {
        const file = path.join(folder, name + extension);
        if (folder && existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

function findBrowser() {
  const chosen = process.env.NEWSMARK_BROWSER;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`NEWSMARK_BROWSER is ${chosen}, and there is no such file.`);
    return chosen;
  }
  return findOnPath(NAMES) ?? usualPlaces().find((file) => existsSync(file));
}

function installFromDistribution(log) {
  const apt = findOnPath(['apt-get']);
  if (!apt || process.getuid?.() !== 0) return;
  log('No Chromium found: installing the chromium package with apt-get.');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const packages = ['chromium', 'fonts-liberation'];
  spawnSync(apt, ['update', '-qq'], options);
  spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * The path of a Chromium-like browser, installing one where that is possible.
 * @throws when there is none; the message says what to install
 */
export function ensureBrowser(log = console.log) {
  const found = findBrowser();
  if (found) return found;
  installFromDistribution(log);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'No browser found. Install Chromium, Google Chrome or Microsoft Edge (Debian, Ubuntu: `apt-get install chromium`), ' +
      'or set NEWSMARK_BROWSER to the path of one.',
  );
}

/**
 * Starts the browser, headless, without anything that would call out.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(log = console.log) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: ensureBrowser(log),
    headless: true,
    args: [
      // Chromium's sandbox refuses to start as root, which containers usually are.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
