// Folders that are gone when this process ends, so that runs beside each other never share state.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from './process.mjs';

/** A new empty folder, removed on exit. Its path is short: Unix sockets in it may be no longer than 103 bytes. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `newsmark-${name}-`));
  onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
