import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { SEMANTIC_TOKENS_LEGEND } from './features/semantic-tokens';
import { ANNOTATE, REDO_ANNOTATION, SHOW_MENTIONS, UNDO_ANNOTATION } from './protocol';

/** What of the client's abilities changes our answers. */
export interface ClientAbilities {
  configuration: boolean;
  dynamicConfiguration: boolean;
  dynamicWatchedFiles: boolean;
  workspaceFolders: boolean;
  definitionLinks: boolean;
  hierarchicalSymbols: boolean;
  symbolRangeResolve: boolean;
  markdownHover: boolean;
  foldingRangeLimit: number | undefined;
  showDocument: boolean;
  pullDiagnostics: boolean;
  /** Workspace edits with versions, and with files that are made. */
  documentChanges: boolean;
  createFile: boolean;
  refresh: { semanticTokens: boolean; codeLens: boolean; inlayHint: boolean; diagnostics: boolean };
}

/** What of a client's capabilities changes our answers; what it does not say, it cannot do. */
export function abilitiesOf({ workspace, textDocument, window }: ClientCapabilities): ClientAbilities {
  return {
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolRangeResolve: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit,
    showDocument: window?.showDocument?.support === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFile: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    refresh: {
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
    },
  };
}

/** What we can do. A client that has our commands itself must not be told that the server has them. */
export function serverCapabilities(clientHasCommands: boolean): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Newsmark' },
    workspaceSymbolProvider: { resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    inlayHintProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    callHierarchyProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: { delta: true }, range: true },
    diagnosticProvider: { identifier: 'newsmark', interFileDependencies: false, workspaceDiagnostics: false },
    executeCommandProvider: clientHasCommands
      ? undefined
      : { commands: [SHOW_MENTIONS, ANNOTATE, UNDO_ANNOTATION, REDO_ANNOTATION] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // Files and folders: a folder's sidecars may be elsewhere.
      fileOperations: {
        willRename: { filters: [{ pattern: { glob: '**/*' } }] },
        didRename: { filters: [{ pattern: { glob: '**/*' } }] },
      },
    },
  };
}
