import type { Authority, AuthorityEntry } from '../authority/authority';
import { packOf } from '../language/packs';
import type { ArticleDocument } from '../types';
import { beginOf, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const CAPITAL = /^\p{Lu}/u;
/** Ids of what is named so in mid-sentence; the world and the West open sentences as common nouns. */
const TELLING = /^(?:org|country|region):/;
const CERTAIN = /^(?:org|country):/;
const MID_SENTENCE = /[\p{Ll},]$/u;
const LOWER = /\p{Ll}/u;
const MAX_WORDS = 4;
/** Words of a name that opens with an article: Det hvite hus. */
const WITH_ARTICLE = 3;
/** Single words have at least so many letters. */
const MIN_LETTERS = 4;
/** How sure a name is that the model missed and the authority knows. */
const KNOWN = 0.7;

/**
 * Adds the names that the model missed and the authority knows: Folketinget, Kreml, Det hvite hus. A capital must show
 * that it is a name, so what opens a sentence counts only in the languages whose names of bodies are no words of
 * another kind for their article at the end, and German words never do. Linear in tokens; spans come and go sorted.
 */
export function withKnown(
  document: ArticleDocument,
  labels: Uint8Array,
  spans: readonly LabelledSpan[],
  authority: Authority,
  lexicon: Lexicon,
): readonly LabelledSpan[] {
  const { tokens } = document;
  const found: LabelledSpan[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (opensLow(tokens[i]!.text)) continue;
    while (next < spans.length && spans[next]!.end <= i) next++;
    const covering = spans[next];
    if (covering && covering.first <= i) {
      i = covering.end - 1;
      continue;
    }
    if (labels[i] !== OUTSIDE || !mayOpen(document, i, lexicon)) continue;
    const known = longestAt(document, labels, i, covering?.first ?? tokens.length, authority);
    if (!known) continue;
    const label = beginOf(TYPES.indexOf(known.entry.type));
    found.push({ first: i, end: known.end, label, certainty: KNOWN });
    i = known.end - 1;
  }
  return found.length === 0 ? spans : [...spans, ...found].sort((a, b) => a.first - b.first);
}

/** Begins with a letter from a to z, as most words do. */
function opensLow(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

/** Whether a capitalised token may begin a name: what stands before it shows that it does not open a sentence, or the language lets it. */
function mayOpen(document: ArticleDocument, i: number, lexicon: Lexicon): boolean {
  const { tokens, language } = document;
  const { text, kind } = tokens[i]!;
  if (kind !== 'word' || !CAPITAL.test(text)) return false;
  const { capitalisesNouns, syntax } = packOf(language);
  if (opensSentence(document, i) && (syntax.definiteEndings.length === 0 || !LOWER.test(text))) return false;
  const isGerman = capitalisesNouns || language === 'und';
  return !isGerman || !(lexicon.classesOf(lexiconKey(text.toLowerCase())) & WordClass.GermanWord);
}

/** Whether the capital of a token may be due to its place. */
function opensSentence({ tokens }: ArticleDocument, i: number): boolean {
  const before = tokens[i - 1];
  return before?.sentence !== tokens[i]!.sentence || !MID_SENTENCE.test(before.text);
}

/** What the authority knows by the longest words from token `i` on, before token `limit`. */
function longestAt(
  document: ArticleDocument,
  labels: Uint8Array,
  i: number,
  limit: number,
  authority: Authority,
): { end: number; entry: AuthorityEntry } | undefined {
  const { text, tokens, language } = document;
  const { start, sentence, text: opening } = tokens[i]!;
  const low = opening.toLowerCase();
  const isArticle = packOf(language).syntax.determiners.includes(low);
  const isFunction = languageRules(language).functionWords.has(low);
  const kinds = opensSentence(document, i) ? CERTAIN : TELLING;
  let best: { end: number; entry: AuthorityEntry } | undefined;
  for (let end = i + 1; end <= Math.min(limit, i + MAX_WORDS); end++) {
    const last = tokens[end - 1]!;
    if (last.sentence !== sentence || labels[end - 1] !== OUTSIDE || last.kind === 'punctuation') break;
    if (end > i + 1 && !isArticle && !CAPITAL.test(last.text)) break;
    if (isArticle ? end !== i + WITH_ARTICLE : end === i + 1 && (isFunction || opening.length < MIN_LETTERS))
      continue;
    const entry = authority.lookup(text.slice(start, last.end))[0];
    if (entry && kinds.test(entry.id)) best = { end, entry };
  }
  return best;
}
