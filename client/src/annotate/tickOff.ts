import * as vscode from 'vscode';
import type { Occurrence } from '../../../server/src/protocol';
import { reveal } from '../commands/openPassage';
import { literal } from '../commands/quickPick';
import { typeIcon } from '../views/icons';

const DECISIONS = { accepted: 'accepted', added: 'your mark', rejected: 'rejected' } as const;

interface OccurrenceItem extends vscode.QuickPickItem {
  place: Occurrence;
}

/**
 * A list of places in context, each ticked unless it was rejected before; the editor shows the one that is looked at.
 * Answers those ticked; undefined when the user gave up. The editor is then as it was.
 */
export async function tickOff(places: readonly Occurrence[]): Promise<Occurrence[] | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const items = places.map(itemOf);
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Where does it hold? Untick where it does not',
    canPickMany: true,
    matchOnDescription: true,
    onDidSelectItem: ({ place }: OccurrenceItem) => void reveal(place.uri, place.range, true),
  });
  if (before) await vscode.window.showTextDocument(before.document, { selection });
  return picked?.map(({ place }) => place);
}

function itemOf(place: Occurrence): OccurrenceItem {
  const { text, title, type, kind, decision } = place;
  const nameIcon = isName(type) ? typeIcon(type) : undefined;
  return {
    label: literal(text),
    description: [literal(title), decision && DECISIONS[decision]].filter(Boolean).join(' · '),
    picked: decision !== 'rejected',
    iconPath: kind === 'quote' ? new vscode.ThemeIcon('quote') : nameIcon,
    place,
  };
}

/** Is this the type of a name, and not of a quote? */
export function isName(type: Occurrence['type']): type is Parameters<typeof typeIcon>[0] {
  return type === 'PER' || type === 'LOC' || type === 'ORG' || type === 'MISC';
}
