import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Corpus } from './corpus/corpus';
import type { CorpusArticle } from './corpus/types';
import type { Workspace } from './corpus/workspace';
import type { Requests } from './requests';
import type { Session } from './session';

interface DocumentParams {
  textDocument: { uri: string };
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Makes handlers of requests from features. */
export class Handlers {
  readonly #session: Session;
  readonly #requests: Requests;

  constructor(session: Session, requests: Requests) {
    this.#session = session;
    this.#requests = requests;
  }

  /** A request about the whole workspace, or about a document that it looks up itself. */
  readonly inWorkspace = <P, R>(
    name: string,
    answer: (params: P, workspace: Workspace, token: CancellationToken) => R | Promise<R>,
  ): Handler<P, R> => {
    return (params, token) =>
      this.#requests.run(name, token, async () => answer(params, await this.#session.ready, token));
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
