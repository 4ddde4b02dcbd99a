import {
  CountNames,
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
import { type PagedList, pageNodes, SHORT_PAGE } from './pages';
import { PLAIN_PASSAGE, passageNodes } from './passages';

const GROUPS: readonly { type: EntityTypeName; label: string }[] = [
  { type: 'PER', label: 'People' },
  { type: 'LOC', label: 'Places' },
  { type: 'ORG', label: 'Organisations' },
  { type: 'MISC', label: 'Others' },
];

const MENTION = { ...PLAIN_PASSAGE, noun: 'mention' };

/** People, places, organisations, others → names → passages. */
export function namesSource(server: Server): OutlineSource {
  return {
    view: 'names',
    async roots(scope, { sort }, token) {
      const totals = await server.ask(CountNames, scope, token);
      if (!totals) return undefined;
      const nodes = GROUPS.filter(({ type }) => totals[type] > 0).map(({ type, label }) =>
        groupNode(type, label, {
          total: totals[type],
          noun: 'name',
          ask: async (page) => {
            const some = await server.ask(Names, { ...scope, ...page, type, sort });
            return (some ?? []).map((name) => nameNode(server, name, scope));
          },
        }),
      );
      return { nodes };
    },
  };
}

function groupNode(type: EntityTypeName, label: string, names: PagedList): OutlineNode {
  return {
    id: type,
    kind: 'group',
    label,
    description: names.total.toLocaleString('en'),
    icon: typeIcon(type),
    spoken: `${label}, ${count(names.total, 'name')}`,
    open: true,
    children: () => pageNodes(names),
  };
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
    children: () =>
      pageNodes({
        total: name.mentions,
        noun: 'mention',
        size: SHORT_PAGE,
        ask: async (page) => {
          const passages = await server.ask(NamePassages, { ...scope, ...page, id: name.id });
          return passageNodes(passages ?? [], scope, () => MENTION);
        },
      }),
    entity: name.id,
    stands: (standing) => standing.entity === name.id,
  };
}
