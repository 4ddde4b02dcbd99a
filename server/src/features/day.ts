import { articleDate } from '../analysis/language/dates';
import { packOf } from '../analysis/language/packs';
import type { ArticleAnalysis } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { titleOf } from '../files/uri';

const known = new WeakMap<ArticleAnalysis, string | null>();

/** The day of an article as YYYY-MM-DD, by its file name or dateline; undefined when neither says. Looked for once an analysis. */
export function dayOf({ uri, document, analysis }: CorpusArticle): string | undefined {
  let day = known.get(analysis);
  if (day === undefined) {
    day = articleDate(titleOf(uri), document.getText(), packOf(analysis.language).calendar) ?? null;
    known.set(analysis, day);
  }
  return day ?? undefined;
}
