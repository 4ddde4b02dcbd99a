import * as vscode from 'vscode';
import { NEWS } from '../candidates';

const OWN: Readonly<Record<'next' | 'previous', string>> = {
  next: 'editor.action.marker.next',
  previous: 'editor.action.marker.prev',
};

/**
 * Goes to the next or previous hint of the article, from the last on to the first, selects what it is about and shows it.
 * VS Code's own command passes hints by; where the next thing is more than a hint, it is left to that.
 */
export async function goToHint(direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS) return;
  const hint = hintFrom(vscode.languages.getDiagnostics(editor.document.uri), editor.selection, direction);
  if (!hint) {
    vscode.window.setStatusBarMessage('There is no hint in this article.', 3000);
    return;
  }
  if (hint.severity !== vscode.DiagnosticSeverity.Hint) {
    await vscode.commands.executeCommand(OWN[direction]);
    return;
  }
  const { start, end } = hint.range;
  // With the cursor at the start: the hover shows what is said of the words, not of what follows them.
  editor.selection = new vscode.Selection(end, start);
  editor.revealRange(hint.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function hintFrom(
  hints: readonly vscode.Diagnostic[],
  { start }: vscode.Selection,
  direction: 'next' | 'previous',
): vscode.Diagnostic | undefined {
  const sorted = [...hints].sort((a, b) => a.range.start.compareTo(b.range.start));
  if (direction === 'next') return sorted.find(({ range }) => range.start.isAfter(start)) ?? sorted[0];
  return sorted.findLast(({ range }) => range.start.isBefore(start)) ?? sorted.at(-1);
}
