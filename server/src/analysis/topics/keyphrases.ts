import type { LanguagePack } from '../language/pack';
import { packOf } from '../language/packs';
import type { ArticleDocument, Keyphrase, Mention, Span } from '../types';
import { contentOf, isRole, type Nounness, nounness, SHORTEST_WORD } from './content';
import type { Lexicon } from './lexicon';
import type { TopicVocabulary } from './vocabulary';

const KEYPHRASES = 10;
const LONGEST = 3;
/** Letters of the key of a single word at least that is no term. */
const SHORTEST_UNKNOWN = 4;
/** The idf, log2, that a word has at least that is no term. */
const TELLING = 3;
/** A phrase has to stand so often, unless it is a term of a topic in the headline or one that settles its topic. */
const LEAST_OCCURRENCES = 2;
const SETTLES = 1.5;
/** Names among the keyphrases at most. */
const NAMES = 3;
/** How much more a term of a topic counts than a word that may be a verb. */
const TERM = 2;
/** Names have views of their own: among keyphrases they stand back. */
const NAME = 0.6;
const HEADLINE = 2;
/** The score that is told as 0.5. */
const HALF = 25;

interface Candidate {
  key: string;
  words: number;
  score: number;
  occurrences: Span[];
  /** How often each way of writing it occurs. */
  forms: Map<string, number>;
  headline: boolean;
  name: boolean;
  /** In how many places it seems to be a noun. */
  nouns: number;
  /** How strongly a word of it speaks for a topic; 0 when none does. */
  term: number;
}

/**
 * The article's keyphrases in its own words, best first, after KP-Miner (El-Beltagy and Rafea, “KP-Miner: A keyphrase
 * extraction system for English and Arabic documents”, 2009): phrases of up to three words without stop words and marks
 * between them that stand at least twice, weighed by tf·idf with document frequencies of a background corpus; phrases of
 * several words get a boost because single words are commoner, early ones count more. Beyond it: terms of topics count
 * more and may stand once, and words that are hardly nouns do not count (`content.ts`), nor do dates, bylines and roles
 * before a person's name. Inflected forms are one phrase, shown as it is written most often, and a noun of the lexicon
 * without its article. Linear in the length.
 */
export function extractKeyphrases(
  document: ArticleDocument,
  mentions: readonly Mention[],
  vocabulary: TopicVocabulary,
): Keyphrase[] {
  const lexicon = vocabulary.lexicon(document.language);
  if (!lexicon) return [];
  const candidates = collect(document, mentions, lexicon);
  const single = boost(candidates);
  for (const candidate of candidates) candidate.score = score(candidate, document, lexicon, single);
  return withoutNested(candidates).map(({ score, occurrences, forms }) => ({
    text: displayForm(forms, lexicon),
    score: Math.round((1000 * score) / (score + HALF)) / 1000,
    occurrences,
  }));
}

function collect(document: ArticleDocument, mentions: readonly Mention[], lexicon: Lexicon): Candidate[] {
  const pack = packOf(document.language);
  const found = new Map<string, Candidate>();
  noteNames(found, mentions, document, lexicon);
  const fits = contentOf(document, mentions);
  for (const sentence of document.sentences) {
    const { kind } = document.paragraphs[sentence.paragraph]!;
    if (kind === 'byline') continue;
    const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken);
    const content = tokens.map(({ text }, i) => fits(sentence.firstToken + i) && wordOf(text, lexicon));
    for (const { first, words } of grams(content)) {
      const before = tokens[first - 1]?.text.toLowerCase() ?? '';
      const after = tokens[first + words.length]?.text.toLowerCase() ?? '';
      const noun = nounness(
        words.map(({ text }) => text),
        before,
        after,
        pack,
      );
      if (noun === 'hardly' && (pack.capitalisesNouns || words.length > 1)) continue;
      const text = words.map((word) => word.text).join(' ');
      note(found, {
        key: words.map(({ key }) => key).join(' '),
        words: words.length,
        start: tokens[first]!.start,
        end: tokens[first + words.length - 1]!.end,
        text: first === 0 && !pack.capitalisesNouns ? inSentence(text) : text,
        name: false,
        headline: kind === 'headline',
        term: Math.max(...words.map(({ term }) => term)),
        noun,
      });
    }
  }
  return [...found.values()].filter((candidate) => isKeyphrase(candidate, lexicon, pack));
}

/** As it is written within a sentence: abbreviations keep their capitals. */
const inSentence = (text: string) =>
  text.replace(/^\p{Lu}(?=\p{Ll}+(?: |$))/u, (capital) => capital.toLowerCase());

/** Names are phrases too, outside bylines and the agency's name in parentheses. */
function noteNames(
  found: Map<string, Candidate>,
  mentions: readonly Mention[],
  { paragraphs, text }: ArticleDocument,
  lexicon: Lexicon,
): void {
  const bylines = paragraphs.filter(({ kind }) => kind === 'byline');
  for (const { start, end, name, form } of mentions) {
    if (form !== 'name' || bylines.some((byline) => byline.start <= start && start < byline.end)) continue;
    if (name.length < SHORTEST_WORD || !isWholeName(name) || (text[start - 1] === '(' && text[end] === ')'))
      continue;
    const key = name.split(/[\s-]/).map(lexicon.fold).join(' ');
    const shown = isShouted(name) ? `${name[0]}${name.slice(1).toLowerCase()}` : name;
    note(found, {
      key,
      words: 1,
      start,
      end,
      text: shown,
      name: true,
      headline: false,
      term: 0,
      noun: 'surely',
    });
  }
}

/** A name starts and ends with a word that is not in lower case (no “Pieter van”). */
const isWholeName = (name: string) => !/^\p{Ll}|\s\p{Ll}[^\s]*$/u.test(name);

/** A single name that a dateline or headline has in capitals; short ones are abbreviations. */
const isShouted = (name: string) => /^\p{Lu}{6,}$/u.test(name);

/**
 * Several words that stand once are a phrase by chance, a word that is in every other article says nothing, and a role
 * that stands once names a person.
 */
function isKeyphrase(candidate: Candidate, lexicon: Lexicon, pack: LanguagePack): boolean {
  const { key, occurrences, words, headline, term, name, nouns, forms } = candidate;
  if (name) return occurrences.length >= LEAST_OCCURRENCES;
  if (nouns * 2 < occurrences.length) return false;
  if (words === 1 && term === 0 && (lexicon.idf(key) < TELLING || key.length < SHORTEST_UNKNOWN))
    return false;
  if (occurrences.length >= LEAST_OCCURRENCES) return true;
  if (words > 1 || !(term >= SETTLES || (headline && term > 0))) return false;
  return ![...forms.keys()].some((form) => isRole(form, pack));
}

interface Occurrence extends Span {
  key: string;
  words: number;
  text: string;
  name: boolean;
  headline: boolean;
  term: number;
  noun: Nounness;
}

function note(found: Map<string, Candidate>, occurrence: Occurrence): void {
  const { key, words, name, text, start, end, headline, term, noun } = occurrence;
  let candidate = found.get(key);
  if (!candidate) {
    candidate = {
      key,
      words,
      score: 0,
      occurrences: [],
      forms: new Map(),
      headline,
      name,
      term,
      nouns: 0,
    };
    found.set(key, candidate);
  }
  candidate.occurrences.push({ start, end });
  candidate.headline ||= headline;
  if (noun === 'surely' || (noun === 'maybe' && term > 0)) candidate.nouns++;
  candidate.term = Math.max(candidate.term, term);
  candidate.forms.set(text, (candidate.forms.get(text) ?? 0) + 1);
}

interface Word {
  text: string;
  key: string;
  /** How strongly it speaks for a topic; 0 when it does for none. */
  term: number;
}

function wordOf(text: string, lexicon: Lexicon): Word {
  let term = 0;
  for (const { weight } of lexicon.senses(text)) term = Math.max(term, weight);
  return { text, key: lexicon.fold(text), term };
}

/** All stretches of up to three neighbouring content words, with the index of the first. */
function grams(content: readonly (Word | false)[]): { first: number; words: Word[] }[] {
  const result: { first: number; words: Word[] }[] = [];
  content.forEach((_, first) => {
    const words: Word[] = [];
    for (let i = first; i < first + LONGEST; i++) {
      const word = content[i];
      if (!word) break;
      words.push(word);
      result.push({ first, words: [...words] });
    }
  });
  return result;
}

/** KP-Miner's boosting factor: how much commoner candidates of one word are than all others, at most 3. */
function boost(candidates: readonly Candidate[]): number {
  const compounds = candidates.filter(({ words }) => words > 1).length;
  return compounds === 0 ? 1 : Math.min(3, candidates.length / (compounds * 1.5));
}

function score(
  { key, words, occurrences, name, headline, term }: Candidate,
  { text }: ArticleDocument,
  lexicon: Lexicon,
  boosting: number,
): number {
  const idf = name ? lexicon.idf('') : Math.max(...key.split(' ').map((word) => lexicon.idf(word)));
  const early = 1 + (1 - occurrences[0]!.start / Math.max(1, text.length)) / 2;
  return (
    occurrences.length *
    idf *
    early *
    (words > 1 ? boosting : 1) *
    (name ? NAME : 1) *
    (term > 0 ? TERM : 1) *
    (headline ? HEADLINE : 1)
  );
}

/** The best phrases, without those inside a better one and without those around one that stands as often. */
function withoutNested(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen: Candidate[] = [];
  let names = 0;
  for (const candidate of candidates) {
    if (chosen.length === KEYPHRASES) break;
    if (candidate.name && ++names > NAMES) continue;
    const nested = chosen.some(({ key }) => contains(key, candidate.key) || contains(candidate.key, key));
    if (!nested) chosen.push(candidate);
  }
  return chosen;
}

const contains = (phrase: string, part: string) => ` ${phrase} `.includes(` ${part} `);

/**
 * The commonest way of writing, without the noun's article and genitive where the lexicon knows the noun (skipet → skip),
 * so that articles share their phrases; of equals one in lower case, then the shortest.
 */
function displayForm(forms: ReadonlyMap<string, number>, lexicon: Lexicon): string {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) {
    const words = form.split(' ');
    const shown = words.length === 1 ? (lexicon.indefinite(form) ?? form) : form;
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  const ranked = [...counts].sort(
    ([a, m], [b, n]) =>
      n - m ||
      Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()) ||
      a.length - b.length ||
      (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}
