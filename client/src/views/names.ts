import { ThemeIcon } from 'vscode';
import {
  type EntityTypeName,
  type NameNode,
  NamePassages,
  Names,
  type Scope,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { count, countIn } from '../words';
import { typeIcon } from './icons';
import type { OutlineNode } from './node';
import type { OutlineSource } from './outline';
import { passageNodes } from './passages';

const GROUPS: readonly { type: EntityTypeName; label: string }[] = [
  { type: 'PER', label: 'People' },
  { type: 'LOC', label: 'Places' },
  { type: 'ORG', label: 'Organisations' },
  { type: 'MISC', label: 'Others' },
];

/** Names shown at once of each group; more are shown on demand. */
const PAGE = 500;

/** People, places, organisations, others → names, the most mentioned first → passages. */
export function namesSource(server: Server): OutlineSource {
  return {
    view: 'names',
    async roots(scope, token) {
      const names = await server.ask(Names, scope, token);
      if (!names) return undefined;
      const nodes = GROUPS.map(({ type, label }) => {
        const some = names.filter((name) => name.type === type);
        return groupNode(server, type, label, some, scope);
      }).filter((group) => group !== undefined);
      return { nodes };
    },
  };
}

function groupNode(
  server: Server,
  type: EntityTypeName,
  label: string,
  names: readonly NameNode[],
  scope: Scope,
): OutlineNode | undefined {
  if (names.length === 0) return undefined;
  return {
    id: type,
    kind: 'group',
    label,
    description: names.length.toLocaleString('en'),
    icon: typeIcon(type),
    spoken: `${label}, ${count(names.length, 'name')}`,
    open: true,
    children: async () => page(server, names, scope, 0),
  };
}

/** One page of names, and below it a line that opens to the next. */
function page(server: Server, names: readonly NameNode[], scope: Scope, start: number): OutlineNode[] {
  const end = start + PAGE;
  const lines = names.slice(start, end).map((name) => nameNode(server, name, scope));
  const left = names.length - end;
  if (left <= 0) return lines;
  const more: OutlineNode = {
    id: `more ${end}`,
    kind: 'group',
    label: `${count(left, 'more name')}…`,
    icon: new ThemeIcon('ellipsis'),
    spoken: count(left, 'more name'),
    children: async () => page(server, names, scope, end),
  };
  return [...lines, more];
}

function nameNode(server: Server, name: NameNode, scope: Scope): OutlineNode {
  const mentions = scope.uri
    ? count(name.mentions, 'mention')
    : countIn(name.mentions, 'mention', name.articles);
  const others = name.aliases.filter((alias) => alias !== name.name);
  const also = others.length > 0 ? `also ${others.join(', ')}` : '';
  return {
    id: name.id,
    kind: 'name',
    label: name.name,
    description: scope.uri ? `${name.mentions}` : `${name.mentions} in ${name.articles}`,
    tooltip: [name.name, also, mentions].filter(Boolean).join('\n'),
    icon: typeIcon(name.type),
    spoken: [name.name, also, mentions].filter(Boolean).join(', '),
    children: async () =>
      passageNodes((await server.ask(NamePassages, { ...scope, id: name.id })) ?? [], scope),
    entity: name.id,
    stands: (standing) => standing.entity === name.id,
  };
}
