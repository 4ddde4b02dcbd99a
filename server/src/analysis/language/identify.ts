import { packs } from './packs';

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
/** Text read at most, in UTF-16 code units: more does not change the answer. */
const SAMPLE = 20_000;
/** Function words make up 35–55 % of running text in these languages; of a language we do not know or a table, less. */
const PROSE_SHARE = 0.27;
const MIN_WORDS = 5;
/** A capitalised word may be a name that looks like a function word: “Anna” and Nynorsk “anna”. */
const CAPITALISED = 0.3;
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
 * languages share count more (Ingle 1976; Grefenstette 1995, “small words”). `und` when the text has fewer than five
 * words or does not read as prose in a language we know.
 */
export function identifyLanguage(text: string): string {
  const hits = new Float64Array(packs.length);
  const weights = new Float64Array(packs.length);
  const total = count(text.slice(0, SAMPLE), hits, weights);
  if (total < MIN_WORDS) return 'und';
  let best = 0;
  for (let i = 1; i < packs.length; i++) if (weights[i]! > weights[best]! + TIE) best = i;
  return hits[best]! / total >= PROSE_SHARE ? packs[best]!.code : 'und';
}

function count(sample: string, hits: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (const [word] of sample.matchAll(WORD)) {
    total++;
    const lower = word.toLowerCase();
    const languages = listing.get(lower);
    if (!languages) continue;
    const weight = (word === lower ? 1 : CAPITALISED) / languages.length;
    for (const index of languages) {
      hits[index]! += 1;
      weights[index]! += weight;
    }
  }
  return total;
}
