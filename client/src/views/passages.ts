import { ThemeIcon } from 'vscode';
import type { Passage, Scope } from '../../../server/src/protocol';
import type { NodeKind, OutlineNode } from './node';
import { type Standing, standsIn } from './standing';

interface PassageLook {
  readonly kind: NodeKind;
  readonly icon: ThemeIcon;
  /** Said before the text, e.g. “Indirect quote”. */
  readonly spokenKind: string;
  readonly stands?: (passage: Passage, standing: Standing) => boolean;
}

const PLAIN_PASSAGE: PassageLook = {
  kind: 'passage',
  icon: new ThemeIcon('list-selection'),
  spokenKind: 'Passage',
};

/**
 * Lines for passages, each with its paragraph and, outside a single article, its article. The ids tell equal
 * passages apart by counting, not by position: a keystroke above a passage leaves its id alone.
 */
export function passageNodes<P extends Passage>(
  passages: readonly P[],
  scope: Scope,
  look: (passage: P) => PassageLook = () => PLAIN_PASSAGE,
): OutlineNode[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const { kind, icon, spokenKind, stands = standsIn } = look(passage);
    const key = `${passage.uri} ${passage.text}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const paragraph = `¶ ${passage.paragraph}`;
    return {
      id: `${key} ${nth}`,
      kind,
      label: passage.text,
      description: scope.uri ? paragraph : `${passage.title} ${paragraph}`,
      tooltip: `${passage.text}\n\n${passage.title}, paragraph ${passage.paragraph}`,
      icon,
      spoken: `${spokenKind}: ${passage.text}, ${passage.title}, paragraph ${passage.paragraph}`,
      passage,
      stands: (standing) => stands(passage, standing),
    };
  });
}
