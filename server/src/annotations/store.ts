import type { Span } from '../analysis/types';
import type { KeptFiles } from '../files/kept-files';
import { AnnotatedArticle, type Orphan } from './article';
import type { Edit } from './edits';
import { History } from './history';
import type { Annotation, Placed } from './model';
import { pageNames, renameInPage, writeSidecar } from './sidecar';
import { filesThere, type Gathered, gather } from './sidecar-files';
import { SidecarWriter } from './sidecar-writer';

export interface StoreHost {
  files: KeptFiles;
  /** URI of an article's sidecar; undefined when it cannot have one: it is no file yet. */
  sidecarOf(uri: string): string | undefined;
  /** Name of an article or file for the user. */
  nameOf(uri: string): string;
  /** A sentence for the user, and the place in a file that it is about; line and column from 1. */
  notify(message: string, at: { uri: string; line: number; column: number }): void;
}

/** An annotation to put in place of that with its id, or an id to remove. */
export interface Change {
  uri: string;
  id: string;
  /** Missing: the annotation goes. */
  put?: Annotation;
  /** Where it stands; looked for when missing. */
  at?: Span & { speaker?: Span | null };
}

interface Kept extends Omit<Gathered, 'annotations' | 'broken'> {
  article: AnnotatedArticle;
  /** Where the sidecar was to be when it was read. */
  sidecar: string | undefined;
}

interface Loading {
  text: string;
  done: Promise<void>;
}

/** Changes that call articles as they were called after so many renames. */
interface Dated {
  changes: readonly Change[];
  renames: number;
}

/** Articles whose JSON is kept at hand: those somebody works on. */
const MOST_WRITERS = 8;
/** Sidecars written at once. */
const WRITES = 8;

const NOBODY: readonly Placed[] = [];

/**
 * What people decided about each article: read from its sidecar, kept in place while the text changes, written back with
 * every action. A sidecar that cannot be read is left as it is, and a fresh one is begun beside it.
 */
export class AnnotationStore {
  readonly history = new History();
  readonly #host: StoreHost;
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Loading>();
  readonly #placed = new WeakMap<AnnotatedArticle, readonly Placed[]>();
  readonly #told = new Set<string>();
  readonly #renames: { from: string; to: string }[] = [];
  /** By article and file, those used last at the end. */
  readonly #writers = new Map<string, SidecarWriter>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: StoreHost) {
    this.#host = host;
  }

  /** Annotations of an article in their places, in no order; empty while its sidecar is not read. */
  placed(uri: string): readonly Placed[] {
    const article = this.#kept.get(uri)?.article;
    if (!article || article.size === 0) return NOBODY;
    const known = this.#placed.get(article);
    if (known) return known;
    const placed = article.placed();
    this.#placed.set(article, placed);
    return placed;
  }

  orphans(uri: string): readonly Orphan[] {
    return this.#kept.get(uri)?.article.orphans() ?? [];
  }

  /** URIs of the files that keep the annotations of an article: its sidecar, and what was begun beside a broken one. */
  filesOf(uri: string): Promise<string[]> {
    return filesThere(this.#host.files, this.#host.sidecarOf(uri));
  }

  /** With its anchor as the text is now. */
  get(uri: string, id: string): Annotation | undefined {
    return this.#kept.get(uri)?.article.get(id);
  }

  isLoaded(uri: string): boolean {
    return this.#kept.has(uri);
  }

  /** Reads the sidecar of an article, whose text is `text`, unless that was done already. */
  async load(uri: string, text: string): Promise<void> {
    const loading = this.#loading.get(uri);
    if (loading) {
      loading.text = text;
      return loading.done;
    }
    if (this.#kept.has(uri)) {
      this.retext(uri, text);
      return;
    }
    const started: Loading = { text, done: Promise.resolve() };
    started.done = this.#read(uri, () => started.text).finally(() => this.#loading.delete(uri));
    this.#loading.set(uri, started);
    return started.done;
  }

  /** Takes a text that changed in a way nobody saw. */
  retext(uri: string, text: string): void {
    const loading = this.#loading.get(uri);
    if (loading) loading.text = text;
    const article = this.#kept.get(uri)?.article;
    if (!article || article.text === text) return;
    article.retext(text);
    this.#placed.delete(article);
  }

  /** Goes along with one edit made in the editor, exactly. `text` is that after it. */
  edited(uri: string, edit: Edit, text: string): void {
    const article = this.#kept.get(uri)?.article;
    if (!article) {
      this.retext(uri, text);
      return;
    }
    article.edited(edit, text);
    this.#placed.delete(article);
  }

  /** Forgets an article; its sidecar stays. */
  remove(uri: string): void {
    this.#kept.delete(uri);
  }

  /** An article or a folder goes under another name: what was done to it is undone there. */
  renamed(from: string, to: string): void {
    this.#renames.push({ from, to });
  }

  /**
   * Takes the files of an article along that goes under another name now: what its pages call it goes with it. Does
   * nothing when the new name has files of its own. Answers whether files moved.
   */
  move(from: string, to: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const [base, target] = [this.#host.sidecarOf(from), this.#host.sidecarOf(to)];
      const moving = await this.filesOf(from);
      if (!base || !target || moving.length === 0 || (await this.filesOf(to)).length > 0) return false;
      for (const file of moving) {
        const read = await this.#host.files.read(file);
        const name = target.replace(/\.json$/, file.slice(base.length - '.json'.length));
        if (!read) continue;
        const bytes = renameInPage(read.bytes, pageNames(file, from), pageNames(name, to));
        await this.#host.files.write(name, bytes);
      }
      for (const file of moving) await this.#host.files.remove(file);
      await this.#refresh(to);
      return true;
    });
  }

  /** Reads the sidecar again if somebody else wrote it. Answers whether that was so. */
  reload(uri: string): Promise<boolean> {
    return this.#inTurn(() => this.#refresh(uri));
  }

  /** Sidecars are kept elsewhere from now on: reads those there. Answers the articles that this is about. */
  async relocate(): Promise<string[]> {
    await Promise.allSettled([...this.#loading.values()].map(({ done }) => done));
    const moved = [...this.#kept.keys()].filter(
      (uri) => this.#kept.get(uri)!.sidecar !== this.#host.sidecarOf(uri),
    );
    for (const uri of moved) await this.reload(uri);
    return moved;
  }

  /** Writes where annotations stand now, after edits, if there are any. */
  save(uri: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#kept.get(uri)?.article.size) return;
      await this.#refresh(uri);
      if (this.#kept.has(uri)) await this.#write(uri);
    });
  }

  /**
   * Does one action, which may touch many articles and is undone as one. Every sidecar is written before it resolves.
   * Rejects when a file cannot be written; what was done to it is taken back.
   */
  async act(title: string, changes: readonly Change[]): Promise<void> {
    let redo: Dated = { changes, renames: this.#renames.length };
    let undo = await this.#inTurn(() => this.#apply(redo));
    const { renames } = redo;
    const uris = [...new Set(changes.map(({ uri }) => uri))];
    const nameNow = (uri: string) => this.#nameNow(uri, renames);
    this.history.push({
      title,
      get uris() {
        return uris.map(nameNow);
      },
      undo: async () => {
        redo = await this.#inTurn(() => this.#apply(undo));
      },
      redo: async () => {
        undo = await this.#inTurn(() => this.#apply(redo));
      },
    });
  }

  /** Answers the changes that take these back. When a file cannot be written, no article is changed. */
  async #apply({ changes, renames }: Dated): Promise<Dated> {
    const now = this.#renames.length;
    const groups = byArticle(
      changes.map((change) => ({ ...change, uri: this.#nameNow(change.uri, renames) })),
    );
    const back: Change[] = [];
    const written: string[] = [];
    try {
      for (const [uri, own] of groups) {
        await this.#refresh(uri);
        back.unshift(...this.#change(uri, own));
      }
      await this.#writeAll([...groups.keys()], written);
    } catch (error) {
      for (const [uri, own] of byArticle(back)) if (this.#kept.has(uri)) this.#change(uri, own);
      await this.#writeAll([...written]).catch(() => {});
      throw error;
    }
    return { changes: back, renames: now };
  }

  /** Goes on when one cannot be written, until those are done that were begun with it; then throws. */
  async #writeAll(uris: readonly string[], written: string[] = []): Promise<void> {
    for (let i = 0; i < uris.length; i += WRITES) {
      const writes = uris.slice(i, i + WRITES).map(async (uri) => {
        await this.#write(uri);
        written.push(uri);
      });
      const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    }
  }

  /** Throws when the article is gone, or never was one. */
  #articleAt(uri: string): Kept {
    const kept = this.#kept.get(uri);
    if (!kept) throw new Error(`${this.#host.nameOf(uri)} is no article that can be annotated.`);
    return kept;
  }

  #change(uri: string, changes: readonly Change[]): Change[] {
    const kept = this.#articleAt(uri);
    const undo: Change[] = [];
    for (const { id, put, at } of changes) {
      undo.unshift({ uri, id, put: kept.article.get(id) });
      const standsThere = at && kept.article.text.slice(at.start, at.end) === put?.anchor.exact;
      if (put) kept.article.put(put, standsThere ? at : undefined);
      else kept.article.remove(id);
    }
    this.#placed.delete(kept.article);
    return undo;
  }

  /** What an article is called that had this name after so many renames; another may have the name since. */
  #nameNow(uri: string, renames: number): string {
    let now = uri;
    for (const { from, to } of this.#renames.slice(renames)) {
      if (now === from || now.startsWith(`${from}/`)) now = to + now.slice(from.length);
    }
    return now;
  }

  async #refresh(uri: string): Promise<boolean> {
    // Marks are shown before the sidecar is read, and whoever is quick decides about one.
    await this.#loading.get(uri)?.done;
    const kept = this.#kept.get(uri);
    if (!kept) return false;
    if (!(await this.#isOutdated(uri, kept))) return false;
    // Edits go on while the file is read.
    await this.#read(uri, () => (this.#kept.get(uri) ?? kept).article.text);
    return true;
  }

  async #isOutdated(uri: string, { sidecar, stamps }: Kept): Promise<boolean> {
    if (sidecar !== this.#host.sidecarOf(uri)) return true;
    for (const [file, stamp] of stamps) if ((await this.#host.files.stamp(file)) !== stamp) return true;
    return false;
  }

  /** Files that are broken are told of once. */
  async #read(uri: string, textNow: () => string): Promise<void> {
    const sidecar = this.#host.sidecarOf(uri);
    const { annotations, broken, ...kept } = await gather(this.#host.files, sidecar, textNow);
    for (const { file, reason } of broken) this.#tell(file, reason);
    this.#kept.set(uri, { ...kept, sidecar, article: new AnnotatedArticle(textNow(), annotations) });
  }

  #tell(file: string, reason: string): void {
    const message = `The annotations in ${this.#host.nameOf(file)} cannot be read: ${reason}. The file stays as it is; new annotations go to a file beside it.`;
    const [, line = 1, column = 1] = /^line (\d+), column (\d+)/.exec(reason) ?? [];
    if (!this.#told.has(message))
      this.#host.notify(message, { uri: file, line: Number(line), column: Number(column) });
    this.#told.add(message);
  }

  async #write(uri: string): Promise<void> {
    const kept = this.#articleAt(uri);
    if (!kept.target)
      throw new Error(
        `Annotations of ${this.#host.nameOf(uri)} cannot be kept: there is no file for them. Save the article first.`,
      );
    kept.stamps.set(kept.target, await this.#writeTarget(uri, kept));
    for (const other of kept.others) kept.stamps.set(other, await this.#discard(other));
    kept.others = [];
  }

  /** Answers the stamp of the file; undefined when there is nothing to keep: then there is none. */
  async #writeTarget(
    uri: string,
    { article, foreign, fields, target, stamps }: Kept,
  ): Promise<string | undefined> {
    const isEmpty = article.size + foreign.length === 0 && Object.keys(fields).length === 0;
    if (isEmpty) return stamps.get(target) === undefined ? undefined : this.#discard(target);
    return this.#host.files.write(target, this.#writerOf(uri, target).write(article, foreign, fields));
  }

  /** The target holds what a file beside it held. Answers its stamp, if the file cannot be deleted and is emptied. */
  async #discard(file: string): Promise<string | undefined> {
    try {
      await this.#host.files.remove(file);
      return undefined;
    } catch {
      const empty = writeSidecar({ annotations: [], foreign: [] }, pageNames(file, file), '');
      return this.#host.files.write(file, new TextEncoder().encode(empty));
    }
  }

  #writerOf(uri: string, target: string): SidecarWriter {
    const key = `${uri} ${target}`;
    const writer = this.#writers.get(key) ?? new SidecarWriter(pageNames(target, uri));
    this.#writers.delete(key);
    this.#writers.set(key, writer);
    if (this.#writers.size > MOST_WRITERS) this.#writers.delete(this.#writers.keys().next().value!);
    return writer;
  }

  /** One after another, so that no file is written by two at once. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

function byArticle(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.uri);
    if (group) group.push(change);
    else groups.set(change.uri, [change]);
  }
  return groups;
}
