import { ThemeIcon, type ViewBadge } from 'vscode';
import {
  type QuotePassage,
  type Scope,
  type SpeakerNode,
  SpeakerQuotes,
  Speakers,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { count, countIn } from '../words';
import { typeIcon } from './icons';
import type { OutlineNode } from './node';
import type { OutlineSource } from './outline';
import { passageNodes } from './passages';
import { standsAtQuote } from './standing';

/** Speaker → quotes; unnamed sources together at the end. */
export function speakersSource(server: Server): OutlineSource {
  return {
    view: 'speakers',
    hasBadge: true,
    async roots(scope, token) {
      const speakers = await server.ask(Speakers, scope, token);
      if (!speakers) return undefined;
      const lines = (some: SpeakerNode[]) => some.map((speaker) => speakerNode(server, speaker, scope));
      const named = lines(speakers.filter((speaker) => speaker.named));
      const unnamed = speakers.filter((speaker) => !speaker.named);
      const nodes = unnamed.length > 0 ? [...named, unnamedGroup(unnamed, lines(unnamed))] : named;
      return { nodes, badge: badge(quotesOf(speakers)) };
    },
  };
}

function badge(quotes: number): ViewBadge | undefined {
  return quotes > 0 ? { value: quotes, tooltip: `Newsmark: ${count(quotes, 'quote')}` } : undefined;
}

function quotesOf(speakers: readonly SpeakerNode[]): number {
  return speakers.reduce((sum, speaker) => sum + speaker.quotes, 0);
}

function unnamedGroup(speakers: readonly SpeakerNode[], lines: OutlineNode[]): OutlineNode {
  const quotes = count(quotesOf(speakers), 'quote');
  return {
    id: 'unnamed',
    kind: 'group',
    label: 'Unnamed sources',
    tooltip: `Unnamed sources\n${quotes}`,
    description: `${quotesOf(speakers)}`,
    icon: new ThemeIcon('question'),
    spoken: `Unnamed sources, ${quotes}`,
    children: async () => lines,
    stands: (standing) => speakers.some((speaker) => speaker.id === standing.speaker),
  };
}

function speakerNode(server: Server, speaker: SpeakerNode, scope: Scope): OutlineNode {
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
    children: async () => {
      const passages = (await server.ask(SpeakerQuotes, { ...scope, id: speaker.id })) ?? [];
      return passageNodes(passages, scope, quoteLook);
    },
    entity: speaker.id,
    stands: (standing) => standing.speaker === speaker.id,
  };
}

const QUOTE_ICONS = {
  direct: new ThemeIcon('quote'),
  mixed: new ThemeIcon('quote'),
  indirect: new ThemeIcon('comment'),
} as const;

function quoteLook(passage: QuotePassage) {
  const spokenKind = { direct: 'Quote', mixed: 'Partly quoted', indirect: 'Reported' }[passage.type];
  return { kind: 'quote' as const, icon: QUOTE_ICONS[passage.type], spokenKind, stands: standsAtQuote };
}
