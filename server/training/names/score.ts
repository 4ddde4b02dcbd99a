/** Exact-match scores of the name finder in memory, as `../shared/eval/score.mjs ner` counts them. */

import type { Authority } from '../../src/analysis/authority/authority';
import { segment } from '../../src/analysis/language/segment';
import { findNames } from '../../src/analysis/names/find';
import type { NameModel } from '../../src/analysis/names/model';
import type { GoldArticle } from './corpora';

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export function scoreArticles(
  articles: readonly GoldArticle[],
  model: NameModel,
  types: readonly string[],
  authority?: Authority,
): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const count = (type: string, kind: keyof Counts) => {
    for (const key of ['all', type]) {
      const entry = counts.get(key) ?? { tp: 0, fp: 0, fn: 0 };
      entry[kind]++;
      counts.set(key, entry);
    }
  };
  for (const article of articles) {
    const want = new Set(
      article.entities
        .filter(({ type }) => types.includes(type))
        .map(({ start, end, type }) => `${start}:${end}:${type}`),
    );
    const names = findNames(segment(article.text, article.language), model, authority);
    const got = new Set(
      names
        .filter(({ form, type }) => form === 'name' && types.includes(type))
        .map(({ start, end, type }) => `${start}:${end}:${type}`),
    );
    for (const key of got) count(key.split(':')[2]!, want.has(key) ? 'tp' : 'fp');
    for (const key of want) if (!got.has(key)) count(key.split(':')[2]!, 'fn');
  }
  return counts;
}

export function prf({ tp, fp, fn }: Counts): { p: number; r: number; f1: number } {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  return { p: 100 * p, r: 100 * r, f1: (200 * p * r) / (p + r || 1) };
}
