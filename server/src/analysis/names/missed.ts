import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { commonNounBits, Noun, TOLD } from './naming';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/**
 * Adds the names that the model missed behind a noun which tells what they are: Handelskette Fressnapf, vd för Boskalis.
 * Linear in tokens; spans come and go sorted.
 */
export function withMissed(
  document: ArticleDocument,
  labels: Uint8Array,
  spans: readonly LabelledSpan[],
  lexicon: Lexicon,
): LabelledSpan[] {
  const result: LabelledSpan[] = [];
  let from = 0;
  const search = (to: number) => {
    for (let i = from + 1; i < to; i++) {
      const label = mayBeName(document, labels, i, lexicon) ? labelAt(document, i) : undefined;
      if (label !== undefined) result.push({ first: i, end: i + 1, label, certainty: TOLD });
    }
  };
  for (const span of spans) {
    search(span.first);
    result.push(span);
    from = span.end;
  }
  search(document.tokens.length);
  return result;
}

/** A capitalised word of no label behind another word of none, and no common one. */
function mayBeName(
  { tokens, language }: ArticleDocument,
  labels: Uint8Array,
  i: number,
  lexicon: Lexicon,
): boolean {
  const { text, kind, sentence } = tokens[i]!;
  const code = text.charCodeAt(0);
  if (code < 0x41 || (code >= 0x5b && code < 0xc0) || kind !== 'word') return false;
  const before = tokens[i - 1]!;
  if (before.sentence !== sentence || before.kind !== 'word' || labels[i - 1] !== OUTSIDE) return false;
  if (!CAPITAL.test(text)) return false;
  const lower = text.toLowerCase();
  const isGerman = lexicon.classesOf(lexiconKey(lower)) & WordClass.GermanWord;
  return !isGerman && !languageRules(language).functionWords.has(lower);
}

function labelAt(document: ArticleDocument, i: number): number | undefined {
  const noun = commonNounBits(document, i - 1);
  if (noun === 0) return isManaged(document, i) ? BODY : undefined;
  if (!isSurelyCommon(document, i - 1)) return undefined;
  if (noun & Noun.Body) return BODY;
  return noun & Noun.Place ? PLACE : undefined;
}

/** “vd för Boskalis”; German nouns, which have capitals too, are not names for that. */
function isManaged(document: ArticleDocument, i: number): boolean {
  const { tokens, language } = document;
  const { capitalisesNouns, syntax } = packOf(language);
  if (capitalisesNouns || tokens[i - 2]?.sentence !== tokens[i]!.sentence) return false;
  if (!syntax.prepositions.includes(tokens[i - 1]!.text)) return false;
  return (commonNounBits(document, i - 2) & Noun.Manager) !== 0;
}

/** Not the first word of a sentence, or of one that goes on in small letters: no headline in capitals. */
function isSurelyCommon({ tokens }: ArticleDocument, i: number): boolean {
  const { sentence } = tokens[i]!;
  const behind = tokens[i + 2];
  return tokens[i - 1]?.sentence === sentence || (behind?.sentence === sentence && LOWER.test(behind.text));
}
