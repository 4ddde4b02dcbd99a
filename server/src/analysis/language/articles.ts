import { packs } from './packs';

const WORDS: ReadonlySet<string> = new Set(packs.flatMap(({ people }) => people.definiteArticles));

/** Is the word a definite article of one of the languages we know? */
export const isArticleWord = (word: string): boolean => WORDS.has(word.toLowerCase());

/** A name without its article: die Vereinten Nationen, the Hague. */
export function withoutArticle(name: string): string {
  const blank = /\s+/.exec(name);
  return blank && isArticleWord(name.slice(0, blank.index))
    ? name.slice(blank.index + blank[0].length)
    : name;
}
