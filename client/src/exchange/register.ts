import * as vscode from 'vscode';
import { commandsOnSession } from '../commands/onSession';
import type { Newsmark } from '../newsmark';
import { type CompareArguments, compareAgain, compareAnnotations } from './compare';
import { type ExportArguments, exportArticles } from './export';
import { type ImportArguments, importAnnotations } from './import';

/** Registers Import…, Export… and Compare…; with arguments they do not ask for what is in them. The explorer gives files. */
export function registerExchange(newsmark: Newsmark): vscode.Disposable {
  const onSession = commandsOnSession(newsmark);
  return vscode.Disposable.from(
    onSession('import', (session, wanted?: ImportArguments | vscode.Uri, all?: vscode.Uri[]) =>
      importAnnotations(session, wanted instanceof vscode.Uri ? { sources: all ?? [wanted] } : wanted),
    ),
    onSession('export', (session, wanted?: ExportArguments) => exportArticles(session, wanted)),
    onSession('compare', (session, wanted?: CompareArguments) => compareAnnotations(session, wanted)),
    onSession('compareAgain', compareAgain),
    onSession('closeComparison', ({ comparison }) => comparison.close()),
    onSession('nextDifference', ({ comparison }) => comparison.step(1)),
    onSession('previousDifference', ({ comparison }) => comparison.step(-1)),
  );
}
