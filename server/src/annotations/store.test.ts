import { beforeEach, describe, expect, it } from 'vitest';
import { makeAnchor } from './anchor';
import type { Annotation } from './model';
import { AnnotationStore } from './store';

const A = 'file:///a.txt';
const SIDECAR = `${A}.annotations.json`;
const TEXT = 'Anna Berg met Per Lind in Karlstad on Monday. Lind left Karlstad for the coast.';

let files: Map<string, string>;
let notes: string[];
let full: boolean;
let place: string;
/** Runs while a file is read, if set. */
let whileReading: (() => void) | undefined;
/** Runs while a file is written, if set. */
let whileWriting: (() => void) | undefined;

beforeEach(() => {
  files = new Map();
  notes = [];
  full = false;
  place = '.annotations';
  whileReading = undefined;
  whileWriting = undefined;
});

async function open(text = TEXT): Promise<AnnotationStore> {
  const store = newStore();
  await store.load(A, text);
  return store;
}

function newStore(): AnnotationStore {
  return new AnnotationStore({
    files: {
      read: async (uri) => {
        const text = files.get(uri);
        whileReading?.();
        return text === undefined ? undefined : { bytes: new TextEncoder().encode(text), stamp: text };
      },
      stamp: async (uri) => files.get(uri),
      write: async (uri, bytes) => {
        if (full) throw new Error('no space left');
        whileWriting?.();
        const text = new TextDecoder().decode(bytes);
        files.set(uri, text);
        return text;
      },
      remove: async (uri) => void files.delete(uri),
    },
    sidecarOf: (uri) => (uri.startsWith('untitled:') ? undefined : `${uri}${place}.json`),
    nameOf: (uri) => uri.split('/').at(-1)!,
    notify: (message) => notes.push(message),
  });
}

function mark(words: string, id = words): Annotation {
  const start = TEXT.indexOf(words);
  const anchor = makeAnchor(TEXT, { start, end: start + words.length });
  return { id, kind: 'mention', type: 'PER', decision: 'added', anchor, created: '', modified: '' };
}
const add = (store: AnnotationStore, words: string, id = words) =>
  store.act(`Mark ${words}`, [{ uri: A, id, put: mark(words, id) }]);
const wordsOf = (store: AnnotationStore, text = TEXT) =>
  store.placed(A).map(({ start, end }) => text.slice(start, end));

describe('AnnotationStore', () => {
  it('knows after a restart what was decided before', async () => {
    await add(await open(), 'Per Lind');
    expect(wordsOf(await open())).toEqual(['Per Lind']);
  });

  it('keeps what is decided while the sidecar is still being read', async () => {
    await add(await open(), 'Per Lind');
    const store = newStore();
    const loading = store.load(A, TEXT);
    await add(store, 'Anna Berg');
    await loading;
    expect(wordsOf(store).sort()).toEqual(['Anna Berg', 'Per Lind']);
  });

  it('takes all of an action back when one of its articles goes before it is written', async () => {
    const store = newStore();
    const uris = Array.from({ length: 9 }, (_, i) => `file:///${i}.txt`);
    for (const uri of uris) await store.load(uri, TEXT);
    whileWriting = () => store.remove(uris[8]!);
    const put = mark('Anna Berg');
    await expect(
      store.act(
        'Mark everywhere',
        uris.map((uri) => ({ uri, id: put.id, put })),
      ),
    ).rejects.toThrow('8.txt is no article that can be annotated.');
    expect(uris.flatMap((uri) => store.placed(uri))).toEqual([]);
    expect([...files.keys()]).toEqual([]);
  });

  it('takes back many changes as one, and does them again', async () => {
    const store = await open();
    await store.act('Two', [
      { uri: A, id: '1', put: mark('Anna Berg', '1') },
      { uri: A, id: '2', put: mark('Per Lind', '2') },
    ]);
    await store.history.undo();
    expect(wordsOf(store)).toEqual([]);
    await store.history.redo();
    expect(wordsOf(store).sort()).toEqual(['Anna Berg', 'Per Lind']);
  });

  it('brings annotations back whose words were deleted, when the deletion is undone', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    const start = TEXT.indexOf('Per Lind');
    const cut = TEXT.replace('Per Lind', '');
    store.edited(A, { start, end: start + 8, length: 0 }, cut);
    expect(store.orphans(A)).toMatchObject([{ reason: 'gone' }]);
    store.edited(A, { start, end: start, length: 8 }, TEXT);
    expect(wordsOf(store)).toEqual(['Per Lind']);
  });

  it('writes on top of what somebody else wrote meanwhile', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    const other = await open();
    await add(other, 'Anna Berg');
    await add(store, 'Karlstad');
    expect(wordsOf(await open()).sort()).toEqual(['Anna Berg', 'Karlstad', 'Per Lind']);
  });

  it('changes nothing when it cannot write', async () => {
    const store = await open();
    full = true;
    await expect(add(store, 'Per Lind')).rejects.toThrow('no space left');
    expect(wordsOf(store)).toEqual([]);
    expect(await store.history.undo()).toBeUndefined();
  });

  it('keeps a broken sidecar, and puts both together once it is mended', async () => {
    await add(await open(), 'Per Lind');
    const whole = files.get(SIDECAR)!;
    files.set(SIDECAR, whole.slice(0, 100));
    const store = await open();
    await add(store, 'Anna Berg');
    expect(files.get(SIDECAR)).toBe(whole.slice(0, 100));
    expect(notes).toEqual([expect.stringContaining('a.txt.annotations.json cannot be read')]);
    files.set(SIDECAR, whole);
    const mended = await open();
    expect(wordsOf(mended).sort()).toEqual(['Anna Berg', 'Per Lind']);
    await mended.act('Remove', [{ uri: A, id: 'Anna Berg' }]);
    expect(wordsOf(await open())).toEqual(['Per Lind']);
  });

  it('takes over what was begun beside a broken sidecar when that is deleted, and leaves one file', async () => {
    files.set(SIDECAR, '{"items": [');
    await add(await open(), 'Anna Berg');
    files.delete(SIDECAR);
    const store = await open();
    expect(wordsOf(store)).toEqual(['Anna Berg']);
    await add(store, 'Per Lind');
    expect([...files.keys()]).toEqual([SIDECAR]);
    expect(wordsOf(await open()).sort()).toEqual(['Anna Berg', 'Per Lind']);
  });

  it('sees that a sidecar was mended while it is open, and puts both together with the next action', async () => {
    await add(await open(), 'Per Lind');
    const whole = files.get(SIDECAR)!;
    files.set(SIDECAR, whole.slice(0, -20));
    const store = await open();
    await add(store, 'Anna Berg');
    files.set(SIDECAR, whole);
    expect(await store.reload(A)).toBe(true);
    expect(wordsOf(store).sort()).toEqual(['Anna Berg', 'Per Lind']);
    await add(store, 'Karlstad');
    expect([...files.keys()]).toEqual([SIDECAR]);
    expect(wordsOf(await open())).toHaveLength(3);
  });

  it('lets the later word count when both files speak of the same words, and keeps both notes', async () => {
    const first = { ...mark('Per Lind', '1'), note: 'the mayor?', modified: '2024-01-01' };
    const second = {
      ...mark('Per Lind', '2'),
      decision: 'rejected' as const,
      note: 'no',
      modified: '2024-02-01',
    };
    await (await open()).act('Mark', [{ uri: A, id: '1', put: first }]);
    const whole = files.get(SIDECAR)!;
    files.set(SIDECAR, `<<<<<<< ours\n${whole}`);
    await (await open()).act('Reject', [{ uri: A, id: '2', put: second }]);
    files.set(SIDECAR, whole);
    const [only, ...more] = (await open()).placed(A);
    expect(more).toEqual([]);
    expect(only!.annotation).toMatchObject({ id: '2', decision: 'rejected', note: 'the mayor?\nno' });
  });

  it('changes no article when one of many cannot be written', async () => {
    const store = await open();
    const other = 'untitled:1';
    await store.load(other, TEXT);
    const both = [A, other].map((uri) => ({ uri, id: 'x', put: mark('Per Lind', 'x') }));
    await expect(store.act('Mark', both)).rejects.toThrow(/Save the article first/);
    expect(wordsOf(store)).toEqual([]);
    expect(wordsOf(await open())).toEqual([]);
    expect(await store.history.undo()).toBeUndefined();
  });

  it('says that an article must be saved first', async () => {
    const store = await open();
    await store.load('untitled:1', TEXT);
    const change = { uri: 'untitled:1', id: 'x', put: mark('Per Lind', 'x') };
    await expect(store.act('Mark', [change])).rejects.toThrow(/Save the article first/);
  });

  it('annotates an article that has the name another one had before', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    const moved = 'file:///moved.txt';
    await store.load(moved, TEXT);
    await store.move(A, moved);
    store.renamed(A, moved);
    store.remove(A);
    await store.load(A, TEXT);
    await add(store, 'Anna Berg');
    expect(wordsOf(store)).toEqual(['Anna Berg']);
    expect((await store.history.undo())?.uris).toEqual([A]);
    expect(wordsOf(store)).toEqual([]);
    expect((await store.history.undo())?.uris).toEqual([moved]);
    expect(store.placed(moved)).toEqual([]);
    await store.history.redo();
    expect(store.placed(moved)).toHaveLength(1);
    expect(wordsOf(store)).toEqual([]);
  });

  it('follows what is typed while the sidecar is read again', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    files.set(SIDECAR, files.get(SIDECAR)!.replace('PER', 'ORG'));
    const typed = `So ${TEXT}`;
    whileReading = () => {
      whileReading = undefined;
      store.edited(A, { start: 0, end: 0, length: 3 }, typed);
    };
    expect(await store.reload(A)).toBe(true);
    expect(wordsOf(store, typed)).toEqual(['Per Lind']);
    expect(store.placed(A)[0]!.annotation.type).toBe('ORG');
  });

  it('undoes two actions when somebody asks twice at once', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    await add(store, 'Anna Berg');
    const undone = await Promise.all([store.history.undo(), store.history.undo()]);
    expect(undone.map((action) => action?.title)).toEqual(['Mark Anna Berg', 'Mark Per Lind']);
    expect(wordsOf(store)).toEqual([]);
    await store.history.redo();
    expect(wordsOf(store)).toEqual(['Per Lind']);
  });

  it('reads and writes where sidecars are now, when that changes', async () => {
    const store = await open();
    await add(store, 'Per Lind');
    place = '.elsewhere';
    expect(await store.relocate()).toEqual([A]);
    expect(wordsOf(store)).toEqual([]);
    await add(store, 'Anna Berg');
    expect([...files.keys()]).toEqual([SIDECAR, `${A}.elsewhere.json`]);
    place = '.annotations';
    expect(await store.relocate()).toEqual([A]);
    expect(wordsOf(store)).toEqual(['Per Lind']);
    expect(await store.relocate()).toEqual([]);
  });

  it('knows who speaks of a quote that a person put in its place', async () => {
    const store = await open();
    const { anchor: speaker } = mark('Anna Berg');
    const quote: Annotation = { ...mark('left Karlstad'), kind: 'quote', type: 'indirect', speaker };
    const start = TEXT.indexOf('left Karlstad');
    await store.act('Place', [{ uri: A, id: quote.id, put: quote, at: { start, end: start + 13 } }]);
    expect(store.placed(A)[0]!.speaker).toMatchObject({ start: 0, end: 9 });
  });
});
