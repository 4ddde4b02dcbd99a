#!/usr/bin/env node
/**
 * Looks at the extension in a real VS Code window and writes PNGs. Build first (`npm run build`).
 *
 *   node scripts/look.mjs [FOLDER… | FILE.code-workspace] [options] steps…
 *
 * Options: --theme dark|light|hc-dark|hc-light|NAME   --size 1280x800   --scale 2   --setting KEY=JSON   --verbose
 * Steps, done in the order given:
 *   --open FILE          quick open, by the end of the path
 *   --ready              waits until the open article is analysed and the folder is read
 *   --run TITLE          a command by its title in the palette: --run "Newsmark: Show Other Mentions"
 *   --goto LINE[:COL]    cursor, from 1
 *   --at TEXT            cursor into the first occurrence of TEXT in the file opened last
 *   --hover TEXT         mouse over the first visible TEXT, waits for the hover
 *   --click LABEL        an item of a tree or list
 *   --key KEYS           such as Shift+F12 or Escape
 *   --type TEXT
 *   --see SELECTOR       waits for a Playwright selector: 'text=Speakers', '.codelens-decoration'
 *   --text SELECTOR      prints the text of all that matches
 *   --out FILE.png       screenshot once the window has settled
 *
 *   node scripts/look.mjs test-fixtures --theme light --open de.txt --ready --hover Putins --out /tmp/hover.png
 */
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openWindow } from './host/window.mjs';

const OPTIONS = ['theme', 'size', 'scale', 'setting'];

function parse(args) {
  const parsed = { paths: [], steps: [], settings: {}, verbose: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--verbose') parsed.verbose = true;
    else if (!arg.startsWith('--')) parsed.paths.push(arg);
    else if (arg === '--ready') parsed.steps.push({ name: 'ready', value: '' });
    else if (args[i + 1] === undefined) throw new Error(`${arg} needs a value.`);
    else if (OPTIONS.includes(arg.slice(2))) setOption(parsed, arg.slice(2), args[++i]);
    else parsed.steps.push({ name: arg.slice(2), value: args[++i] });
  }
  return parsed;
}

function setOption(parsed, name, value) {
  if (name === 'setting') {
    const [key, json] = value.split(/=(.*)/s);
    parsed.settings[key] = JSON.parse(json);
  } else if (name === 'size') {
    const [width, height] = value.split('x').map(Number);
    parsed.size = { width, height };
  } else {
    parsed[name] = name === 'scale' ? Number(value) : value;
  }
}

/** The first file under the folders whose path ends in `ending`. */
function find(folders, ending) {
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const name = names.find((candidate) => candidate.replaceAll('\\', '/').endsWith(ending));
    if (name) return path.join(folder, name);
  }
  return undefined;
}

/** @param {import('./host/window.mjs').Window} window */
function actions(window, paths) {
  let opened;
  return {
    open: async (file) => {
      await window.open(file);
      opened = find(paths, file);
    },
    ready: () => window.ready(),
    run: (title) => window.command(title),
    goto: (position) => window.goTo(...position.split(':').map(Number)),
    at: (text) => window.goToText(opened, text),
    hover: (text) => window.hover(text),
    click: (label) => window.clickItem(label),
    key: (keys) => window.page.keyboard.press(keys),
    type: (text) => window.page.keyboard.type(text),
    see: (selector) => window.see(selector),
    text: async (selector) => {
      await window.settled();
      for (const text of await window.page.locator(selector).allInnerTexts()) console.log(text);
    },
    out: async (file) => {
      await window.screenshot(file);
      console.log(`wrote ${path.resolve(file)}`);
    },
  };
}

async function main() {
  const parsed = parse(process.argv.slice(2));
  const log = parsed.verbose ? (line) => console.error(line) : undefined;
  const window = await openWindow({ ...parsed, log });
  const known = actions(window, parsed.paths);
  try {
    for (const { name, value } of parsed.steps) {
      if (!known[name]) throw new Error(`Unknown step --${name}.`);
      try {
        await known[name](value);
      } catch (error) {
        const file = path.join(os.tmpdir(), 'look-failed.png');
        await window.page.screenshot({ path: file });
        throw new Error(`--${name} ${value}: ${error.message.split('\n')[0]} (window: ${file})`);
      }
    }
  } finally {
    await window.close();
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
