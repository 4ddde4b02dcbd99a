#!/usr/bin/env node
/**
 * The integration suite: Mocha tests (bdd) inside a real VS Code, started by `runTests` of @vscode/test-electron.
 *
 *   npm run integration [-- --suite NAME] [--grep TEXT]      build first: npm run build
 *
 * Where the tests are, and the workspace that VS Code has open for them (always a copy, so tests may write):
 *   client/test/suite/*.test.ts              the articles of test-fixtures/           (suite `folder`)
 *   client/test/suite/no-folder/*.test.ts    no folder                                (suite `no-folder`)
 *   client/test/suite/multi-root/*.test.ts   two folders with articles of one event   (suite `multi-root`)
 *   client/test/suite/no-match/*.test.ts     a folder without any article             (suite `no-match`)
 *
 * Which VS Code: the desktop build where it can be downloaded and there is a display, else the VS Code server of
 * `vscode-launcher.mjs`. NEWSMARK_TEST_VSCODE=desktop|server decides; a path there names an executable.
 * NEWSMARK_TEST_MINUTES limits a suite (default 10); NEWSMARK_TEST_VERBOSE=1 shows all that VS Code logs.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from './host/install.mjs';
import { writeSettings } from './host/settings.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { report } from './report.mjs';
import { workspaces } from './workspaces.mjs';

const sources = path.join(root, 'client', 'test');
const bundles = path.join(root, 'out', 'test');

/** Test files of a suite, relative to client/test/. */
function testFiles(suite) {
  const folder = suite === 'folder' ? 'suite' : path.join('suite', suite);
  if (!existsSync(path.join(sources, folder))) return [];
  return readdirSync(path.join(sources, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Mocha stays outside of the bundles: all of them share one. */
async function bundle(files) {
  await build({
    entryPoints: ['index.ts', ...files].map((file) => path.join(sources, file)),
    outdir: bundles,
    outbase: sources,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function findVSCode() {
  const wanted = process.env.NEWSMARK_TEST_VSCODE;
  if (wanted && wanted !== 'desktop' && wanted !== 'server') return path.resolve(wanted);
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (wanted === 'desktop' || (display && wanted !== 'server')) {
    try {
      return await downloadAndUnzipVSCode({ version: 'stable', timeout: 15_000 });
    } catch (error) {
      if (wanted === 'desktop') throw error;
      console.log(
        `The desktop VS Code cannot be downloaded (${error.message}): using the VS Code server from npm.`,
      );
    }
  }
  return launcher();
}

/** The launcher as one executable file. */
function launcher() {
  const script = path.join(root, 'scripts', 'vscode-launcher.mjs');
  if (process.platform !== 'win32') return script;
  const command = path.join(temporaryFolder('launcher'), 'vscode.cmd');
  writeFileSync(command, `@"${process.execPath}" "${script}" %*\r\n`);
  return command;
}

/** Runs one suite in a VS Code of its own. */
async function runSuite(executable, suite, files, grep) {
  const userDataDir = temporaryFolder('user');
  await writeSettings(userDataDir);
  const results = path.join(temporaryFolder('results'), 'results.jsonl');
  const log = path.join(path.dirname(results), 'vscode.log');
  const bundled = files.map((file) => path.join(bundles, file.replace(/\.ts$/, '.js')));
  let failure;
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(bundles, 'index.js'),
      launchArgs: [
        ...workspaces[suite](),
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${temporaryFolder('extensions')}`,
        '--disable-extensions',
      ],
      extensionTestsEnv: {
        NEWSMARK_TEST: JSON.stringify({ files: bundled, grep, report: results }),
        NEWSMARK_TEST_LOG: process.env.NEWSMARK_TEST_VERBOSE ? undefined : log,
      },
    });
  } catch (error) {
    failure = error;
  }
  return report(`integration, ${suite}`, readResults(results, failure, log));
}

function readResults(file, failure, log) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const results = lines.filter((line) => line).map((line) => JSON.parse(line));
  if (failure && !results.some((result) => result.state === 'failed')) {
    const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-40).join('\n') : '';
    results.push({ state: 'failed', title: 'VS Code runs the tests', error: `${failure.message}\n${tail}` });
  }
  return results;
}

async function main() {
  const { values } = parseArgs({
    options: { suite: { type: 'string', multiple: true }, grep: { type: 'string' } },
  });
  const suites = Object.keys(workspaces)
    .filter((suite) => !values.suite || values.suite.includes(suite))
    .map((suite) => ({ suite, files: testFiles(suite) }))
    .filter(({ files }) => files.length > 0);
  await bundle(suites.flatMap(({ files }) => files));
  const executable = await findVSCode();
  let passed = 0;
  let failed = 0;
  for (const { suite, files } of suites) {
    const counts = await runSuite(executable, suite, files, values.grep);
    passed += counts.passed;
    failed += counts.failed;
  }
  if (passed + failed === 0) console.error(`No test matches${values.grep ? ` “${values.grep}”` : ''}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

await main();
