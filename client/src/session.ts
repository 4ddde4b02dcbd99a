import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { Changed, Indexing, type InitializationOptions, Names } from '../../server/src/protocol';
import { ActiveArticle } from './activeArticle';
import { ShownMark } from './annotate/shown';
import type { State, Update, ViewName } from './api';
import { NEWS } from './candidates';
import { Comparison } from './exchange/comparison';
import type { Host, Launch } from './extension';
import { answerFileRequests } from './files';
import { Markup } from './marks/markup';
import { messageOf } from './message';
import { middleware } from './middleware';
import { OverviewPanel } from './overview/panel';
import { Recognizer } from './recognize';
import { Server } from './server';
import { serverSettings } from './settings';
import { StatusBar } from './statusBar';
import { createOutline } from './views/create';
import type { Outline } from './views/outline';

/** What a session is started with, and whom it tells. */
export interface SessionOptions {
  context: vscode.ExtensionContext;
  launch: Launch;
  host: Host;
  log: vscode.LogOutputChannel;
  setState(state: State): void;
  outlineShown(): boolean;
  /** Called with the first article: from now on the outline is there. */
  showOutline(): void;
  updated(update: Update): void;
  restart(): void;
}

/** Everything that lives as long as one run of the server. */
export interface Session {
  readonly server: Server;
  readonly active: ActiveArticle;
  readonly markup: Markup;
  readonly overview: OverviewPanel;
  /** The mark that the review, the hints or a comparison has come to. */
  readonly shown: ShownMark;
  readonly comparison: Comparison;
  readonly recognizer: Recognizer;
  readonly views: Readonly<Record<ViewName, Outline>>;
  readonly statusText: string | undefined;
  /** Draws and asks everything anew. */
  refresh(): void;
  /** Ends the server and takes everything off the screen. */
  stop(): Promise<void>;
}

/** Keeps what is to be disposed of with the session, and answers it. */
type Own = <T extends vscode.Disposable>(thing: T) => T;

/** Starts the server and what shows its answers. Throws when the server cannot start. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const subscriptions: vscode.Disposable[] = [];
  const own: Own = (thing) => {
    subscriptions.push(thing);
    return thing;
  };
  const began = performance.now();
  const readsFiles = options.host.clientReadsFiles || hasVirtualFolder();
  let drawn: Markup | undefined;
  const draws = (uri: vscode.Uri, range: vscode.Range) => drawn?.lightsUp(uri, range) ?? false;
  const client = await options.launch({
    ...clientOptions(options.context, options.log, readsFiles),
    middleware: middleware(draws),
  });
  own(answerFileRequests(client, options.context.storageUri));
  try {
    await startClient(client, options.log);
  } catch (error) {
    for (const subscription of subscriptions) subscription.dispose();
    throw error;
  }
  options.log.info(`server started in ${(performance.now() - began).toFixed(0)} ms`);

  const server = new Server(client, options.log);
  const screen = createScreen(server, options, own);
  drawn = screen.markup;
  follow(server, screen, options, own);
  own(
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (!readsFiles && hasVirtualFolder()) options.restart();
    }),
  );
  screen.recognizer.lookAtAll();
  screen.refresh();
  return {
    server,
    ...screen,
    views: screen.outline.views,
    get statusText() {
      return screen.statusBar.text;
    },
    async stop() {
      for (const subscription of subscriptions.reverse()) subscription.dispose();
      // A server that hangs does not answer; the client then ends its process, and there may be another.
      await client
        .dispose()
        .catch((error) => options.log.error(`The server did not stop: ${messageOf(error)}`));
    },
  };
}

/** All that shows the server's answers. */
function createScreen(server: Server, { context, updated }: SessionOptions, own: Own) {
  const active = own(new ActiveArticle());
  const markup = own(new Markup(server, context.globalState, () => updated('marks')));
  const outline = own(createOutline(server, active, context, () => updated('outline')));
  const statusBar = own(new StatusBar(server, active, () => updated('status')));
  const overview = own(new OverviewPanel(context.extensionUri, server, () => updated('overview')));
  const shown = own(new ShownMark());
  const comparison = own(new Comparison(shown, () => updated('comparison')));
  const recognizer = own(new Recognizer(server, context.workspaceState));
  const refresh = (uris?: readonly string[]) => {
    markup.refresh(uris);
    outline.refresh();
    statusBar.refresh();
    overview.refresh();
  };
  return { active, markup, outline, statusBar, overview, shown, comparison, recognizer, refresh };
}

/** Keeps the screen up with the server's news, and shows the outline from the first article on. */
function follow(
  server: Server,
  { active, outline, statusBar, recognizer, refresh }: ReturnType<typeof createScreen>,
  options: SessionOptions,
  own: Own,
): void {
  own(recognizer.onDidRecognize(() => options.updated('language')));
  own(
    server.on(Changed, async ({ uris }) => {
      refresh(uris);
      if (!options.outlineShown() && (await server.ask(Names, { limit: 1 }))?.length) options.showOutline();
    }),
  );
  own(
    server.on(Indexing, (state) => {
      statusBar.indexing(state);
      outline.indexing(state);
      if ((state.articles ?? state.total) > 0) options.showOutline();
      options.setState(state.state === 'indexing' ? 'indexing' : 'ready');
    }),
  );
  const showForArticle = () => {
    if (active.document) options.showOutline();
  };
  own(active.onDidChange(showForArticle));
  showForArticle();
}

/**
 * A client whose server fails to start is put away, and the error passed on. Until it has started, its messages go to
 * the log only: who started it says what is wrong, once.
 */
async function startClient(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  const showError = client.error;
  client.error = (message: string, data?: unknown) => log.error(message, data);
  try {
    await client.start();
    client.error = showError;
  } catch (error) {
    await client.dispose().catch(() => undefined);
    throw error;
  }
}

function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  clientReadsFiles: boolean,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    settings: serverSettings(),
    clientReadsFiles,
    clientCommands: true,
    dataUri: vscode.Uri.joinPath(context.extensionUri, 'dist', 'data').toString(),
    storageUri: context.storageUri?.toString(),
  };
  return {
    documentSelector: [{ language: NEWS }],
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
  };
}

function hasVirtualFolder(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file');
}
