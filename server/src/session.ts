import {
  CodeLensRefreshRequest,
  type Connection,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadAnalysisData } from './analysis/data';
import type { Signature } from './annotations/decide';
import { AnnotationStore } from './annotations/store';
import { Announcer, type Change } from './announcer';
import { type ClientAbilities, serverCapabilities } from './capabilities';
import { ClientSettings } from './client-settings';
import { AnalysisCache } from './corpus/cache';
import { Corpus } from './corpus/corpus';
import { EntitiesFiles } from './corpus/entities-files';
import { Workspace, type WorkspaceHost } from './corpus/workspace';
import { EntityChanges } from './entity-changes';
import { countAhead } from './features/ahead';
import { ClientFiles } from './files/client-files';
import { type FileSystem, noFiles } from './files/file-system';
import { keptFiles } from './files/kept-files';
import { articleOfSidecar, isSidecar, sidecarOf } from './files/sidecars';
import { canonicalUri, titleOf } from './files/uri';
import { Log } from './log';
import { IndexingProgress } from './progress';
import { Changed, type InitializationOptions, type Settings } from './protocol';
import type { Runtime } from './runtime';
import { Watching } from './watching';

/** The life of a connection: the corpus once its data is read, and its upkeep. */
export class Session {
  readonly log: Log;
  /** Rejects when the data files cannot be read: every request then says so. */
  readonly ready: Promise<Workspace>;
  options: InitializationOptions = {};
  /** BCP 47 primary language of the client's user interface. */
  language = 'en';

  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #announcer: Announcer;
  readonly #client: ClientSettings;
  readonly #watching: Watching;
  readonly #listeners: ((uris: Change) => Promise<void>)[] = [];
  #workspace: Workspace | undefined;
  #entities: EntityChanges | undefined;
  #annotations: AnnotationStore | undefined;
  /** Did people decide something that was not announced yet? */
  #redecided = false;
  #progress: IndexingProgress | undefined;
  #setReady!: (workspace: Promise<Workspace>) => void;

  constructor(connection: Connection, runtime: Runtime, documents: TextDocuments<TextDocument>) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#documents = documents;
    this.log = new Log(connection);
    this.#watching = new Watching(connection);
    this.#client = new ClientSettings(connection, this.log, {
      settingsRead: () => this.#background(this.#relocateSidecars()),
      rootsChanged: () => this.#rootsChanged(),
      settingsChanged: () => this.#announcer.changed(undefined),
    });
    this.#announcer = new Announcer(runtime.timers, (change) => this.#announce(change));
    this.ready = new Promise((resolve) => {
      this.#setReady = resolve;
    });
    this.ready.catch(() => {});
  }

  initialize(params: InitializeParams): InitializeResult {
    this.options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.language = params.locale?.split(/[-_]/)[0] ?? this.language;
    this.#client.initialize(params);
    this.#setReady(this.#open());
    return {
      capabilities: serverCapabilities(this.options.clientCommands === true),
      serverInfo: { name: 'Newsmark' },
    };
  }

  /** The client is ready for our requests: registers for news, reads the settings and the folders. */
  async start(): Promise<void> {
    this.#client.followFolders();
    try {
      await this.ready;
    } catch (error) {
      this.log.error('The data files cannot be read', error);
      this.log.showOnce('Newsmark cannot read its data files and does nothing. Reinstalling it may help.');
      return;
    }
    await this.#client.pull();
    this.#onFileChanges();
    this.#client.followSettings();
    await this.#rootsChanged();
  }

  /** Other files are articles: watches and reads those. */
  async #rootsChanged(): Promise<void> {
    if (this.abilities.dynamicWatchedFiles) this.#background(this.#watching.watch(this.#client.roots));
    await this.index();
  }

  /** Reads the folders anew; `distrusting` analyses that are kept, everything is analysed anew, too. */
  async index(distrusting = false): Promise<void> {
    const workspace = await this.ready;
    const progress = await IndexingProgress.begin(this.#connection, this.#runtime.timers);
    this.#progress = progress;
    try {
      await this.entities.read();
      await workspace.index(this.#client.roots, {
        cancel: progress.token,
        distrusting,
        finish: () => countAhead(workspace.corpus, () => this.#runtime.timers.yield()),
      });
      workspace.corpus.bePatient();
    } catch (error) {
      this.log.error('The articles cannot be read', error);
    } finally {
      if (this.#progress === progress) progress.done();
      else progress.superseded();
    }
  }

  /** Calls back when it is quiet after changes. */
  onChanged(listener: (uris: Change) => Promise<void>): void {
    this.#listeners.push(listener);
  }

  dispose(): void {
    this.#announcer.dispose();
    this.#workspace?.dispose();
  }

  async #open(): Promise<Workspace> {
    const data = await loadAnalysisData(this.#runtime.data(this.#connection, this.options.dataUri));
    const files = this.#fileSystem();
    const annotations = this.#annotationStore(files);
    this.#annotations = annotations;
    const corpus = new Corpus(
      data,
      (uri, error) => host.failed(uri, error),
      (uri) => annotations.placed(uri),
    );
    corpus.readIn(this.language);
    const host: WorkspaceHost = {
      changed: (uris) => this.#announcer.changed(uris),
      redecided: (uris) => {
        this.#redecided = true;
        this.#announcer.changed(uris);
      },
      progress: (done, total) => this.#progress?.report(done, total, corpus.size),
      failed: (uri, error) => this.log.error(`${uri} cannot be analysed`, error),
      log: (message) => this.log.info(message),
      notify: (message) => this.log.showOnce(message),
    };
    const { timers } = this.#runtime;
    const kept = await this.#keptAnalyses();
    this.#entities = new EntityChanges(new EntitiesFiles(files, (message) => this.log.showOnce(message)), {
      corpus,
      history: annotations.history,
      log: this.log,
      folders: () => this.#client.roots.map(({ uri }) => uri),
      changed: () => this.#announcer.changed(undefined),
    });
    const workspace = new Workspace(corpus, files, timers, host, kept, annotations);
    this.#workspace = workspace;
    for (const document of this.#documents.all()) workspace.openOrChange(document);
    this.#documents.onDidChangeContent(({ document }) => workspace.openOrChange(document));
    this.#documents.onDidClose(({ document }) => {
      this.#background(workspace.close(document.uri));
    });
    this.#documents.onDidSave(({ document }) => this.#background(annotations.save(document.uri)));
    return workspace;
  }

  /** What people decided; undefined until the data files are read. */
  get openAnnotations(): AnnotationStore | undefined {
    return this.#annotations;
  }

  /** Who decides, and when. */
  signature(): Signature {
    return {
      id: `urn:uuid:${crypto.randomUUID()}`,
      now: new Date().toISOString(),
      creator: this.settings.annotations.author || this.#runtime.user || undefined,
    };
  }

  /** What users say of entities. */
  get entities(): EntityChanges {
    return this.#entities!;
  }

  get annotations(): AnnotationStore {
    return this.#annotations!;
  }

  get abilities(): ClientAbilities {
    return this.#client.abilities;
  }

  get settings(): Settings {
    return this.#client.settings;
  }

  /** Canonical URIs of the workspace folders. */
  get folders(): readonly string[] {
    return this.#client.folders;
  }

  /** URI of the sidecar that an article has, or would have. */
  sidecarAt(uri: string): string {
    return sidecarOf(uri, this.folders, this.settings.annotations.folder);
  }

  #annotationStore(files: FileSystem): AnnotationStore {
    const isFile = (uri: string) => uri.startsWith('file:') || this.options.clientReadsFiles === true;
    return new AnnotationStore({
      files: keptFiles(files),
      sidecarOf: (uri) => (isFile(uri) && !uri.startsWith('untitled:') ? this.sidecarAt(uri) : undefined),
      nameOf: titleOf,
      notify: (message, at) => this.log.showOnce(message, this.abilities.showDocument ? at : undefined),
    });
  }

  async #keptAnalyses(): Promise<AnalysisCache | undefined> {
    const { storageUri, dataUri } = this.options;
    const storage = storageUri ? this.#runtime.storage(storageUri) : undefined;
    if (!storage) return undefined;
    return new AnalysisCache(storage, await this.#runtime.version(dataUri), (message) =>
      this.log.warn(message),
    );
  }

  #fileSystem(): FileSystem {
    if (this.options.clientReadsFiles) return new ClientFiles(this.#connection);
    return this.#runtime.files ?? noFiles;
  }

  #onFileChanges(): void {
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      const known = changes.map(({ uri, type }) => ({
        uri: canonicalUri(uri),
        deleted: type === FileChangeType.Deleted,
      }));
      if (known.some(({ uri }) => this.#entities?.files.has(uri))) this.#background(this.#entities?.read());
      this.#background(this.#workspace?.filesChanged(known));
      for (const { uri } of known) if (isSidecar(uri)) this.#background(this.#sidecarChanged(uri));
    });
  }

  /** Somebody else wrote a sidecar, git or its own editor, or it is our own writing that comes back. */
  async #sidecarChanged(sidecar: string): Promise<void> {
    const uri = articleOfSidecar(sidecar, this.folders, this.settings.annotations.folder);
    const workspace = await this.ready;
    if (await this.annotations.reload(uri)) workspace.redecided([uri]);
  }

  /** The settings or the folders say where sidecars are. */
  async #relocateSidecars(): Promise<void> {
    const moved = await this.#annotations?.relocate();
    if (moved?.length) this.#workspace?.redecided(moved);
  }

  /** Makes the links that a change brings about in other articles, with pauses; the views then ask again. */
  async #linkOn(): Promise<void> {
    const corpus = this.#workspace?.corpus;
    if (!corpus) return;
    const { revision } = corpus;
    while (corpus.linkSome()) await this.#runtime.timers.yield();
    if (corpus.revision !== revision) this.#announcer.changed([]);
  }

  /** Tells the client, which asks again for what it shows. */
  #announce(uris: Change): void {
    if (!this.#progress?.isUnderWay) this.#background(this.#linkOn());
    for (const listener of this.#listeners) this.#background(listener(uris));
    this.#background(this.#connection.sendNotification(Changed.method, uris ? { uris } : {}));
    const { refresh } = this.abilities;
    const languages = this.#connection.languages;
    // Who types asks anew without being told.
    const typing = !this.#redecided && uris?.every((uri) => this.#workspace?.isOpen(uri)) === true;
    this.#redecided = false;
    if (refresh.semanticTokens && !typing) this.#background(languages.semanticTokens.refresh());
    if (refresh.inlayHint) this.#background(languages.inlayHint.refresh());
    if (refresh.diagnostics && !typing) this.#background(languages.diagnostics.refresh());
    if (refresh.codeLens) this.#background(this.#connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** Lets work go on by itself; what goes wrong is a line in the log. */
  #background(work: Promise<unknown> | undefined): void {
    work?.catch((error) => this.log.error('Something in the background failed', error));
  }
}
