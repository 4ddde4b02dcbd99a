import type { ArticleAnalysis, EntityType, Mention, Quote, QuoteType, Span } from '../analysis/types';
import { makeAnchor } from './anchor';
import type { Annotation, Decision, Placed, QuoteAnnotation } from './model';
import type { Change } from './store';

/** Who decides, and when; the id is for an annotation that is new. */
export interface Signature {
  id: string;
  /** ISO 8601, UTC. */
  now: string;
  creator?: string;
}

/** What a person says of a mark, or of words that have none. */
export type Verdict =
  | { kind: 'mark'; type: EntityType | 'quote' }
  | { kind: 'accept' }
  | { kind: 'reject' }
  | { kind: 'type'; type: EntityType | QuoteType }
  | { kind: 'extent'; span: Span }
  | { kind: 'speaker'; speaker: Span | null }
  | { kind: 'entity'; entity: string; type?: EntityType }
  | { kind: 'note'; note: string }
  | { kind: 'forget' };

/** What is annotated: an article with the machine's analysis, that with the decisions, and the decisions. */
export interface Annotated {
  uri: string;
  text: string;
  proposed: ArticleAnalysis;
  analysis: ArticleAnalysis;
  placed: readonly Placed[];
}

/** A mark a person can decide about. */
export type Decidable = { kind: 'mention'; mark: Mention } | { kind: 'quote'; mark: Quote };

const QUOTATION_MARKS = '"“”„‟«»‚‘’\'‹›';

/**
 * The innermost mark at a span (a cursor is an empty one): what has exactly this extent, else a name, else a quote.
 * `only` leaves the other kind out.
 */
export function decidableAt(
  { mentions, quotes }: ArticleAnalysis,
  span: Span,
  only?: Decidable['kind'],
): Decidable | undefined {
  const name = only === 'quote' ? NONE : innermost(near(mentions, span), span, isName);
  const quote = only === 'mention' ? NONE : innermost(near(quotes, span), span);
  const asMention = (mark: Mention | undefined) => mark && ({ kind: 'mention', mark } as const);
  const asQuote = (mark: Quote | undefined) => mark && ({ kind: 'quote', mark } as const);
  return asMention(name.exact) ?? asQuote(quote.exact) ?? asMention(name.inner) ?? asQuote(quote.inner);
}

const NONE = { exact: undefined, inner: undefined };

const isName = ({ form }: Mention) => form === 'name' || form === 'derived';

/** The first span with this very extent, and the shortest of those that it touches. */
function innermost<S extends Span>(
  spans: Iterable<S>,
  { start, end }: Span,
  counts: (span: S) => boolean = () => true,
): { exact: S | undefined; inner: S | undefined } {
  let exact: S | undefined;
  let inner: S | undefined;
  for (const one of spans) {
    if (one.start > end || one.end < start || !counts(one)) continue;
    if (!exact && one.start === start && one.end === end) exact = one;
    if (!inner || one.end - one.start < inner.end - inner.start) inner = one;
  }
  return { exact, inner };
}

/** Length of the longest of some spans; a list of them is asked about for many places. */
const longest = new WeakMap<readonly Span[], number>();

/** Of spans sorted by start, those that may reach a place. */
function* near<S extends Span>(spans: readonly S[], { start, end }: Span): Generator<S> {
  const length = longest.get(spans) ?? spans.reduce((most, one) => Math.max(most, one.end - one.start), 0);
  longest.set(spans, length);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start - length) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < spans.length && spans[i]!.start <= end; i++) yield spans[i]!;
}

/** The annotation that stands exactly at a span. */
export function annotationAt(placed: readonly Placed[], kind: Decidable['kind'], span: Span) {
  const { start, end } = span;
  return placed.find((one) => one.start === start && one.end === end && one.annotation.kind === kind)
    ?.annotation;
}

/** The change that a verdict about a span comes to; undefined when there is nothing there that it could be about. */
export function decide(
  article: Annotated,
  span: Span,
  verdict: Verdict,
  signature: Signature,
  only?: Decidable['kind'],
): Change | undefined {
  if (verdict.kind === 'mark')
    return markWords(article, extentFor(article, span, verdict.type), verdict.type, signature);
  if (verdict.kind === 'forget') return forget(article, span, only);
  const target =
    verdict.kind === 'extent' && !only
      ? mostAlike(article.analysis, verdict.span)
      : decidableAt(article.analysis, span, only);
  if (!target) return undefined;
  const known = annotationAt(article.placed, target.kind, target.mark);
  const base = known ?? newAnnotation(article, target, signature);
  const put = (annotation: Annotation, at: Span = target.mark) => change(article, annotation, at, signature);
  switch (verdict.kind) {
    case 'accept':
      return put({ ...base, decision: known?.decision === 'added' ? 'added' : 'accepted' });
    case 'reject':
      // What the person marked themselves is taken away again.
      if (known?.decision === 'added' && !isProposed(article, known, target.mark))
        return { uri: article.uri, id: known.id };
      return put({ ...base, decision: 'rejected' });
    case 'type':
      return put(judged(article, withType(base, verdict.type), target.mark));
    case 'extent': {
      const extent = withoutBlanks(article.text, verdict.span);
      if (extent.start === extent.end) return undefined;
      if (extent.end <= target.mark.start || extent.start >= target.mark.end) return undefined;
      return put(judged(article, base, extent), extent);
    }
    case 'speaker':
      return base.kind === 'quote'
        ? attribute(article, base, target.mark, verdict.speaker, signature)
        : undefined;
    case 'entity':
      return base.kind === 'mention'
        ? put(
            judged(
              article,
              { ...base, type: verdict.type ?? base.type, entity: verdict.entity },
              target.mark,
            ),
          )
        : undefined;
    case 'note':
      return put({ ...base, note: verdict.note || undefined });
  }
}

/**
 * The mark that shares most with a span: a name inside a quote is not meant when nearly the whole quote is selected.
 */
function mostAlike({ mentions, quotes }: ArticleAnalysis, span: Span): Decidable | undefined {
  const names = [...near(mentions, span)].filter(isName).map((mark) => ({ kind: 'mention', mark }) as const);
  const said = [...near(quotes, span)].map((mark) => ({ kind: 'quote', mark }) as const);
  return [...names, ...said].sort((a, b) => sharedPart(b.mark, span) - sharedPart(a.mark, span))[0];
}

/** What two spans share, as a part of what they cover together (Jaccard). */
function sharedPart(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / Math.max(1, a.end - a.start + (b.end - b.start) - shared);
}

/**
 * What is marked: the selected words without blanks around them. At a cursor it is the mark there that is of the same
 * kind, else the word; a quote is seldom one word.
 */
function extentFor({ text, analysis }: Annotated, span: Span, type: EntityType | 'quote'): Span {
  if (span.start < span.end) return withoutBlanks(text, span);
  const there = decidableAt(analysis, span, type === 'quote' ? 'quote' : 'mention')?.mark;
  if (there || type === 'quote') return there ?? span;
  let { start, end } = span;
  while (start > 0 && isWordUnit(text[start - 1]!)) start--;
  while (end < text.length && isWordUnit(text[end]!)) end++;
  return { start, end };
}

/** A span without the blanks at its ends; empty when there is nothing else. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text[from]!.trim() === '') from++;
  while (to > from && text[to - 1]!.trim() === '') to--;
  return { start: from, end: to };
}

const isWordUnit = (unit: string) => /[\p{L}\p{N}\p{M}\p{Cs}-]/u.test(unit);

function markWords(
  article: Annotated,
  span: Span,
  type: EntityType | 'quote',
  signature: Signature,
): Change | undefined {
  if (span.start === span.end) return undefined;
  const kind = type === 'quote' ? 'quote' : 'mention';
  const known = annotationAt(article.placed, kind, span);
  const stamp = { id: signature.id, created: signature.now, modified: signature.now };
  const anchor = makeAnchor(article.text, span);
  const base = { ...stamp, ...(known ?? {}), anchor, decision: 'added' as const };
  const annotation: Annotation =
    type === 'quote'
      ? { ...base, kind: 'quote', type: quoteTypeOf(article.text, span) }
      : { ...base, kind: 'mention', type };
  return change(article, judged(article, annotation, span), span, signature);
}

/** Words in or with quotation marks are quoted word for word. */
function quoteTypeOf(text: string, { start, end }: Span): QuoteType {
  const has = (at: number) => at >= 0 && at < text.length && QUOTATION_MARKS.includes(text[at]!);
  const opens = has(start) || has(start - 1);
  return opens && (has(end - 1) || has(end)) ? 'direct' : 'indirect';
}

function newAnnotation({ text }: Annotated, target: Decidable, { id, now, creator }: Signature): Annotation {
  const { mark, kind } = target;
  const base = {
    id,
    anchor: makeAnchor(text, mark),
    decision: 'accepted' as Decision,
    created: now,
    modified: now,
    ...(creator ? { creator } : {}),
  };
  return kind === 'mention'
    ? { ...base, kind, type: target.mark.type }
    : { ...base, kind, type: target.mark.type };
}

function withType(annotation: Annotation, type: EntityType | QuoteType): Annotation {
  const isQuoteType = type === 'direct' || type === 'indirect' || type === 'mixed';
  if (annotation.kind === 'quote') return isQuoteType ? { ...annotation, type } : annotation;
  return isQuoteType ? annotation : { ...annotation, type };
}

/** Accepted when the machine proposes the very same, else the person's own. */
function judged(article: Annotated, annotation: Annotation, span: Span): Annotation {
  return { ...annotation, decision: isProposed(article, annotation, span) ? 'accepted' : 'added' };
}

function isProposed({ proposed }: Annotated, { kind, type }: Annotation, { start, end }: Span): boolean {
  const marks: readonly (Mention | Quote)[] = kind === 'mention' ? proposed.mentions : proposed.quotes;
  return marks.some((mark) => mark.start === start && mark.end === end && mark.type === type);
}

function forget({ uri, placed }: Annotated, span: Span, only?: Decidable['kind']): Change | undefined {
  const found = innermost(placed, span, ({ annotation }) => !only || annotation.kind === only).inner;
  return found && { uri, id: found.annotation.id };
}

function attribute(
  article: Annotated,
  quote: QuoteAnnotation,
  span: Span,
  speaker: Span | null,
  signature: Signature,
): Change {
  const annotation = { ...quote, speaker: speaker && makeAnchor(article.text, speaker) };
  const changed = change(article, judged(article, annotation, span), span, signature);
  return { ...changed, at: { start: span.start, end: span.end, speaker } };
}

function change(article: Annotated, annotation: Annotation, at: Span, signature: Signature): Change {
  const { uri, text, placed } = article;
  const known = placed.find((one) => one.annotation.id === annotation.id);
  const put: Annotation = {
    ...annotation,
    anchor: makeAnchor(text, at),
    modified: signature.now,
    ...(signature.creator ? { creator: signature.creator } : {}),
  };
  return { uri, id: put.id, put, at: { start: at.start, end: at.end, speaker: known?.speaker } };
}
