import type { ThemeIcon } from 'vscode';
import type { AnnotationTarget, Passage } from '../../../server/src/protocol';
import type { Standing } from './standing';

export type NodeKind =
  | 'speaker'
  | 'quote'
  | 'topic'
  | 'keyphrase'
  | 'article'
  | 'passage'
  | 'name'
  | 'group'
  | 'proposal'
  | 'rejected'
  | 'orphan'
  | 'difference';

/** One line of an outline, as a source of nodes describes it. */
export interface OutlineNode {
  /** Stable, and unique among its siblings. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly description?: string;
  /** Plain text, shown as it is. */
  readonly tooltip?: string;
  readonly icon: ThemeIcon;
  /** What a screen reader says: all that the line shows, in words. */
  readonly spoken: string;
  /** Id of the entity that the line is about. */
  readonly entity?: string;
  /** Where a click leads. */
  readonly passage?: Passage;
  /** Of what is reviewed: the mark, or the orphan by its id. */
  readonly mark?: AnnotationTarget;
  readonly orphan?: { readonly uri: string; readonly id: string };
  /** What is below; a node without it is a leaf. Asked when the node is opened. */
  readonly children?: () => Promise<OutlineNode[]>;
  /** Open when first shown. */
  readonly open?: boolean;
  /** Is this, or something below it, the line for what stands at the cursor? A line without it groups others. */
  readonly stands?: (standing: Standing) => boolean;
}

/** A node in its place in the tree. The object stays the same as long as the node is there. */
export interface Placed {
  /** Unique in the tree. */
  readonly id: string;
  readonly parent: Placed | undefined;
  node: OutlineNode;
  /** Undefined until opened. */
  children: Placed[] | undefined;
}

/** Puts nodes below a parent (the root when undefined), keeping the objects of those that were there before. */
export function place(
  nodes: readonly OutlineNode[],
  parent: Placed | undefined,
  before: readonly Placed[] = [],
): Placed[] {
  const known = new Map(before.map((placed) => [placed.id, placed]));
  return nodes.map((node) => {
    const id = parent ? `${parent.id}\n${node.id}` : node.id;
    const placed = known.get(id);
    if (!placed) return { id, parent, node, children: undefined };
    placed.node = node;
    return placed;
  });
}

/** Do both look the same on screen, line by line? What a click leads to may differ. */
export function looksTheSame(a: readonly OutlineNode[], b: readonly OutlineNode[]): boolean {
  return a.length === b.length && a.every((node, index) => sameLine(node, b[index]!));
}

function sameLine(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a.id === b.id &&
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.icon.id === b.icon.id &&
    (a.children === undefined) === (b.children === undefined)
  );
}
