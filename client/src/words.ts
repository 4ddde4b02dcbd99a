/** “1 quote”, “1,200 quotes”. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

/** “3 mentions in 2 articles”. */
export function countIn(number: number, singular: string, articles: number): string {
  return `${count(number, singular)} in ${count(articles, 'article')}`;
}

/** Words for a title: the beginning when they are long. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
