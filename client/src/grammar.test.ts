// What the TextMate grammar shows without a server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const PATH = 'syntaxes/news.tmLanguage.json';
let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(PATH, 'utf8'), PATH),
  });
  grammar = (await registry.loadGrammar('text.news'))!;
});

/** The stretches of a text with this scope; neighbours on a line are one. */
function scoped(text: string, scope: string): string[] {
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    let end = -1;
    for (const token of tokens) {
      if (!token.scopes.some((one) => one.startsWith(scope))) continue;
      const piece = line.slice(token.startIndex, token.endIndex);
      if (token.startIndex === end) found.push(found.pop() + piece);
      else found.push(piece);
      end = token.endIndex;
    }
    state = ruleStack;
  }
  return found;
}

const quotes = (text: string) => scoped(`Kein Titel.\n${text}`, 'markup.quote');

describe('quotes', () => {
  it.each([
    ['„Sie sitzt auf Sand“, sagte er.', '„Sie sitzt auf Sand“'],
    ['„To siedzi”, powiedział.', '„To siedzi”'],
    ['“It sits on sand,” he said.', '“It sits on sand,”'],
    ['Han sa: ”Den står på sand.”', '”Den står på sand.”'],
    ['Han sa: »Den står på sand.»', '»Den står på sand.»'],
    ['Hun sagde: »Den står på sand.«', '»Den står på sand.«'],
    ['«Den står på sand», sa han.', '«Den står på sand»'],
    ['« Il est sur le sable », dit-il.', '« Il est sur le sable »'],
    ['‘It sits on the captain’s sand,’ he said.', '‘It sits on the captain’s sand,’'],
    ['"It sits on sand," he said.', '"It sits on sand,"'],
    ['›Sie sitzt‹, sagte er.', '›Sie sitzt‹'],
  ])('%s', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it('may hold quotes', () => {
    expect(quotes('„Er rief: ‚Halt!‘ und ging“, sagte sie.')).toEqual(['„Er rief: ‚Halt!‘ und ging“']);
  });

  it('may go over lines', () => {
    expect(quotes('„Sie sitzt\nauf Sand“, sagte er.')).toEqual(['„Sie sitzt', 'auf Sand“']);
  });

  it('end with the paragraph when they are not closed', () => {
    expect(quotes('„Sie sitzt auf Sand, sagte er.\n\nDas Schiff wartet.')).not.toContain(
      'Das Schiff wartet.',
    );
  });

  it('are not apostrophes', () => {
    expect(quotes("Bush's dog and the captain's ship don't agree.")).toEqual([]);
    expect(quotes('The captain’s ship doesn’t move.')).toEqual([]);
  });
});

describe('headline and dialogue', () => {
  it('shows the headline', () => {
    expect(scoped('Frachter läuft auf Grund\n\nEin Frachter ist gestrandet.', 'markup.heading')).toEqual([
      'Frachter läuft auf Grund',
    ]);
    expect(scoped('Ein Frachter ist gestrandet.\nEs gab keine Verletzten.', 'markup.heading')).toEqual([]);
  });

  it('shows the dash of a line of speech', () => {
    const dash = 'punctuation.definition.quote.dash';
    expect(scoped('Tittel\n– Jeg tror – ja, jeg tror det, sa han.', dash)).toEqual(['–']);
    expect(scoped('Tittel\nMøtet – det første – var kort.', dash)).toEqual([]);
  });
});

describe('a hostile line', () => {
  const SIZE = 20_000;
  it.each([
    ['opening marks', '„“»«‚‘"'],
    ['dashes', '– '],
    ['straight marks and spaces', '" '],
    ['apostrophes', "a' 'a"],
    ['capitals', 'ÄB '],
  ])('of %s is read to its end', (_, piece) => {
    const line = piece.repeat(SIZE / piece.length);
    const { tokens, stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL, 5_000);
    expect(stoppedEarly).toBe(false);
    expect(tokens.at(-1)!.endIndex).toBeGreaterThanOrEqual(line.length);
  });
});
