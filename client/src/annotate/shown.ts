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
    border: '1px solid',
    borderColor: new vscode.ThemeColor('newsmark.shownBorder'),
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: vscode.Disposable;
  #at: AnnotationTarget | undefined;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#decoration,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOf(textEditor.document) && !this.#holds(textEditor)) this.#set(undefined);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isOf(document) && contentChanges.length > 0) this.#set(undefined);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
    );
  }

  /** The mark, while the cursor of the active editor is where it was put. */
  get target(): AnnotationTarget | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.#isOf(editor.document) && this.#holds(editor) ? this.#at : undefined;
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

  #set(target: AnnotationTarget | undefined): void {
    this.#at = target;
    this.#draw();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      editor.setDecorations(
        this.#decoration,
        this.#at && this.#isOf(editor.document) ? [toRange(this.#at.range)] : [],
      );
    }
  }

  #isOf({ uri }: vscode.TextDocument): boolean {
    return this.#at?.uri === uri.toString();
  }

  #holds({ selection }: vscode.TextEditor): boolean {
    return (
      this.#at !== undefined && selection.isEmpty && selection.active.isEqual(toRange(this.#at.range).start)
    );
  }
}
