/** Variants of training articles that keep every offset. */
import type { GoldArticle } from './corpora';

/** The article in capitals. Letters without a capital of one character (ß) stay. */
export function inCapitals(article: GoldArticle): GoldArticle {
  const text = article.text.replace(/\p{Ll}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper : letter;
  });
  return { ...article, text };
}

/** Lines that end like sentences run on, as in an article's paragraphs; the corpora have one sentence a line. */
export function inParagraphs(article: GoldArticle): GoldArticle {
  return { ...article, text: article.text.replace(/(?<=[.!?»"”])\n(?!\n)/g, ' ') };
}
