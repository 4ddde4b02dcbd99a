import * as vscode from 'vscode';
import { NEWS } from '../candidates';
import { toPosition } from '../convert';
import { comparePositions, type ReadRange } from '../ranges';
import { say } from '../say';
import type { Session } from '../session';

const OWN: Readonly<Record<'next' | 'previous', string>> = {
  next: 'editor.action.marker.next',
  previous: 'editor.action.marker.prev',
};

/**
 * Goes to the next or previous hint of the article, from the last on to the first, and shows what it is about. VS Code's
 * own command passes hints by; where the next thing is more than a hint, it is left to that.
 */
export async function goToHint({ shown }: Session, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS) return;
  const { uri } = editor.document;
  const here = shown.target?.range ?? editor.selection;
  const hint = hintFrom(vscode.languages.getDiagnostics(uri), here, direction);
  if (!hint) {
    say('There is no hint in this article.');
    return;
  }
  if (hint.severity !== vscode.DiagnosticSeverity.Hint) {
    await vscode.commands.executeCommand(OWN[direction]);
    return;
  }
  const range = { start: toPosition(hint.range.start), end: toPosition(hint.range.end) };
  await shown.show({ uri: uri.toString(), range });
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Hints that begin at the same place come one after the other, the longest last. */
function hintFrom(
  hints: readonly vscode.Diagnostic[],
  here: ReadRange,
  direction: 'next' | 'previous',
): vscode.Diagnostic | undefined {
  const sorted = [...hints].sort((a, b) => compareRanges(a.range, b.range));
  if (direction === 'next') return sorted.find(({ range }) => compareRanges(range, here) > 0) ?? sorted[0];
  return sorted.findLast(({ range }) => compareRanges(range, here) < 0) ?? sorted.at(-1);
}

function compareRanges(a: ReadRange, b: ReadRange): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
