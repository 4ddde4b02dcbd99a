import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from './document-edits';
import { canonicalUri } from './files/uri';
import { Handlers } from './handlers';
import { serveDocuments, serveMarkup, serveWorkspace } from './language-features';
import { serveOwnRequests } from './own-requests';
import { Requests } from './requests';
import type { Runtime } from './runtime';
import { Session } from './session';

/** Serves a client over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) =>
      TextDocument.create(canonicalUri(uri), languageId, version, text),
    update: (document, changes, version) => applyEdits(document, changes, version, session.openAnnotations),
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
  serveOwnRequests({ connection, session, documents, handlers, timers: runtime.timers });
  documents.listen(connection);
  connection.listen();
}
