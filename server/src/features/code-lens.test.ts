import { describe, expect, it } from 'vitest';
import { corpusOf, wordsIn } from '../../test/annotated';
import { SHOW_MENTIONS } from '../protocol';
import { codeLenses, resolveCodeLens } from './code-lens';

const DE = 'file:///de.txt';

describe('code lenses', () => {
  const corpus = corpusOf({
    [DE]: '[Angela Merkel](PER Angela Merkel) traf [Erna Solberg](PER Erna Solberg) in [Oslo](LOC Oslo). „{Ja}(direct Angela Merkel)“, <sagte> [Angela Merkel](PER Angela Merkel).',
    'file:///nb.txt': '[Angela Merkel](PER Angela Merkel) kom til [Oslo](LOC Oslo).',
  });
  const article = corpus.get(DE)!;
  const lenses = codeLenses(article).map((lens) => resolveCodeLens(corpus, lens));

  it('stand on the first mention of people who are quoted or named often', () => {
    expect(lenses.map(({ range, command }) => [wordsIn(article, range), command?.title])).toEqual([
      ['Angela Merkel', 'Angela Merkel: 3 mentions in 2 articles'],
      ['Angela Merkel', 'quoted once'],
    ]);
  });

  it('tell whom the name means when they come into sight, whomever it meant when they were listed', () => {
    const later = corpusOf({
      [DE]: '[Erna Solberg](PER Erna Solberg) kam. [Sie](PER Erna Solberg pronoun) blieb.',
    });
    expect(resolveCodeLens(later, codeLenses(article)[0]!).command?.title).toMatch(/^Erna Solberg: /);
  });

  it('show the mentions when clicked', () => {
    expect(lenses[0]!.command).toMatchObject({
      command: SHOW_MENTIONS,
      arguments: [DE, { line: 0, character: 0 }],
    });
  });
});
