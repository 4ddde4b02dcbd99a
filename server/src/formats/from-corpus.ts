import type { ArticleAnalysis, Mention, Span } from '../analysis/types';
import type { Annotation, Placed } from '../annotations/model';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { bySpan, type FormatDocument, type MarkState, type Provenance } from './document';

/** Which marks of an article: all that stand now, only what people decided, or only what the machine proposes. */
export type Which = 'all' | 'decided' | 'machine';

/** An article of the corpus for the exchange formats, under a display name. `placed` is what people decided about it. */
export function toFormatDocument(
  corpus: Corpus,
  article: CorpusArticle,
  name: string,
  placed: readonly Placed[],
  which: Which = 'all',
): FormatDocument {
  const decided = which === 'machine' ? [] : placed;
  const analysis = which === 'machine' ? article.proposed : article.analysis;
  const decisions = new Decisions(decided);
  const { speakers, quotes } = quotesOf(analysis, decisions, which);
  const entityOf = entitiesOf(corpus, article, which);
  const indices = new Map<number, number>();
  const mentions = analysis.mentions.flatMap((mention, i) => {
    const annotation = decisions.at('mention', mention);
    if (which === 'decided' && !annotation && !speakers.has(i)) return [];
    indices.set(i, indices.size);
    const { start, end, type, form } = mention;
    const entity = entityOf(mention);
    return [{ start, end, type, form, ...(entity ? { entity } : {}), ...decisionFields(annotation) }];
  });
  const ids = new Set(
    [...speakers].flatMap((i) => (i === null ? [] : (mentions[indices.get(i)!]?.entity ?? []))),
  );
  const names = new Map([...ids].flatMap((id): [string, string][] => named(corpus, id)));
  const rejected = decided.filter(({ annotation }) => annotation.decision === 'rejected');
  return {
    name,
    language: analysis.language,
    text: article.document.getText(),
    mentions,
    quotes: quotes
      .map((quote) => ({ ...quote, speaker: quote.speaker === null ? null : indices.get(quote.speaker)! }))
      .sort(bySpan),
    names,
    ...(rejected.length > 0 ? { rejected: rejected.map(rejectionOf).sort(bySpan) } : {}),
  };
}

function named(corpus: Corpus, id: string): [string, string][] {
  const entity = corpus.entity(id);
  return entity?.named ? [[id, entity.name]] : [];
}

/** What people decided, by place. */
class Decisions {
  readonly #byPlace: Map<string, Annotation>;

  constructor(placed: readonly Placed[]) {
    const standing = placed.filter(({ annotation }) => annotation.decision !== 'rejected');
    this.#byPlace = new Map(standing.map((one) => [placeOf(one.annotation.kind, one), one.annotation]));
  }

  at(kind: Annotation['kind'], span: Span): Annotation | undefined {
    return this.#byPlace.get(placeOf(kind, span));
  }
}

const placeOf = (kind: Annotation['kind'], { start, end }: Span) => `${kind} ${start} ${end}`;

/** The quotes, and the indices of the mentions that speak in them. */
function quotesOf(analysis: ArticleAnalysis, decisions: Decisions, which: Which) {
  const quotes = analysis.quotes.flatMap((quote) => {
    const annotation = decisions.at('quote', quote);
    if (which === 'decided' && !annotation) return [];
    const { start, end, type, spans, speaker, cue } = quote;
    const isUnnamed = annotation?.kind === 'quote' && annotation.speaker === null;
    const unnamed = isUnnamed ? { unnamed: true as const } : {};
    return [{ start, end, type, spans, speaker, ...unnamed, cue, ...decisionFields(annotation) }];
  });
  return { quotes, speakers: new Set(quotes.map(({ speaker }) => speaker)) };
}

/** The machine's own mentions have chains of their own: then it is the entity of what stands in the same place. */
function entitiesOf(
  corpus: Corpus,
  article: CorpusArticle,
  which: Which,
): (mention: Mention) => string | undefined {
  const { analysis, proposed } = article;
  if (which !== 'machine' || proposed === analysis) return (mention) => corpus.entityIdOf(article, mention);
  const standing = new Map(
    analysis.mentions.map((mention): [string, Mention] => [placeOf('mention', mention), mention]).reverse(),
  );
  return (mention) => {
    const same = standing.get(placeOf('mention', mention));
    return same && corpus.entityIdOf(article, same);
  };
}

function decisionFields(annotation: Annotation | undefined): { state: MarkState; by?: Provenance } {
  if (!annotation || annotation.decision === 'rejected') return { state: 'proposed' };
  return { state: annotation.decision, by: provenanceOf(annotation) };
}

function provenanceOf(annotation: Annotation): Provenance {
  const { id, note, creator, created, modified } = annotation;
  const entity = annotation.kind === 'mention' ? annotation.entity : undefined;
  return {
    id,
    ...(entity ? { entity } : {}),
    ...(note ? { note } : {}),
    ...(creator ? { creator } : {}),
    created,
    modified,
  };
}

const rejectionOf = ({ start, end, annotation }: Placed) => ({
  start,
  end,
  type: annotation.type,
  by: provenanceOf(annotation),
});
