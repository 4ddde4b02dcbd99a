import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import { inlayHints } from './inlay-hint';

const URI = 'file:///a.txt';

/** The text with its hints in brackets. */
function hinted(text: string): string {
  const corpus = corpusOf({ [URI]: text });
  const article = corpus.get(URI)!;
  const { document } = article;
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  let shown = document.getText();
  const hints = inlayHints(corpus, article, range).map(({ label, position }) => ({
    label,
    offset: document.offsetAt(position),
  }));
  for (const { label, offset } of hints.sort((a, b) => b.offset - a.offset)) {
    shown = `${shown.slice(0, offset)}[${label}]${shown.slice(offset)}`;
  }
  return shown;
}

describe('inlay hints', () => {
  it('name the speaker behind a pronoun and a description', () => {
    expect(
      hinted(
        '[Erna Solberg](PER Erna Solberg) kam. „{Ja}(direct Erna Solberg)“, <sagte> [sie](PER pronoun sie=Erna Solberg).',
      ),
    ).toBe('Erna Solberg kam. „Ja“, sagte sie[(Erna Solberg)].');
    expect(
      hinted(
        '[Erna Solberg](PER Erna Solberg) kam. „{Ja}(direct Erna Solberg)“, <sagte> [die Ministerin](PER nominal die Ministerin=Erna Solberg).',
      ),
    ).toBe('Erna Solberg kam. „Ja“, sagte die Ministerin[(Erna Solberg)].');
  });

  it('name the speaker behind a quote when no sentence with it does', () => {
    expect(
      hinted('[Erna Solberg](PER Erna Solberg) kam. „{Ja, wir kommen.}(direct Erna Solberg)“ Es regnete.'),
    ).toBe('Erna Solberg kam. „Ja, wir kommen.“[— Erna Solberg] Es regnete.');
  });

  it('are silent where the text names the speaker, or nobody does', () => {
    const named = '„{Ja}(direct Erna Solberg)“, <sagte> [Erna Solberg](PER Erna Solberg).';
    expect(hinted(named)).toBe('„Ja“, sagte Erna Solberg.');
    const unnamed = '„{Ja}(direct die Ministerin)“, <sagte> [die Ministerin](PER nominal die Ministerin).';
    expect(hinted(unnamed)).toBe('„Ja“, sagte die Ministerin.');
  });
});
