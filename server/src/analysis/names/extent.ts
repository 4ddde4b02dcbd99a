import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, isBegin, TYPES } from './labels';
import { expressionBits, Noun, nounBits, TOLD } from './naming';
import type { LabelledSpan } from './spans';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const PERSON = beginOf(TYPES.indexOf('PER'));

const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const FIRST_PART = /^\p{Lu}.*[-‐]$/u;
const CUT_OFF = /[-‐]$/;

/**
 * Takes into a place's name the noun for the body or site that is called after it: Oslo tingrett, Uppsala läns landsting,
 * Landgericht Kiel. Spans come and go sorted.
 */
export function extendNames(document: ArticleDocument, spans: readonly LabelledSpan[]): LabelledSpan[] {
  const before = packOf(document.language).naming.institutionsStandFirst === true;
  const result: LabelledSpan[] = [];
  let from = 0;
  for (const [i, span] of spans.entries()) {
    if (span.first < from) continue;
    const whole = isBegin(span.label) ? extended(document, span, from, before) : span;
    const longer = withPlaceOf(document, whole, spans[i + 1]) ?? whole;
    result.push(longer);
    from = longer.end;
  }
  return result;
}

function extended(
  document: ArticleDocument,
  span: LabelledSpan,
  from: number,
  before: boolean,
): LabelledSpan {
  const whole = withFirstPart(document, span, from) ?? span;
  const longer = before ? withNounBefore(document, whole, from) : withNounsBehind(document, whole);
  return longer ?? whole;
}

/** “Agricultural Bank of China”: behind the noun for a body its place belongs to its name. */
function withPlaceOf(
  { tokens, language }: ArticleDocument,
  span: LabelledSpan,
  next: LabelledSpan | undefined,
): LabelledSpan | undefined {
  if (span.label !== BODY || next?.label !== PLACE) return undefined;
  const gap = next.first - span.end;
  const { naming, syntax } = packOf(language);
  if (gap < 1 || gap > 2 || !naming.of.includes(tokens[span.end]!.text)) return undefined;
  if (gap === 2 && !syntax.determiners.includes(tokens[span.end + 1]!.text)) return undefined;
  return nounBits(tokens[span.end - 1]!.text, language) & Noun.Head ? { ...span, end: next.end } : undefined;
}

/** “Wasser- und Energiedirektorat”, where the model finds the second half. */
function withFirstPart(
  { tokens, language }: ArticleDocument,
  span: LabelledSpan,
  from: number,
): LabelledSpan | undefined {
  const at = span.first - 2;
  const part = tokens[at];
  if (span.label !== BODY || at < from || part?.sentence !== tokens[span.first]!.sentence) return undefined;
  if (!FIRST_PART.test(part.text)) return undefined;
  const joins = packOf(language).syntax.coordinators.includes(tokens[at + 1]!.text);
  return joins ? { ...span, first: at } : undefined;
}

function withNounBefore(
  { tokens, language }: ArticleDocument,
  span: LabelledSpan,
  from: number,
): LabelledSpan | undefined {
  const at = span.first - 1;
  const before = tokens[at];
  if (span.label !== PLACE || at < from || before?.sentence !== tokens[span.first]!.sentence)
    return undefined;
  if (before.kind !== 'word' || !CAPITAL.test(before.text)) return undefined;
  return nounBits(before.text, language) & Noun.Institution
    ? { ...span, first: at, label: BODY, certainty: TOLD }
    : undefined;
}

function withNounsBehind(document: ArticleDocument, span: LabelledSpan): LabelledSpan | undefined {
  if (span.label === PERSON && span.end > span.first + 1) return undefined;
  let result: LabelledSpan | undefined;
  for (let end = span.end; ; ) {
    const [bits, length] = nounAt(document, end, document.tokens[span.first]!.sentence);
    if (!(bits & (Noun.Institution | Noun.Site))) return result;
    end += length;
    result = { ...span, end, label: bits & Noun.Institution ? BODY : PLACE, certainty: TOLD };
  }
}

/**
 * What the common noun at a token tells, or the expression of two words, or two with one last part (“vassdrags- og
 * energidirektorat”), and how many tokens it has.
 */
function nounAt(
  { tokens, language }: ArticleDocument,
  i: number,
  sentence: number,
): [bits: number, length: number] {
  const token = tokens[i];
  if (token?.sentence !== sentence || !LOWER.test(token.text)) return [0, 1];
  const bits = nounBits(token.text, language);
  const next = tokens[i + 1];
  const last = tokens[i + 2];
  if (CUT_OFF.test(token.text) && last?.sentence === sentence && LOWER.test(last.text)) {
    const joins = packOf(language).syntax.coordinators.includes(tokens[i + 1]!.text);
    return joins && nounBits(last.text, language) & Noun.Body ? [Noun.Institution, 3] : [0, 1];
  }
  if (!(bits & Noun.Opens) || next?.sentence !== sentence) return [bits, 1];
  return [expressionBits(token.text, next.text, language), 2];
}
