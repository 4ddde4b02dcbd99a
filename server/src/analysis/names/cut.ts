import { packOf } from '../language/packs';
import { LEGAL_FORM } from '../legal-form';
import type { ArticleDocument } from '../types';
import { beginOf, isBegin, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { headBits, Noun, nounBits } from './naming';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PERSON = beginOf(TYPES.indexOf('PER'));
const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));

/** Below this a noun in front is cut off. */
const UNSURE = 0.75;
const CAPITAL = /^\p{Lu}/u;
const CLITIC = /^['’]s$/;
const SECTION = /^§+$/;
const MARK = /^["“”„«»]$/;
const GENITIVE = /s['’]?$/;

/**
 * Cuts off what the model takes into a name and is none: titles and occupations that open a sentence (“Rektor Eilev
 * Erikstein”), adverbs (“dan Anne van Dam”), nouns that tell what the name is of (“Regeringspartiet Sannfinländarna”), the occupation of who comes
 * next (“Engerdals kommunalråd Kari Nysæter”), relatives (“Lies Bruder Viktor”).
 */
export function cutNames(
  document: ArticleDocument,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
  lexicon: Lexicon,
): LabelledSpan[] {
  return spans.flatMap((span) => {
    if (!isBegin(span.label) || span.end <= span.first + 1) return [span];
    return withoutKin(document, span).map((part) =>
      part.end > part.first + 1 ? cutName(document, part, confidence, lexicon) : part,
    );
  });
}

/** “Lies Bruder Viktor”: two people, where nouns have capitals. */
function withoutKin({ tokens, language }: ArticleDocument, span: LabelledSpan): LabelledSpan[] {
  const { capitalisesNouns, people } = packOf(language);
  if (span.label !== PERSON || !capitalisesNouns) return [span];
  for (let i = span.first + 1; i < span.end - 1; i++) {
    const isKin = people.kin.includes(tokens[i]!.text.toLowerCase()) && GENITIVE.test(tokens[i - 1]!.text);
    if (isKin)
      return [
        { ...span, end: i },
        { ...span, first: i + 1 },
      ];
  }
  return [span];
}

function cutName(
  document: ArticleDocument,
  span: LabelledSpan,
  confidence: Float32Array,
  lexicon: Lexicon,
): LabelledSpan {
  const marked = withoutClitic(document, beforeMark(document, span));
  const inner = withoutDirection(document, withoutSection(document, marked), lexicon);
  const sure = Math.min(...confidence.subarray(inner.first, inner.end)) >= UNSURE;
  const bare = withoutRole(document, withoutTitle(document, inner));
  if (sure) return bare;
  return withoutNoun(document, bare);
}

/** “Bernstein’s Ode to Joy”, where the model takes the ’s for the title's. */
function withoutClitic({ tokens }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  const isCut = span.end > span.first + 1 && CLITIC.test(tokens[span.first]!.text);
  return isCut ? { ...span, first: span.first + 1 } : span;
}

/** “northern Norway” */
function withoutDirection({ tokens }: ArticleDocument, span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  if (span.label !== PLACE || span.end !== span.first + 2 || CAPITAL.test(tokens[span.first]!.text))
    return span;
  const country =
    lexicon.classesOf(lexiconKey(tokens[span.first + 1]!.text.toLowerCase())) & WordClass.Country;
  return country === 0 ? span : { ...span, first: span.first + 1 };
}

/** “Svalbardloven § 4” */
function withoutSection({ tokens }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  const isCut = span.end > span.first + 2 && SECTION.test(tokens[span.end - 2]!.text);
  return isCut ? { ...span, end: span.end - 2 } : span;
}

/** Without a quotation that opens or closes inside: Fritz Langs, not “Fritz Langs «Metropolis”. */
function beforeMark({ tokens }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  let marks = 0;
  let at = span.end;
  for (let i = span.end - 1; i > span.first; i--) {
    if (!MARK.test(tokens[i]!.text)) continue;
    marks++;
    at = i;
  }
  return marks % 2 === 0 ? span : { ...span, end: at };
}

function withoutTitle({ tokens, language }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  if (span.label !== PERSON) return span;
  const { titles, roles } = languageRules(language);
  const { adverbs } = packOf(language).syntax;
  let { first } = span;
  for (; first < span.end - 1; first++) {
    const { text } = tokens[first]!;
    const word = text.toLowerCase();
    const isTitle = titles.has(word) || roles.has(word) || (nounBits(word, language) & Noun.Bearer) !== 0;
    if (!isTitle && !adverbs.includes(text)) break;
  }
  return first === span.first ? span : { ...span, first };
}

/** Occupations in small letters at the end; what is left is a place when it stands in the genitive. */
function withoutRole({ tokens, language }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  const { roles } = languageRules(language);
  let { end } = span;
  while (end > span.first + 1 && roles.has(tokens[end - 1]!.text)) end--;
  if (end === span.end) return span;
  const isPlace = span.label === BODY && end === span.first + 1 && GENITIVE.test(tokens[span.first]!.text);
  return { ...span, end, label: isPlace ? PLACE : span.label };
}

function withoutNoun({ tokens, language }: ArticleDocument, span: LabelledSpan): LabelledSpan {
  if (span.end < span.first + 2 || !CAPITAL.test(tokens[span.first + 1]!.text)) return span;
  // “Nordwerft AG”: before a legal form the noun is the name.
  if (LEGAL_FORM.test(tokens[span.first + 1]!.text)) return span;
  const { text, sentence } = tokens[span.first]!;
  const noun = headBits(text, language);
  if (noun & Noun.Institution || !(noun & (Noun.Body | Noun.Place | Noun.Work))) return span;
  const isCommon = packOf(language).capitalisesNouns || tokens[span.first - 1]?.sentence !== sentence;
  return isCommon && isDefinite(text, language) ? { ...span, first: span.first + 1 } : span;
}

/** Scandinavian nouns carry their article: Regeringspartiet, but Tafjord. German ones do not. */
function isDefinite(noun: string, language: string): boolean {
  const { definiteEndings } = packOf(language).syntax;
  return definiteEndings.length === 0 || definiteEndings.some((ending) => noun.endsWith(ending));
}
