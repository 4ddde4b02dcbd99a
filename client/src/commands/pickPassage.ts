import * as vscode from 'vscode';
import type { Passage } from '../../../server/src/protocol';
import { count } from '../words';
import { reveal } from './openPassage';
import { literal } from './quickPick';

interface PassageItem extends vscode.QuickPickItem {
  passage: Passage;
}

/**
 * Shows each passage in the editor while the reader moves through the list; a single one at once. Escape leads back to
 * where they were: to the text, or by `back` to what is none.
 */
export async function pickPassage(
  title: string,
  passages: readonly Passage[],
  back?: () => void,
): Promise<void> {
  const [only] = passages;
  if (only && passages.length === 1) return reveal(only.uri, only.range);
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const picked = await vscode.window.showQuickPick(passages.map(passageItem), {
    title,
    placeHolder: count(passages.length, 'passage'),
    matchOnDescription: true,
    onDidSelectItem: (item: PassageItem) => void reveal(item.passage.uri, item.passage.range, true),
  });
  if (picked) return reveal(picked.passage.uri, picked.passage.range);
  if (back) back();
  else if (before && selection) await vscode.window.showTextDocument(before.document, { selection });
}

function passageItem(passage: Passage): PassageItem {
  return {
    label: literal(passage.text),
    description: `${literal(passage.title)} ¶ ${passage.paragraph}`,
    passage,
  };
}
