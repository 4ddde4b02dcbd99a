import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { corpusOf, wordsIn } from '../../test/annotated';
import type { CorpusArticle } from '../corpus/types';
import { diagnostics } from './diagnostics';
import type { OpenMark, Standing } from './standing';

const URI = 'file:///a.txt';
const NOTHING: Standing = { placed: [], open: [], decided: 0 };

describe('diagnostics', () => {
  it('hint at quotes of nobody, not at others', () => {
    const article = corpusOf({
      [URI]: '„{Wer weiß}(direct -)“. „{Ich weiß}(direct Kim)“, <sagte> [Kim](PER Kim).',
    }).get(URI)!;
    const found = diagnostics(article, NOTHING, 'off');
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
    expect(
      diagnostics(open, NOTHING, 'off').map(({ code, range }) => [code, wordsIn(article, range)]),
    ).toEqual([['unbalanced-quotation-mark', '„']]);
  });

  it('hint at what is left to decide, at all of it or where it is uncertain', () => {
    const article = corpusOf({ [URI]: '[Kim](PER Kim) kam nach [Ulm](LOC Ulm).' }).get(URI)!;
    const open = article.analysis.mentions.map(
      (mention, i): OpenMark => ({ ...mention, kind: 'mention', confidence: i === 0 ? 0.42 : 0.97 }),
    );
    const hints = (proposals: 'off' | 'uncertain' | 'all') =>
      diagnostics(article, { ...NOTHING, open }, proposals).map(({ message }) => message);
    expect(hints('off')).toEqual([]);
    expect(hints('uncertain')).toEqual(['Is “Kim” a person? 42 % likely: accept or reject it.']);
    expect(hints('all')).toHaveLength(2);
  });

  it('do not ask who speaks once a person decided about the quote', () => {
    const article: CorpusArticle = corpusOf({ [URI]: '„{Wer weiß}(direct -)“.' }).get(URI)!;
    const [quote] = article.analysis.quotes;
    const annotation = { kind: 'quote', decision: 'accepted' } as Standing['placed'][0]['annotation'];
    const placed = [{ start: quote!.start, end: quote!.end, annotation }];
    expect(diagnostics(article, { ...NOTHING, placed }, 'off')).toEqual([]);
  });
});
