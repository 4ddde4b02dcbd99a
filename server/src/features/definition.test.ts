import { describe, expect, it } from 'vitest';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { definition } from './definition';

const DE = 'file:///de.txt';
const NB = 'file:///nb.txt';

const corpus = corpusOf({
  [DE]:
    '[Kim](PER Kim=Kim Jong-un) kam. Dann sprach [Kim Jong-un](PER Kim Jong-un) mit [Putin](PER Putin). ' +
    '„{Gut}(direct Kim Jong-un)“, <sagte> [er](PER pronoun er=Kim Jong-un). „{Wer weiß}(direct -)“.',
  [NB]: '[Vladimir Putin](PER Putin) kom først.',
});
const article = corpus.get(DE)!;

function goesTo(words: string, nth = 0): string | undefined {
  const [link] = definition(corpus, article, positionOf(article, words, nth));
  if (!link) return undefined;
  const target = corpus.get(link.targetUri)!;
  return `${wordsIn(target, link.targetSelectionRange)} ${target.document.offsetAt(link.targetSelectionRange.start)}`;
}

describe('definition', () => {
  it('goes from a short name and a pronoun to the first full mention', () => {
    expect(goesTo('Kim')).toBe('Kim Jong-un 21');
    expect(goesTo('er.')).toBe('Kim Jong-un 21');
  });

  it('goes from a quote and its cue to its speaker', () => {
    expect(goesTo('Gut')).toBe('Kim Jong-un 21');
    expect(goesTo('sagte')).toBe('Kim Jong-un 21');
  });

  it('stays at a full mention', () => {
    expect(goesTo('Kim Jong-un')).toBe('Kim Jong-un 21');
  });

  it('is nowhere for a quote of nobody and for plain words', () => {
    expect(goesTo('Wer weiß')).toBeUndefined();
    expect(goesTo('Dann')).toBeUndefined();
  });
});
