import * as vscode from 'vscode';
import { toRange } from '../convert';
import type { ReadRange } from '../ranges';
import type { OutlineNode } from '../views/node';

let wanted = 0;

/**
 * Shows a place in an article and selects it. The editor takes the focus unless `preview` is set. Of several that are
 * wanted at once, the last one is shown.
 */
export async function reveal(uri: string, range: ReadRange, preview = false): Promise<void> {
  const turn = ++wanted;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (turn !== wanted) return;
  const selection = document.validateRange(toRange(range));
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: preview, preview: true });
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the passage of a line. What is reviewed is shown beside the list, which keeps the keyboard. */
export async function openPassage({ passage, mark }: OutlineNode): Promise<void> {
  if (passage) await reveal(passage.uri, passage.range, mark !== undefined);
}
