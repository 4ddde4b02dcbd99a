import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { TempFolder } from '../../test/client';
import { FileNotFoundError } from '../files/file-system';
import { nodeFiles } from './files';

const PATTERNS = { include: ['**/*.txt'], exclude: ['**/node_modules/**', '**/robots.txt'] };

let folder: TempFolder;
beforeEach(() => {
  folder = new TempFolder();
});
afterEach(() => folder.remove());

const uriOf = (path: string) => pathToFileURL(path).toString();
const rootOf = (uri: string) => ({ uri, patterns: PATTERNS });
const find = (path: string, token = CancellationToken.None) => nodeFiles.find([rootOf(uriOf(path))], token);

describe('finding files', () => {
  it('goes through all folders that are not excluded', async () => {
    const wanted = [folder.write('b/c/ø 1.txt', ''), folder.write('a.txt', '')];
    folder.write('robots.txt', '');
    folder.write('a.md', '');
    folder.write('b/node_modules/x/a.txt', '');
    expect(await find(folder.path)).toEqual({ uris: wanted.sort(), omissions: [] });
  });

  it('takes links to files, and does not follow links to folders', async () => {
    const target = folder.write('real/a.txt', '');
    symlinkSync(join(folder.path, 'real/a.txt'), join(folder.path, 'link.txt'));
    symlinkSync(folder.path, join(folder.path, 'real/loop'));
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'dead.txt'));
    const { uris } = await find(folder.path);
    expect(uris).toEqual([uriOf(join(folder.path, 'link.txt')), target].sort());
  });

  it('finds a file once, though it is in two workspace folders', async () => {
    const uri = folder.write('a/b.txt', '');
    const roots = [folder.path, join(folder.path, 'a')].map((path) => rootOf(uriOf(path)));
    expect((await nodeFiles.find(roots, CancellationToken.None)).uris).toEqual([uri]);
  });

  it('does not go through a whole disk, and says so', async () => {
    const { uris, omissions } = await find('/');
    expect(uris).toEqual([]);
    expect(omissions).toEqual([expect.stringContaining('open the folder with your articles')]);
  });

  it('finds nothing in a folder that is not there, or of another file system', async () => {
    expect((await find(join(folder.path, 'nowhere'))).uris).toEqual([]);
    const virtual = await nodeFiles.find([rootOf('vscode-vfs://host/news')], CancellationToken.None);
    expect(virtual).toEqual({ uris: [], omissions: [] });
  });

  it('stops when it is cancelled', async () => {
    folder.write('a.txt', '');
    const source = new CancellationTokenSource();
    source.cancel();
    expect((await find(folder.path, source.token)).uris).toEqual([]);
  });
});

it('reading a file that is not there says just that', async () => {
  await expect(nodeFiles.read(uriOf(join(folder.path, 'a.txt')))).rejects.toBeInstanceOf(FileNotFoundError);
});
