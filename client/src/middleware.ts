import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { saveEntities } from './entities/entitiesFile';

/** Where the client does not pass on as it is what the server says. `draws`: is this range drawn by the markup? */
export function middleware(draws: (uri: vscode.Uri, range: vscode.Range) => boolean): Middleware {
  return {
    // Quotes, their speakers and cues light up by themselves: a second highlight over the first would be too much.
    provideDocumentHighlights: async (document, position, token, next) => {
      const highlights = await next(document, position, token);
      return highlights?.filter(({ range }) => !draws(document.uri, range));
    },
    // A rename changes the file of entities, which the server reads from disk.
    provideRenameEdits: async (document, position, newName, token, next) => {
      await saveEntities();
      return next(document, position, newName, token);
    },
    // Of several roots (a person in several articles), VS Code's view shows the first and then finds no calls at all.
    prepareCallHierarchy: async (document, position, token, next) => {
      const items = await next(document, position, token);
      return Array.isArray(items) ? items[0] : items;
    },
    // What can be cancelled is shown as a notification on top of the text: reading a folder is not worth that.
    handleWorkDoneProgress: (token, params, next) => {
      next(token, params.kind === 'begin' ? { ...params, cancellable: false } : params);
    },
    // VS Code asks the setting only when a document is opened, and most articles are opened as plain text.
    provideDocumentSemanticTokens: (document, token, next) =>
      hasSemanticHighlighting(document) ? next(document, token) : null,
    provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
      hasSemanticHighlighting(document) ? next(document, previous, token) : null,
    provideDocumentRangeSemanticTokens: (document, range, token, next) =>
      hasSemanticHighlighting(document) ? next(document, range, token) : null,
  };
}

/** The markup is drawn by decorations; a reader who wants the theme's colours as well switches this on. */
function hasSemanticHighlighting(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('editor', document).get('semanticHighlighting.enabled') !== false;
}
