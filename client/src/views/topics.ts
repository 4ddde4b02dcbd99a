import { ThemeIcon } from 'vscode';
import {
  type Scope,
  TopicArticles,
  type TopicNode,
  TopicSpeakers,
  Topics,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { count } from '../words';
import type { Choices } from './choices';
import type { OutlineNode } from './node';
import type { OutlineSource } from './outline';
import { FEW, moreNode, type PagedList, pageNodes, SHORT_PAGE } from './pages';
import { articleNode, passageLines } from './passages';
import { speakerNode } from './speakers';

/** Two roots: the tree of topics, and the articles' own keyphrases. Below each topic its articles and passages. */
export function topicsSource(server: Server): OutlineSource {
  return {
    view: 'topics',
    async roots(scope, choices, token) {
      const answer = await server.ask(Topics, scope, token);
      if (!answer) return undefined;
      const topics = answer.topics.map((topic) => topicNode(server, topic, scope, choices, 'topic'));
      const phrases = answer.keyphrases.map((phrase) =>
        topicNode(server, phrase, scope, choices, 'keyphrase'),
      );
      const both = [
        root('topics', 'Topics', 'library', numberOf(answer.topics, scope.uri !== undefined), topics),
        root('keyphrases', 'Keyphrases', 'key', phrases.length, phrases),
      ];
      return { nodes: both.filter((one) => one !== undefined) };
    },
  };
}

function root(
  id: string,
  label: string,
  icon: string,
  number: number,
  below: OutlineNode[],
): OutlineNode | undefined {
  if (below.length === 0) return undefined;
  return {
    id,
    kind: 'group',
    label,
    description: `${number}`,
    icon: new ThemeIcon(icon),
    spoken: `${label}, ${number}`,
    open: true,
    children: async () => below,
  };
}

function topicNode(
  server: Server,
  topic: TopicNode,
  scope: Scope,
  choices: Choices,
  kind: 'topic' | 'keyphrase',
): OutlineNode {
  const { id, label } = topic;
  // Those that group the topics of an article stand open there, and not in the tree of all articles therefore.
  const groups = scope.uri !== undefined && topic.children.length > 0;
  const [number, noun] = scope.uri ? [topic.passages ?? 0, 'passage'] : [topic.articles, 'article'];
  return {
    id: groups ? `group ${id}` : id,
    kind,
    label,
    description: `${number}`,
    tooltip: `${label}\n${count(number, noun)}`,
    icon: new ThemeIcon(kind === 'topic' ? 'bookmark' : 'symbol-key'),
    spoken: `${label}, ${count(number, noun)}`,
    children: async () => {
      const narrower = topic.children.map((child) => topicNode(server, child, scope, choices, kind));
      if (!scope.uri)
        return [
          ...narrower,
          speakersNode(server, topic, choices),
          ...(await pageNodes(articlesOf(server, topic))),
        ];
      // A single article is about the narrowest topics, and who speaks on them is what the view of its speakers shows.
      return groups ? narrower : passagesIn(server, id, scope.uri);
    },
    open: groups,
    stands: (standing) => standing.topics.some((one) => isBelow(topic, one)),
  };
}

/** Who speaks in the articles about a topic: asked for when it is opened, for it takes a look at all of them. */
function speakersNode(server: Server, { id, label }: TopicNode, choices: Choices): OutlineNode {
  const page = async (start: number): Promise<OutlineNode[]> => {
    const found = await server.ask(TopicSpeakers, { id, start, limit: SHORT_PAGE });
    if (!found) return [];
    const lines = found.speakers.map((speaker) => speakerNode(server, speaker, {}, choices, id));
    const end = start + SHORT_PAGE;
    return [...lines, ...moreNode(found.total - end, 'speaker', `more ${end}`, () => page(end))];
  };
  return {
    id: 'speakers',
    kind: 'group',
    label: 'Who speaks on it',
    tooltip: `Who is quoted in articles about ${label}`,
    icon: new ThemeIcon('organization'),
    spoken: `Who speaks on it: ${label}`,
    children: async () => {
      const lines = await page(0);
      return lines.length > 0 ? lines : [NOBODY];
    },
    stands: () => false,
  };
}

const NOBODY: OutlineNode = {
  id: 'nobody',
  kind: 'group',
  label: 'Nobody is quoted in these articles',
  icon: new ThemeIcon('circle-slash'),
  spoken: 'Nobody is quoted in these articles',
  stands: () => false,
};

/** The articles about a topic; their passages are asked for when one is opened. */
function articlesOf(server: Server, { id, articles }: TopicNode): PagedList {
  return {
    total: articles,
    noun: 'article',
    size: SHORT_PAGE,
    ask: async (page) => {
      const some = (await server.ask(TopicArticles, { ...page, id, brief: true })) ?? [];
      return some.map(({ uri, title, number }) =>
        articleNode({ uri, title, number, noun: 'passage', open: articles <= FEW }, () =>
          passagesIn(server, id, uri),
        ),
      );
    },
  };
}

async function passagesIn(server: Server, id: string, uri: string): Promise<OutlineNode[]> {
  const articles = (await server.ask(TopicArticles, { id, uri })) ?? [];
  return articles.flatMap(({ passages }) => passageLines(passages));
}

/** All topics; of a single article those it is about, and not the broader ones that group them. */
function numberOf(topics: readonly TopicNode[], narrowest: boolean): number {
  return topics.reduce((sum, { children }) => {
    const itself = narrowest && children.length > 0 ? 0 : 1;
    return sum + itself + numberOf(children, narrowest);
  }, 0);
}

function isBelow(topic: TopicNode, id: string): boolean {
  return topic.id === id || topic.children.some((child) => isBelow(child, id));
}
