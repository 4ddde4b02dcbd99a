/**
 * `npm run eval:topics [GOLD.jsonl]`: how well topics are found, and how much articles of one event share across
 * languages. GOLD has {id, language, event, text, topics} on each line.
 */
import { readFileSync } from 'node:fs';
import { segment } from '../../src/analysis/language/segment';
import { assignTopics } from '../../src/analysis/topics/assign';
import { type TopicData, topicVocabulary } from '../../src/analysis/topics/vocabulary';
import { shared } from './media-topics';

interface GoldArticle {
  id: string;
  language: string;
  event: string;
  text: string;
  topics: string[];
}

const args = process.argv.slice(2);
const verbose = args.includes('--list');
const path = args.find((arg) => !arg.startsWith('--')) ?? `${shared}/data/events/dev.jsonl`;
const gold = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldArticle);
const vocabulary = topicVocabulary(JSON.parse(readFileSync('server/data/topics.json', 'utf8')) as TopicData);

const results = gold.map((article) => {
  const topics = assignTopics(segment(article.text, article.language), [], vocabulary);
  return { article, ids: topics.map(({ id }) => id), topics };
});

if (verbose) {
  for (const { article, topics } of results) {
    const wanted = new Set(article.topics);
    const told = topics.map(
      ({ id, score }) => `${wanted.has(id) ? '+' : '-'}${english(id)} ${score.toFixed(2)}`,
    );
    const missed = article.topics.filter((id) => !topics.some((topic) => topic.id === id)).map(english);
    console.log(`${article.id}: ${told.join(', ')} | missed: ${missed.join(', ')}`);
  }
}
for (const language of [...new Set(gold.map((article) => article.language)), undefined]) {
  const some = results.filter(({ article }) => !language || article.language === language);
  console.log(`${(language ?? 'all').padEnd(5)} ${measures(some)}`);
}
console.log(`pairs of languages of one event that share two of five: ${percent(sharing())}`);

function measures(some: typeof results): string {
  let precision = 0;
  let recall = 0;
  let any = 0;
  let told = 0;
  for (const { article, ids } of some) {
    const hits = ids.filter((id) => article.topics.includes(id)).length;
    const hits3 = ids.slice(0, 3).filter((id) => article.topics.includes(id)).length;
    precision += hits3 / Math.max(1, Math.min(3, ids.length));
    recall += hits / article.topics.length;
    any += hits > 0 ? 1 : 0;
    told += ids.length;
  }
  const n = some.length;
  return `precision@3 ${percent(precision / n)}  recall@5 ${percent(recall / n)}  any ${percent(any / n)}  topics an article ${(told / n).toFixed(1)}`;
}

/** Part of the pairs of articles of one event in different languages that have two topics in common. */
function sharing(): number {
  let pairs = 0;
  let share = 0;
  results.forEach((a, i) => {
    for (const b of results.slice(i + 1)) {
      if (a.article.event !== b.article.event || a.article.language === b.article.language) continue;
      pairs++;
      if (a.ids.filter((id) => b.ids.includes(id)).length >= 2) share++;
    }
  });
  return share / pairs;
}

function english(id: string): string {
  return vocabulary.label(id, 'en') ?? id;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
