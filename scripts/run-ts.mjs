// Bundles TypeScript scripts with esbuild and runs them one after the other:
//   node scripts/run-ts.mjs FILE.ts [args…]      one script with its arguments
//   node scripts/run-ts.mjs --all FOLDER SUFFIX  every script of a folder whose name ends so
// The working directory stays the caller's. Exits with the first status that is not 0.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const [first, ...rest] = process.argv.slice(2);
if (!first) {
  console.error('usage: run-ts.mjs FILE.ts [args…] | --all FOLDER SUFFIX');
  process.exit(2);
}

if (first === '--all') {
  const [folder, suffix] = rest;
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort();
  for (const name of scripts) {
    console.log(`\n== ${name}`);
    run(join(folder, name), []);
  }
} else {
  run(first, rest);
}

function run(script, args) {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
  try {
    const outfile = join(folder, 'script.cjs');
    buildSync({
      entryPoints: [script],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    });
    const flags = ['--expose-gc', '--max-old-space-size=8192'];
    const { status } = spawnSync(process.execPath, [...flags, outfile, ...args], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (process.exitCode) process.exit();
}
