import type { Span } from '../analysis/types';
import { AnnotatedArticle, type Orphan } from './article';
import type { Edit } from './edits';
import { History } from './history';
import type { Annotation, Placed } from './model';
import { readSidecar, SidecarError, writeSidecar } from './sidecar';

/** Where sidecars are kept. */
export interface SidecarFiles {
  /** The text of a file; undefined when there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Replaces a file as a whole: whoever reads it sees the old or the new text. */
  write(uri: string, text: string): Promise<void>;
}

export interface StoreHost {
  files: SidecarFiles;
  /** URI of an article's sidecar; undefined when it cannot have one: it is no file yet. */
  sidecarOf(uri: string): string | undefined;
  /** Name of an article, as its sidecar says whose it is. */
  nameOf(uri: string): string;
  /** A sentence for the user. */
  notify(message: string): void;
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

interface Kept {
  article: AnnotatedArticle;
  /** What other tools wrote into the sidecar. */
  foreign: unknown[];
  /** The file that is written: the sidecar, or a fresh one beside a broken one. */
  target: string;
  /** Text of the target as it was read or written last. */
  seen: string | undefined;
  /** Further files that were read; once the target holds what they hold they are emptied. */
  others: string[];
}

interface Loading {
  text: string;
  done: Promise<void>;
}

/** Broken sidecars of one article that are passed by. */
const MOST_FILES = 9;

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
  async filesOf(uri: string): Promise<string[]> {
    const sidecar = this.#host.sidecarOf(uri);
    const found: string[] = [];
    for (let number = 1; sidecar && number <= MOST_FILES; number++) {
      const file = numbered(sidecar, number);
      if ((await this.#host.files.read(file)) === undefined) break;
      found.push(file);
    }
    return found;
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

  /** Reads the sidecar again if somebody else wrote it. Answers whether that was so. */
  reload(uri: string): Promise<boolean> {
    return this.#inTurn(() => this.#refresh(uri));
  }

  /** Writes where annotations stand now, after edits, if there are any. */
  save(uri: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#kept.get(uri)?.article.size) return;
      await this.#refresh(uri);
      await this.#write(uri);
    });
  }

  /**
   * Does one action, which may touch many articles and is undone as one. Every sidecar is written before it resolves.
   * Rejects when a file cannot be written; what was done to it is taken back.
   */
  async act(title: string, changes: readonly Change[]): Promise<void> {
    const back = await this.#inTurn(() => this.#apply(changes));
    let undo = back;
    let redo = changes;
    this.history.push({
      title,
      uris: [...new Set(changes.map(({ uri }) => uri))],
      undo: async () => {
        redo = await this.#inTurn(() => this.#apply(undo));
      },
      redo: async () => {
        undo = await this.#inTurn(() => this.#apply(redo));
      },
    });
  }

  /** Answers the changes that take these back. */
  async #apply(changes: readonly Change[]): Promise<Change[]> {
    const back: Change[] = [];
    for (const [uri, own] of byArticle(changes)) {
      await this.#refresh(uri);
      const undo = this.#change(uri, own);
      try {
        await this.#write(uri);
      } catch (error) {
        this.#change(uri, undo);
        throw error;
      }
      back.push(...undo);
    }
    return back;
  }

  #change(uri: string, changes: readonly Change[]): Change[] {
    const kept = this.#kept.get(uri);
    if (!kept) throw new Error(`${this.#host.nameOf(uri)} is no article that can be annotated.`);
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

  async #refresh(uri: string): Promise<boolean> {
    const kept = this.#kept.get(uri);
    if (!kept) return false;
    const isBroken = kept.target !== this.#host.sidecarOf(uri);
    if (!kept.target) return false;
    const now = await this.#host.files.read(kept.target);
    if (now === kept.seen && !isBroken) return false;
    const { text } = kept.article;
    await this.#read(uri, () => text);
    return true;
  }

  /** Reads the sidecar and the files begun beside it; those that are broken are told of once. */
  async #read(uri: string, textNow: () => string): Promise<void> {
    const annotations = new Map<string, Annotation>();
    const kept: Omit<Kept, 'article'> = { foreign: [], target: '', seen: undefined, others: [] };
    const sidecar = this.#host.sidecarOf(uri);
    for (let number = 1; sidecar && number <= MOST_FILES; number++) {
      const file = numbered(sidecar, number);
      const json = await this.#host.files.read(file);
      if (json === undefined) {
        kept.target ||= file;
        break;
      }
      const page = this.#parse(json, file, textNow());
      if (!page) continue;
      for (const one of page.annotations) if (!annotations.has(one.id)) annotations.set(one.id, one);
      kept.foreign.push(...page.foreign);
      if (kept.target) kept.others.push(file);
      else Object.assign(kept, { target: file, seen: json });
    }
    this.#kept.set(uri, { ...kept, article: new AnnotatedArticle(textNow(), [...annotations.values()]) });
  }

  #parse(json: string, file: string, text: string): ReturnType<typeof readSidecar> | undefined {
    try {
      return readSidecar(json, text);
    } catch (error) {
      if (!(error instanceof SidecarError)) throw error;
      const message = `The annotations in ${this.#host.nameOf(file)} cannot be read: ${error.message}. The file stays as it is; new annotations go to a file beside it.`;
      if (!this.#told.has(message)) this.#host.notify(message);
      this.#told.add(message);
      return undefined;
    }
  }

  async #write(uri: string): Promise<void> {
    const kept = this.#kept.get(uri)!;
    const annotations = kept.article.annotations();
    const name = this.#host.nameOf(uri);
    if (!kept.target)
      throw new Error(
        `Annotations of ${name} cannot be kept: there is no file for them. Save the article first.`,
      );
    const json = writeSidecar({ annotations, foreign: kept.foreign }, name, kept.article.text);
    if (json !== kept.seen) await this.#host.files.write(kept.target, json);
    kept.seen = json;
    const empty = writeSidecar({ annotations: [], foreign: [] }, name, '');
    for (const other of kept.others.splice(0)) await this.#host.files.write(other, empty);
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

/** `a.txt.annotations.json`, `a.txt.annotations-2.json`, … */
function numbered(sidecar: string, number: number): string {
  return number === 1 ? sidecar : sidecar.replace(/\.json$/, `-${number}.json`);
}
