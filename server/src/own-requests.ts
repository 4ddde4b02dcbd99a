import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { identifyLanguage } from './analysis/language/identify';
import type { Corpus } from './corpus/corpus';
import type { CorpusArticle } from './corpus/types';
import type { Workspace } from './corpus/workspace';
import { annotate, annotateParams, markAt, speakerCandidates, undoAnnotation } from './features/annotate';
import { at } from './features/at';
import { compare } from './features/compare';
import { evidence } from './features/evidence';
import { type Exchange, exportArticles, formatInfos, importAnnotations } from './features/exchange';
import { MarksFeature } from './features/marks';
import { countNames, countNamesOfArticle, namePassages, names, namesOfArticle } from './features/names';
import { occurrences } from './features/occurrences';
import { overview } from './features/overview';
import { placeOrphan, review } from './features/review';
import { countSpeakers, speakerQuotes, speakers } from './features/speakers';
import { status } from './features/status';
import { step } from './features/step';
import { topicSpeakers } from './features/topic-speakers';
import { topicArticles, topics, topicsOfArticle } from './features/topics';
import { decode } from './files/decode';
import { canonicalUri } from './files/uri';
import type { Handlers } from './handlers';
import * as protocol from './protocol';
import type { Timers } from './runtime';
import type { Session } from './session';

/** What answers are made with. */
export interface Served {
  connection: Connection;
  session: Session;
  documents: TextDocuments<TextDocument>;
  handlers: Handlers;
  timers: Timers;
}

/** Registers the answers to our own requests. */
export function serveOwnRequests(served: Served): void {
  const answers = new Answers(served);
  serveLists(answers, served.session);
  serveArticles(answers, served);
  serveAnnotating(answers, served.session);
  serveExchange(served);
}

/** Ties requests of our own to what answers them. */
class Answers {
  readonly #served: Served;

  constructor(served: Served) {
    this.#served = served;
  }

  /** A request about all articles, or about one that it looks up itself. */
  on<P, R>(
    { method }: protocol.RequestMethod<P, R>,
    answer: (params: P, workspace: Workspace) => R | Promise<R>,
  ): void {
    const { connection, handlers } = this.#served;
    connection.onRequest<unknown, void>(method, handlers.inWorkspace(method, answer));
  }

  /** A request about one article; when the document is none, the answer is `otherwise`. */
  onArticle<P extends { uri: string }, R>(
    method: protocol.RequestMethod<P, R>,
    otherwise: R,
    answer: (article: CorpusArticle, params: P, corpus: Corpus) => R,
  ): void {
    this.on(method, async (params, workspace) => {
      const article = await workspace.article(params.uri);
      return article ? answer(article, params, workspace.corpus) : otherwise;
    });
  }
}

/** What the views and pictures list, of one article or of all. */
function serveLists(answers: Answers, session: Session): void {
  /** The article of a scope; undefined for all. */
  const scoped = async (workspace: Workspace, uri: string | undefined) =>
    uri === undefined ? undefined : workspace.articles(uri);
  answers.on(protocol.Speakers, async ({ uri, ...page }, workspace) =>
    speakers(workspace.corpus, await scoped(workspace, uri), page),
  );
  answers.on(protocol.CountSpeakers, async ({ uri }, workspace) =>
    countSpeakers(workspace.corpus, await scoped(workspace, uri)),
  );
  answers.on(protocol.SpeakerQuotes, ({ id, uri, ...which }, { corpus }) =>
    speakerQuotes(corpus, id, { ...which, uri: uri && canonicalUri(uri) }, session.language),
  );
  answers.on(protocol.Topics, async ({ uri }, workspace) => {
    const { corpus } = workspace;
    if (uri === undefined) return topics(corpus, session.language);
    const article = await workspace.article(uri);
    return article ? topicsOfArticle(corpus, article, session.language) : { topics: [], keyphrases: [] };
  });
  answers.on(protocol.TopicSpeakers, ({ id, ...page }, { corpus }) => topicSpeakers(corpus, id, page));
  answers.on(protocol.TopicArticles, async ({ id, uri, ...which }, { corpus }) =>
    topicArticles(corpus, id, { ...which, uri: uri && canonicalUri(uri) }),
  );
  answers.on(protocol.Names, async ({ uri, ...page }, workspace) => {
    if (uri === undefined) return names(workspace.corpus, page);
    const article = await workspace.article(uri);
    return article ? namesOfArticle(workspace.corpus, article, page) : [];
  });
  answers.on(protocol.CountNames, async ({ uri }, workspace) => {
    if (uri === undefined) return countNames(workspace.corpus);
    const article = await workspace.article(uri);
    return article ? countNamesOfArticle(workspace.corpus, article) : { PER: 0, LOC: 0, ORG: 0, MISC: 0 };
  });
  answers.on(protocol.NamePassages, ({ id, uri, ...page }, { corpus }) =>
    namePassages(corpus, id, uri && canonicalUri(uri), page),
  );
  answers.on(protocol.Evidence, ({ id }, { corpus }) => evidence(corpus, id));
  answers.on(protocol.Overview, (_, { corpus }) => overview(corpus, session.language));
  answers.on(protocol.Refresh, async () => {
    await session.index(true);
    return null;
  });
}

/** What stands in the text of one article, and the ways through it. */
function serveArticles(answers: Answers, { session, documents }: Served): void {
  const marks = new MarksFeature();
  documents.onDidClose(({ document }) => marks.forget(document.uri));
  answers.on(protocol.ReadsAsNews, ({ text }) => {
    const language = identifyLanguage(text);
    return { language: language === 'und' ? null : language };
  });
  answers.on(protocol.EncodingOf, ({ base64 }) => ({
    encoding: decode(protocol.fromBase64(base64))?.encoding ?? null,
  }));
  answers.onArticle(protocol.Marks, null, (article, _, corpus) =>
    marks.full(corpus, article, session.annotations.placed(article.uri)),
  );
  answers.onArticle(protocol.MarksDelta, null, (article, { previous }, corpus) =>
    marks.delta(corpus, article, session.annotations.placed(article.uri), previous),
  );
  answers.onArticle(protocol.Status, null, status);
  answers.onArticle(protocol.Step, null, (article, { uri: _, ...request }, corpus) =>
    step(corpus, article, request),
  );
  answers.onArticle(protocol.At, null, (article, { position }, corpus) => at(corpus, article, position));
}

/** What people decide. */
function serveAnnotating(answers: Answers, session: Session): void {
  answers.on(protocol.Annotate, (params, workspace) =>
    annotate(workspace, session.annotations, () => session.signature(), annotateParams(params)),
  );
  answers.on(protocol.UndoAnnotation, ({ redo = false }, workspace) =>
    undoAnnotation(workspace, session.annotations, redo),
  );
  answers.on(protocol.Review, async ({ uri }, workspace) =>
    review(session.annotations, await workspace.articles(uri)),
  );
  answers.on(protocol.PlaceOrphan, async (params, workspace) => ({
    done: await placeOrphan(workspace, session.annotations, params),
  }));
  answers.onArticle(protocol.MarkAt, null, (article, target, corpus) =>
    markAt(corpus, session.annotations, article, target),
  );
  answers.onArticle(protocol.SpeakerCandidates, [], (article, target, corpus) =>
    speakerCandidates(corpus, article, target),
  );
  answers.onArticle(protocol.Occurrences, [], (article, target, corpus) =>
    occurrences(corpus, session.annotations, article, target),
  );
  answers.on(protocol.ExpectEntities, (change) => {
    session.entities.expect({ ...change, uri: canonicalUri(change.uri) });
    return null;
  });
}

/** Formats of other tools, and the comparison of annotations. */
function serveExchange({ connection, session, handlers, timers }: Served): void {
  function on<P, R>(
    { method }: protocol.RequestMethod<P, R>,
    answer: (exchange: Exchange, params: P) => R | Promise<R>,
  ): void {
    const handler = handlers.inWorkspace(method, (params: P, workspace, token) => {
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
