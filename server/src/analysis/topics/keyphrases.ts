import { packOf } from '../language/packs';
import type { ArticleDocument, Keyphrase, Mention, Span, Token } from '../types';
import type { Lexicon } from './lexicon';
import { stopWords, verbMarkers } from './stop-words';
import { tokensOf } from './tokens-of';
import type { TopicVocabulary } from './vocabulary';

const KEYPHRASES = 10;
const LONGEST = 3;
const SHORTEST_WORD = 3;
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
  /** How strongly its last word speaks for a topic; 0 when it does for none. */
  term: number;
}

/**
 * The article's keyphrases in its own words, best first, after KP-Miner (El-Beltagy and Rafea, “KP-Miner: A keyphrase
 * extraction system for English and Arabic documents”, 2009): phrases of up to three words without stop words and marks
 * between them that stand at least twice, weighed by tf·idf with document frequencies of a background corpus; phrases of
 * several words get a boost because single words are commoner, early ones count more. Beyond it: terms of topics count
 * more and may stand once, words where a verb must stand (“to …”, “we …”) do not count. Inflected forms are one phrase,
 * shown as it is written most often. Linear in the length.
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
    text: displayForm(forms),
    score: Math.round((1000 * score) / (score + HALF)) / 1000,
    occurrences,
  }));
}

function collect(document: ArticleDocument, mentions: readonly Mention[], lexicon: Lexicon): Candidate[] {
  const pack = packOf(document.language);
  const stops = stopWords(pack);
  const beforeVerb = verbMarkers(pack);
  const found = new Map<string, Candidate>();
  const names = mentions.filter(({ form }) => form === 'name');
  const inName = tokensOf(document.tokens, names);
  for (const { start, end, name } of names) {
    const key = name.split(/[\s-]/).map(lexicon.fold).join(' ');
    note(found, { key, words: 1, start, end, text: name, name: true, headline: false, term: 0 });
  }
  for (const sentence of document.sentences) {
    const headline = document.paragraphs[sentence.paragraph]!.kind === 'headline';
    const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken);
    for (const run of contentRuns(
      tokens,
      (token, i) =>
        isContent(token, stops) &&
        !inName.has(sentence.firstToken + i) &&
        !(i > 0 && beforeVerb.has(tokens[i - 1]!.text.toLowerCase())),
    )) {
      for (const gram of grams(run)) {
        const last = gram.at(-1)!;
        if (pack.capitalisesNouns && !/^\p{Lu}/u.test(last.text)) continue;
        const { start } = gram[0]!;
        const text = gram.map((token) => token.text).join(' ');
        const key = gram.map((token) => lexicon.fold(token.text)).join(' ');
        const term = Math.max(0, ...lexicon.senses(last.text).map(({ weight }) => weight));
        note(found, { key, words: gram.length, start, end: last.end, text, name: false, headline, term });
      }
    }
  }
  return [...found.values()].filter(isKeyphrase);
}

/** Several words that stand once are a phrase by chance. */
function isKeyphrase({ occurrences, words, headline, term }: Candidate): boolean {
  if (occurrences.length >= LEAST_OCCURRENCES) return true;
  return words === 1 && (term >= SETTLES || (headline && term > 0));
}

interface Occurrence extends Span {
  key: string;
  words: number;
  text: string;
  name: boolean;
  headline: boolean;
  term: number;
}

function note(found: Map<string, Candidate>, occurrence: Occurrence): void {
  const { key, words, name, text, start, end, headline, term } = occurrence;
  let candidate = found.get(key);
  if (!candidate) {
    candidate = { key, words, score: 0, occurrences: [], forms: new Map(), headline, name, term };
    found.set(key, candidate);
  }
  candidate.occurrences.push({ start, end });
  candidate.headline ||= headline;
  candidate.term = Math.max(candidate.term, term);
  candidate.forms.set(text, (candidate.forms.get(text) ?? 0) + 1);
}

function isContent({ kind, text }: Token, stops: ReadonlySet<string>): boolean {
  return kind === 'word' && text.length >= SHORTEST_WORD && !stops.has(text.toLowerCase());
}

/** Stretches of neighbouring content words. */
function contentRuns(tokens: readonly Token[], isContentAt: (token: Token, i: number) => boolean): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  tokens.forEach((token, i) => {
    if (isContentAt(token, i)) run.push(token);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/** All stretches of up to three words of a run. */
function grams(run: readonly Token[]): Token[][] {
  const result: Token[][] = [];
  run.forEach((_, i) => {
    for (let n = 1; n <= LONGEST && i + n <= run.length; n++) result.push(run.slice(i, i + n));
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

/** The commonest way of writing; of equals one in lower case, then the shortest. */
function displayForm(forms: ReadonlyMap<string, number>): string {
  const ranked = [...forms].sort(
    ([a, m], [b, n]) =>
      n - m ||
      Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()) ||
      a.length - b.length ||
      (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}
