#!/usr/bin/env node
/**
 * Tries the extension in a real VS Code window with many articles, and says how long everything took as its user sees it:
 * from the key or the mouse button to the frame that shows the answer. Builds first.
 *
 *   npm run large [-- NUMBER] [--pictures FOLDER] [--keep FOLDER]      default: 10,000 generated articles
 *
 * `--keep` leaves the articles and what VS Code keeps of them in a folder, and goes on from what is there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { openWindow } from './host/window.mjs';

/** Longer than reading any number of articles takes, in milliseconds. */
const PATIENCE = 20 * 60_000;
/** The same of a single step. */
const STEP = 20_000;
const ARTICLE = '2024-01-01 00007.txt';
/** Lines of a view that are opened. */
const LINES = 5;
const TYPED = ' Am Montag sprach Zoe Zauberberg in Rostock mit den Arbeitern';

/** @typedef {import('./host/window.mjs').Window} Window */

/**
 * Resolves with the milliseconds from the next key or mouse button to the first frame in which so many elements match.
 * Runs in the window.
 */
function watch({ selector, includes, count, patience }) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patience);
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
  const ms = await clocked(window, wanted, act);
  say(what, ms === undefined ? 'not seen' : `${ms.toFixed(0)} ms`);
}

/** How long a step takes until what it brings about is on the screen; undefined when that does not come. */
async function clocked(/** @type {Window} */ window, wanted, act) {
  const seen = window.page.evaluate(watch, { includes: '', count: 1, patience: STEP, ...wanted });
  // The clock must run before the key is pressed.
  const [ms] = await Promise.all([seen, window.page.evaluate('1').then(act)]);
  return ms;
}

const say = (what, result) => console.log(`${what.padEnd(66)} ${result}`);

const pane = (name) => `.pane:has(.pane-header[aria-label^="${name}"])`;
const rows = (name) => `${pane(name)} .monaco-list-row`;

/** Opens the folder and waits until every article is read; how long that took. */
async function open(folder, data, port, pictures, name) {
  const began = performance.now();
  const window = await openWindow({
    paths: [folder],
    data,
    port,
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

/**
 * Opens lines of a view one after the other, by a click on their triangle, and closes them again: the time is that until
 * what is below one is seen.
 */
async function expand(/** @type {Window} */ window, view, level, what) {
  const { page } = window;
  const times = [];
  for (let i = 0; i < LINES; i++) {
    const row = page.locator(`${rows(view)}[aria-level="${level}"]:not([aria-label*=" more "])`).nth(i);
    const twistie = row.locator('.monaco-tl-twistie');
    const below = { selector: `${rows(view)}[aria-level="${level + 1}"]` };
    times.push((await clocked(window, below, () => twistie.click())) ?? STEP);
    if (i < LINES - 1) await twistie.click();
    await window.settled();
  }
  const sorted = [...times].sort((a, b) => a - b).map((ms) => ms.toFixed(0));
  say(what, `median ${sorted[LINES >> 1]} ms, first ${times[0]?.toFixed(0)} ms, worst ${sorted.at(-1)} ms`);
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
  await expand(window, 'Speakers', 1, `the ${LINES} most quoted speakers, opened`);
  await picture('speaker');
  await only(window, 'Names');
  await expand(window, 'Names', 2, `the ${LINES} commonest names, opened`);
  await picture('name');
  await only(window, 'Topics');
  await expand(window, 'Topics', 2, `the ${LINES} widest topics, opened`);
  const who = window.page.locator(`${rows('Topics')}[aria-label^="Who speaks on it"]`).first();
  await timed(window, 'who speaks on it', { selector: `${rows('Topics')}[aria-level="4"]` }, () =>
    who.locator('.monaco-tl-twistie').click(),
  );
  await picture('topic');
}

/** Types a sentence into the empty line below the first paragraph; each letter is timed until it is in the editor. */
async function typing(/** @type {Window} */ window, where) {
  const { page } = window;
  await window.goTo(2);
  const letters = [];
  for (const [index, letter] of [...TYPED].entries()) {
    const typed = { selector: '.view-line', includes: TYPED.slice(0, index + 1) };
    letters.push((await clocked(window, typed, () => page.keyboard.type(letter))) ?? STEP);
  }
  letters.sort((a, b) => a - b);
  const at = (share) => letters[Math.floor((letters.length - 1) * share)]?.toFixed(0);
  say(`a letter on the screen, ${where}`, `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
}

async function afterTyping(/** @type {Window} */ window, name, pictures) {
  await only(window, 'Names');
  await window.goTo(2);
  await clickAction(window.page, 'Names', 'Show This Article');
  await window.see(`${pane('Names')} .pane-header[aria-label*="this article"]`);
  await window.settled();
  await timed(
    window,
    'from a key and a paste to the new name in the view',
    { selector: rows('Names'), includes: name },
    () => typeAtEnd(window, ` Ihr widersprach ${name} aus Rostock.`),
  );
  if (pictures) await window.screenshot(path.join(pictures, 'typed.png'));
}

/** All at once at the end of the line, as a paste: the time is that of the marks and views, not of the typing. */
async function typeAtEnd(/** @type {Window} */ window, text) {
  await window.page.keyboard.press('End');
  await window.page.keyboard.insertText(text);
}

/** How long the extension took to load and to activate, as VS Code tells. */
async function sayActivation(/** @type {Window} */ window) {
  await window.command('Developer: Show Running Extensions');
  const own = window.page
    .locator('.runtime-extensions-editor .monaco-list-row')
    .filter({ hasText: 'Newsmark' });
  const time = own.locator('.activation-time').first();
  const text = await time.textContent({ timeout: STEP }).catch(() => 'not seen');
  say('loading and activating the extension', (text ?? '').replace('Activation:', '').trim());
}

/** Resident memory of the language server, and how busy the machine is besides. */
function sayMachine() {
  // The window has the extension by a path of its own.
  const server = path.join('newsmark', 'dist', 'server.js');
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const kilobytes = lines.filter((line) => line.includes(server)).map(Number.parseFloat);
  say('memory of the language server', kilobytes.map((size) => `${(size / 1024).toFixed(0)} MB`).join(', '));
  say('load of the machine, and its processors', `${os.loadavg()[0].toFixed(1)}, ${os.cpus().length}`);
}

/** A family name that no article has yet. */
function newName() {
  const letters = [...String(Date.now())].map((digit) => 'bdfghklmnr'[Number(digit)]).join('a');
  return `Z${letters.slice(-8)}berg`;
}

/** The same port for every start. */
async function portIn(base) {
  const file = path.join(base, 'port');
  if (!existsSync(file)) writeFileSync(file, String(await freePort()));
  return Number(readFileSync(file, 'utf8'));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pictures: { type: 'string' }, keep: { type: 'string' } },
  });
  const number = Number(positionals[0] ?? 10_000);
  const base = path.resolve(values.keep ?? temporaryFolder('large'));
  const folder = path.join(base, 'articles');
  const run = (...args) =>
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  run('esbuild.mjs');
  if (!existsSync(folder))
    run('scripts/run-ts.mjs', 'server/bench/write-articles.ts', folder, String(number));
  const data = path.join(base, 'window');
  const port = await portIn(base);
  for (const start of ['first start', 'second start']) {
    const window = await open(folder, data, port, values.pictures, start);
    sayMachine();
    await views(window, values.pictures);
    await nodes(window, values.pictures);
    await typing(window, 'a topic of all articles open');
    await afterTyping(window, `Anna ${newName()}`, values.pictures);
    sayMachine();
    await sayActivation(window);
    await window.close();
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
