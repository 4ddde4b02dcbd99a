import type { Span } from '../analysis/types';
import { makeAnchor } from '../annotations/anchor';
import type { Orphan } from '../annotations/article';
import { withoutBlanks } from '../annotations/decide';
import type { AnnotationStore } from '../annotations/store';
import type { CorpusArticle } from '../corpus/types';
import type { Workspace } from '../corpus/workspace';
import { titleOf } from '../files/uri';
import type { ArticleProgress, OrphanItem, ReviewItem, ReviewList } from '../protocol';
import { spanOf } from './annotate';
import { leastOf } from './least-of';
import { mentionPassage, textOf } from './lookup';
import { type OpenMark, type Standing, standingOf } from './standing';
import { oneLine, shorten } from './text';

/** Proposals listed at once: the reader never gets through more before the list is made anew. */
const MOST_LISTED = 300;
const WORDS_LENGTH = 80;

/** Articles whose progress is listed at once. */
const MOST_ARTICLES = 200;

/** Proposals nobody decided about, the least certain first, and what is orphaned or rejected. */
export function review(store: AnnotationStore, articles: readonly CorpusArticle[]): ReviewList {
  const standings = articles.map((article) => ({ article, standing: standingOf(store, article) }));
  const sum = (count: (standing: Standing) => number) =>
    standings.reduce((total, { standing }) => total + count(standing), 0);
  const first = leastOf(
    standings.map(({ standing }) => standing.open),
    ({ confidence }) => confidence,
    MOST_LISTED,
  );
  return {
    open: first.map(({ list, item }) => itemOf(standings[list]!.article, item)),
    left: sum(({ open }) => open.length),
    decided: sum(({ decided }) => decided),
    rejected: standings.flatMap(({ article, standing }) => rejectedIn(article, standing)),
    orphans: articles.flatMap(({ uri }) => store.orphans(uri).map((orphan) => orphanItem(uri, orphan))),
    articles: progressOf(standings),
  };
}

interface Standings {
  article: CorpusArticle;
  standing: Standing;
}

/** Articles that somebody began with first, then those nobody touched, then those that are done. */
function progressOf(standings: readonly Standings[]): ArticleProgress[] {
  const rank = ({ open, decided }: Standing) => {
    if (open.length === 0) return 2;
    return decided > 0 ? 0 : 1;
  };
  return [...standings]
    .sort((a, b) => rank(a.standing) - rank(b.standing))
    .slice(0, MOST_ARTICLES)
    .map(({ article: { uri }, standing: { open, decided } }) => ({
      uri,
      title: titleOf(uri),
      left: open.length,
      decided,
    }));
}

/** Puts an orphan where the person says it stands, or lets go of it when they say nowhere. False: there are no words. */
export async function placeOrphan(
  workspace: Workspace,
  store: AnnotationStore,
  { uri, id, range }: { uri: string; id: string; range: OrphanRange },
): Promise<boolean> {
  const article = await workspace.article(uri);
  const annotation = article && store.get(article.uri, id);
  if (!article || !annotation) return false;
  const text = article.document.getText();
  const at = range && withoutBlanks(text, spanOf(article, range));
  if (at && at.start === at.end) return false;
  const put = at && { ...annotation, anchor: makeAnchor(text, at) };
  const words = shorten(oneLine(annotation.anchor.exact), WORDS_LENGTH);
  const title = at ? `Place “${words}”` : `Let go of “${words}”`;
  await store.act(title, [{ uri: article.uri, id, ...(put && at ? { put, at } : {}) }]);
  workspace.redecided([article.uri]);
  return true;
}

type OrphanRange = Parameters<typeof spanOf>[1] | null;

function itemOf(
  article: CorpusArticle,
  mark: Span & Pick<OpenMark, 'kind' | 'type' | 'confidence'>,
): ReviewItem {
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
