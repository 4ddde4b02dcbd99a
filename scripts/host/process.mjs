// Child processes that leave nothing behind: each runs in a process group of its own that is killed as a whole.
import { spawn, spawnSync } from 'node:child_process';

/** Running programs and the signal that ends each. */
const groups = new Map();
const windows = process.platform === 'win32';

/**
 * Starts a long-lived program in its own process group; the group dies with this process or through `killGroup`.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {NodeJS.Signals} [signal] SIGTERM for a script of ours, which then ends its own groups
 */
export function spawnGroup(command, args, options = {}, signal = 'SIGKILL') {
  const child = spawn(command, args, { ...options, detached: !windows });
  groups.set(child, signal);
  child.once('exit', () => groups.delete(child));
  return child;
}

/**
 * Kills a program started with `spawnGroup` together with everything it started.
 * @param {import('node:child_process').ChildProcess} child
 */
export function killGroup(child) {
  const signal = groups.get(child) ?? 'SIGKILL';
  groups.delete(child);
  if (!child.pid) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Runs a cleanup, once, however this process ends short of SIGKILL; `cleanup` must be synchronous. */
export function onExit(cleanup) {
  exitHooks.push(cleanup);
}

const exitHooks = [];

process.once('exit', () => {
  for (const child of [...groups.keys()]) killGroup(child);
  for (const hook of exitHooks) hook();
});
for (const [signal, number] of /** @type {const} */ ([
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
])) {
  process.once(signal, () => process.exit(128 + number));
}

/** Ends this process when the one that started it is gone: npm, when killed, tells nobody. */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1000).unref();
}

/**
 * Runs npm with the npm that runs this script, or else the one on PATH.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number} the exit code
 */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  const result = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', ...options })
    : spawnSync('npm', args, { stdio: 'inherit', shell: windows, ...options });
  return result.status ?? 1;
}
