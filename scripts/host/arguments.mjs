// What the launcher understands of VS Code's command line.
import path from 'node:path';

const VALUED = ['extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir'];

/**
 * VS Code's command line, with `--flag=value` as @vscode/test-electron writes it or `--flag value`.
 * @param {string[]} args
 * @returns {{ flags: Map<string, string>, paths: string[] }} absolute paths, by flag and to open; other flags are left out
 */
export function parseArguments(args) {
  const flags = new Map();
  const paths = [];
  for (let i = 0; i < args.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (!match) paths.push(path.resolve(args[i]));
    else if (VALUED.includes(match[1])) flags.set(match[1], path.resolve(match[2] ?? args[++i]));
  }
  return { flags, paths };
}
