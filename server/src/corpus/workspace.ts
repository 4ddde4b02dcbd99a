import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { identifyLanguage } from '../analysis/language/identify';
import { isEnormous } from '../analysis/sections';
import type { AnnotationStore } from '../annotations/store';
import { messageOf } from '../common/message';
import { decode } from '../files/decode';
import { FileNotFoundError, type FileSystem } from '../files/file-system';
import { type PathFilter, pathFilter, type WorkspaceRoot } from '../files/patterns';
import { ancestry, canonicalUri, pathBelow, titleOf } from '../files/uri';
import type { AnalysisCache } from './cache';
import type { Corpus } from './corpus';
import { isArticle, NEWS_LANGUAGE_ID } from './is-article';
import { Moves } from './moves';
import type { CorpusArticle } from './types';

/** Files read at once. */
const READ_AHEAD = 16;
/** Milliseconds of work before the messages that wait have their turn. */
const SLICE = 8;

/** UTF-16 units; a longer text takes so long that the user is told. */
const LONGEST_UNREMARKED = 300_000;

/** What the workspace tells its surroundings. */
export interface WorkspaceHost {
  /** These articles changed, came or went; undefined: any. */
  changed(uris: readonly string[] | undefined): void;
  /** What people decided about these articles changed. */
  redecided(uris: readonly string[]): void;
  /** How far reading the folders is. */
  progress(done: number, total: number): void;
  /** The analysis of an article threw. */
  failed(uri: string, error: unknown): void;
  /** A line for the log. */
  log(message: string): void;
  /** A sentence for the user. */
  notify(message: string): void;
}

export interface WorkspaceClock {
  yield(): Promise<void>;
  now(): number;
}

/** What keeps analyses between sessions; see {@link AnalysisCache}. */
export type Analyses = Pick<AnalysisCache, 'get' | 'put' | 'prune' | 'flush'>;

export interface FileChange {
  /** Canonical. */
  uri: string;
  deleted: boolean;
}

export interface IndexOptions {
  cancel?: CancellationToken;
  /** Analyse everything anew, whatever is kept. */
  distrusting?: boolean;
  /** What is done when all is read, before anybody is told. */
  finish?(): Promise<void>;
}

/**
 * Keeps the corpus in step with the world: the matching files of the workspace folders and the documents open in the
 * editor. An open document wins over its file; closing it goes back to the file. All URIs are canonical.
 */
export class Workspace {
  readonly #corpus: Corpus;
  readonly #files: FileSystem;
  readonly #clock: WorkspaceClock;
  readonly #host: WorkspaceHost;
  readonly #kept: Analyses | undefined;
  readonly #annotations: AnnotationStore | undefined;
  readonly #moves = new Moves();
  readonly #open = new Map<string, TextDocument>();
  /** Counts the reads and removals of a file: an answer that comes after a newer one is dropped. */
  readonly #tickets = new Map<string, number>();
  readonly #settling = new Map<string, Promise<CorpusArticle | undefined>>();
  #roots: readonly (WorkspaceRoot & { filter: PathFilter })[] = [];
  #indexing: CancellationTokenSource | undefined;
  #distrusting = false;

  /**
   * @param kept analyses of an earlier session, if any are kept.
   * @param annotations what people decided; the corpus reads it.
   */
  constructor(
    corpus: Corpus,
    files: FileSystem,
    clock: WorkspaceClock,
    host: WorkspaceHost,
    kept?: Analyses,
    annotations?: AnnotationStore,
  ) {
    this.#kept = kept;
    this.#annotations = annotations;
    this.#corpus = corpus;
    this.#files = files;
    this.#clock = clock;
    this.#host = host;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** The article with an analysis of its newest text; undefined when the document is no article. */
  async article(uri: string): Promise<CorpusArticle | undefined> {
    return this.#settle(canonicalUri(uri));
  }

  /** One article, or all of them sorted by URI. */
  async articles(uri?: string): Promise<CorpusArticle[]> {
    if (uri === undefined) return this.#corpus.articles();
    const article = await this.article(uri);
    return article ? [article] : [];
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Takes a document from the editor, or its new text. */
  openOrChange(document: TextDocument): void {
    this.#open.set(document.uri, document);
    this.#nextTicket(document.uri);
    if (isArticle(document)) this.#takeOpen(document);
    else this.#corpus.remove(document.uri);
    this.#host.changed([document.uri]);
  }

  /** The sidecar of a document that is not known from its file is read in the background. */
  #takeOpen(document: TextDocument): void {
    const { uri } = document;
    const annotations = this.#annotations;
    annotations?.retext(uri, document.getText());
    this.#take(document);
    if (!annotations || annotations.isLoaded(uri)) return;
    void this.#loadAnnotations(uri, document.getText()).then(() => this.redecided([uri]));
  }

  /** Never rejects: an article whose sidecar cannot be read shows what the machine proposes. */
  async #loadAnnotations(uri: string, text: string): Promise<void> {
    try {
      await this.#annotations?.load(uri, text);
    } catch (error) {
      this.#host.failed(uri, error);
    }
  }

  /** What people decided about these articles changed. */
  redecided(uris: readonly string[]): void {
    for (const uri of uris) this.#corpus.redecide(uri);
    this.#host.redecided(uris);
  }

  /** The editor let go of a document: its file counts again, if it has one in the workspace. */
  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    if (this.#isInWorkspace(uri)) await this.#load(uri);
    else this.#remove(uri);
    this.#host.changed([uri]);
    await this.#kept?.flush();
  }

  /** Reads all matching files of the folders anew. A later call takes over from one that is under way. */
  async index(roots: readonly WorkspaceRoot[], options: IndexOptions = {}): Promise<void> {
    const { cancel, distrusting = false } = options;
    this.#roots = roots.map(({ uri, patterns }) => ({ uri, patterns, filter: pathFilter(patterns) }));
    this.#indexing?.cancel();
    const source = new CancellationTokenSource();
    this.#indexing = source;
    cancel?.onCancellationRequested(() => source.cancel());
    this.#distrusting = distrusting;
    try {
      await this.#index(source.token);
      if (!source.token.isCancellationRequested) await options.finish?.();
    } finally {
      if (this.#indexing === source) this.#indexing = undefined;
      this.#host.changed(undefined);
    }
  }

  /** Files were created, changed or deleted outside the editor; what is deleted may be a folder. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const gone = this.#articlesAtOrBelow(changes.filter(({ deleted }) => deleted).map(({ uri }) => uri));
    const moved: [string | undefined, string | undefined][] = gone.map((uri) => [
      uri,
      this.#moves.gone(uri, this.#corpus.textOf(uri) ?? ''),
    ]);
    for (const uri of gone) this.#remove(uri);
    const touched = changes
      .filter(({ uri, deleted }) => !deleted && !this.isOpen(uri) && this.#isInWorkspace(uri))
      .map(({ uri }) => uri);
    for (const uri of touched) {
      const isNew = this.#corpus.textOf(uri) === undefined;
      await this.#load(uri);
      await this.#settleAndKeep(uri);
      const text = isNew ? this.#corpus.textOf(uri) : undefined;
      if (text !== undefined) moved.push([this.#moves.came(uri, text), uri]);
    }
    for (const [from, to] of moved) if (from && to) await this.#moveAnnotations(from, to);
    if (gone.length + touched.length === 0) return;
    this.#host.changed([...gone, ...touched]);
    await this.#kept?.flush();
  }

  /** An article was renamed outside the editor, unless one is in its place again: then this is a copy. */
  async #moveAnnotations(from: string, to: string): Promise<void> {
    if (this.#corpus.textOf(from) !== undefined) return;
    try {
      if (!(await this.#annotations?.move(from, to))) return;
      this.#annotations?.renamed(from, to);
      this.redecided([to]);
    } catch (error) {
      this.#host.failed(to, error);
    }
  }

  dispose(): void {
    this.#indexing?.cancel();
  }

  async #index(token: CancellationToken): Promise<void> {
    const { uris, omissions } = await this.#files.find(this.#roots, token);
    if (token.isCancellationRequested) return;
    for (const omission of omissions) this.#host.notify(omission);
    this.#removeAllBut(new Set(this.#distrusting ? [] : uris));
    const toRead = uris.filter((uri) => !this.isOpen(uri));
    let lastYield = this.#clock.now();
    for (let i = 0; i < toRead.length; i += READ_AHEAD) {
      this.#host.progress(i, toRead.length);
      const batch = toRead.slice(i, i + READ_AHEAD);
      await Promise.all(batch.map((uri) => this.#load(uri)));
      for (const uri of batch) {
        await this.#settleAndKeep(uri);
        if (this.#clock.now() - lastYield < SLICE) continue;
        await this.#clock.yield();
        if (token.isCancellationRequested) return;
        lastYield = this.#clock.now();
      }
    }
    this.#host.progress(toRead.length, toRead.length);
    // Folders in which nothing is found may be out of reach: on a drive that is not connected.
    if (uris.length > 0) await this.#kept?.prune(new Set(uris));
    await this.#kept?.flush();
  }

  async #settleAndKeep(uri: string): Promise<void> {
    try {
      const article = await this.#settle(uri);
      if (article) await this.#kept?.put(uri, article.document.getText(), article.proposed);
    } catch (error) {
      this.#host.failed(uri, error);
    }
  }

  /** All who ask for an article while its analysis is under way share it. */
  #settle(uri: string): Promise<CorpusArticle | undefined> {
    const underWay = this.#settling.get(uri);
    if (underWay) return underWay;
    const pause = async () => {
      await this.#clock.yield();
      return true;
    };
    const settled = this.#corpus.settle(uri, pause).finally(() => this.#settling.delete(uri));
    this.#settling.set(uri, settled);
    return settled;
  }

  /** Articles that are at one of the paths or below it, except those open in the editor. */
  #articlesAtOrBelow(paths: readonly string[]): string[] {
    if (paths.length === 0) return [];
    const gone = new Set(paths.map((path) => path.replace(/\/$/, '')));
    return this.#knownUris().filter(
      (uri) => !this.isOpen(uri) && ancestry(uri).some((path) => gone.has(path)),
    );
  }

  /** Articles, and files on their way to be read. */
  #knownUris(): string[] {
    return [...this.#tickets.keys()];
  }

  #removeAllBut(found: ReadonlySet<string>): void {
    for (const uri of this.#corpus.uris()) {
      if (!found.has(uri) && !this.isOpen(uri)) this.#remove(uri);
    }
  }

  /**
   * Reads a file into the corpus, or takes it out when it is no article (any more). Leaves a document alone that was
   * opened meanwhile. Never rejects.
   */
  async #load(uri: string): Promise<void> {
    if (this.isOpen(uri)) return;
    const ticket = this.#nextTicket(uri);
    const isLate = () => this.#tickets.get(uri) !== ticket;
    const text = await this.#readText(uri);
    const analysis = text === undefined || this.#distrusting ? undefined : await this.#kept?.get(uri, text);
    if (text !== undefined && !isLate()) await this.#loadAnnotations(uri, text);
    if (isLate()) return;
    if (text === undefined || (!analysis && identifyLanguage(text) === 'und')) {
      this.#corpus.remove(uri);
      return;
    }
    const document = TextDocument.create(uri, NEWS_LANGUAGE_ID, 0, text);
    if (analysis) this.#corpus.restore(document, analysis);
    else this.#take(document);
  }

  #take(document: TextDocument): void {
    this.#corpus.update(document);
    const text = document.getText();
    if (!isEnormous(text)) return;
    if (text.length > LONGEST_UNREMARKED) this.#host.notify(longMessage(document.uri, text.length));
    void this.#settle(document.uri).then(
      () => this.#host.changed([document.uri]),
      (error) => this.#host.failed(document.uri, error),
    );
  }

  async #readText(uri: string): Promise<string | undefined> {
    try {
      const decoded = decode(await this.#files.read(uri));
      if (!decoded) this.#host.log(`${titleOf(uri)} is a binary file, not an article: skipped (${uri})`);
      return decoded?.text;
    } catch (error) {
      if (!(error instanceof FileNotFoundError)) {
        this.#host.log(`${titleOf(uri)} cannot be read: ${messageOf(error)}`);
      }
      return undefined;
    }
  }

  #remove(uri: string): void {
    this.#nextTicket(uri);
    this.#corpus.remove(uri);
    this.#annotations?.remove(uri);
  }

  #nextTicket(uri: string): number {
    const ticket = (this.#tickets.get(uri) ?? 0) + 1;
    this.#tickets.set(uri, ticket);
    return ticket;
  }

  #isInWorkspace(uri: string): boolean {
    return this.#roots.some(({ uri: folder, filter }) => {
      const path = pathBelow(folder, uri);
      return path !== undefined && filter.takesFile(path);
    });
  }
}

function longMessage(uri: string, length: number): string {
  const millions = (length / 1_000_000).toFixed(1);
  return `${titleOf(uri)} is very long (${millions} million characters): Newsmark marks it up in the background.`;
}
