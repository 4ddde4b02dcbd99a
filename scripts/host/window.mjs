/**
 * A real VS Code window (VS Code server and headless Chromium) for screenshots and for looking at one's work.
 * Everything is done as a person would do it: palette, quick open, mouse and keys. Nothing sleeps; each step waits for
 * what it brings about to be on the screen.
 */
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { developmentPayload, windowAddress } from './address.mjs';
import { launchBrowser } from './browser.mjs';
import { installHost, root } from './install.mjs';
import { startServer } from './server.mjs';
import { writeSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';

export const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';
const EDITOR =
  '.editor-group-container.active .monaco-editor[role="code"], .editor-group-container.active .monaco-editor';

/**
 * Opens a window on folders with the extension of this checkout (`dist/` must be built).
 * @param {object} options
 * @param {string[]} options.paths folders, or one `.code-workspace`; none for a window without a folder
 * @param {keyof typeof themes | string} [options.theme] `dark`, `light`, `hc-dark`, `hc-light` or a theme's own name
 * @param {{ width: number, height: number }} [options.size] CSS pixels, default 1280 × 800
 * @param {number} [options.scale] device pixels per CSS pixel, default 1
 * @param {Record<string, unknown>} [options.settings]
 * @param {string} [options.data] a folder for what VS Code keeps, for a window that is opened again; default: a new one
 * @param {number} [options.port] of the server; what VS Code keeps of a folder, it keeps for this port
 * @param {(line: string) => void} [options.log]
 */
export async function openWindow(options) {
  const log = options.log ?? (() => {});
  const host = await installHost(console.error);
  const data = options.data ?? temporaryFolder('window');
  const userDataDir = path.join(data, 'user');
  await writeSettings(userDataDir, {
    'workbench.colorTheme': themes[options.theme ?? 'dark'] ?? options.theme,
    'editor.wordWrap': 'on',
    'editor.cursorBlinking': 'solid',
    ...options.settings,
  });
  const server = await startServer({
    host,
    userDataDir,
    extensionsDir: path.join(data, 'extensions'),
    serverDataDir: path.join(data, 'server'),
    port: options.port,
    testDriver: true,
    log,
  });
  const browser = await launchBrowser(console.error);
  const page = await browser.newPage({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => log(message.text()));
  const paths = options.paths.map((file) => path.resolve(file));
  const payload = developmentPayload(
    server.address,
    new Map([['extensionDevelopmentPath', await extensionFolder()]]),
  );
  await page.goto(windowAddress(server.address, paths, payload));
  await page.waitForFunction(() => 'driver' in globalThis);
  await page.evaluate('driver.whenWorkbenchRestored()');
  return new Window(page, async () => {
    await browser.close();
    server.stop();
  });
}

/**
 * The extension of this checkout by a path of its own. VS Code takes a theme below the path of an extension that is
 * developed for the one to show; its own themes may be installed in this checkout.
 */
async function extensionFolder() {
  const link = path.join(temporaryFolder('extension'), 'newsmark');
  await symlink(root, link, 'junction');
  return link;
}

export class Window {
  #close;

  /**
   * @param {import('playwright-core').Page} page
   * @param {() => Promise<void>} close
   */
  constructor(page, close) {
    this.page = page;
    this.#close = close;
  }

  /** Runs a command by its title in the palette, such as `Newsmark: Refresh`. */
  async command(title) {
    await this.#ask('F1', `>${title}`, () => this.#pick(title));
  }

  /** Opens a file of the workspace by the end of its path. */
  async open(file) {
    await this.#ask('Control+P', file, () => this.#pick(path.basename(file)));
    await this.page.locator(EDITOR).first().waitFor();
  }

  /** Types into the input that a key opens, and answers; all again when something else took the focus meanwhile. */
  async #ask(key, text, answer) {
    const input = this.page.locator(QUICK_INPUT).locator('input[type="text"]').first();
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, { timeout: 4000 });
        await answer(input);
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  async #pick(label) {
    const row = this.page.locator(QUICK_INPUT).locator('.monaco-list-row').filter({ hasText: label }).first();
    await row.waitFor({ timeout: 8000 }).catch(() => {
      throw new Error(`Nothing in the palette reads “${label}”.`);
    });
    await row.click({ timeout: 8000 });
    await this.#restMouse();
  }

  /** Moves the mouse to where nothing answers it, so that no tooltip is in the picture. */
  async #restMouse() {
    await this.page.mouse.move(1, 1);
  }

  /** Puts the cursor at a line and column (both from 1) of the open file. */
  async goTo(line, column = 1) {
    await this.#ask('Control+G', `:${line}:${column}`, async (input) => {
      await input.press('Enter');
      await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden', timeout: 8000 });
    });
  }

  /** Puts the cursor into the nth occurrence (from 1) of a text of the file on disk, which must be open. */
  async goToText(file, text, nth = 1) {
    const content = await readFile(file, 'utf8');
    let offset = -1;
    for (let i = 0; i < nth; i++) {
      offset = content.indexOf(text, offset + 1);
      if (offset < 0) throw new Error(`“${text}” does not occur ${nth} times in ${file}.`);
    }
    const before = content.slice(0, offset).split(/\r\n|\r|\n/);
    await this.goTo(before.length, before[before.length - 1].length + 2);
  }

  /** Moves the mouse over the first visible occurrence of a text in the editor and waits for its hover. */
  async hover(text) {
    const point = await this.#locate(text);
    await this.page.mouse.move(point.x - 3, point.y);
    await this.page.mouse.move(point.x, point.y);
    await this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
    await this.page
      .locator('.monaco-hover:not(.hidden)')
      .filter({ hasNotText: /^Loading/ })
      .first()
      .waitFor();
  }

  /** Centre of a text in the editor, in CSS pixels; tokens cut a line's text into several nodes. */
  async #locate(text) {
    const find = (wanted) => {
      for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let content = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, start: content.length });
          content += node.textContent;
        }
        const middle = content.replaceAll('\u00a0', ' ').indexOf(wanted) + Math.floor(wanted.length / 2);
        if (!content.replaceAll('\u00a0', ' ').includes(wanted)) continue;
        const at = nodes.findLast((candidate) => candidate.start <= middle);
        const range = document.createRange();
        range.setStart(at.node, middle - at.start);
        range.setEnd(at.node, middle - at.start + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    };
    const found = await this.page.waitForFunction(find, text).catch(() => {
      throw new Error(`“${text}” is not on the screen.`);
    });
    return found.jsonValue();
  }

  /** Clicks an item of a tree view (or of any list) by a part of its label. */
  async clickItem(label) {
    const row = this.page.locator('.monaco-list-row').filter({ hasText: label }).first();
    await row.waitFor().catch(() => {
      throw new Error(`No item reads “${label}”.`);
    });
    await row.click();
    await this.#restMouse();
  }

  /** Waits until a CSS selector or, with `text=…`, a text is visible. */
  async see(selector) {
    await this.page.locator(selector).first().waitFor();
  }

  /** Waits until a web view shows what a selector names. */
  async seeInWebview(selector) {
    for (let look = 0; look < 40; look++) {
      for (const frame of this.page.frames()) {
        if ((await frame.locator(selector).count()) > 0) return;
      }
      await this.page.waitForEvent('framenavigated', { timeout: 500 }).catch(() => {});
    }
    throw new Error(`No web view shows ${selector}.`);
  }

  /** Waits until the open article is analysed and all articles of the folder are read, as the status bar says. */
  async ready() {
    const item = this.page.locator('.statusbar-item[id*="newsmark.status"]');
    await item.filter({ hasText: /name/, hasNot: this.page.locator('.codicon-sync') }).waitFor();
  }

  /** Waits until two looks at the window, a moment apart, are the same: nothing is being drawn or computed for it. */
  async settled() {
    await this.page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
    let before;
    for (let look = 0; look < 40; look++) {
      const now = (await this.page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
      if (now === before) return;
      before = now;
      await this.page.waitForTimeout(300);
    }
  }

  /** Writes a PNG of the window, or of the part a selector names, once it has settled. */
  async screenshot(file, selector) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await this.settled();
    const target = selector ? this.page.locator(selector).first() : this.page;
    await target.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  async close() {
    await this.#close();
  }
}
