import type { ArticleAnalysis, Span } from '../analysis/types';
import { makeAnchor } from '../annotations/anchor';
import type { Orphan } from '../annotations/article';
import type { Placed } from '../annotations/model';
import type { AnnotationStore } from '../annotations/store';
import type { CorpusArticle } from '../corpus/types';
import type { Workspace } from '../corpus/workspace';
import { titleOf } from '../files/uri';
import type { OrphanItem, ReviewItem, ReviewList } from '../protocol';
import { spanOf } from './annotate';
import { mentionPassage, textOf } from './lookup';
import { oneLine, shorten } from './text';

/** Proposals listed at once: the reader never gets through more before the list is made anew. */
const MOST_LISTED = 300;
const WORDS_LENGTH = 80;

interface Open extends Span {
  kind: 'mention' | 'quote';
  type: ReviewItem['type'];
  confidence: number;
}

interface Standing {
  placed: readonly Placed[];
  open: Open[];
  decided: number;
}

/** What is open in an article, until its analysis or its decisions change. */
const known = new WeakMap<ArticleAnalysis, Standing>();

/** Proposals nobody decided about, the least certain first, and what is orphaned or rejected. */
export function review(store: AnnotationStore, articles: readonly CorpusArticle[]): ReviewList {
  const standings = articles.map((article) => ({ article, standing: standingOf(store, article) }));
  const open = standings.flatMap(({ article, standing }) => standing.open.map((mark) => ({ article, mark })));
  open.sort((a, b) => a.mark.confidence - b.mark.confidence);
  return {
    open: open.slice(0, MOST_LISTED).map(({ article, mark }) => itemOf(article, mark)),
    left: open.length,
    decided: standings.reduce((sum, { standing }) => sum + standing.decided, 0),
    rejected: standings.flatMap(({ article, standing }) => rejectedIn(article, standing)),
    orphans: articles.flatMap(({ uri }) => store.orphans(uri).map((orphan) => orphanItem(uri, orphan))),
  };
}

/** Puts an orphan where the person says it stands, or lets go of it when they say nowhere. */
export async function placeOrphan(
  workspace: Workspace,
  store: AnnotationStore,
  { uri, id, range }: { uri: string; id: string; range: OrphanRange },
): Promise<boolean> {
  const article = await workspace.article(uri);
  const annotation = article && store.get(article.uri, id);
  if (!article || !annotation) return false;
  const at = range && spanOf(article, range);
  const put = at && { ...annotation, anchor: makeAnchor(article.document.getText(), at) };
  const words = shorten(oneLine(annotation.anchor.exact), WORDS_LENGTH);
  const title = at ? `Place “${words}”` : `Let go of “${words}”`;
  await store.act(title, [{ uri: article.uri, id, ...(put && at ? { put, at } : {}) }]);
  workspace.redecided([article.uri]);
  return true;
}

type OrphanRange = Parameters<typeof spanOf>[1] | null;

function standingOf(store: AnnotationStore, { uri, analysis }: CorpusArticle): Standing {
  const placed = store.placed(uri);
  const before = known.get(analysis);
  if (before?.placed === placed) return before;
  const decided = new Set(placed.map(({ start, end, annotation }) => `${annotation.kind} ${start} ${end}`));
  const marks: Open[] = [
    ...analysis.mentions
      .filter(({ form }) => form === 'name' || form === 'derived')
      .map((mark): Open => ({ ...mark, kind: 'mention' })),
    ...analysis.quotes.map((mark): Open => ({ ...mark, kind: 'quote' })),
  ];
  const open = marks.filter(({ kind, start, end }) => !decided.has(`${kind} ${start} ${end}`));
  const standing = { placed, open, decided: decided.size };
  known.set(analysis, standing);
  return standing;
}

function itemOf(article: CorpusArticle, mark: Span & Pick<Open, 'kind' | 'type' | 'confidence'>): ReviewItem {
  const passage = mentionPassage(article, mark);
  const words = shorten(oneLine(textOf(article, mark)), WORDS_LENGTH);
  return { ...passage, words, kind: mark.kind, type: mark.type, confidence: mark.confidence };
}

function rejectedIn(article: CorpusArticle, { placed }: Standing): ReviewItem[] {
  return placed
    .filter(({ annotation }) => annotation.decision === 'rejected')
    .map(({ start, end, annotation: { kind, type } }) =>
      itemOf(article, { start, end, kind, type, confidence: 0 }),
    );
}

function orphanItem(uri: string, { annotation, reason }: Orphan): OrphanItem {
  const { id, anchor, type } = annotation;
  const context = shorten(oneLine(`${anchor.prefix}${anchor.exact}${anchor.suffix}`), 2 * WORDS_LENGTH);
  return { uri, title: titleOf(uri), id, type, reason, words: oneLine(anchor.exact), context };
}
