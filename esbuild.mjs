// Bundles the client, the server and the command line for Node and for the browser into dist/.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { context } from 'esbuild';
import { writeNotices } from './scripts/notices.mjs';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  sourcemap: true,
  minify: !watch,
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
  metafile: true,
};
/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...shared,
  platform: 'browser',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js' },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client.browser.js', format: 'cjs' },
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['client/src/overview/page/main.ts'],
    outfile: 'dist/overview.js',
    format: 'iife',
  },
];

async function copyData() {
  await mkdir('dist/data', { recursive: true });
  for (const name of await readdir('server/data')) {
    if (/\.(bin|json)$/.test(name)) await cp(`server/data/${name}`, `dist/data/${name}`);
  }
}

await rm('dist', { recursive: true, force: true });
await copyData();
const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((c) => c.watch()));
} else {
  const built = await Promise.all(contexts.map((c) => c.rebuild()));
  await writeNotices(
    built.map(({ metafile }) => metafile),
    'dist/ThirdPartyNotices.txt',
  );
  await Promise.all(contexts.map((c) => c.dispose()));
}
