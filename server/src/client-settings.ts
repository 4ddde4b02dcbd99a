import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { abilitiesOf, type ClientAbilities } from './capabilities';
import type { WorkspaceRoot } from './files/patterns';
import { canonicalUri } from './files/uri';
import type { Log } from './log';
import type { InitializationOptions, Settings } from './protocol';
import { readSettings } from './settings';

const SECTION = 'newsmark';

/** Hears what of the client's settings and folders changed. */
export interface SettingsListener {
  /** Any setting or folder: sidecars may be elsewhere now. */
  settingsRead(): void;
  /** Other files are articles now. */
  rootsChanged(): Promise<void>;
  /** Other settings only. */
  settingsChanged(): void;
}

/** What the client can do, its folders, and the settings of each, kept up with it. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #listener: SettingsListener;
  #abilities: ClientAbilities = abilitiesOf({});
  #settings: Settings = readSettings(undefined);
  #folders: readonly string[] = [];
  #roots: readonly WorkspaceRoot[] = [];

  constructor(connection: Connection, log: Log, listener: SettingsListener) {
    this.#connection = connection;
    this.#log = log;
    this.#listener = listener;
  }

  get abilities(): ClientAbilities {
    return this.#abilities;
  }

  /** Those of the workspace. */
  get settings(): Settings {
    return this.#settings;
  }

  /** Canonical URIs of the workspace folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The folders, and which files of each are articles. */
  get roots(): readonly WorkspaceRoot[] {
    return this.#roots;
  }

  /** Takes what the client says of itself at the start. */
  initialize(params: InitializeParams): void {
    this.#abilities = abilitiesOf(params.capabilities);
    this.#folders = foldersOf(params).map(canonicalUri);
    const { settings } = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#take(readSettings(settings));
  }

  /** Registers for folders that come and go. */
  followFolders(): void {
    if (!this.#abilities.workspaceFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
      const came = added.map(({ uri }) => canonicalUri(uri));
      this.#folders = [...new Set([...this.#folders.filter((uri) => !gone.has(uri)), ...came])];
      void this.#inBackground(this.pull().then(() => this.#listener.rootsChanged()));
    });
  }

  /** Registers for settings that change. */
  followSettings(): void {
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      void this.#inBackground(this.#changed(settings));
    });
    if (!this.#abilities.dynamicConfiguration) return;
    const registered = this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: SECTION,
    });
    void this.#inBackground(registered);
  }

  /** Asks for the settings of the workspace, and of each folder which files are articles. Never rejects. */
  async pull(): Promise<void> {
    if (!this.#abilities.configuration) {
      this.#take(this.#settings);
      return;
    }
    const asked = this.#folders;
    const items = [{ section: SECTION }, ...asked.map((scopeUri) => ({ section: SECTION, scopeUri }))];
    try {
      const [workspace, ...folders] = await this.#connection.workspace.getConfiguration(items);
      // Other folders are there meanwhile: whoever brought them asks, too.
      if (asked === this.#folders) this.#take(readSettings(workspace), folders.map(readSettings));
    } catch (error) {
      this.#log.error('The settings cannot be read', error);
    }
  }

  async #changed(pushed: unknown): Promise<void> {
    const before = JSON.stringify(this.#roots);
    if (this.#abilities.configuration) await this.pull();
    else this.#take(readSettings((pushed as { newsmark?: unknown } | undefined)?.newsmark));
    if (JSON.stringify(this.#roots) === before) this.#listener.settingsChanged();
    else await this.#listener.rootsChanged();
  }

  #take(settings: Settings, ofFolders: readonly Settings[] = []): void {
    this.#settings = settings;
    this.#roots = this.#folders.map((uri, i) => ({ uri, patterns: (ofFolders[i] ?? settings).files }));
    this.#listener.settingsRead();
  }

  async #inBackground(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#log.error('The client’s settings could not be followed', error);
    }
  }
}

/** Workspace folders, or the one folder of older clients. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
