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

/**
 * Takes into a place's name the noun for the body or site that is called after it: Oslo tingrett, Uppsala läns landsting,
 * Landgericht Kiel. Spans come and go sorted.
 */
export function extendNames(document: ArticleDocument, spans: readonly LabelledSpan[]): LabelledSpan[] {
  const before = packOf(document.language).capitalisesNouns;
  const result: LabelledSpan[] = [];
  let from = 0;
  for (const span of spans) {
    if (span.first < from) continue;
    const longer = !isBegin(span.label)
      ? undefined
      : before
        ? withNounBefore(document, span, from)
        : withNounsBehind(document, span);
    result.push(longer ?? span);
    from = (longer ?? span).end;
  }
  return result;
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

/** What the common noun at a token tells, or the expression of two words, and how many tokens it has. */
function nounAt(
  { tokens, language }: ArticleDocument,
  i: number,
  sentence: number,
): [bits: number, length: number] {
  const token = tokens[i];
  if (token?.sentence !== sentence || !LOWER.test(token.text)) return [0, 1];
  const bits = nounBits(token.text, language);
  const next = tokens[i + 1];
  if (!(bits & Noun.Opens) || next?.sentence !== sentence) return [bits, 1];
  return [expressionBits(token.text, next.text, language), 2];
}
