import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { developmentPayload, windowAddress } from './address.mjs';
import { parseArguments } from './arguments.mjs';

describe('parseArguments', () => {
  it('takes the flags with and without an equals sign, and the paths', () => {
    const { flags, paths } = parseArguments([
      '--no-sandbox',
      '--extensionTestsPath=/x/a=b.js',
      '--user-data-dir',
      '/u',
      'folder',
    ]);
    expect(Object.fromEntries(flags)).toEqual({
      extensionTestsPath: path.resolve('/x/a=b.js'),
      'user-data-dir': path.resolve('/u'),
    });
    expect(paths).toEqual([path.resolve('folder')]);
  });
});

describe('windowAddress', () => {
  const query = (paths: string[]) => new URL(windowAddress('127.0.0.1:80', paths)).searchParams;

  it('opens a folder, whatever is in its name', () => {
    const folder = path.resolve('/tmp/a b/ø&?#%41');
    expect(query([folder]).get('folder')).toBe(folder);
  });

  it('opens a workspace file', () => {
    const file = path.resolve('/tmp/two.code-workspace');
    expect(query([file]).get('workspace')).toBe(file);
  });

  it('opens nothing', () => {
    expect(query([]).get('ew')).toBe('true');
  });

  it('opens several folders as one workspace', () => {
    const folders = ['/tmp/a', '/tmp/b'].map((folder) => path.resolve(folder));
    const file = query(folders).get('workspace');
    const workspace = JSON.parse(readFileSync(file ?? '', 'utf8'));
    expect(workspace).toEqual({ folders: folders.map((folder) => ({ path: folder })) });
  });
});

describe('developmentPayload', () => {
  it('points at the files of the server that the window talks to', () => {
    const flags = new Map([
      ['extensionDevelopmentPath', '/x/with space'],
      ['user-data-dir', '/u'],
    ]);
    expect(developmentPayload('127.0.0.1:80', flags)).toEqual([
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:80/x/with%20space'],
    ]);
  });
});
