import * as vscode from 'vscode';
import { At } from '../../../server/src/protocol';
import { NEWS } from '../candidates';
import { toPosition } from '../convert';
import type { Server } from '../server';
import { outlineFollowsCursor } from '../settings';
import { Throttle } from '../throttle';
import type { Outline } from './outline';

const DELAY = 200;

/**
 * Lets the outline follow the reader's cursor. It does not follow when the outline itself moved the cursor: then the
 * reader's selection in the tree is the one that counts.
 */
export class Follow implements vscode.Disposable {
  readonly #server: Server;
  readonly #outlines: readonly Outline[];
  readonly #throttle = new Throttle(DELAY, () => void this.#follow());
  readonly #subscription: vscode.Disposable;
  #asking = new vscode.CancellationTokenSource();

  constructor(server: Server, outlines: readonly Outline[]) {
    this.#server = server;
    this.#outlines = outlines;
    this.#subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Without a kind, a program has set the selection, as a click in the outline does.
      if (kind !== undefined && textEditor.document.languageId === NEWS) this.#throttle.schedule();
    });
  }

  dispose(): void {
    this.#throttle.dispose();
    this.#asking.cancel();
    this.#subscription.dispose();
  }

  async #follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const visible = this.#outlines.filter((outline) => outline.visible);
    if (!editor || editor.document.languageId !== NEWS || visible.length === 0 || !outlineFollowsCursor())
      return;
    this.#asking.cancel();
    this.#asking = new vscode.CancellationTokenSource();
    const uri = editor.document.uri.toString();
    const position = toPosition(editor.selection.active);
    const at = await this.#server.ask(At, { uri, position }, this.#asking.token);
    if (!at) return;
    for (const outline of visible) await outline.follow({ uri, position, ...at });
  }
}
