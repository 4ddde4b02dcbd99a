// The workspaces that the integration suites run in: copies in temporary folders, so that tests may write.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';

const fixtures = path.join(root, 'test-fixtures');

/** All articles of test-fixtures/, relative to it. */
function articles() {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort();
}

/** The articles and their gold. */
function folder() {
  const target = path.join(temporaryFolder('suite'), 'articles');
  cpSync(fixtures, target, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  return [target];
}

/** Every other article in one folder, the rest in another, so that both hold several languages. */
function multiRoot() {
  const base = temporaryFolder('suite');
  const names = ['first', 'second'];
  for (const [index, file] of articles().entries()) {
    const target = path.join(base, names[index % 2], file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(fixtures, file), target);
  }
  const workspace = path.join(base, 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return [workspace];
}

/** A folder as programmers have them: text files, but none that is an article. */
function noMatch() {
  const target = path.join(temporaryFolder('suite'), 'no-articles');
  mkdirSync(target);
  writeFileSync(path.join(target, 'robots.txt'), 'User-agent: *\nDisallow: /private/\n');
  writeFileSync(path.join(target, 'notes.md'), '# Notes\n\nNothing to see.\n');
  return [target];
}

/**
 * Name of a suite → makes the workspace and returns what to open in VS Code.
 * @type {Record<string, () => string[]>}
 */
export const workspaces = { folder, 'no-folder': () => [], 'multi-root': multiRoot, 'no-match': noMatch };
