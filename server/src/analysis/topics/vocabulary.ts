import { packOf } from '../language/packs';
import { once, remember } from '../remember';
import { type Lexicon, lexiconOf } from './lexicon';

/** One language in the data file. */
export interface LanguageData {
  /** Label of each topic, joined by tabs; empty where IPTC has none. */
  labels: string;
  /** One line a topic that has terms: its index, a tab, its terms as `server/training/topics/lexicon` writes them. */
  terms: string;
  /** The language whose terms these are, when another's serve for this one too; `terms` is empty then. */
  termsOf?: string;
  /** Number of documents the frequencies are of; 0 when there is no corpus. */
  documents: number;
  /** Word stems by the whole part of log2(documents / document frequency), commonest first, joined by blanks. */
  frequencies: string[];
}

/** `server/data/topics.json`. */
export interface TopicData {
  /** Id and index of the parent, -1 at the top; parents stand before their children. */
  topics: [id: string, parent: number][];
  /** How much a topic weighs, in hundredths: less when it turns up in every other article. */
  weights: number[];
  /** Topics that articles touch more often than they are about them (teachers, injury), by index. */
  sides?: number[];
  /** The topics that keep each one company in articles: index and strength in hundredths, in turn. */
  related?: number[][];
  languages: Record<string, LanguageData>;
}

/** The IPTC Media Topics with the words that speak for each. */
export interface TopicVocabulary {
  /** Ids by index. */
  readonly ids: readonly string[];
  /** Index of the parent of each topic, -1 at the top. */
  readonly parents: readonly number[];
  /** Indices of topics that articles touch more often than they are about them. */
  readonly sides: ReadonlySet<number>;
  /** Factor of each topic's score. */
  readonly weights: readonly number[];
  /** The topics that keep each one company in articles, with a strength of 0 to 1. */
  readonly related: readonly (readonly RelatedTopic[])[];
  /** The label in a language, in English where IPTC has none; undefined for an unknown id. */
  label(id: string, language: string): string | undefined;
  /** The id of the broader topic; undefined at the top and for an unknown id. */
  parent(id: string): string | undefined;
  /** The words of a language, built at first use; undefined for a language without any. */
  lexicon(language: string): Lexicon | undefined;
}

export interface RelatedTopic {
  /** Index of the topic. */
  topic: number;
  strength: number;
}

const FALLBACK = 'en';

/** Loads `topics.json`. Rejects with the reader's error, or a `SyntaxError` when the file is damaged. */
export async function loadTopicVocabulary(
  read: (name: string) => Promise<Uint8Array>,
): Promise<TopicVocabulary> {
  return topicVocabulary(JSON.parse(new TextDecoder().decode(await read('topics.json'))) as TopicData);
}

export function topicVocabulary(data: TopicData): TopicVocabulary {
  const ids = data.topics.map(([id]) => id);
  const parents = data.topics.map(([, parent]) => parent);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const labels = remember((code) => data.languages[code]?.labels.split('\t'));
  const related = once(() => data.topics.map((_, index) => pairs(data.related?.[index] ?? [])));
  const lexicons = new Map<string, Lexicon>();
  return {
    ids,
    parents,
    sides: new Set(data.sides),
    weights: data.weights.map((weight) => weight / 100),
    get related() {
      return related();
    },
    label(id, language) {
      const index = indexOf.get(id);
      if (index === undefined) return undefined;
      return labels(language)?.[index] || labels(FALLBACK)?.[index];
    },
    parent(id) {
      const parent = parents[indexOf.get(id) ?? -1] ?? -1;
      return ids[parent];
    },
    lexicon(language) {
      const code = packOf(language).code;
      const known = lexicons.get(code);
      const source = data.languages[code];
      if (known || !source) return known;
      const { terms } = data.languages[source.termsOf ?? code]!;
      const built = lexiconOf({ ...source, terms }, packOf(code));
      lexicons.set(code, built);
      return built;
    },
  };
}

function pairs(flat: readonly number[]): RelatedTopic[] {
  const result: RelatedTopic[] = [];
  for (let i = 0; i < flat.length; i += 2) result.push({ topic: flat[i]!, strength: flat[i + 1]! / 100 });
  return result;
}
