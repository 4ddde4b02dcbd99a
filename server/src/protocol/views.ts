/** What the views and pictures show. */
import type { Position, Range } from 'vscode-languageserver-types';
import { request } from './method';
import type { EntityTypeName, Page, Passage, QuoteTypeName, Scope } from './passages';

/** Somebody who is quoted. */
export interface SpeakerNode {
  /** Entity id, stable; unnamed sources have the id of their chain. */
  id: string;
  name: string;
  type: EntityTypeName;
  /** Role and organisation in the text's words, when it says so. */
  role?: string;
  /** False for unnamed sources (“Analytikere”). */
  named: boolean;
  quotes: number;
  articles: number;
}

/** How many speakers there are, and what they say. */
export interface SpeakerTotals {
  named: { speakers: number; quotes: number };
  unnamed: { speakers: number; quotes: number };
}

/** A quote where it stands. */
export interface QuotePassage extends Passage {
  type: QuoteTypeName;
  /** Labels of the topics it speaks of, else of the first one of its article. */
  topics: string[];
}

/** A topic or keyphrase that articles are about. */
export interface TopicNode {
  /** medtop:… or, for a keyphrase, `keyphrase:` + its text. */
  id: string;
  label: string;
  articles: number;
  /** In the scope of one article: its passages about it. */
  passages?: number;
  /** Topics below it that occur. */
  children: TopicNode[];
}

/** An article about a topic, with the passages that show it. */
export interface TopicArticle {
  uri: string;
  title: string;
  language: string;
  /** Number of passages. */
  number: number;
  /** Empty when they were not asked for. */
  passages: Passage[];
}

/** Somebody or something that is named. */
export interface NameNode {
  id: string;
  name: string;
  type: EntityTypeName;
  mentions: number;
  articles: number;
  /** Other spellings in the scope. */
  aliases: string[];
}

/** Why the mentions of an entity are held to be one. */
export interface EntityEvidence {
  id: string;
  name: string;
  type: EntityTypeName;
  /** Its normal names as written, the commonest first. */
  spellings: string[];
  /** In plain words, with where each shows. */
  reasons: { text: string; passages: Passage[] }[];
}

/** The numbers behind the pictures of all articles. */
export interface OverviewData {
  articles: number;
  /** Quotes of the most quoted named speakers, by their broad topic; `topic` is empty where there is none. */
  quoted: { id: string; name: string; topic: string; label: string; quotes: number }[];
  /** The people, places and organisations of most articles, and how many articles name both of two. */
  network: {
    nodes: { id: string; name: string; type: EntityTypeName; articles: number }[];
    /** Indices into `nodes`. */
    links: { source: number; target: number; articles: number }[];
  };
  /** Articles a day and topic, for those whose day is known. */
  timeline: { date: string; topic: string; label: string; articles: number }[];
  undated: number;
}

/** The speakers; `named`: only those who are named, or who are not. */
export const Speakers = request<Scope & Page & { named?: boolean }, SpeakerNode[]>('newsmark/speakers');

export const CountSpeakers = request<Scope, SpeakerTotals>('newsmark/countSpeakers');

/** The quotes of a speaker; `topic`: only those in articles about it; `broad`: only those of this broad topic, empty for none. */
export const SpeakerQuotes = request<
  Scope & Page & { id: string; topic?: string; broad?: string },
  QuotePassage[]
>('newsmark/speakerQuotes');

export const Topics = request<Scope, { topics: TopicNode[]; keyphrases: TopicNode[] }>('newsmark/topics');

/** The articles about a topic or with a keyphrase; `brief`: without the passages, which are many. `date`: only those of that day. */
export const TopicArticles = request<
  Scope & Page & { id: string; brief?: boolean; date?: string },
  TopicArticle[]
>('newsmark/topicArticles');

/** Who speaks in the articles about a topic or with a keyphrase, with their quotes there; `total`: how many there are. */
export const TopicSpeakers = request<Page & { id: string }, { total: number; speakers: SpeakerNode[] }>(
  'newsmark/topicSpeakers',
);

/** The names, of one type when it is given. */
export const Names = request<Scope & Page & { type?: EntityTypeName }, NameNode[]>('newsmark/names');

export const CountNames = request<Scope, Record<EntityTypeName, number>>('newsmark/countNames');

export const NamePassages = request<Scope & Page & { id: string }, Passage[]>('newsmark/namePassages');

/** What stands at a position: for the outline to follow the cursor. */
export const At = request<
  { uri: string; position: Position },
  { entity?: string; speaker?: string; quote?: Range; topics: string[] } | null
>('newsmark/at');

export const Evidence = request<{ id: string }, EntityEvidence | null>('newsmark/evidence');

/** What all articles come to, for pictures. */
export const Overview = request<Record<string, never>, OverviewData>('newsmark/overview');
