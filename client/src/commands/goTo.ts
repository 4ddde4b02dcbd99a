import * as vscode from 'vscode';
import {
  type NameNode,
  NamePassages,
  Names,
  type Passage,
  SpeakerQuotes,
  Speakers,
  TopicArticles,
  type TopicNode,
  Topics,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { typeIcon } from '../views/icons';
import { count, countIn } from '../words';
import { pickPassage } from './pickPassage';
import { literal } from './quickPick';

interface Entry extends vscode.QuickPickItem {
  passages?: () => Promise<readonly Passage[]>;
}

/** Picks a speaker, topic or name of all articles, then one of its passages. */
export async function goTo(server: Server): Promise<void> {
  const entry = await vscode.window.showQuickPick(entries(server), {
    title: 'Newsmark: Go to Speaker, Topic or Name',
    placeHolder: 'Type a name or topic',
    matchOnDescription: true,
  });
  if (!entry?.passages) return;
  const passages = await entry.passages();
  if (passages.length > 0) await pickPassage(entry.label, passages);
}

async function entries(server: Server): Promise<Entry[]> {
  const [speakers, topics, names] = await Promise.all([
    server.ask(Speakers, {}),
    server.ask(Topics, {}),
    server.ask(Names, {}),
  ]);
  const topicList = [...withDescendants(topics?.topics ?? []), ...(topics?.keyphrases ?? [])];
  return [
    ...section(
      'Speakers',
      (speakers ?? []).map((speaker) => ({
        label: literal(speaker.name),
        iconPath: typeIcon(speaker.type),
        description: describe(speaker.role, countIn(speaker.quotes, 'quote', speaker.articles)),
        passages: async () => (await server.ask(SpeakerQuotes, { id: speaker.id })) ?? [],
      })),
    ),
    ...section(
      'Topics',
      topicList.map((topic) => ({
        label: literal(topic.label),
        iconPath: new vscode.ThemeIcon('bookmark'),
        description: count(topic.articles, 'article'),
        passages: async () => {
          const articles = (await server.ask(TopicArticles, { id: topic.id })) ?? [];
          return articles.flatMap((article) => article.passages);
        },
      })),
    ),
    ...section(
      'Names',
      (names ?? []).map((name) => ({
        label: literal(name.name),
        iconPath: typeIcon(name.type),
        description: describe(countIn(name.mentions, 'mention', name.articles), also(name)),
        passages: async () => (await server.ask(NamePassages, { id: name.id })) ?? [],
      })),
    ),
  ];
}

function describe(...parts: (string | undefined)[]): string {
  return literal(parts.filter(Boolean).join(' · '));
}

function also(name: NameNode): string {
  return name.aliases.filter((alias) => alias !== name.name).join(', ');
}

function section(label: string, items: readonly Entry[]): Entry[] {
  return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
}

function withDescendants(topics: readonly TopicNode[]): TopicNode[] {
  return topics.flatMap((topic) => [topic, ...withDescendants(topic.children)]);
}
