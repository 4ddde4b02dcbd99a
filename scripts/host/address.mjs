// The address under which a VS Code server opens a folder, a workspace file or nothing.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary.mjs';

/** Absolute path in URI form: `/folder/a b` → `/folder/a%20b`, `C:\folder` → `/C:/folder`. */
function uriPath(file) {
  return pathToFileURL(file).pathname;
}

/** `vscode-remote` URI of a file on the server's machine. */
export function remoteUri(address, file) {
  return `vscode-remote://${address}${uriPath(file)}`;
}

/**
 * What the desktop VS Code takes as `--extensionDevelopmentPath` and `--extensionTestsPath`. The server honours them
 * in the address under `--enable-smoke-test-driver` only.
 * @param {string} address of the server
 * @param {Map<string, string>} flags absolute paths by flag
 * @returns {[string, string][]}
 */
export function developmentPayload(address, flags) {
  return ['extensionDevelopmentPath', 'extensionTestsPath']
    .filter((name) => flags.has(name))
    .map((name) => [name, remoteUri(address, flags.get(name))]);
}

/**
 * Where a browser finds the window: with one folder, one `.code-workspace`, several folders or nothing open.
 * @param {string} address of the server
 * @param {string[]} paths absolute
 * @param {[string, string][]} [payload]
 */
export function windowAddress(address, paths, payload = []) {
  const query = new URLSearchParams(workspaceQuery(paths));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${address}/?${String(query).replaceAll('%2F', '/')}`;
}

function workspaceQuery(paths) {
  if (paths.length === 0) return { ew: 'true' };
  if (paths.length > 1) return { workspace: decodeURIComponent(uriPath(workspaceFile(paths))) };
  const [only] = paths;
  return { [only.endsWith('.code-workspace') ? 'workspace' : 'folder']: decodeURIComponent(uriPath(only)) };
}

/** VS Code opens several folders as one multi-root workspace; a server needs a file that names them. */
function workspaceFile(folders) {
  const file = path.join(temporaryFolder('workspace'), 'folders.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  return file;
}
