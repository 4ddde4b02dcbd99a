import { ThemeIcon } from 'vscode';
import {
  type Scope,
  type TopicArticle,
  TopicArticles,
  type TopicNode,
  Topics,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { count } from '../words';
import type { OutlineNode } from './node';
import type { OutlineSource } from './outline';
import { articleNode, passageLines } from './passages';

/** Two roots: the tree of topics, and the articles' own keyphrases. Below each topic its articles and passages. */
export function topicsSource(server: Server): OutlineSource {
  return {
    view: 'topics',
    async roots(scope, token) {
      const answer = await server.ask(Topics, scope, token);
      if (!answer) return undefined;
      const topics = answer.topics.map((topic) => topicNode(server, topic, scope, 'topic'));
      const phrases = answer.keyphrases.map((phrase) => topicNode(server, phrase, scope, 'keyphrase'));
      const both = [
        root('topics', 'Topics', 'library', topics),
        root('keyphrases', 'Keyphrases', 'key', phrases),
      ];
      return { nodes: both.filter((one) => one !== undefined) };
    },
  };
}

function root(id: string, label: string, icon: string, below: OutlineNode[]): OutlineNode | undefined {
  if (below.length === 0) return undefined;
  return {
    id,
    kind: 'group',
    label,
    icon: new ThemeIcon(icon),
    spoken: `${label}, ${below.length}`,
    open: true,
    children: async () => below,
  };
}

function topicNode(server: Server, topic: TopicNode, scope: Scope, kind: 'topic' | 'keyphrase'): OutlineNode {
  const articles = count(topic.articles, 'article');
  return {
    id: topic.id,
    kind,
    label: topic.label,
    description: scope.uri ? undefined : `${topic.articles}`,
    tooltip: scope.uri ? topic.label : `${topic.label}\n${articles}`,
    icon: new ThemeIcon(kind === 'topic' ? 'bookmark' : 'symbol-key'),
    spoken: scope.uri ? topic.label : `${topic.label}, ${articles}`,
    children: async () => {
      const below = topic.children.map((child) => topicNode(server, child, scope, kind));
      const found = (await server.ask(TopicArticles, { ...scope, id: topic.id })) ?? [];
      return [...below, ...articleNodes(found, scope)];
    },
    stands: (standing) => standing.topics.some((id) => isBelow(topic, id)),
  };
}

/** In a single article its passages at once, else article by article. */
function articleNodes(articles: readonly TopicArticle[], scope: Scope): OutlineNode[] {
  if (scope.uri) return articles.flatMap((article) => passageLines(article.passages));
  return articles.map(({ uri, title, passages }) => articleNode(uri, title, passageLines(passages)));
}

function isBelow(topic: TopicNode, id: string): boolean {
  return topic.id === id || topic.children.some((child) => isBelow(child, id));
}
