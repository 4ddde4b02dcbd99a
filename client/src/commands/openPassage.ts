import * as vscode from 'vscode';
import type { Passage } from '../../../server/src/protocol';
import { toRange } from '../convert';
import type { ReadRange } from '../ranges';

/** Shows a place in an article and selects it. The editor takes the focus unless `preview` is set. */
export async function reveal(uri: string, range: ReadRange, preview = false): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = document.validateRange(toRange(range));
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: preview, preview: true });
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export async function openPassage(passage: Passage | undefined): Promise<void> {
  if (passage) await reveal(passage.uri, passage.range);
}
