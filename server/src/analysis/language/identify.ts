import { packs } from './packs';

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
/** Text read at most, in UTF-16 code units: more does not change the answer. */
const SAMPLE = 20_000;
/** Function words make up 35–55 % of running text in these languages; of a language we do not know or a table, less. */
const PROSE_SHARE = 0.27;
const MIN_WORDS = 5;
/** A capitalised word may be a name that looks like a function word: “Anna” and Nynorsk “anna”. */
const CAPITALISED = 0.3;
/** Lines of sentences have at least this share of the words of a text that is judged by them. */
const SENTENCES_SHARE = 0.4;
const SENTENCE_START = /^\s*(?:[-–—]\s*)?["'“”„«»‘’‚‹›]?\p{Lu}/u;
const SENTENCE_END = /[.!?…]["'“”«»’‹›]?$/;
/** Nearer than this the language listed first, the one with more newspapers, is taken. */
const TIE = 0.01;

/** For each word, the languages that list it: indices into {@link packs}. */
const listing = buildListing();

function buildListing(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  packs.forEach((pack, index) => {
    for (const word of [...pack.functionWords, ...pack.calendar.months, ...pack.calendar.weekdays]) {
      const languages = found.get(word);
      if (languages) languages.push(index);
      else found.set(word, [index]);
    }
  });
  return found;
}

/**
 * The language of a text, BCP 47, by the share of its words that are function words of each language; words that few
 * languages share count more (Ingle 1976; Grefenstette 1995, “small words”). A text with many names and figures, such as
 * a match report with its results, is judged by its lines of sentences when these are no small part of it. `und` when
 * the text has fewer than five words or does not read as prose in a language we know.
 */
export function identifyLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const whole = tally(sample);
  const language = languageOf(whole);
  if (language !== 'und' || whole.words < MIN_WORDS) return language;
  const sentences = tally(sample.split('\n').filter(isSentences).join('\n'));
  return sentences.words >= whole.words * SENTENCES_SHARE ? languageOf(sentences) : 'und';
}

/** Begins as a sentence does, ends as one does, and has a few words. */
const isSentences = (line: string): boolean =>
  SENTENCE_START.test(line) &&
  SENTENCE_END.test(line.trimEnd()) &&
  (line.match(WORD)?.length ?? 0) >= MIN_WORDS;

interface Tally {
  readonly words: number;
  /** Function words of each language: by its index in {@link packs}. */
  readonly hits: Float64Array;
  /** The same, each word shared out among the languages that list it. */
  readonly weights: Float64Array;
}

function languageOf({ words, hits, weights }: Tally): string {
  if (words < MIN_WORDS) return 'und';
  let best = 0;
  for (let i = 1; i < packs.length; i++) if (weights[i]! > weights[best]! + TIE) best = i;
  return hits[best]! / words >= PROSE_SHARE ? packs[best]!.code : 'und';
}

function tally(text: string): Tally {
  const hits = new Float64Array(packs.length);
  const weights = new Float64Array(packs.length);
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    words++;
    const lower = word.toLowerCase();
    const languages = listing.get(lower);
    if (!languages) continue;
    const weight = (word === lower ? 1 : CAPITALISED) / languages.length;
    for (const index of languages) {
      hits[index]! += 1;
      weights[index]! += weight;
    }
  }
  return { words, hits, weights };
}
