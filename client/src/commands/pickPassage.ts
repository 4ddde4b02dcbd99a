import * as vscode from 'vscode';
import type { Passage } from '../../../server/src/protocol';
import { reveal } from './openPassage';
import { literal } from './quickPick';

interface PassageItem extends vscode.QuickPickItem {
  passage: Passage;
}

/** Shows each passage in the editor while the reader moves through the list; Escape leads back to where they were. */
export async function pickPassage(title: string, passages: readonly Passage[]): Promise<void> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const picked = await vscode.window.showQuickPick(passages.map(passageItem), {
    title,
    placeHolder: `${passages.length} passages`,
    matchOnDescription: true,
    onDidSelectItem: (item: PassageItem) => void reveal(item.passage.uri, item.passage.range, true),
  });
  if (picked) return reveal(picked.passage.uri, picked.passage.range);
  if (before && selection) await vscode.window.showTextDocument(before.document, { selection });
}

function passageItem(passage: Passage): PassageItem {
  return {
    label: literal(passage.text),
    description: `${literal(passage.title)} ¶ ${passage.paragraph}`,
    passage,
  };
}
