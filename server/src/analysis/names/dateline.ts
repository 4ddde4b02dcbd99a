import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, NO_CLUSTER } from './lexicon';
import type { LabelledSpan } from './spans';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const IN_CAPITALS = /^\p{Lu}{4,}$/u;
const SURE = 0.6;

/** The spans with the short forms of states behind their towns: “TALLAHASSEE, Fla. —”. Spans come and go sorted. */
export function withStates({ tokens, language }: ArticleDocument, spans: LabelledSpan[]): LabelledSpan[] {
  const { states } = packOf(language).naming;
  if (states.length === 0) return spans;
  const found: LabelledSpan[] = [];
  spans.forEach(({ end, label }, i) => {
    const state = tokens[end + 1];
    if (label !== PLACE || tokens[end]?.text !== ',' || !state || !states.includes(state.text)) return;
    if (state.sentence === tokens[end]!.sentence && spans[i + 1]?.first !== end + 1)
      found.push({ first: end + 1, end: end + 2, label: PLACE, certainty: SURE });
  });
  return merged(spans, found);
}

const merged = (spans: LabelledSpan[], found: readonly LabelledSpan[]): LabelledSpan[] =>
  found.length === 0 ? spans : [...spans, ...found].sort((a, b) => a.first - b.first);

/**
 * The spans with the places of datelines that nobody knows, “DREVSJØ: Det var fullt …”: a word in capitals that opens a
 * paragraph, that no word list knows (unlike KOMMENTAR and LES), before a colon. Spans come and go sorted.
 */
export function withDatelines(
  { tokens, sentences, paragraphs }: ArticleDocument,
  labels: Uint8Array,
  spans: LabelledSpan[],
  lexicon: Lexicon,
): LabelledSpan[] {
  const found: LabelledSpan[] = [];
  for (const { firstToken, paragraph } of sentences) {
    const token = tokens[firstToken];
    if (token?.start !== paragraphs[paragraph]!.start || tokens[firstToken + 1]?.text !== ':') continue;
    if (labels[firstToken] !== OUTSIDE || !IN_CAPITALS.test(token.text)) continue;
    const key = lexiconKey(token.text.toLowerCase());
    if (lexicon.clusterOf(key) !== NO_CLUSTER || lexicon.classesOf(key) !== 0) continue;
    found.push({ first: firstToken, end: firstToken + 1, label: PLACE, certainty: SURE });
  }
  return merged(spans, found);
}
