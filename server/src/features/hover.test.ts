import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { corpusOf, positionOf, wordsIn } from '../../test/annotated';
import { hover } from './hover';
import { markdown, plaintext } from './markup';

const DE = 'file:///artikel_de.txt';
const NB = 'file:///sak.txt';

const corpus = corpusOf({
  [DE]: 'Das Treffen mit [Wladimir Putin](PER Wladimir Putin) ging zu Ende. „{Es war [gut](MISC Gut)}(direct Wladimir Putin)“, <sagte> [er](PER pronoun er=Wladimir Putin). {Regen}(direct -) fiel.',
  [NB]: 'Det regnet i byen. Vi så [Wladimir Putin](PER Wladimir Putin) der. – {Takk for *alt*}(direct Wladimir Putin), <sa> [Wladimir Putin](PER Wladimir Putin).',
});
const article = corpus.get(DE)!;

function shown(words: string, nth = 0, markup = markdown): string | undefined {
  const answer = hover(corpus, article, positionOf(article, words, nth), markup);
  return (answer?.contents as MarkupContent | undefined)?.value;
}

describe('hover on a name', () => {
  const text = shown('Wladimir')!;

  it('says who it is and how often all articles mention and quote them', () => {
    expect(text).toMatch(/^\*\*Wladimir Putin\*\* · person\n/);
    expect(text).toContain('4 mentions in 2 articles · quoted 2 times');
  });

  it('lists other spellings with their languages', () => {
    const spelled = corpusOf(
      { 'file:///x.txt': '[USA](LOC USA) og [USA](LOC USA), [Amerika](LOC Amerika=USA)' },
      { language: 'nb' },
    );
    const content = hover(
      spelled,
      spelled.get('file:///x.txt')!,
      { line: 0, character: 1 },
      plaintext,
    )!.contents;
    expect((content as MarkupContent).value).toContain('Written USA (nb), Amerika (nb)');
  });

  it('lists no spelling that is another one in capitals', () => {
    const shouted = corpusOf({
      'file:///x.txt': '[KIEL](LOC KIEL=Kiel) - In [Kiel](LOC Kiel), [Kyl](LOC Kyl=Kiel)',
    });
    const content = hover(
      shouted,
      shouted.get('file:///x.txt')!,
      { line: 0, character: 1 },
      plaintext,
    )!.contents;
    expect((content as MarkupContent).value).toContain('Written Kiel (de), Kyl (de)');
  });

  it('shows what they are quoted as saying, escaped', () => {
    expect(text).toContain('> Takk for \\*alt\\*  \n> — sak\\.txt');
  });

  it('shows the sentence of the first mention in another article', () => {
    expect(text).toContain('First mentioned elsewhere:\n\n> Vi så Wladimir Putin der\\.  \n> — sak\\.txt');
  });

  it('marks the name it speaks of', () => {
    const answer = hover(corpus, article, positionOf(article, 'Wladimir'), markdown)!;
    expect(wordsIn(article, answer.range!)).toBe('Wladimir Putin');
  });

  it('is plain text where Markdown is not understood', () => {
    expect(shown('Wladimir', 0, plaintext)).toContain('Takk for *alt*\n— sak.txt');
  });

  it('names the person behind a pronoun', () => {
    expect(shown('er.')).toMatch(/^\*\*Wladimir Putin\*\* · person/);
  });
});

describe('hover on a quote', () => {
  it('says who says it, how, and how often they are quoted', () => {
    expect(shown('Es war')).toBe(
      '**Wladimir Putin** · direct quote · reporting word “sagte”\n\nquoted 2 times in 2 articles',
    );
    expect(shown('sagte')).toBe(shown('Es war'));
  });

  it('tells of a name in a quote, then of the quote', () => {
    const [name, quote] = shown('gut')!.split('\n\n---\n\n');
    expect(name).toMatch(/^\*\*Gut\*\* · other name/);
    expect(quote).toMatch(/^\*\*Wladimir Putin\*\* · direct quote/);
  });

  it('says that nobody is named', () => {
    expect(shown('Regen')).toMatch(/^\*\*Nobody named\*\* · direct quote/);
  });
});

it('shows nothing on plain words', () => {
  expect(shown('Treffen')).toBeUndefined();
});
