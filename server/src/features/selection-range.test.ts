import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { selectionRanges } from './selection-range';

const URI = 'file:///a.txt';
const article = corpusOf({
  [URI]:
    'Treffen am Meer\n\nEs war kalt. „{Ich traf [Kim Jong-un](PER Kim Jong-un) dort}(direct Putin)“, <sagte> [Putin](PER Putin). Dann ging er.',
}).get(URI)!;

function growth(words: string): string[] {
  const steps: string[] = [];
  let selection: SelectionRange | undefined = selectionRanges(article, [positionOf(article, words)])[0];
  for (; selection; selection = selection.parent) steps.push(wordsIn(article, selection.range));
  return steps;
}

describe('selection ranges', () => {
  it('grow from word to name, quote, sentence, paragraph and article', () => {
    expect(growth('Jong-un')).toEqual([
      'Jong-un',
      'Kim Jong-un',
      'Ich traf Kim Jong-un dort',
      '„Ich traf Kim Jong-un dort“, sagte Putin.',
      'Es war kalt. „Ich traf Kim Jong-un dort“, sagte Putin. Dann ging er.',
      article.document.getText(),
    ]);
  });

  it('grow around plain words', () => {
    expect(growth('kalt')[0]).toBe('kalt');
    expect(growth('Meer')).toEqual(['Meer', 'Treffen am Meer', article.document.getText()]);
  });

  it('are there in an empty article', () => {
    const empty = corpusOf({ [URI]: '' }).get(URI)!;
    const start = { line: 0, character: 0 };
    expect(selectionRanges(empty, [start])).toEqual([{ range: { start, end: start } }]);
  });
});
