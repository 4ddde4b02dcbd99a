import * as vscode from 'vscode';
import { Step } from '../../../server/src/protocol';
import { NEWS } from '../candidates';
import { toPosition, toRange } from '../convert';
import type { Server } from '../server';

/** Moves the cursor to the next or previous mention or quote, into another article when this one has no more. */
export async function step(
  server: Server,
  what: 'mention' | 'quote' | 'article',
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS) return;
  const uri = editor.document.uri.toString();
  const position = toPosition(editor.selection.active);
  const target = await server.ask(Step, { uri, position, what, direction });
  if (!target) {
    const missing =
      what === 'article' ? 'No other article mentions it.' : `No other ${what} in these articles.`;
    vscode.window.setStatusBarMessage(missing, 3000);
    return;
  }
  const document =
    target.uri === uri
      ? editor.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  const { start } = toRange(target.range);
  const shown = await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn });
  shown.selection = new vscode.Selection(start, start);
  shown.revealRange(toRange(target.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
