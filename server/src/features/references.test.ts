import { describe, expect, it } from 'vitest';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { references } from './references';

const DE = 'file:///de.txt';
const NB = 'file:///nb.txt';

const corpus = corpusOf({
  [DE]: '[Angela Merkel](PER Angela Merkel) kam. „{Ja}(direct Angela Merkel)“, <sagte> [sie](PER pronoun sie=Angela Merkel).',
  [NB]: '[Angela Merkels](PER Angela Merkel) besøk i [Oslo](LOC Oslo).',
});
const article = corpus.get(DE)!;

const found = (words: string, includeDeclaration = true) =>
  references(corpus, article, positionOf(article, words), includeDeclaration).map(
    ({ uri, range }) => `${uri} ${wordsIn(corpus.get(uri)!, range)}`,
  );

describe('references', () => {
  it('are all mentions in all articles, pronouns too', () => {
    expect(found('Angela')).toEqual([`${DE} Angela Merkel`, `${DE} sie`, `${NB} Angela Merkels`]);
  });

  it('leave out the place itself when asked to', () => {
    expect(found('Angela', false)).toEqual([`${DE} sie`, `${NB} Angela Merkels`]);
  });

  it.each(['Ja', 'sagte'])('of a quote are the mentions of its speaker (%s)', (words) => {
    expect(found(words)).toEqual(found('Angela'));
  });

  it('of plain words are none', () => {
    expect(found('kam')).toEqual([]);
  });
});
