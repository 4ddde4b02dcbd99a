import * as vscode from 'vscode';
import type { ShownMark } from '../annotate/shown';
import { toRange } from '../convert';
import type { ReadRange } from '../ranges';
import type { OutlineNode } from '../views/node';

let wanted = 0;

/**
 * Shows a place in an article and puts the selection there. The editor takes the focus unless `preview` is set. Of
 * several that are wanted at once, the last one is shown: for the others there is no answer.
 */
export async function showPlace(
  uri: string,
  range: ReadRange,
  selected: ReadRange,
  preview: boolean,
): Promise<vscode.TextEditor | undefined> {
  const turn = ++wanted;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (turn !== wanted) return undefined;
  const { start, end } = document.validateRange(toRange(selected));
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: preview, preview: true });
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(
    document.validateRange(toRange(range)),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return editor;
}

/** Shows a place in an article and selects it. The editor takes the focus unless `preview` is set. */
export async function reveal(uri: string, range: ReadRange, preview = false): Promise<void> {
  await showPlace(uri, range, range, preview);
}

/** Shows the passage of a line. What is reviewed is shown beside the list, which keeps the keyboard. */
export async function openPassage({ passage, mark }: OutlineNode, shown: ShownMark): Promise<void> {
  if (mark) await shown.show(mark, true);
  else if (passage) await reveal(passage.uri, passage.range);
}
