import * as vscode from 'vscode';
import type { ReadPosition } from '../ranges';

/** Peeks at the other mentions of what is at the cursor or, from a code lens, at a position of an article. */
export async function showMentions(uri?: string, position?: ReadPosition): Promise<void> {
  if (uri && position) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const editor = await vscode.window.showTextDocument(document);
    const cursor = new vscode.Position(position.line, position.character);
    editor.selection = new vscode.Selection(cursor, cursor);
  }
  await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
}
