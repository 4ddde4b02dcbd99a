// Installs what package-lock.json names, when that is not there yet. Imports nothing that would have to be installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = 20;

/**
 * Brings node_modules/ to the versions of package-lock.json.
 * @throws when Node is too old or npm fails; the message says so
 */
export function ensureDependencies() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Error(`Newsmark needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  if (isInstalled()) return;
  console.log('Installing dependencies with npm.');
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(['ci', ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }) !== 0) {
    throw new Error('npm could not install the dependencies: check that it can reach its registry.');
  }
}

/** npm keeps a lock of what it did install; packages for other platforms are not in it. */
function isInstalled() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = readPackages(installed);
  const wants = Object.entries(readPackages(path.join(root, 'package-lock.json')));
  return wants.every(([name, { version, optional }]) => {
    if (name === '') return true;
    return has[name] ? has[name].version === version : optional === true;
  });
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function readPackages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
