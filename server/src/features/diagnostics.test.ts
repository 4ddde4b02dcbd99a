import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { corpusOf, wordsIn } from '../../test/annotated';
import { diagnostics } from './diagnostics';

const URI = 'file:///a.txt';

describe('diagnostics', () => {
  it('hint at quotes of nobody, not at others', () => {
    const article = corpusOf({
      [URI]: '„{Wer weiß}(direct -)“. „{Ich weiß}(direct Kim)“, <sagte> [Kim](PER Kim).',
    }).get(URI)!;
    const found = diagnostics(article);
    expect(found.map(({ code, range }) => [code, wordsIn(article, range)])).toEqual([
      ['quote-without-speaker', 'Wer weiß'],
    ]);
    expect(found[0]).toMatchObject({ severity: DiagnosticSeverity.Hint, source: 'Newsmark' });
  });

  it('hint at quotation marks without counterpart', () => {
    const article = corpusOf({ [URI]: '[Kim](PER Kim) sagte: „Das bleibt offen.' }).get(URI)!;
    const mark = article.document.getText().indexOf('„');
    const open = {
      ...article,
      analysis: { ...article.analysis, unbalanced: [{ start: mark, end: mark + 1 }] },
    };
    expect(diagnostics(open).map(({ code, range }) => [code, wordsIn(article, range)])).toEqual([
      ['unbalanced-quotation-mark', '„'],
    ]);
  });
});
