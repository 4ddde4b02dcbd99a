import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalysisData, loadAnalysisData } from '../analysis/data';
import { AnnotationStore } from '../annotations/store';
import { FileNotFoundError, type FileSystem } from '../files/file-system';
import { keptFiles } from '../files/kept-files';
import type { WorkspaceRoot } from '../files/patterns';
import { Corpus } from './corpus';
import { type Analyses, Workspace, type WorkspaceHost } from './workspace';

const NEWS = 'Regjeringen legger frem et nytt forslag, og det skal behandles av Stortinget til våren.';
const OTHER =
  'Das ist eine ganz andere Nachricht, die nichts mit der ersten zu tun hat und die niemand kennt.';
const FOLDER = 'file:///news';
const A = 'file:///news/a.txt';
const B = 'file:///news/b.txt';
const files: WorkspaceRoot[] = [{ uri: FOLDER, patterns: { include: ['**/*.txt'], exclude: [] } }];

/** Files in memory; reading one can be held up. */
class MemoryFiles implements FileSystem {
  readonly texts = new Map<string, string>();
  readonly held = new Map<string, Promise<void>>();
  reads = 0;
  readonly #begun = new Map<string, ReturnType<typeof gate>>();

  async find() {
    return { uris: [...this.texts.keys()].sort(), omissions: [] };
  }

  async read(uri: string): Promise<Uint8Array> {
    this.reads++;
    this.#begun.get(uri)?.open();
    const text = this.texts.get(uri);
    await this.held.get(uri);
    if (text === undefined) throw new FileNotFoundError(uri);
    return new TextEncoder().encode(text);
  }

  /** Resolves when a file is read. */
  readOf(uri: string): Promise<void> {
    const begun = gate();
    this.#begun.set(uri, begun);
    return begun.opened;
  }

  async write(uri: string, bytes: Uint8Array): Promise<undefined> {
    this.texts.set(uri, new TextDecoder().decode(bytes));
  }

  async remove(uri: string): Promise<void> {
    this.texts.delete(uri);
  }
}

/** A promise that the test settles. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Reads the folders as far as the first file, which is held up until it is opened. */
async function indexUntilReading(uri: string): Promise<{ indexed: Promise<void>; open: () => void }> {
  const { opened, open } = gate();
  const isReading = disk.readOf(uri);
  disk.held.set(uri, opened);
  const indexed = workspace.index(files);
  await isReading;
  return { indexed, open };
}

const news = (uri: string, text: string, languageId = 'news') =>
  TextDocument.create(uri, languageId, 1, text);

let data: AnalysisData;
let disk: MemoryFiles;
let host: WorkspaceHost & { logged: string[]; notified: string[]; failures: string[]; yields: number };
let corpus: Corpus;
let workspace: Workspace;

beforeAll(async () => {
  data = await loadAnalysisData((name) => readFile(new URL(`../../data/${name}`, import.meta.url)));
});

beforeEach(() => {
  disk = new MemoryFiles();
  host = {
    logged: [],
    notified: [],
    failures: [],
    yields: 0,
    changed() {},
    redecided() {},
    progress() {},
    failed: (uri) => host.failures.push(uri),
    log: (message) => host.logged.push(message),
    notify: (message) => host.notified.push(message),
  };
  corpus = new Corpus(data, (uri) => host.failures.push(uri));
  workspace = workspaceWith();
});

function annotationStore(): AnnotationStore {
  return new AnnotationStore({
    files: keptFiles(disk),
    sidecarOf: (uri) => `${uri}.annotations.json`,
    nameOf: (uri) => uri,
    notify: host.notify,
  });
}

function workspaceWith(kept?: Analyses, annotations?: AnnotationStore): Workspace {
  const clock = {
    now: () => 0,
    yield: async () => {
      host.yields++;
    },
  };
  return new Workspace(corpus, disk, clock, host, kept, annotations);
}

const language = async (uri: string) => (await workspace.article(uri))?.analysis.language;

describe('a file', () => {
  it('that is deleted while it is read is no article', async () => {
    disk.texts.set(A, NEWS);
    const { indexed, open } = await indexUntilReading(A);
    expect(disk.reads).toBe(1);
    await workspace.filesChanged([{ uri: A, deleted: true }]);
    open();
    await indexed;
    expect(await language(A)).toBeUndefined();
  });

  it('that is deleted before it is read is passed over without a word', async () => {
    disk.texts.set(A, NEWS);
    disk.texts.set(B, OTHER);
    const find = disk.find.bind(disk);
    disk.find = async () => {
      const found = await find();
      disk.texts.delete(A);
      return found;
    };
    await workspace.index(files);
    expect([await language(A), await language(B)]).toEqual([undefined, 'de']);
    expect(host.logged).toEqual([]);
  });

  it('that changes while it is read has its newest text', async () => {
    disk.texts.set(A, NEWS);
    const { indexed, open } = await indexUntilReading(A);
    disk.texts.set(A, OTHER);
    disk.held.delete(A);
    await workspace.filesChanged([{ uri: A, deleted: false }]);
    open();
    await indexed;
    expect(await language(A)).toBe('de');
  });

  it('that is opened while it is read has the text of the editor', async () => {
    disk.texts.set(A, NEWS);
    const { indexed, open } = await indexUntilReading(A);
    workspace.openOrChange(news(A, OTHER));
    open();
    await indexed;
    expect(await language(A)).toBe('de');
  });

  it('that is opened before its turn has the text of the editor', async () => {
    for (let i = 10; i < 40; i++) disk.texts.set(`file:///news/${i}.txt`, NEWS);
    const last = 'file:///news/39.txt';
    host.progress = (done) => {
      if (done > 0 && !workspace.isOpen(last)) workspace.openOrChange(news(last, OTHER));
    };
    await workspace.index(files);
    expect(await language(last)).toBe('de');
  });

  it('that changes while it is read has its annotations in its newest text', async () => {
    disk.texts.set(A, NEWS);
    const annotations = annotationStore();
    workspace = workspaceWith(undefined, annotations);
    const load = vi.spyOn(annotations, 'load');
    const { indexed, open } = await indexUntilReading(A);
    disk.texts.set(A, OTHER);
    disk.held.delete(A);
    await workspace.filesChanged([{ uri: A, deleted: false }]);
    open();
    await indexed;
    expect(load.mock.calls).toEqual([[A, OTHER]]);
  });

  it('that was written anew keeps its annotations when it is copied then', async () => {
    disk.texts.set(A, NEWS);
    const annotations = annotationStore();
    workspace = workspaceWith(undefined, annotations);
    await workspace.index(files);
    const sidecar = `${A}.annotations.json`;
    disk.texts.set(sidecar, '{"items": []}');
    await workspace.filesChanged([{ uri: A, deleted: true }]);
    await workspace.filesChanged([{ uri: A, deleted: false }]);
    disk.texts.set(B, NEWS);
    await workspace.filesChanged([{ uri: B, deleted: false }]);
    expect([...disk.texts.keys()].sort()).toEqual([A, sidecar, B]);
  });

  it('that cannot be read is a line in the log', async () => {
    disk.texts.set(A, NEWS);
    disk.read = () => Promise.reject(new Error('EACCES: permission denied'));
    await workspace.index(files);
    expect(host.logged).toEqual(['a.txt cannot be read: EACCES: permission denied']);
  });

  it('outside the folders, or that does not match, is left alone', async () => {
    await workspace.index(files);
    disk.texts.set('file:///elsewhere/a.txt', NEWS);
    disk.texts.set('file:///news/a.md', NEWS);
    await workspace.filesChanged([
      { uri: 'file:///elsewhere/a.txt', deleted: false },
      { uri: 'file:///news/a.md', deleted: false },
    ]);
    expect(corpus.uris()).toEqual([]);
  });
});

describe('opening and closing', () => {
  it('costs no analysis when the text is the same', async () => {
    disk.texts.set(A, NEWS);
    await workspace.index(files);
    const { analysis } = (await workspace.article(A))!;
    workspace.openOrChange(news(A, NEWS));
    const open = (await workspace.article(A))!;
    expect(open.analysis).toBe(analysis);
    expect(open.document.version).toBe(1);
    await workspace.close(A);
    expect((await workspace.article(A))?.analysis).toBe(analysis);
  });
});

describe('indexing', () => {
  it('stops when it is cancelled', async () => {
    for (let i = 0; i < 50; i++) disk.texts.set(`file:///news/${i}.txt`, NEWS);
    const source = new CancellationTokenSource();
    host.progress = (done) => {
      if (done > 0) source.cancel();
    };
    const clock = { now: () => disk.reads * 1000, yield: async () => {} };
    await new Workspace(corpus, disk, clock, host).index(files, { cancel: source.token });
    expect(disk.reads).toBeLessThan(50);
  });

  it('gives way to a newer one', async () => {
    disk.texts.set(A, NEWS);
    const { opened, open } = gate();
    const find = disk.find.bind(disk);
    let finds = 0;
    disk.find = async () => {
      if (finds++ === 0) await opened;
      return find();
    };
    const first = workspace.index(files);
    const second = workspace.index([{ uri: FOLDER, patterns: { include: ['**/b.txt'], exclude: [] } }]);
    await second;
    disk.texts.set(B, OTHER);
    open();
    await first;
    expect(await language(B)).toBeUndefined();
  });

  it('takes out what is gone since', async () => {
    disk.texts.set(A, NEWS);
    disk.texts.set(B, OTHER);
    await workspace.index(files);
    disk.texts.delete(A);
    await workspace.index(files);
    expect(corpus.uris()).toEqual([B]);
  });

  it('takes analyses that are kept, unless they are distrusted', async () => {
    const kept = {
      get: async () => undefined,
      put: async () => {},
      prune: async () => {},
      flush: async () => {},
    } satisfies Analyses;
    disk.texts.set(A, NEWS);
    await workspace.index(files);
    const { analysis } = (await workspace.article(A))!;
    const marked = { ...analysis, words: 4711 };
    workspace = workspaceWith({ ...kept, get: async () => marked });
    await workspace.index(files);
    expect((await workspace.article(A))?.analysis.words).toBe(4711);
    await workspace.index(files, { distrusting: true });
    expect((await workspace.article(A))?.analysis.words).toBe(analysis.words);
  });
});

it('what is kept of articles that are gone is forgotten, not when none is found', async () => {
  const pruned: string[][] = [];
  const kept: Analyses = {
    get: async () => undefined,
    put: async () => {},
    prune: async (uris) => void pruned.push([...uris]),
    flush: async () => {},
  };
  workspace = workspaceWith(kept);
  disk.texts.set(A, NEWS);
  await workspace.index(files);
  disk.texts.delete(A);
  await workspace.index(files);
  expect(pruned).toEqual([[A]]);
});

describe('a document', () => {
  it('of an older version shown beside a file is no article of its own', async () => {
    workspace.openOrChange(news('git:/news/a.txt?%7B%22ref%22%3A%22HEAD%22%7D', NEWS));
    expect(corpus.uris()).toEqual([]);
  });

  it('of another language is an article as long as it reads as one', async () => {
    workspace.openOrChange(news(A, NEWS, 'plaintext'));
    expect(await language(A)).toBe('nb');
    workspace.openOrChange(news(A, 'x = 1', 'plaintext'));
    expect(await language(A)).toBeUndefined();
  });

  it('that is enormous is analysed in steps, while others are answered', async () => {
    workspace.openOrChange(news(A, `${NEWS} `.repeat(3_600)));
    workspace.openOrChange(news(B, OTHER));
    expect(corpus.articles().map(({ uri }) => uri)).toEqual([B]);
    expect(host.notified).toEqual([
      expect.stringMatching(/^a\.txt is very long \(0\.3 million characters\)/),
    ]);
    expect(await language(A)).toBe('nb');
    expect(host.yields).toBeGreaterThan(4);
    expect(corpus.articles().map(({ uri }) => uri)).toEqual([A, B]);
  });

  it('whose analysis throws does not take the others with it', async () => {
    const broken = news(A, NEWS);
    workspace.openOrChange(news(B, OTHER));
    workspace.openOrChange(broken);
    broken.getText = () => {
      throw new Error('broken');
    };
    expect(corpus.articles().map(({ uri }) => uri)).toEqual([B]);
    expect(host.failures).toEqual([A]);
  });
});

it('a folder that is gone takes its articles with it, not those that are open', async () => {
  disk.texts.set('file:///news/old/a.txt', NEWS);
  disk.texts.set('file:///news/old/b.txt', NEWS);
  disk.texts.set(B, OTHER);
  await workspace.index(files, { cancel: CancellationToken.None });
  workspace.openOrChange(news('file:///news/old/a.txt', NEWS));
  await workspace.filesChanged([{ uri: 'file:///news/old', deleted: true }]);
  expect(corpus.uris().sort()).toEqual([B, 'file:///news/old/a.txt']);
});
