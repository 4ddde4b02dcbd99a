import { ThemeIcon, type ViewBadge } from 'vscode';
import {
  CountSpeakers,
  type Scope,
  type SpeakerNode,
  SpeakerQuotes,
  Speakers,
  type SpeakerTotals,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { count, countIn } from '../words';
import type { Choices } from './choices';
import { typeIcon } from './icons';
import type { OutlineNode } from './node';
import type { OutlineSource } from './outline';
import { moreOf, PAGE, type PagedList, pageNodes, SHORT_PAGE } from './pages';
import { quoteNodes } from './quotes';

/** Speaker → quotes below their articles or topics; unnamed sources together at the end. */
export function speakersSource(server: Server): OutlineSource {
  return {
    view: 'speakers',
    badge: async (scope, token) => badgeOf(await server.ask(CountSpeakers, scope, token)),
    async roots(scope, choices, token) {
      const { sort } = choices;
      const [totals, named, unnamed] = await Promise.all([
        server.ask(CountSpeakers, scope, token),
        server.ask(Speakers, { ...scope, named: true, sort, limit: PAGE }, token),
        server.ask(Speakers, { ...scope, named: false, sort, limit: PAGE }, token),
      ]);
      if (!totals || !named || !unnamed) return undefined;
      const list = (which: 'named' | 'unnamed'): PagedList => ({
        total: totals[which].speakers,
        noun: 'speaker',
        ask: async (page) => {
          const some = await server.ask(Speakers, { ...scope, ...page, named: which === 'named', sort });
          return lines(some ?? []);
        },
      });
      const lines = (some: readonly SpeakerNode[]) =>
        some.map((speaker) => speakerNode(server, speaker, scope, choices));
      const nodes = [...lines(named), ...moreOf(list('named'), PAGE)];
      if (unnamed.length > 0) {
        const below = [...lines(unnamed), ...moreOf(list('unnamed'), PAGE)];
        nodes.push(unnamedGroup(unnamed, totals.unnamed.quotes, below));
      }
      return { nodes, badge: badgeOf(totals) };
    },
  };
}

/** The number of quotes; none when there are none, or the server did not answer. */
function badgeOf(totals: SpeakerTotals | undefined | null): ViewBadge | undefined {
  const quotes = totals ? totals.named.quotes + totals.unnamed.quotes : 0;
  return quotes > 0 ? { value: quotes, tooltip: `Newsmark: ${count(quotes, 'quote')}` } : undefined;
}

function unnamedGroup(speakers: readonly SpeakerNode[], number: number, lines: OutlineNode[]): OutlineNode {
  const quotes = count(number, 'quote');
  return {
    id: 'unnamed',
    kind: 'group',
    label: 'Unnamed sources',
    tooltip: `Unnamed sources\n${quotes}`,
    description: `${number}`,
    icon: new ThemeIcon('question'),
    spoken: `Unnamed sources, ${quotes}`,
    children: async () => lines,
    stands: (standing) => speakers.some((speaker) => speaker.id === standing.speaker),
  };
}

/** A speaker with the quotes of a scope; `topic`: only those in articles about it. */
export function speakerNode(
  server: Server,
  speaker: SpeakerNode,
  scope: Scope,
  choices: Choices,
  topic?: string,
): OutlineNode {
  const quotes = scope.uri
    ? count(speaker.quotes, 'quote')
    : countIn(speaker.quotes, 'quote', speaker.articles);
  const number = scope.uri ? `${speaker.quotes}` : `${speaker.quotes} in ${speaker.articles}`;
  return {
    id: speaker.id,
    kind: 'speaker',
    label: speaker.name,
    description: [number, speaker.role].filter(Boolean).join(' · '),
    tooltip: `${[speaker.name, speaker.role].filter(Boolean).join(', ')}\n${quotes}`,
    icon: typeIcon(speaker.type),
    spoken: [speaker.name, speaker.role, quotes].filter(Boolean).join(', '),
    children: () =>
      pageNodes({
        total: speaker.quotes,
        noun: 'quote',
        size: SHORT_PAGE,
        ask: async (page) => {
          const quotes = await server.ask(SpeakerQuotes, { ...scope, ...page, id: speaker.id, topic });
          return quoteNodes(quotes ?? [], scope, choices);
        },
      }),
    entity: speaker.id,
    stands: (standing) => standing.speaker === speaker.id,
  };
}
