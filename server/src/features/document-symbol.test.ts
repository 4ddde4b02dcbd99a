import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { corpusOf, wordsIn } from '../../test/annotated';
import { documentSymbols, flatSymbols } from './document-symbol';

const URI = 'file:///a.txt';
const article = corpusOf({
  [URI]:
    'Treffen am Meer\n\n[Kim](PER Kim) kam nach [Wladiwostok](LOC Wladiwostok). „{Sehr gut}(direct Kim)“, <sagte> [er](PER pronoun er=Kim). ' +
    'In [Wladiwostok](LOC Wladiwostok) regnet es, {es sei kalt}(indirect Kim), <sagte> [Kim](PER Kim).',
}).get(URI)!;

const outline = ({ name, detail, children = [] }: DocumentSymbol): unknown =>
  children.length > 0 ? [name, detail, ...children.map(outline)] : [name, detail];

describe('document symbols', () => {
  it('are the headline, speakers with their quotes, and names', () => {
    expect(documentSymbols(article).map(outline)).toEqual([
      ['Treffen am Meer', 'headline'],
      ['Kim', '2 quotes', ['Sehr gut', 'direct quote'], ['es sei kalt', 'indirect quote']],
      ['Wladiwostok', 'place · 2 mentions'],
    ]);
  });

  it('have ranges that hold their children and their selection', () => {
    const offset = article.document.offsetAt.bind(article.document);
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol) => {
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        expect(offset(inner.start)).toBeGreaterThanOrEqual(offset(range.start));
        expect(offset(inner.end)).toBeLessThanOrEqual(offset(range.end));
      }
      children.forEach(check);
    };
    documentSymbols(article).forEach(check);
  });

  it('come as one list for clients that know no hierarchy', () => {
    const symbols = flatSymbols(article);
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['Treffen am Meer', undefined],
      ['Kim', undefined],
      ['Sehr gut', 'Kim'],
      ['es sei kalt', 'Kim'],
      ['Wladiwostok', undefined],
    ]);
    expect(wordsIn(article, symbols[1]!.location.range)).toBe('Kim');
  });
});
