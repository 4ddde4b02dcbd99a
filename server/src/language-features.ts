import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ExecuteCommandParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { messageOf } from './common/message';
import type { Workspace } from './corpus/workspace';
import { annotate, annotateParams, undoAnnotation } from './features/annotate';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy';
import { codeActions } from './features/code-action';
import { codeLenses, resolveCodeLens } from './features/code-lens';
import { asLocation, definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentHighlights } from './features/document-highlight';
import { documentSymbols, flatSymbols } from './features/document-symbol';
import { editOf } from './features/entities-edit';
import { foldingRanges } from './features/folding-range';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hint';
import { markdown, plaintext } from './features/markup';
import { references } from './features/references';
import { prepareRename, renameEntity } from './features/rename';
import { RenamedArticles } from './features/rename-files';
import { selectionRanges } from './features/selection-range';
import { SemanticTokensFeature } from './features/semantic-tokens';
import { nextMention } from './features/show-mentions';
import { standingOf } from './features/standing';
import { resolveWorkspaceSymbol, workspaceSymbols } from './features/workspace-symbol';
import type { Handlers } from './handlers';
import * as protocol from './protocol';
import type { Session } from './session';

/** What LSP has a request for, about one document. */
export function serveDocuments(
  connection: Connection,
  session: Session,
  { inArticle, inWorkspace }: Handlers,
): void {
  connection.onHover(
    inArticle('Hover', (article, { position }, corpus) =>
      hover(corpus, article, position, session.abilities.markdownHover ? markdown : plaintext),
    ),
  );
  connection.onDefinition(
    inArticle('Definition', (article, { position }, corpus) => {
      const links = definition(corpus, article, position);
      return session.abilities.definitionLinks ? links : links.map(asLocation);
    }),
  );
  connection.onReferences(
    inArticle('References', (article, { position, context }, corpus) =>
      references(corpus, article, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    inArticle('Highlights', (article, { position }) => documentHighlights(article, position)),
  );
  connection.onDocumentSymbol(
    inArticle('Symbols', (article) =>
      session.abilities.hierarchicalSymbols ? documentSymbols(article) : flatSymbols(article),
    ),
  );
  connection.onFoldingRanges(
    inArticle('Folding', (article) => foldingRanges(article, session.abilities.foldingRangeLimit)),
  );
  connection.onSelectionRanges(
    inArticle('Selection', (article, { positions }) => selectionRanges(article, positions)),
  );
  connection.onCodeLens(
    inArticle('Code lenses', (article) => (session.settings.codeLens.enabled ? codeLenses(article) : [])),
  );
  connection.onCodeAction(
    inArticle('Code actions', (article, { range, context }, corpus) =>
      codeActions(corpus, session.annotations, article, {
        range,
        diagnostics: context.diagnostics,
        canAsk: session.options.clientCommands === true,
      }),
    ),
  );
  connection.onCodeLensResolve(inWorkspace('Code lens', (lens, { corpus }) => resolveCodeLens(corpus, lens)));
  connection.languages.inlayHint.on(
    inArticle('Inlay hints', (article, { range }, corpus) =>
      session.settings.inlayHints.enabled ? inlayHints(corpus, article, range) : [],
    ),
  );
}

/** Semantic tokens and diagnostics: what follows the text as it is typed. */
export function serveMarkup(
  connection: Connection,
  session: Session,
  documents: TextDocuments<TextDocument>,
  { inArticle, inWorkspace }: Handlers,
): void {
  const tokens = new SemanticTokensFeature();
  const { semanticTokens, diagnostics: pulled } = connection.languages;
  semanticTokens.on(inArticle('Semantic tokens', (article) => tokens.full(article)));
  semanticTokens.onDelta(
    inArticle('Semantic tokens', (article, { previousResultId }) => tokens.delta(article, previousResultId)),
  );
  semanticTokens.onRange(inArticle('Semantic tokens', (article, { range }) => tokens.range(article, range)));
  documents.onDidClose(({ document }) => tokens.forget(document.uri));

  const problemsIn = async (workspace: Workspace, uri: string): Promise<Diagnostic[]> => {
    const { enabled, proposals } = session.settings.diagnostics;
    const article = enabled ? await workspace.article(uri) : undefined;
    return article ? diagnostics(article, standingOf(session.annotations, article), proposals) : [];
  };
  pulled.on(
    inWorkspace('Diagnostics', async ({ textDocument }, workspace): Promise<DocumentDiagnosticReport> => {
      const items = await problemsIn(workspace, textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }),
  );
  const isOpen = (uri: string) => documents.all().some((document) => document.uri === uri);
  session.onChanged(async (uris) => {
    if (session.abilities.pullDiagnostics) return;
    const workspace = await session.ready;
    const changed = documents.all().filter(({ uri }) => uris?.includes(uri) ?? true);
    for (const { uri, version } of changed) {
      const diagnostics = await problemsIn(workspace, uri);
      if (isOpen(uri)) await connection.sendDiagnostics({ uri, version, diagnostics });
    }
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!session.abilities.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** What LSP has a request for, about all articles. */
export function serveWorkspace(
  connection: Connection,
  session: Session,
  { inArticle, inWorkspace }: Handlers,
): void {
  connection.onWorkspaceSymbol(
    inWorkspace('Workspace symbols', ({ query }, { corpus }) =>
      workspaceSymbols(corpus, query, session.abilities.symbolRangeResolve),
    ),
  );
  connection.onWorkspaceSymbolResolve(
    inWorkspace('Workspace symbol', (symbol, { corpus }) => resolveWorkspaceSymbol(corpus, symbol)),
  );
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    inArticle('Call hierarchy', (article, { position }, corpus) =>
      prepareCallHierarchy(corpus, article, position),
    ),
  );
  callHierarchy.onOutgoingCalls(
    inWorkspace('Outgoing calls', async ({ item }, workspace) => {
      const article = await workspace.article(item.uri);
      return article ? outgoingCalls(workspace.corpus, article, item) : null;
    }),
  );
  callHierarchy.onIncomingCalls(
    inWorkspace('Incoming calls', ({ item }, { corpus }) => incomingCalls(corpus, item)),
  );
  connection.onPrepareRename(
    inArticle('Rename', (article, { position }, corpus) => prepareRename(corpus, article, position)),
  );
  connection.onRenameRequest(
    inWorkspace('Rename', async ({ textDocument, ...wanted }, workspace) => {
      const article = await workspace.article(textDocument.uri);
      if (!article) return null;
      const change = await renameEntity(workspace.corpus, session.entities.files, article, wanted);
      session.entities.expect(change);
      return editOf(change, session.abilities);
    }),
  );
  const renamed = new RenamedArticles();
  connection.workspace.onWillRenameFiles(
    inWorkspace('Renaming', ({ files }, { corpus }) => {
      renamed.expect(files, corpus.uris());
      return null;
    }),
  );
  connection.workspace.onDidRenameFiles(({ files }) => {
    session.ready
      .then((workspace) => renamed.take(files, workspace, session.annotations))
      .catch((error) =>
        session.log.showOnce(`Annotations did not go along with their article: ${messageOf(error)}`),
      );
  });
  connection.onExecuteCommand(
    inWorkspace('Command', async (command, workspace): Promise<unknown> => {
      const decided = await annotationCommand(session, workspace, command);
      if (decided !== undefined) return decided;
      const target = await nextMention(workspace, command);
      if (target && session.abilities.showDocument) await connection.window.showDocument(target);
      return target;
    }),
  );
}

/** Commands for clients without commands of their own; undefined when it is none of annotating. */
async function annotationCommand(
  session: Session,
  workspace: Workspace,
  { command, arguments: args = [] }: ExecuteCommandParams,
): Promise<unknown> {
  if (command === protocol.ANNOTATE) {
    const { done } = await annotate(
      workspace,
      session.annotations,
      () => session.signature(),
      annotateParams(args[0]),
    );
    return { done };
  }
  if (command !== protocol.UNDO_ANNOTATION && command !== protocol.REDO_ANNOTATION) return undefined;
  return undoAnnotation(workspace, session.annotations, command === protocol.REDO_ANNOTATION);
}
