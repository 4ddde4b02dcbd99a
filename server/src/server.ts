import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ExecuteCommandParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { identifyLanguage } from './analysis/language/identify';
import type { Workspace } from './corpus/workspace';
import { annotate, annotateParams, markAt, speakerCandidates, undoAnnotation } from './features/annotate';
import { at } from './features/at';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy';
import { codeActions } from './features/code-action';
import { codeLenses, resolveCodeLens } from './features/code-lens';
import { compare } from './features/compare';
import { asLocation, definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentHighlights } from './features/document-highlight';
import { documentSymbols, flatSymbols } from './features/document-symbol';
import { editOf } from './features/entities-edit';
import { evidence } from './features/evidence';
import { type Exchange, exportArticles, formatInfos, importAnnotations } from './features/exchange';
import { foldingRanges } from './features/folding-range';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hint';
import { MarksFeature } from './features/marks';
import { markdown, plaintext } from './features/markup';
import { countNames, countNamesOfArticle, namePassages, names, namesOfArticle } from './features/names';
import { occurrences } from './features/occurrences';
import { overview } from './features/overview';
import { references } from './features/references';
import { prepareRename, renameEntity } from './features/rename';
import { renameSidecars } from './features/rename-files';
import { placeOrphan, review } from './features/review';
import { selectionRanges } from './features/selection-range';
import { SemanticTokensFeature } from './features/semantic-tokens';
import { nextMention } from './features/show-mentions';
import { countSpeakers, speakerQuotes, speakers } from './features/speakers';
import { standingOf } from './features/standing';
import { status } from './features/status';
import { step } from './features/step';
import { topicSpeakers } from './features/topic-speakers';
import { topicArticles, topics, topicsOfArticle } from './features/topics';
import { resolveWorkspaceSymbol, workspaceSymbols } from './features/workspace-symbol';
import { canonicalUri } from './files/uri';
import { Handlers } from './handlers';
import * as protocol from './protocol';
import { Requests } from './requests';
import type { Runtime, Timers } from './runtime';
import { Session } from './session';

/** Serves a client over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) =>
      TextDocument.create(canonicalUri(uri), languageId, version, text),
    update: (document, changes, version) => session.edit(document, changes, version),
  });
  const session = new Session(connection, runtime, documents);
  const handlers = new Handlers(session, new Requests(session.log, runtime.timers));
  connection.onInitialize((params) => session.initialize(params));
  connection.onInitialized(() => {
    void session.start();
  });
  connection.onShutdown(() => session.dispose());
  serveDocuments(connection, session, handlers);
  serveMarkup(connection, session, documents, handlers);
  serveWorkspace(connection, session, handlers);
  serveViews(connection, session, documents, handlers);
  serveExchange(connection, session, handlers, runtime.timers);
  documents.listen(connection);
  connection.listen();
}

/** What LSP has a request for, about one document. */
function serveDocuments(
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
    inArticle('Code lenses', (article, _, corpus) =>
      session.settings.codeLens.enabled ? codeLenses(corpus, article) : [],
    ),
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
function serveMarkup(
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
  session.onChanged(async (uris) => {
    if (session.abilities.pullDiagnostics) return;
    const workspace = await session.ready;
    const changed = documents.all().filter(({ uri }) => uris?.includes(uri) ?? true);
    for (const { uri, version } of changed) {
      await connection.sendDiagnostics({ uri, version, diagnostics: await problemsIn(workspace, uri) });
    }
  });
}

/** What LSP has a request for, about all articles. */
function serveWorkspace(
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
      const change = await renameEntity(workspace.corpus, session.entities, article, wanted);
      session.expect(change);
      return editOf(change, session.abilities);
    }),
  );
  connection.workspace.onWillRenameFiles(
    inWorkspace('Renaming', ({ files }, { corpus }) =>
      renameSidecars(files, {
        articles: () => corpus.uris(),
        filesOf: (uri) => session.annotations.filesOf(uri),
        sidecarAt: (uri) => session.sidecarAt(uri),
      }),
    ),
  );
  connection.workspace.onDidRenameFiles(async ({ files }) => {
    await session.ready;
    for (const { oldUri, newUri } of files)
      session.annotations.renamed(canonicalUri(oldUri), canonicalUri(newUri));
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

/** Formats of other tools, and the comparison of annotations. */
function serveExchange(
  connection: Connection,
  session: Session,
  { inWorkspace }: Handlers,
  timers: Timers,
): void {
  function on<P, R>(
    { method }: protocol.RequestMethod<P, R>,
    answer: (exchange: Exchange, params: P) => R | Promise<R>,
  ): void {
    const handler = inWorkspace(method, (params: P, workspace, token) => {
      const { annotations: store, folders } = session;
      const pause = async () => {
        await timers.yield();
        return !token.isCancellationRequested;
      };
      return answer({ workspace, store, folders, pause }, params);
    });
    connection.onRequest<unknown, void>(method, handler);
  }
  on(protocol.Formats, formatInfos);
  on(protocol.Export, exportArticles);
  on(protocol.Import, (exchange, params) => importAnnotations(exchange, params, () => session.signature()));
  on(protocol.Compare, compare);
}

/** Our own requests. */
function serveViews(
  connection: Connection,
  session: Session,
  documents: TextDocuments<TextDocument>,
  { inWorkspace }: Handlers,
): void {
  const marks = new MarksFeature();
  documents.onDidClose(({ document }) => marks.forget(document.uri));

  function on<P, R>(
    { method }: protocol.RequestMethod<P, R>,
    answer: (params: P, workspace: Workspace) => R | Promise<R>,
  ): void {
    connection.onRequest<unknown, void>(method, inWorkspace(method, answer));
  }
  on(protocol.ReadsAsNews, ({ text }) => {
    const language = identifyLanguage(text);
    return { language: language === 'und' ? null : language };
  });
  /** The article of a scope; undefined for all. */
  const scoped = async (workspace: Workspace, uri: string | undefined) =>
    uri === undefined ? undefined : workspace.articles(uri);
  on(protocol.Speakers, async ({ uri, ...page }, workspace) =>
    speakers(workspace.corpus, await scoped(workspace, uri), page),
  );
  on(protocol.CountSpeakers, async ({ uri }, workspace) =>
    countSpeakers(workspace.corpus, await scoped(workspace, uri)),
  );
  on(protocol.SpeakerQuotes, ({ id, uri, ...which }, { corpus }) =>
    speakerQuotes(corpus, id, { ...which, uri: uri && canonicalUri(uri) }, session.language),
  );
  on(protocol.Topics, async ({ uri }, workspace) => {
    const { corpus } = workspace;
    if (uri === undefined) return topics(corpus, session.language);
    const article = await workspace.article(uri);
    return article ? topicsOfArticle(corpus, article, session.language) : { topics: [], keyphrases: [] };
  });
  on(protocol.TopicSpeakers, ({ id, ...page }, { corpus }) => topicSpeakers(corpus, id, page));
  on(protocol.TopicArticles, async ({ id, uri, ...which }, { corpus }) =>
    topicArticles(corpus, id, { ...which, uri: uri && canonicalUri(uri) }),
  );
  on(protocol.ExpectEntities, (change) => {
    session.expect({ ...change, uri: canonicalUri(change.uri) });
    return null;
  });
  on(protocol.Evidence, ({ id }, { corpus }) => evidence(corpus, id));
  on(protocol.Overview, (_, { corpus }) => overview(corpus, session.language));
  on(protocol.Names, async ({ uri, ...page }, workspace) => {
    if (uri === undefined) return names(workspace.corpus, page);
    const article = await workspace.article(uri);
    return article ? namesOfArticle(workspace.corpus, article, page) : [];
  });
  on(protocol.CountNames, async ({ uri }, workspace) => {
    if (uri === undefined) return countNames(workspace.corpus);
    const article = await workspace.article(uri);
    return article ? countNamesOfArticle(workspace.corpus, article) : { PER: 0, LOC: 0, ORG: 0, MISC: 0 };
  });
  on(protocol.NamePassages, ({ id, uri, ...page }, { corpus }) =>
    namePassages(corpus, id, uri && canonicalUri(uri), page),
  );
  on(protocol.Marks, async ({ uri }, workspace) => {
    const article = await workspace.article(uri);
    if (!article) return null;
    return marks.full(workspace.corpus, article, session.annotations.placed(article.uri));
  });
  on(protocol.MarksDelta, async ({ uri, previous }, workspace) => {
    const article = await workspace.article(uri);
    if (!article) return null;
    return marks.delta(workspace.corpus, article, session.annotations.placed(article.uri), previous);
  });
  on(protocol.Annotate, (params, workspace) =>
    annotate(workspace, session.annotations, () => session.signature(), annotateParams(params)),
  );
  on(protocol.UndoAnnotation, ({ redo = false }, workspace) =>
    undoAnnotation(workspace, session.annotations, redo),
  );
  on(protocol.Review, async ({ uri }, workspace) =>
    review(session.annotations, await workspace.articles(uri)),
  );
  on(protocol.PlaceOrphan, async (params, workspace) => ({
    done: await placeOrphan(workspace, session.annotations, params),
  }));
  on(protocol.MarkAt, async (target, workspace) => {
    const article = await workspace.article(target.uri);
    return article ? markAt(workspace.corpus, session.annotations, article, target) : null;
  });
  on(protocol.SpeakerCandidates, async (target, workspace) => {
    const article = await workspace.article(target.uri);
    return article ? speakerCandidates(workspace.corpus, article, target) : [];
  });
  on(protocol.Occurrences, async (target, workspace) => {
    const article = await workspace.article(target.uri);
    return article ? occurrences(workspace.corpus, session.annotations, article, target) : [];
  });
  on(protocol.Status, async ({ uri }, workspace) => {
    const article = await workspace.article(uri);
    return article ? status(article) : null;
  });
  on(protocol.Step, async ({ uri, ...request }, workspace) => {
    const article = await workspace.article(uri);
    return article ? step(workspace.corpus, article, request) : null;
  });
  on(protocol.At, async ({ uri, position }, workspace) => {
    const article = await workspace.article(uri);
    return article ? at(workspace.corpus, article, position) : null;
  });
  on(protocol.Refresh, async () => {
    await session.index(true);
    return null;
  });
}
