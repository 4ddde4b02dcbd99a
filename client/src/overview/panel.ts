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
import { pageHtml } from './html';
import type { Target, ToExtension, ToPage } from './messages';

/** The pictures of the corpus in a web view; one at a time, kept up with the articles. */
export class OverviewPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #server: Server;
  readonly #updated: () => void;
  #panel: vscode.WebviewPanel | undefined;

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
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, vscode.Uri.joinPath(dist, 'overview.js'));
    this.#panel = panel;
  }

  /** Draws anew from what the articles say now; nothing when the panel is not open. */
  async refresh(): Promise<void> {
    const panel = this.#panel;
    if (!panel) return;
    const data = await this.#server.ask(Overview, {});
    if (!data || panel !== this.#panel) return;
    await panel.webview.postMessage({ data } satisfies ToPage);
    this.#updated();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #answer(message: ToExtension): Promise<void> {
    if (message.kind === 'ready') return this.refresh();
    if (message.kind === 'copy') {
      await vscode.env.clipboard.writeText(message.text);
      vscode.window.setStatusBarMessage(`Copied as ${message.what}`, 3000);
      return;
    }
    const passages = await this.#passagesOf(message.target);
    if (passages.length > 0) await pickPassage(message.target.name, passages);
  }

  async #passagesOf(target: Target): Promise<readonly Passage[]> {
    if (target.kind === 'speaker') return (await this.#server.ask(SpeakerQuotes, { id: target.id })) ?? [];
    if (target.kind === 'name') return (await this.#server.ask(NamePassages, { id: target.id })) ?? [];
    const { id, date } = target;
    const articles = (await this.#server.ask(TopicArticles, { id, date })) ?? [];
    return articles.flatMap(({ passages }) => passages);
  }
}
