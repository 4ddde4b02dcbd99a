import * as vscode from 'vscode';
import {
  NamePassages,
  Overview,
  type Passage,
  SpeakerQuotes,
  TopicArticles,
} from '../../../server/src/protocol';
import { pickPassage } from '../commands/pickPassage';
import type { Server } from '../server';
import { Throttle } from '../throttle';
import { pageHtml } from './html';
import type { Target, ToExtension, ToPage } from './messages';

/** Milliseconds between two pictures: each is drawn from all articles, and typing must not wait for it. */
const REFRESH_DELAY = 2000;

/** The pictures of the corpus in a web view; one at a time, kept up with the articles while it is seen. */
export class OverviewPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #server: Server;
  readonly #updated: () => void;
  readonly #throttle = new Throttle(REFRESH_DELAY, () => void this.#draw());
  #panel: vscode.WebviewPanel | undefined;
  #stale = false;

  constructor(extension: vscode.Uri, server: Server, updated: () => void) {
    this.#extension = extension;
    this.#server = server;
    this.#updated = updated;
  }

  show(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const dist = vscode.Uri.joinPath(this.#extension, 'dist');
    const panel = vscode.window.createWebviewPanel(
      'newsmark.overview',
      'Newsmark Overview',
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        localResourceRoots: [dist],
        retainContextWhenHidden: true,
      },
    );
    panel.webview.onDidReceiveMessage((message: ToExtension) => this.#answer(message));
    panel.onDidChangeViewState(() => {
      if (this.#stale) this.#throttle.now();
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, vscode.Uri.joinPath(dist, 'overview.js'));
    this.#panel = panel;
  }

  /** Draws anew, soon, from what the articles say; nothing when the panel is not open. */
  refresh(): void {
    if (this.#panel) this.#throttle.schedule();
  }

  dispose(): void {
    this.#throttle.dispose();
    this.#panel?.dispose();
  }

  async #draw(): Promise<void> {
    const panel = this.#panel;
    this.#stale = panel?.visible === false;
    if (!panel || this.#stale) return;
    const data = await this.#server.ask(Overview, {});
    if (!data || panel !== this.#panel) return;
    await panel.webview.postMessage({ data } satisfies ToPage);
    this.#updated();
  }

  async #answer(message: ToExtension): Promise<void> {
    if (message.kind === 'ready') return this.#draw();
    if (message.kind === 'copy') {
      await vscode.env.clipboard.writeText(message.text);
      vscode.window.setStatusBarMessage(`Copied as ${message.what}`, 3000);
      return;
    }
    const passages = await this.#passagesOf(message.target);
    if (passages.length > 0) await pickPassage(message.target.name, passages, () => this.#panel?.reveal());
  }

  async #passagesOf(target: Target): Promise<readonly Passage[]> {
    if (target.kind === 'speaker')
      return (await this.#server.ask(SpeakerQuotes, { id: target.id, broad: target.broad })) ?? [];
    if (target.kind === 'name') return (await this.#server.ask(NamePassages, { id: target.id })) ?? [];
    const { id, date } = target;
    const articles = (await this.#server.ask(TopicArticles, { id, date })) ?? [];
    return articles.flatMap(({ passages }) => passages);
  }
}
