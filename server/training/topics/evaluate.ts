/**
 * `npm run eval:topics -- [GOLD.jsonl | NAME] [--list] [--ablate]`: how well topics are found, and how much articles of one event share
 * across languages. GOLD has {id, language, event, text, topics} on each line, NAME is one of `labels.NAME.tsv`; `--list` shows each article,
 * `--ablate` what is left without one part of the method.
 */
import { readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze';
import { type AnalysisData, loadAnalysisData } from '../../src/analysis/data';
import { WEIGHTS } from '../../src/analysis/topics/weights';
import type { Topic } from '../../src/analysis/types';
import { type LabelledArticle, readArticles, readLabelled } from './labelled';
import { shared } from './media-topics';

interface Result {
  article: LabelledArticle;
  topics: Topic[];
  ids: string[];
}

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const data = await loadAnalysisData(async (name) => readFileSync(`server/data/${name}`));
  const gold = goldArticles(args.find((arg) => !arg.startsWith('--')));
  const results = evaluate(gold, data);
  if (args.includes('--list')) for (const result of results) list(result, data);
  for (const language of new Set(gold.map((article) => article.language))) {
    const some = results.filter(({ article }) => article.language === language);
    console.log(`${language.padEnd(5)} ${measures(some)}`);
  }
  console.log(`all   ${measures(results)}`);
  console.log(`pairs of languages of one event that share two of five: ${percent(sharing(results))}`);
  if (args.includes('--ablate')) ablate(gold, data);
}

function goldArticles(from = `${shared}/data/events/dev.jsonl`): LabelledArticle[] {
  return from.endsWith('.jsonl') ? readArticles(from) : readLabelled(from);
}

function evaluate(gold: readonly LabelledArticle[], data: AnalysisData): Result[] {
  return gold.map((article) => {
    const { topics } = analyze(article.text, data, { language: article.language });
    return { article, topics, ids: topics.map(({ id }) => id) };
  });
}

/** What is left without one part of the method. */
function ablate(gold: readonly LabelledArticle[], data: AnalysisData): void {
  const parts: Record<string, Partial<typeof WEIGHTS>> = {
    'no company': { company: 0 },
    'sides like any topic': { side: 1 },
    'no place': { headline: 1, lead: 1, start: 1, end: 1 },
    'one place as good as more': { once: 1 },
    'a narrower topic only when it says more': { same: 2 },
    'neighbours say the same twice': { sibling: 1 },
    'all topics, however weak': { enough: 0, share: 0 },
  };
  for (const [name, changes] of Object.entries(parts)) {
    const before = { ...WEIGHTS };
    Object.assign(WEIGHTS, changes);
    const results = evaluate(gold, data);
    Object.assign(WEIGHTS, before);
    console.log(`${name}: ${measures(results)}  shared ${percent(sharing(results))}`);
  }
}

function list({ article, topics, ids }: Result, { topics: vocabulary }: AnalysisData): void {
  const english = (id: string) => vocabulary.label(id, 'en');
  const told = topics.map(
    ({ id, score }) => `${article.topics.includes(id) ? '+' : '-'}${english(id)} ${score.toFixed(2)}`,
  );
  const missed = article.topics.filter((id) => !ids.includes(id)).map(english);
  console.log(`${article.id}: ${told.join(', ')} | missed: ${missed.join(', ')}`);
}

function measures(some: readonly Result[]): string {
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
  const rates = `precision@3 ${percent(precision / n)}  recall@5 ${percent(recall / n)}  any ${percent(any / n)}`;
  return `${rates}  topics an article ${(told / n).toFixed(1)}`;
}

/** Part of the pairs of articles of one event in different languages that have two topics in common; undefined without such pairs. */
function sharing(results: readonly Result[]): number | undefined {
  let pairs = 0;
  let share = 0;
  results.forEach((a, i) => {
    for (const b of results.slice(i + 1)) {
      if (a.article.event !== b.article.event || a.article.language === b.article.language) continue;
      pairs++;
      if (a.ids.filter((id) => b.ids.includes(id)).length >= 2) share++;
    }
  });
  return pairs === 0 ? undefined : share / pairs;
}

function percent(part: number | undefined): string {
  return part === undefined ? 'none' : `${(100 * part).toFixed(1)} %`;
}
