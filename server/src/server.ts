import {
  type CancellationToken,
  type Connection,
  type ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { identifyLanguage } from './analysis/language/identify';
import type { Corpus } from './corpus/corpus';
import type { CorpusArticle } from './corpus/types';
import type { Workspace } from './corpus/workspace';
import { at } from './features/at';
import { hover } from './features/hover';
import { marks } from './features/marks';
import { markdown, plaintext } from './features/markup';
import { namePassages, names, namesOfArticle } from './features/names';
import { references } from './features/references';
import { SemanticTokensFeature } from './features/semantic-tokens';
import { speakerQuotes, speakers } from './features/speakers';
import { status } from './features/status';
import { step } from './features/step';
import { topicArticles, topics } from './features/topics';
import { canonicalUri } from './files/uri';
import * as protocol from './protocol';
import { Requests } from './requests';
import type { Runtime } from './runtime';
import { Session } from './session';

/** Serves a client over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) =>
      TextDocument.create(canonicalUri(uri), languageId, version, text),
    update: TextDocument.update,
  });
  const session = new Session(connection, runtime, documents);
  const handlers = new Handlers(session, new Requests(session.log, runtime.timers));
  connection.onInitialize((params) => session.initialize(params));
  connection.onInitialized(() => {
    void session.start();
  });
  connection.onShutdown(() => session.dispose());
  serveEditor(connection, session, handlers);
  serveViews(connection, session, handlers);
  documents.listen(connection);
  connection.listen();
}

/** The requests of LSP. */
function serveEditor(connection: Connection, session: Session, { inArticle }: Handlers): void {
  const tokens = new SemanticTokensFeature();
  const { semanticTokens } = connection.languages;
  semanticTokens.on(inArticle('Semantic tokens', (article) => tokens.full(article)));
  semanticTokens.onDelta(
    inArticle('Semantic tokens', (article, { previousResultId }) => tokens.delta(article, previousResultId)),
  );
  semanticTokens.onRange(inArticle('Semantic tokens', (article, { range }) => tokens.range(article, range)));
  connection.onHover(
    inArticle('Hover', (article, { position }, corpus) =>
      hover(corpus, article, position, session.abilities.markdownHover ? markdown : plaintext),
    ),
  );
  connection.onReferences(
    inArticle('References', (article, { position, context }, corpus) =>
      references(corpus, article, position, context.includeDeclaration),
    ),
  );
}

/** Our own requests. */
function serveViews(connection: Connection, session: Session, { inWorkspace }: Handlers): void {
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
  on(protocol.Speakers, async ({ uri }, workspace) =>
    speakers(workspace.corpus, await workspace.articles(uri)),
  );
  on(protocol.SpeakerQuotes, ({ id, uri }, { corpus }) =>
    speakerQuotes(corpus, id, uri && canonicalUri(uri)),
  );
  on(protocol.Topics, async ({ uri }, workspace) => topics(await workspace.articles(uri)));
  on(protocol.TopicArticles, async ({ id, uri }, workspace) =>
    topicArticles(await workspace.articles(uri), id),
  );
  on(protocol.Names, async ({ uri }, workspace) => {
    if (uri === undefined) return names(workspace.corpus);
    const article = await workspace.article(uri);
    return article ? namesOfArticle(workspace.corpus, article) : [];
  });
  on(protocol.NamePassages, ({ id, uri }, { corpus }) => namePassages(corpus, id, uri && canonicalUri(uri)));
  on(protocol.Marks, async ({ uri }, workspace) => {
    const article = await workspace.article(uri);
    return article ? { version: article.document.version, marks: marks(workspace.corpus, article) } : null;
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
    await session.index();
    return null;
  });
}

interface DocumentParams {
  textDocument: { uri: string };
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

/** Makes handlers of requests from features. */
class Handlers {
  readonly #session: Session;
  readonly #requests: Requests;

  constructor(session: Session, requests: Requests) {
    this.#session = session;
    this.#requests = requests;
  }

  /** A request about the whole workspace, or about a document that it looks up itself. */
  readonly inWorkspace = <P, R>(
    name: string,
    answer: (params: P, workspace: Workspace) => R | Promise<R>,
  ): Handler<P, R> => {
    return (params, token) =>
      this.#requests.run(name, token, async () => answer(params, await this.#session.ready));
  };

  /** A request about a document; the answer is null when it is no article. */
  readonly inArticle = <P extends DocumentParams, R>(
    name: string,
    answer: (article: CorpusArticle, params: P, corpus: Corpus) => R,
  ): Handler<P, R | null> =>
    this.inWorkspace(name, async (params, workspace) => {
      const article = await workspace.article(params.textDocument.uri);
      return article ? answer(article, params, workspace.corpus) : null;
    });
}
