import type { Authority } from '../authority/authority';
import type { ArticleDocument, EntityType, NameMention } from '../types';
import { type Labelling, labelArticle } from './decode';
import { DERIVED, isBegin, isInside, isPart, OUTSIDE, typeOf } from './labels';
import type { NameModel } from './model';
import { namePart, normalName } from './normal';

/** Confidence of a derived word that the authority knows and the model was not asked about. */
const BY_RULE = 0.9;

/**
 * Finds the names and derived words of an article, sorted by start, without overlaps. The authority, when given, knows
 * derived words of all languages (russische, svensk) and what they derive from.
 */
export function findNames(document: ArticleDocument, model: NameModel, authority?: Authority): NameMention[] {
  const labelling = labelArticle(document, model);
  const spans = readSpans(document, labelling.labels);
  const seen = lastWords(document, spans);
  return spans.flatMap((span) => {
    const mention =
      span.label === OUTSIDE || span.label === DERIVED
        ? derivedMention(document, labelling, span, authority)
        : nameMention(document, labelling, span, seen, model);
    return mention ? [mention] : [];
  });
}

/** Tokens `[first, end)` under one name, part or derived word; single tokens with `O` are candidates for a rule. */
interface LabelledSpan {
  first: number;
  end: number;
  label: number;
}

function readSpans({ tokens }: ArticleDocument, labels: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first]!;
    if (label === OUTSIDE && tokens[first]!.kind !== 'word') continue;
    let end = first + 1;
    if (isBegin(label)) {
      const { sentence } = tokens[first]!;
      while (end < labels.length && isInside(labels[end]!) && tokens[end]!.sentence === sentence) end++;
    }
    spans.push({ first, end, label });
    first = end - 1;
  }
  return spans;
}

function lastWords({ tokens }: ArticleDocument, spans: readonly LabelledSpan[]): Set<string> {
  return new Set(spans.filter(({ label }) => isBegin(label)).map(({ end }) => tokens[end - 1]!.text));
}

function nameMention(
  document: ArticleDocument,
  { confidence }: Labelling,
  { first, end, label }: LabelledSpan,
  seen: ReadonlySet<string>,
  { lexicon }: NameModel,
): NameMention {
  const { text, tokens, language } = document;
  const part = isPart(label);
  const [from, to] = part
    ? namePart(tokens[first]!.text, seen)
    : [0, tokens[end - 1]!.end - tokens[first]!.start];
  const start = tokens[first]!.start + from;
  const stop = tokens[first]!.start + to;
  const surface = text.slice(start, stop);
  return {
    start,
    end: stop,
    text: surface,
    type: typeOf(label)!,
    form: part ? 'derived' : 'name',
    name: part ? surface : normalName(surface, language, seen, lexicon),
    confidence: Math.min(...confidence.subarray(first, end)),
  };
}

function derivedMention(
  { tokens, language }: ArticleDocument,
  { confidence }: Labelling,
  { first, label }: LabelledSpan,
  authority: Authority | undefined,
): NameMention | undefined {
  const { start, end, text } = tokens[first]!;
  const base = authority?.derived(text, language);
  if (!base && label !== DERIVED) return undefined;
  const type: EntityType = base?.type ?? 'LOC';
  const sure = label === DERIVED ? confidence[first]! : BY_RULE;
  return { start, end, text, type, form: 'derived', name: base?.name ?? text, confidence: sure };
}
