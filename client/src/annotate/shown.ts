import * as vscode from 'vscode';
import type { AnnotationTarget } from '../../../server/src/protocol';
import { showPlace } from '../commands/openPassage';
import { toRange } from '../convert';

/**
 * The mark that stepping through what is left to decide has come to. Its extent is drawn and remembered here, and the
 * editor gets a bare cursor: were the words selected, a key meant for the Review view would overwrite them. It is
 * forgotten as soon as the cursor leaves the place where it was put, or the text changes.
 */
export class ShownMark implements vscode.Disposable {
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('newsmark.shownBackground'),
    border: '2px solid',
    borderColor: new vscode.ThemeColor('newsmark.shownBorder'),
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: vscode.Disposable;
  #at: AnnotationTarget | undefined;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#decoration,
      vscode.window.onDidChangeTextEditorSelection((change) => this.#moved(change)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.uri.toString() === this.#at?.uri && contentChanges.length > 0) this.#set(undefined);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
    );
  }

  /** The mark, while the cursor of the active editor is where it was put. */
  get target(): AnnotationTarget | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.#holds(editor) ? this.#at : undefined;
  }

  /** Shows a mark with the cursor at its start. The editor takes the focus unless `preview` is set. */
  async show(target: AnnotationTarget, preview = false): Promise<vscode.TextEditor | undefined> {
    const { start } = target.range;
    const editor = await showPlace(target.uri, target.range, { start, end: start }, preview);
    if (editor) this.#set(target);
    return editor;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Cursors that commands put somewhere are told late: one of before may come when the next mark is shown already. */
  #moved({ textEditor, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    const isOfIt = textEditor.document.uri.toString() === this.#at?.uri;
    const byUser = kind === Keyboard || kind === Mouse;
    if (isOfIt && byUser && !this.#holds(textEditor)) this.#set(undefined);
    else this.#draw();
  }

  #set(target: AnnotationTarget | undefined): void {
    this.#at = target;
    this.#draw();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = this.#at && this.#holds(editor) ? [toRange(this.#at.range)] : [];
      editor.setDecorations(this.#decoration, ranges);
    }
  }

  /** Is the cursor of an editor where it was put? */
  #holds({ document, selection }: vscode.TextEditor): boolean {
    return (
      this.#at?.uri === document.uri.toString() &&
      selection.isEmpty &&
      selection.active.isEqual(toRange(this.#at.range).start)
    );
  }
}
