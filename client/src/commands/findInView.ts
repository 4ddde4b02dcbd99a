import * as vscode from 'vscode';
import type { ViewName } from '../api';

/** Opens the find box of a view's tree, which filters what is listed. */
export async function findInView(view: ViewName): Promise<void> {
  await vscode.commands.executeCommand(`newsmark.${view}.focus`);
  await vscode.commands.executeCommand('list.find');
}
