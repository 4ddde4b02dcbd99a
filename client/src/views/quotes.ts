import { ThemeIcon } from 'vscode';
import type { QuotePassage, Scope } from '../../../server/src/protocol';
import { pushTo } from '../collections';
import { count } from '../words';
import type { Choices } from './choices';
import type { OutlineNode } from './node';
import { passageLines, passageNodes } from './passages';
import { standsAtQuote } from './standing';

const NO_TOPIC = 'No topic';

/** Lines for the quotes of a speaker, below their topics or their articles as the reader chose. */
export function quoteNodes(quotes: readonly QuotePassage[], scope: Scope, choices: Choices): OutlineNode[] {
  if (choices.grouping === 'article') return passageNodes(quotes, scope, quoteLook);
  const byTopic = new Map<string, QuotePassage[]>();
  for (const quote of quotes) pushTo(byTopic, quote.topics[0] ?? NO_TOPIC, quote);
  const groups = [...byTopic].sort(
    ([a, x], [b, y]) =>
      Number(a === NO_TOPIC) - Number(b === NO_TOPIC) ||
      (choices.sort === 'prominence' ? y.length - x.length : 0) ||
      a.localeCompare(b),
  );
  return groups.map(([topic, some]) => topicGroup(topic, some, scope));
}

function topicGroup(topic: string, quotes: readonly QuotePassage[], scope: Scope): OutlineNode {
  const number = count(quotes.length, 'quote');
  return {
    id: `topic ${topic}`,
    kind: 'group',
    label: topic,
    description: `${quotes.length}`,
    tooltip: `${topic}\n${number}`,
    icon: new ThemeIcon('bookmark'),
    spoken: `${topic}, ${number}`,
    open: true,
    children: async () => passageLines(quotes, quoteLook, scope.uri === undefined),
    stands: (standing) => quotes.some((quote) => standsAtQuote(quote, standing)),
  };
}

const QUOTE_ICONS = {
  direct: new ThemeIcon('quote'),
  mixed: new ThemeIcon('quote'),
  indirect: new ThemeIcon('comment'),
} as const;

function quoteLook(passage: QuotePassage) {
  const spokenKind = { direct: 'Quote', mixed: 'Partly quoted', indirect: 'Reported' }[passage.type];
  return {
    kind: 'quote' as const,
    noun: 'quote',
    icon: QUOTE_ICONS[passage.type],
    spokenKind,
    stands: standsAtQuote,
  };
}
