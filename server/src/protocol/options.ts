/** `initializationOptions` of the client. All optional: any LSP editor may leave them out. */
export interface InitializationOptions {
  settings?: Settings;
  /** The client answers {@link ReadFile}, {@link FindFiles}: virtual workspaces and the browser. */
  clientReadsFiles?: boolean;
  /** URI of the folder with the server's data files; the default is `data/` beside the server bundle. */
  dataUri?: string;
  /** URI of a folder where the server may keep its cache; without it nothing is kept. */
  storageUri?: string;
  /** The client has the command {@link SHOW_MENTIONS}; otherwise the server answers it by opening the next mention. */
  clientCommands?: boolean;
}

/** Section `newsmark` of the configuration. */
export interface Settings {
  files: { include: string[]; exclude: string[] };
  codeLens: { enabled: boolean };
  inlayHints: { enabled: boolean };
  diagnostics: {
    enabled: boolean;
    /** Which proposals that nobody decided about are pointed out. */
    proposals: 'off' | 'uncertain' | 'all';
  };
  annotations: {
    /** Where sidecars are: beside their articles, or in a folder `.newsmark` of the workspace. */
    folder: 'beside' | '.newsmark';
    /** Who annotates; empty for the user of the machine. */
    author: string;
  };
}
