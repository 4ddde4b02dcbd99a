import { ThemeIcon } from 'vscode';
import type { Passage, Scope } from '../../../server/src/protocol';
import { pushTo } from '../collections';
import { count } from '../words';
import type { NodeKind, OutlineNode } from './node';
import { FEW } from './pages';
import { type Standing, standsIn } from './standing';

interface PassageLook {
  readonly kind: NodeKind;
  /** What several of them are called together, in the singular. */
  readonly noun: string;
  readonly icon: ThemeIcon;
  /** Said before the text, e.g. “Indirect quote”. */
  readonly spokenKind: string;
  readonly stands?: (passage: Passage, standing: Standing) => boolean;
}

export const PLAIN_PASSAGE: PassageLook = {
  kind: 'passage',
  noun: 'passage',
  icon: new ThemeIcon('list-selection'),
  spokenKind: 'Passage',
};

/** Lines for passages: in a single article each by itself, else below a line for their article. */
export function passageNodes<P extends Passage>(
  passages: readonly P[],
  scope: Scope,
  look?: (passage: P) => PassageLook,
): OutlineNode[] {
  if (scope.uri) return passageLines(passages, look);
  const byArticle = new Map<string, P[]>();
  for (const passage of passages) pushTo(byArticle, passage.uri, passage);
  const open = byArticle.size <= FEW;
  return Array.from(byArticle, ([uri, some]) => {
    const { noun } = look?.(some[0]!) ?? PLAIN_PASSAGE;
    const article = { uri, title: some[0]!.title, number: some.length, noun, open };
    return articleNode(article, async () => passageLines(some, look));
  });
}

interface ArticleLine {
  readonly uri: string;
  readonly title: string;
  /** How many passages of it are below, and what they are called. */
  readonly number: number;
  readonly noun: string;
  readonly open: boolean;
}

/** A line for an article with its passages below. */
export function articleNode(
  { uri, title, number, noun, open }: ArticleLine,
  children: () => Promise<OutlineNode[]>,
): OutlineNode {
  return {
    id: uri,
    kind: 'article',
    label: title,
    description: `${number}`,
    tooltip: `${title}\n${count(number, noun)}`,
    icon: new ThemeIcon('file-text'),
    spoken: `${title}, ${count(number, noun)}`,
    open,
    children,
    stands: (standing) => standing.uri === uri,
  };
}

/**
 * A line for each passage, with its paragraph, and its article when `titled`. The ids tell equal passages apart by counting, not by position: a
 * keystroke above a passage leaves its id alone.
 */
export function passageLines<P extends Passage>(
  passages: readonly P[],
  look: (passage: P) => PassageLook = () => PLAIN_PASSAGE,
  titled = false,
): OutlineNode[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const { kind, icon, spokenKind, stands = standsIn } = look(passage);
    const key = titled ? `${passage.uri} ${passage.text}` : passage.text;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      id: `${key} ${nth}`,
      kind,
      label: passage.text,
      description: titled ? `${passage.title} ¶ ${passage.paragraph}` : `¶ ${passage.paragraph}`,
      tooltip: `${passage.text}\n\n${passage.title}, paragraph ${passage.paragraph}`,
      icon,
      spoken: `${spokenKind}: ${passage.text}, ${passage.title}, paragraph ${passage.paragraph}`,
      passage,
      stands: (standing) => stands(passage, standing),
    };
  });
}
