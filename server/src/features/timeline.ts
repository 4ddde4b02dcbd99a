import { compareTexts } from '../common/compare';
import type { Corpus } from '../corpus/corpus';
import { getOrAdd } from '../corpus/linking/maps';
import type { CorpusArticle } from '../corpus/types';
import type { OverviewData } from '../protocol';
import { dayOf } from './day';
import { keptByArticle } from './kept';

const MOST_TOPICS = 8;

/**
 * How many articles are about the commonest topics, day by day.
 * @param language BCP 47, of the labels
 */
export function timelineOf(corpus: Corpus, language: string): Pick<OverviewData, 'timeline' | 'undated'> {
  const { byTopic, undated } = days(corpus);
  const most = [...byTopic].sort(([a, x], [b, y]) => y.articles - x.articles || (a < b ? -1 : 1));
  const timeline = most.slice(0, MOST_TOPICS).flatMap(([topic, { label, byDay }]) =>
    Array.from(byDay, ([date, articles]) => ({
      date,
      topic,
      label: corpus.topics.label(topic, language) ?? label,
      articles,
    })),
  );
  return { timeline: timeline.sort((a, b) => compareTexts(a.date, b.date)), undated };
}

interface Topical {
  /** As an article calls it; for topics that the vocabulary lacks. */
  readonly label: string;
  articles: number;
  readonly byDay: Map<string, number>;
}

/** Of all articles. */
class Days {
  readonly byTopic = new Map<string, Topical>();
  undated = 0;
  readonly #known = new Map<string, { day: string | undefined; topics: readonly string[] }>();

  set(uri: string, article: CorpusArticle | undefined): void {
    const before = this.#known.get(uri);
    if (before) this.#count(before, -1);
    this.#known.delete(uri);
    if (!article) return;
    const { topics } = article.analysis;
    for (const { id, label } of topics)
      getOrAdd(this.byTopic, id, () => ({ label, articles: 0, byDay: new Map() }));
    const after = { day: dayOf(article), topics: topics.map(({ id }) => id) };
    this.#known.set(uri, after);
    this.#count(after, 1);
  }

  #count({ day, topics }: { day: string | undefined; topics: readonly string[] }, number: 1 | -1): void {
    if (day === undefined) {
      this.undated += number;
      return;
    }
    for (const id of topics) {
      const topical = this.byTopic.get(id)!;
      topical.articles += number;
      const left = (topical.byDay.get(day) ?? 0) + number;
      if (left > 0) topical.byDay.set(day, left);
      else topical.byDay.delete(day);
    }
  }
}

export const days = keptByArticle(
  () => new Days(),
  (known, uris, corpus) => {
    for (const uri of uris) known.set(uri, corpus.analysed(uri));
  },
);
