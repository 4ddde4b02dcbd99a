#!/usr/bin/env node
/**
 * Packages the extension as a .vsix (`npm run package`, after which VS Code's “Install from VSIX…” takes it) and holds
 * it to what a user downloads: under 10 MB, with README and licence, and nothing but what .vscodeignore lists.
 * The bundles hold all code, so no dependencies go in.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from './host/install.mjs';

const MEGABYTES = 10;
/** Read by the bundles, or by people; what the manifest names is added to these. */
const REQUIRED = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/server.js',
  'dist/server.browser.js',
  'dist/cli.js',
  'dist/ThirdPartyNotices.txt',
];

/** Paths of existing files that a manifest names anywhere: mains, icons, grammars, walkthroughs. */
function namedFiles(value) {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(namedFiles);
  if (typeof value !== 'string' || !/\.\w+$/.test(value)) return [];
  const file = path.join(root, value);
  return existsSync(file) ? [path.relative(root, file).replaceAll(path.sep, '/')] : [];
}

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
const options = { cwd: root, dependencies: false };
const files = await listFiles(options);
const missing = [...REQUIRED, ...namedFiles(manifest)].filter((wanted) => !files.includes(wanted));
if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}.`);
// The project has no address yet that links and images of the README could be rewritten to.
await createVSIX({
  ...options,
  packagePath: file,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const size = statSync(file).size / 1e6;
console.log(`${path.relative(root, file)}: ${size.toFixed(1)} MB, ${files.length} files`);
if (size > MEGABYTES) throw new Error(`The package is larger than ${MEGABYTES} MB.`);
