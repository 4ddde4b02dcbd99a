#!/usr/bin/env node
/**
 * Tries the extension in a real VS Code window with many articles, and says how long everything took as its user sees it:
 * from the key or the mouse button to the frame that shows the answer. Builds first.
 *
 *   npm run large [-- NUMBER] [--pictures FOLDER]      default: 10,000 generated articles
 */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { openWindow } from './host/window.mjs';

/** Longer than reading any number of articles takes, in milliseconds. */
const PATIENCE = 20 * 60_000;
const ARTICLE = '2024-01-01 00007.txt';
const TYPED = ' Am Montag sprach Zoe Zauberberg in Rostock mit den Arbeitern';

/** @typedef {import('./host/window.mjs').Window} Window */

/**
 * Resolves with the milliseconds from the next key or mouse button to the first frame in which so many elements match.
 * Runs in the window.
 */
function watch({ selector, includes, count }) {
  return new Promise((resolve) => {
    let start;
    const begin = () => {
      start ??= performance.now();
    };
    addEventListener('mousedown', begin, { capture: true, once: true });
    addEventListener('keydown', begin, { capture: true, once: true });
    const look = () => {
      const matches = [...document.querySelectorAll(selector)].filter((element) =>
        element.textContent.replaceAll('\u00a0', ' ').includes(includes),
      );
      if (start !== undefined && matches.length >= count) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs a step and prints how long it took until what it brings about was on the screen. */
async function timed(/** @type {Window} */ window, what, wanted, act) {
  const [ms] = await Promise.all([
    window.page.evaluate(watch, { includes: '', count: 1, ...wanted }),
    // The clock must run before the key is pressed.
    window.page.evaluate('1').then(act),
  ]);
  say(what, `${ms.toFixed(0)} ms`);
  return ms;
}

const say = (what, result) => console.log(`${what.padEnd(66)} ${result}`);

const pane = (name) => `.pane:has(.pane-header[aria-label^="${name}"])`;
const rows = (name) => `${pane(name)} .monaco-list-row`;
const rowLabelled = (label) => `.monaco-list-row[aria-label^="${label}"]`;

/** Opens the folder and waits until every article is read; how long that took. */
async function open(folder, data, pictures, name) {
  const began = performance.now();
  const window = await openWindow({
    paths: [folder],
    data,
    theme: 'light',
    size: { width: 1280, height: 900 },
  });
  const page = window.page;
  page.setDefaultTimeout(PATIENCE);
  await window.open(ARTICLE);
  const status = page.locator('.statusbar-item[id*="newsmark.status"]');
  await status.filter({ hasText: /name/ }).waitFor();
  say(`${name}: from the start of VS Code to the marks of an article`, seconds(began));
  await window.command('Newsmark: Show Outline of Speakers, Topics and Names');
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}-reading.png`) });
  await window.ready();
  say(`${name}: from the start of VS Code until all articles are read`, seconds(began));
  if (pictures) await window.screenshot(path.join(pictures, `${name}-read.png`));
  return window;
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Clicks a button of a view's title, which shows when the mouse is above. */
async function clickAction(page, view, title) {
  await page.locator(`${pane(view)} .pane-header`).hover();
  await page.locator(`${pane(view)} .actions .action-label[aria-label*="${title}"]`).click();
}

async function views(/** @type {Window} */ window, pictures) {
  const { page } = window;
  for (const view of ['Speakers', 'Topics', 'Names']) {
    await timed(
      window,
      `${view}: to all articles`,
      { selector: `${pane(view)} .pane-header[aria-label*="all articles"]` },
      () => clickAction(page, view, 'Show All Articles'),
    );
  }
  if (pictures) await window.screenshot(path.join(pictures, 'views.png'));
  await page.keyboard.press('Escape');
  for (const view of ['Speakers', 'Topics', 'Names']) {
    const header = page.locator(`${pane(view)} .pane-header`);
    await header.click({ position: { x: 60, y: 10 } });
    await window.settled();
    await timed(window, `${view}: opened again`, { selector: rows(view), count: 3 }, () =>
      header.click({ position: { x: 60, y: 10 } }),
    );
  }
}

/** Opens the first line of a view that opens to others, by a click on its triangle, and times what comes below. */
async function expand(/** @type {Window} */ window, view, level, what) {
  const { page } = window;
  const row = page.locator(`${rows(view)}[aria-level="${level}"][aria-expanded="false"]`).first();
  const label = await row.getAttribute('aria-label');
  await timed(
    window,
    `${what} (${label})`,
    { selector: `${rows(view)}[aria-level="${level + 1}"]`, count: 2 },
    () => row.locator('.monaco-tl-twistie').click(),
  );
  return label;
}

async function only(/** @type {Window} */ window, view) {
  for (const name of ['Speakers', 'Topics', 'Names', 'Review']) {
    const header = window.page.locator(`${pane(name)} .pane-header`);
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (name === view)) await header.click({ position: { x: 60, y: 10 } });
  }
  await window.settled();
}

async function nodes(/** @type {Window} */ window, pictures) {
  const picture = (name) => pictures && window.screenshot(path.join(pictures, `${name}.png`));
  await only(window, 'Speakers');
  await expand(window, 'Speakers', 1, 'a speaker opened');
  await picture('speaker');
  await only(window, 'Topics');
  await expand(window, 'Topics', 2, 'a topic opened');
  await picture('topic');
  const speakers = window.page.locator(rowLabelled('Who speaks on it')).first();
  await timed(window, 'who speaks on it', { selector: `${rows('Topics')}[aria-level="4"]`, count: 2 }, () =>
    speakers.locator('.monaco-tl-twistie').click(),
  );
  await only(window, 'Names');
  await expand(window, 'Names', 2, 'a name opened');
  await picture('name');
}

/** Types a quote at the end of the first line of the article; each letter is timed until it is in the editor. */
async function typing(/** @type {Window} */ window, where) {
  const { page } = window;
  await window.goTo(1);
  await page.keyboard.press('End');
  const letters = [];
  for (const [index, letter] of [...TYPED].entries()) {
    const [ms] = await Promise.all([
      page.evaluate(watch, { selector: '.view-line', includes: TYPED.slice(0, index + 1), count: 1 }),
      page
        .evaluate('1')
        .then(() => page.keyboard.insertText(''))
        .then(() => page.keyboard.type(letter)),
    ]);
    letters.push(ms);
  }
  letters.sort((a, b) => a - b);
  const at = (share) => letters[Math.floor((letters.length - 1) * share)].toFixed(0);
  say(`a letter on the screen, ${where}`, `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
}

async function afterTyping(/** @type {Window} */ window) {
  await only(window, 'Names');
  await clickAction(window.page, 'Names', 'Show This Article');
  await window.see(`${pane('Names')} .pane-header[aria-label*="this article"]`);
  await window.settled();
  await timed(
    window,
    'from a click and a paste to the new name in the view',
    { selector: rows('Names'), includes: 'Zita Zauberberg' },
    () => typeAtEnd(window, ' Zita Zauberberg.'),
  );
}

/** All at once, as a paste: the time is that of the marks and views, not of the typing. */
async function typeAtEnd(/** @type {Window} */ window, text) {
  await window.page.locator('.editor-group-container.active .view-line').first().click();
  await window.page.keyboard.press('End');
  await window.page.keyboard.insertText(text);
}

/** Resident memory of the language server, and how busy the machine is besides. */
function sayMachine() {
  const server = path.join(root, 'dist', 'server.js');
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const kilobytes = lines.filter((line) => line.includes(server)).map(Number.parseFloat);
  say('memory of the language server', kilobytes.map((size) => `${(size / 1024).toFixed(0)} MB`).join(', '));
  say('load of the machine, and its processors', `${os.loadavg()[0].toFixed(1)}, ${os.cpus().length}`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pictures: { type: 'string' } },
  });
  const number = Number(positionals[0] ?? 10_000);
  const folder = path.join(temporaryFolder('large'), 'articles');
  const run = (...args) =>
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  run('esbuild.mjs');
  run('scripts/run-ts.mjs', 'server/bench/write-articles.ts', folder, String(number));
  const data = temporaryFolder('window');
  const first = await open(folder, data, values.pictures, 'first start');
  sayMachine();
  await views(first, values.pictures);
  await nodes(first, values.pictures);
  await typing(first, 'views of all articles open');
  await afterTyping(first);
  await first.close();
  const second = await open(folder, data, values.pictures, 'second start');
  sayMachine();
  await second.close();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
