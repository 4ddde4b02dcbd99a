import * as vscode from 'vscode';
import type { Newsmark } from '../newsmark';
import type { Session } from '../session';

/** Registers commands that need the server; they start it when it does not run yet, and do nothing when it cannot. */
export function commandsOnSession(newsmark: Newsmark) {
  return <A extends unknown[]>(
    name: string,
    action: (session: Session, ...args: A) => unknown,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`newsmark.${name}`, async (...args: A) => {
      const session = await newsmark.start();
      return session && action(session, ...args);
    });
}
