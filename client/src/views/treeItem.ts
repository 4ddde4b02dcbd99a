import { TreeItem, type TreeItemCollapsibleState } from 'vscode';
import type { Placed } from './node';

/** What VS Code draws and a screen reader says of a line; a click shows its passage. */
export function treeItem(placed: Placed, state: TreeItemCollapsibleState): TreeItem {
  const { id, node } = placed;
  const item = new TreeItem(node.label, state);
  item.id = id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = node.icon;
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: node.spoken };
  if (node.passage) {
    // The place, not the passage: that may have moved by the time of the click.
    item.command = { command: 'newsmark.openPassage', title: 'Open Passage', arguments: [placed] };
  }
  return item;
}
