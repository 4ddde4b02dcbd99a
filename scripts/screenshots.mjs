#!/usr/bin/env node
/**
 * Takes the pictures of the README in a real VS Code window on test-fixtures/: `npm run screenshots`. Builds first.
 * Writes docs/images/NAME.png; `npm run screenshots -- NAME…` takes only some.
 */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { openWindow } from './host/window.mjs';

/** A copy: the window shows paths, and nobody's own belong in a picture. */
const fixtures = path.join(temporaryFolder('pictures'), 'articles');
cpSync(path.join(root, 'test-fixtures'), fixtures, { recursive: true });
const ARTICLE = '2024-05-14 Hafenkurier (de).txt';
const PLACE_ARTICLE = '2024-05-15 Skånekuriren (sv).txt';

/** @typedef {import('./host/window.mjs').Window} Window */

/** An article beside the outline, which is what a person sees all day. */
async function articleAndOutline(/** @type {Window} */ window) {
  await window.open(ARTICLE);
  await window.ready();
  await window.command('Newsmark: Show Outline of Speakers, Topics and Names');
  await window.clickItem('Hinrich Petersen');
  await window.goToText(path.join(fixtures, ARTICLE), 'Sie sitzt auf Sand');
}

async function hover(/** @type {Window} */ window) {
  await window.open(ARTICLE);
  await window.ready();
  await window.command('View: Close Primary Side Bar');
  await window.hover('Tschernyschow,');
}

async function peek(/** @type {Window} */ window) {
  await window.open(PLACE_ARTICLE);
  await window.ready();
  await window.command('View: Close Primary Side Bar');
  await window.goToText(path.join(fixtures, PLACE_ARTICLE), 'Köpenhamn');
  await window.command('Newsmark: Show Other Mentions');
  for (const paper of ['Øresundsbladet', 'Hafenkurier']) await window.clickItem(paper);
}

/** The pictures that the extension itself draws of all articles. */
async function corpusOverview(/** @type {Window} */ window) {
  await window.open(ARTICLE);
  await window.ready();
  await window.command('View: Close Primary Side Bar');
  await window.command('Newsmark: Show Overview');
  await window.seeInWebview('#charts svg');
}

const wide = { width: 1280, height: 800 };

/** @type {Record<string, { theme: string, size: { width: number, height: number }, arrange: (window: Window) => Promise<void>, part?: string }>} */
const pictures = {
  'overview-light': { theme: 'light', size: wide, arrange: articleAndOutline },
  'overview-dark': { theme: 'dark', size: wide, arrange: articleAndOutline },
  'overview-high-contrast': { theme: 'hc-dark', size: wide, arrange: articleAndOutline },
  'overview-high-contrast-light': { theme: 'hc-light', size: wide, arrange: articleAndOutline },
  hover: { theme: 'light', size: { width: 1000, height: 560 }, arrange: hover },
  peek: { theme: 'light', size: { width: 1100, height: 640 }, arrange: peek },
  'corpus-overview': {
    theme: 'light',
    size: { width: 1000, height: 1290 },
    arrange: corpusOverview,
    part: '.part.editor',
  },
  outline: {
    theme: 'light',
    size: { width: 1280, height: 900 },
    arrange: articleAndOutline,
    part: '.part.sidebar',
  },
};

async function take(name) {
  const { theme, size, arrange, part } = pictures[name];
  const window = await openWindow({
    paths: [fixtures],
    theme,
    size,
    settings: { 'editor.minimap.enabled': false },
  });
  try {
    await arrange(window);
    const file = path.join(root, 'docs', 'images', `${name}.png`);
    await window.screenshot(file, part);
    console.log(`wrote ${path.relative(root, file)}`);
  } catch (error) {
    const file = path.join(os.tmpdir(), `${name}-failed.png`);
    await window.page.screenshot({ path: file });
    throw new Error(`${name}: ${error.message} (window: ${file})`);
  } finally {
    await window.close();
  }
}

async function main() {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures);
  const unknown = names.filter((name) => !(name in pictures));
  if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}.`);
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const name of names) await take(name);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
