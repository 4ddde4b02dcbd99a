import type { Mention, Quote, Span } from '../analysis/types';
import { annotationAt, type Decidable, decidableAt } from '../annotations/decide';
import type { Placed } from '../annotations/model';
import { Occurrences } from '../annotations/occurrences';
import type { AnnotationStore } from '../annotations/store';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, MentionRef } from '../corpus/types';
import type { AnnotationTarget, Occurrence } from '../protocol';
import { spanOf } from './annotate';
import { linePassage, quotePassage, speakerOf, textOf } from './lookup';
import { oneLine } from './text';

/** Where to look for what. */
export interface OccurrencesWanted extends AnnotationTarget {
  everywhere: boolean;
  meaning?: boolean;
}

/** Other places of what is marked, or of the words at a place: see the request of this name. That article comes first. */
export function occurrences(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  { range, only, everywhere, meaning = false }: OccurrencesWanted,
): Occurrence[] {
  const span = spanOf(article, range);
  const around = decidableAt(article.analysis, span, only);
  const target = only ? around : meant(around, span);
  if (target?.kind === 'mention' && meaning)
    return namesMeaning(corpus, store, article, target.mark, everywhere);
  const others = everywhere ? corpus.articles().filter(({ uri }) => uri !== article.uri) : [];
  const articles = [article, ...others];
  if (target?.kind === 'quote') return quotesLike(corpus, store, articles, target.mark);
  const words = textOf(article, target?.mark ?? span).trim();
  if (words === '') return [];
  return articles
    .filter(({ document }) => document.getText().includes(words))
    .flatMap((one) => placesOf(store, one, words));
}

/** Words that are selected inside a quote are not the quote. */
function meant(target: Decidable | undefined, { start, end }: Span): Decidable | undefined {
  if (target?.kind !== 'quote' || start === end) return target;
  return target.mark.start === start && target.mark.end === end ? target : undefined;
}

function placesOf(store: AnnotationStore, article: CorpusArticle, words: string): Occurrence[] {
  const placed = store.placed(article.uri);
  const { mentions } = article.analysis;
  return new Occurrences(article.document.getText()).of(words).map((span) => {
    const mark = mentions.find(({ start, end }) => start === span.start && end === span.end);
    return ofMention(article, placed, span, mark);
  });
}

/** Names of the same entity as one of an article, which come first. */
function namesMeaning(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  mention: Mention,
  everywhere: boolean,
): Occurrence[] {
  const refs = corpus.mentionsOf(corpus.entityIdOf(article, mention));
  const isHere = (one: MentionRef) => one.article.uri === article.uri;
  const here = refs.filter(isHere);
  const elsewhere = everywhere ? refs.filter((one) => !isHere(one)) : [];
  return [...here, ...elsewhere]
    .filter(({ mention: { form } }) => form === 'name' || form === 'derived')
    .map((one) => ofMention(one.article, store.placed(one.article.uri), one.mention, one.mention));
}

/** Quotes in the very words, as agencies spread them, and quotes of the same source. */
function quotesLike(
  corpus: Corpus,
  store: AnnotationStore,
  articles: readonly CorpusArticle[],
  quote: Quote,
): Occurrence[] {
  const [here] = articles;
  const words = oneLine(textOf(here!, quote));
  const sourceOf = (article: CorpusArticle, one: Quote) => {
    const speaker = speakerOf(article, one);
    return speaker && corpus.entityIdOf(article, speaker);
  };
  const source = sourceOf(here!, quote);
  return articles.flatMap((article) => {
    const placed = store.placed(article.uri);
    return article.analysis.quotes
      .filter((one) => sourceOf(article, one) === source || oneLine(textOf(article, one)) === words)
      .map(
        (one): Occurrence => ({
          ...quotePassage(article, one),
          kind: 'quote',
          words: oneLine(textOf(article, one)),
          type: one.type,
          ...decisionAt(placed, 'quote', one),
        }),
      );
  });
}

function ofMention(
  article: CorpusArticle,
  placed: readonly Placed[],
  span: Span,
  mark: Mention | undefined,
): Occurrence {
  return {
    ...linePassage(article, span),
    kind: 'mention',
    words: oneLine(textOf(article, span)),
    ...(mark ? { type: mark.type } : {}),
    ...decisionAt(placed, 'mention', span),
  };
}

function decisionAt(
  placed: readonly Placed[],
  kind: Occurrence['kind'],
  span: Span,
): Pick<Occurrence, 'decision'> {
  const decision = annotationAt(placed, kind, span)?.decision;
  return decision ? { decision } : {};
}
