import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { commonNounBits, headBits, Noun, nounBits, TOLD } from './naming';
import { isPlaceName } from './places';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const WORK = beginOf(TYPES.indexOf('MISC'));
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const GENITIVE_NAME = /^\p{Lu}\p{Ll}{2,}s$/u;

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
    for (let i = from; i < to; i++) {
      const label = mayBeName(document, labels, i, lexicon)
        ? (labelAt(document, i) ?? matterAt(document, i))
        : undefined;
      const seat =
        label === undefined && i + 2 <= to && labels[i] === OUTSIDE && opensInstitution(document, i, lexicon);
      if (seat) result.push({ first: i, end: i + 2, label: BODY, certainty: TOLD });
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

/**
 * “Södertörns tingsrätt dömer …”: a genitive that no list knows, which opens a sentence, before the noun for a body that
 * is called after its place. Not the genitive of a common noun (Landets universitet).
 */
function opensInstitution(document: ArticleDocument, i: number, lexicon: Lexicon): boolean {
  const { tokens, language } = document;
  const token = tokens[i]!;
  const noun = tokens[i + 1];
  if (!GENITIVE_NAME.test(token.text) || noun?.sentence !== token.sentence || !LOWER.test(noun.text))
    return false;
  if (tokens[i - 1]?.sentence === token.sentence) return false;
  const low = token.text.toLowerCase();
  const { capitalisesNouns, syntax } = packOf(language);
  if (capitalisesNouns || languageRules(language).functionWords.has(low)) return false;
  if (!(nounBits(noun.text, language) & Noun.Institution)) return false;
  const stem = low.slice(0, -1);
  return isPlaceName(stem, lexicon) || !syntax.definiteEndings.some((ending) => stem.endsWith(ending));
}

/** A capitalised word of no label behind another word of none, and no common one. */
function mayBeName(
  { tokens, language }: ArticleDocument,
  labels: Uint8Array,
  i: number,
  lexicon: Lexicon,
): boolean {
  const { text, kind, sentence } = tokens[i]!;
  if (i === 0) return false;
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

/** “i Bernqvonvensjonen”, where only names have capitals. */
function matterAt({ tokens, language }: ArticleDocument, i: number): number | undefined {
  const isName = !packOf(language).capitalisesNouns && LOWER.test(tokens[i - 1]!.text);
  return isName && headBits(tokens[i]!.text, language) & Noun.Matter ? WORK : undefined;
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
