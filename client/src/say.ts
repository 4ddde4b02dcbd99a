import * as vscode from 'vscode';

let last: vscode.Disposable | undefined;

/** Says something in the status bar, in the place of what was said last. */
export function say(message: string, milliseconds = 3000): void {
  last?.dispose();
  last = vscode.window.setStatusBarMessage(message, milliseconds);
}
