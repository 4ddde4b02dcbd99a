#!/usr/bin/env node
/**
 * Everything that has to hold, as `npm test`; also from a fresh clone, for it installs and builds first.
 *
 *   npm test                        all stages; the last line is `N passed, N failed`
 *   npm run typecheck | lint        types; style (biome)
 *   npm run unit [-- PATH]          unit tests beside the code (vitest)
 *   npm run protocol                LSP over stdio against dist/server.js (vitest, server/test/)
 *   npm run integration             Mocha inside VS Code: see integration.mjs for suites and --grep
 *   npm run web                     the browser bundles in VS Code for the web: see web.mjs
 *
 * The parts want `npm install` and `npm run build` before. A stage without tests of its own (types, style, build,
 * package) counts as one. A stage that ends badly without a failed test counts as one failure. All stages run, whatever
 * fails, except that nothing runs without dependencies or a build.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './host/dependencies.mjs';
import { endWithParent, spawnGroup } from './host/process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const binaries = path.join(root, 'node_modules');
const tsc = path.join(binaries, 'typescript', 'bin', 'tsc');
const output = path.join(root, 'out');

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Runs a Node script with its output shown, and resolves to how it ended and its last lines.
 * @param {string[]} args
 * @returns {Promise<{ status: number, tail: string }>}
 */
function run(args) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const options = { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] };
    const child = spawnGroup(process.execPath, args, options, 'SIGTERM');
    let tail = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      tail = (tail + data).slice(-4000);
    });
    child.once('close', (status) => resolve({ status: status ?? 1, tail }));
  });
}

/** A stage that is right or wrong as a whole. */
async function whole(args) {
  const { status } = await run(args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A stage of ours, which ends with the line `N passed, N failed`. */
async function counted(args) {
  const { status, tail } = await run(args);
  const counts = /^(\d+) passed, (\d+) failed$/m.exec(tail);
  return consistent(status, counts ? { passed: Number(counts[1]), failed: Number(counts[2]) } : undefined);
}

/** A test file that cannot even be loaded counts as one failure. */
async function vitest(project) {
  const file = path.join(output, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const { status } = await run([
    path.join(binaries, 'vitest', 'vitest.mjs'),
    ...['run', '--project', project, '--passWithNoTests'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  if (!existsSync(file)) return consistent(status);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const unloadable = testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.length,
  );
  return consistent(status, { passed: numPassedTests, failed: numFailedTests + unloadable.length });
}

/** @param {Counts} [counts] */
function consistent(status, counts = { passed: 0, failed: 0 }) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @type {Record<string, () => Promise<Counts>>} */
const stages = {
  types: () => whole([tsc, '--noEmit']),
  'types of scripts': () => whole([tsc, '-p', 'scripts']),
  style: () =>
    whole([
      path.join(binaries, '@biomejs', 'biome', 'bin', 'biome'),
      ...['check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
    ]),
  unit: () => vitest('unit'),
  protocol: () => vitest('protocol'),
  integration: () => counted(['scripts/integration.mjs']),
  browser: () => counted(['scripts/web.mjs']),
  package: () => whole(['scripts/package.mjs']),
};

async function main() {
  endWithParent();
  ensureDependencies();
  mkdirSync(output, { recursive: true });
  const summary = [];
  const stage = async (name, work) => {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const counts = await work();
    summary.push({ name, ...counts, seconds: Math.round((Date.now() - start) / 1000) });
    return counts;
  };
  const { failed } = await stage('build', () => whole(['esbuild.mjs']));
  if (failed === 0) for (const [name, work] of Object.entries(stages)) await stage(name, work);

  console.log('');
  for (const { name, passed, failed, seconds } of summary) {
    console.log(`${name.padEnd(16)} ${passed} passed, ${failed} failed  (${seconds} s)`);
  }
  const sum = (key) => summary.reduce((total, counts) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
