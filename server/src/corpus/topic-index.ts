import type { TopicVocabulary } from '../analysis/topics/vocabulary';
import type { Topic } from '../analysis/types';

/** How many articles are about a topic or one below it. */
export interface TopicCount {
  /** As an article calls it; for topics that the vocabulary lacks. */
  readonly label: string;
  readonly articles: number;
  /** Articles about the topic itself, and not only about topics below it. */
  readonly itself: number;
}

interface Contribution {
  readonly topics: readonly Topic[];
  /** Ids of the topics and of all broader ones. */
  readonly ids: ReadonlySet<string>;
}

/** Which articles are about what. Kept up article by article, so that a keystroke costs one article's topics. */
export class TopicIndex {
  readonly #vocabulary: Pick<TopicVocabulary, 'parent'>;
  readonly #byArticle = new Map<string, Contribution>();
  readonly #counts = new Map<string, { label: string; articles: number; itself: number }>();

  constructor(vocabulary: Pick<TopicVocabulary, 'parent'>) {
    this.#vocabulary = vocabulary;
  }

  /** By topic id: what some article is about, and all broader topics. */
  get counts(): ReadonlyMap<string, TopicCount> {
    return this.#counts;
  }

  /** Puts in the topics of an article, in place of those it had. */
  set(uri: string, topics: readonly Topic[]): void {
    this.delete(uri);
    if (topics.length === 0) return;
    const ids = new Set(topics.flatMap(({ id }) => this.lineage(id)));
    this.#byArticle.set(uri, { topics, ids });
    for (const { id, label } of topics) for (const broader of this.lineage(id)) this.#enter(broader, label);
    for (const id of ids) this.#counts.get(id)!.articles++;
    for (const { id } of topics) this.#counts.get(id)!.itself++;
  }

  delete(uri: string): void {
    const before = this.#byArticle.get(uri);
    if (!before) return;
    this.#byArticle.delete(uri);
    for (const { id } of before.topics) this.#counts.get(id)!.itself--;
    for (const id of before.ids) {
      const count = this.#counts.get(id)!;
      count.articles--;
      if (count.articles === 0) this.#counts.delete(id);
    }
  }

  /** Is the article about the topic or one below it? */
  isAbout(uri: string, id: string): boolean {
    return this.#byArticle.get(uri)?.ids.has(id) ?? false;
  }

  /** Ids of a topic and of all broader ones, the topic first. */
  lineage(id: string): string[] {
    const ids: string[] = [];
    for (let next: string | undefined = id; next !== undefined; next = this.#vocabulary.parent(next))
      ids.push(next);
    return ids;
  }

  #enter(id: string, label: string): void {
    if (!this.#counts.has(id)) this.#counts.set(id, { label, articles: 0, itself: 0 });
  }
}
