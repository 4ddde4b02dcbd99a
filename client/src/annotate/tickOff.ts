import * as vscode from 'vscode';
import type { Occurrence } from '../../../server/src/protocol';
import { reveal } from '../commands/openPassage';
import { literal } from '../commands/quickPick';
import { typeIcon } from '../views/icons';

const DECISIONS = { accepted: 'accepted', added: 'your mark', rejected: 'rejected' } as const;

interface OccurrenceItem extends vscode.QuickPickItem {
  /** Missing: the name of an article, above its places. */
  place?: Occurrence;
}

/**
 * A list of places in context, each ticked unless it was rejected before; the editor shows the one that is looked at.
 * Answers those ticked; undefined when the user gave up. The editor is then as it was.
 */
export async function tickOff(places: readonly Occurrence[]): Promise<Occurrence[] | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const items = itemsOf(places);
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Where does it hold? Untick where it does not',
    canPickMany: true,
    matchOnDescription: true,
    onDidSelectItem: ({ place }: OccurrenceItem) => {
      if (place) void reveal(place.uri, place.range, true);
    },
  });
  if (before) await vscode.window.showTextDocument(before.document, { selection });
  return picked?.flatMap(({ place }) => place ?? []);
}

/** The places of each article below its name, when there are several articles. */
function itemsOf(places: readonly Occurrence[]): OccurrenceItem[] {
  if (places.every(({ uri }) => uri === places[0]?.uri)) return places.map(itemOf);
  return places.flatMap((place, i) => {
    const isFirst = place.uri !== places[i - 1]?.uri;
    const article = { label: place.title, kind: vscode.QuickPickItemKind.Separator };
    return isFirst ? [article, itemOf(place)] : [itemOf(place)];
  });
}

function itemOf(place: Occurrence): OccurrenceItem {
  const { text, type, kind, decision } = place;
  const nameIcon = isName(type) ? typeIcon(type) : undefined;
  return {
    label: literal(text),
    description: decision && DECISIONS[decision],
    picked: decision !== 'rejected',
    iconPath: kind === 'quote' ? new vscode.ThemeIcon('quote') : nameIcon,
    place,
  };
}

/** Is this the type of a name, and not of a quote? */
export function isName(type: Occurrence['type']): type is Parameters<typeof typeIcon>[0] {
  return type === 'PER' || type === 'LOC' || type === 'ORG' || type === 'MISC';
}
