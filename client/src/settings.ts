import * as vscode from 'vscode';
import type { Settings } from '../../server/src/protocol';

/** How names are drawn. */
export type NameStyle = 'underline' | 'tint' | 'none';
/** How quotes are drawn. */
export type QuoteStyle = 'background' | 'none';

function section(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('newsmark', scope);
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one !== '')
    : [];
}

/** Globs of the files that may be articles. */
export function fileGlobs(scope?: vscode.ConfigurationScope): Settings['files'] {
  const settings = section(scope);
  return {
    include: strings(settings.get('files.include')),
    exclude: strings(settings.get('files.exclude')),
  };
}

/** The settings the server knows. */
export function serverSettings(): Settings {
  const settings = section();
  return {
    files: fileGlobs(),
    codeLens: { enabled: settings.get('codeLens.enabled', true) },
    inlayHints: { enabled: settings.get('inlayHints.enabled', true) },
    diagnostics: {
      enabled: settings.get('diagnostics.enabled', true),
      proposals: settings.get('diagnostics.proposals', 'uncertain'),
    },
    annotations: {
      folder: settings.get('annotations.folder', 'beside'),
      author: settings.get('annotations.author', ''),
    },
  };
}

export const nameStyle = (): NameStyle => section().get('markup.names', 'underline');
export const quoteStyle = (): QuoteStyle => section().get('markup.quotes', 'background');
export const outlineFollowsCursor = (): boolean => section().get('outline.followCursor', true);
export const statusBarEnabled = (): boolean => section().get('statusBar.enabled', true);
