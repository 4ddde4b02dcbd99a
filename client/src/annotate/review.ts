import { ThemeIcon } from 'vscode';
import {
  type ArticleProgress,
  type OrphanItem,
  Review,
  type ReviewItem,
  type ReviewList,
  type Scope,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { typeIcon } from '../views/icons';
import type { OutlineNode } from '../views/node';
import type { OutlineSource } from '../views/outline';

const REASONS: Readonly<Record<OrphanItem['reason'], string>> = {
  gone: 'the words are gone',
  ambiguous: 'the words fit several places',
  changed: 'the text around the words changed',
};

/** What is left to decide: proposals, the least certain first, then what was not found again or rejected. */
export function reviewSource(server: Server): OutlineSource {
  return {
    view: 'review',
    async roots(scope, _choices, token) {
      const list = await server.ask(Review, scope, token);
      if (!list) return undefined;
      return { nodes: groupsOf(list, scope), description: progress(list, scope) };
    },
  };
}

function progress({ left, decided }: ReviewList, scope: Scope): string {
  const where = scope.uri ? 'this article' : 'all articles';
  // The view is narrow: what is cut off at the end must be the least.
  return `${decided.toLocaleString('en')} of ${(left + decided).toLocaleString('en')} · ${where}`;
}

function groupsOf({ open, left, rejected, orphans, articles }: ReviewList, scope: Scope): OutlineNode[] {
  return [
    ...group('orphans', 'Not found again', 'question', orphans.length, orphans.map(orphanNode)),
    ...group(
      'open',
      'Proposals',
      'sparkle',
      left,
      open.map((item) => markNode(item, 'proposal', scope)),
    ),
    ...group(
      'rejected',
      'Rejected',
      'circle-slash',
      rejected.length,
      rejected.map((item) => markNode(item, 'rejected', scope)),
    ),
    ...(scope.uri
      ? []
      : group('articles', 'Progress', 'checklist', articles.length, articles.map(articleNode))),
  ];
}

function group(id: string, label: string, icon: string, size: number, nodes: OutlineNode[]): OutlineNode[] {
  if (size === 0) return [];
  return [
    {
      id,
      kind: 'group',
      label,
      description: size.toLocaleString('en'),
      icon: new ThemeIcon(icon),
      spoken: `${label}, ${size}`,
      open: id === 'orphans' || id === 'open',
      children: async () => nodes,
    },
  ];
}

function markNode(item: ReviewItem, kind: 'proposal' | 'rejected', scope: Scope): OutlineNode {
  const { uri, range, words, confidence, title, text } = item;
  const share = kind === 'proposal' ? `${Math.round(confidence * 100)} %` : '';
  const description = [share, scope.uri ? '' : title].filter(Boolean).join(' · ');
  return {
    id: `${uri} ${item.kind} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`,
    kind,
    label: words,
    description,
    tooltip: text,
    icon: iconOf(item.type),
    spoken: [words, item.type, share, title].filter(Boolean).join(', '),
    passage: item,
    mark: { uri, range, only: item.kind },
  };
}

/** How far people are with an article; a click opens it. */
function articleNode({ uri, title, left, decided }: ArticleProgress): OutlineNode {
  const start = { line: 0, character: 0 };
  const share = `${decided.toLocaleString('en')} of ${(left + decided).toLocaleString('en')}`;
  return {
    id: uri,
    kind: 'article',
    label: title,
    description: share,
    icon: new ThemeIcon(progressIcon(left, decided)),
    spoken: `${title}, ${share} decided`,
    passage: { uri, title, text: '', paragraph: 1, range: { start, end: start } },
  };
}

function progressIcon(left: number, decided: number): string {
  if (left === 0) return 'pass-filled';
  return decided > 0 ? 'circle-large' : 'circle-large-outline';
}

function orphanNode({ uri, id, words, context, type, reason, title }: OrphanItem): OutlineNode {
  return {
    id,
    kind: 'orphan',
    label: words,
    description: REASONS[reason],
    tooltip: `${title}\n…${context}…`,
    icon: iconOf(type),
    spoken: `${words}, ${REASONS[reason]}, ${title}`,
    orphan: { uri, id },
  };
}

function iconOf(type: ReviewItem['type']): ThemeIcon {
  return type === 'direct' || type === 'indirect' || type === 'mixed'
    ? new ThemeIcon('quote')
    : typeIcon(type);
}
