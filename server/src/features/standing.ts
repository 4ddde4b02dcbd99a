import type { ArticleAnalysis, Span } from '../analysis/types';
import type { Placed } from '../annotations/model';
import type { AnnotationStore } from '../annotations/store';
import type { CorpusArticle } from '../corpus/types';
import type { ReviewItem } from '../protocol';

/** A proposal that nobody decided about. */
export interface OpenMark extends Span {
  kind: 'mention' | 'quote';
  type: ReviewItem['type'];
  /** 0..1 */
  confidence: number;
}

/** How far people are with an article. */
export interface Standing {
  placed: readonly Placed[];
  /** The least certain first. */
  open: readonly OpenMark[];
  decided: number;
}

/** What is open in an article, until its analysis or its decisions change. */
const known = new WeakMap<ArticleAnalysis, Standing>();

/** What is left to decide in an article. Costs nothing while neither its analysis nor its decisions change. */
export function standingOf(store: AnnotationStore, { uri, analysis }: CorpusArticle): Standing {
  const placed = store.placed(uri);
  const before = known.get(analysis);
  if (before?.placed === placed) return before;
  const decided = new Set(placed.map(({ start, end, annotation }) => `${annotation.kind} ${start} ${end}`));
  const marks: OpenMark[] = [
    ...analysis.mentions
      .filter(({ form }) => form === 'name' || form === 'derived')
      .map((mark): OpenMark => ({ ...mark, kind: 'mention' })),
    ...analysis.quotes.map((mark): OpenMark => ({ ...mark, kind: 'quote' })),
  ];
  const open = marks
    .filter(({ kind, start, end }) => !decided.has(`${kind} ${start} ${end}`))
    .sort((a, b) => a.confidence - b.confidence || a.start - b.start);
  const standing = { placed, open, decided: decided.size };
  known.set(analysis, standing);
  return standing;
}
