import { describe, expect, it } from 'vitest';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { documentHighlights } from './document-highlight';

const URI = 'file:///a.txt';
const article = corpusOf({
  [URI]:
    '[Kim](PER Kim) kam. „{Sehr gut}(direct Kim)“, <sagte> [Kim](PER Kim). [Putin](PER Putin) ging. [Er](PER pronoun er=Kim) blieb.',
}).get(URI)!;

const lit = (words: string, nth = 0) =>
  documentHighlights(article, positionOf(article, words, nth)).map(({ range }) => wordsIn(article, range));

describe('document highlights', () => {
  it('show all mentions of an entity in the article, pronouns too', () => {
    expect(lit('Kim')).toEqual(['Kim', 'Kim', 'Er']);
  });

  it.each(['Sehr', 'sagte'])('show quote, cue and speaker together at “%s”', (words) => {
    expect(lit(words).sort()).toEqual(['Kim', 'Sehr gut', 'sagte']);
  });

  it('show with a speaker the quote and its cue', () => {
    expect(lit('Kim', 1)).toEqual(['Kim', 'Kim', 'Er', 'Sehr gut', 'sagte']);
  });

  it('show nothing on plain words', () => {
    expect(lit('blieb')).toEqual([]);
  });
});
