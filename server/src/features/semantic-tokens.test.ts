import { describe, expect, it } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver';
import { corpusOf } from '../../test/annotated';
import type { CorpusArticle } from '../corpus/types';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../protocol';
import { SemanticTokensFeature } from './semantic-tokens';

const URI = 'file:///a.txt';
const articleOf = (text: string): CorpusArticle => corpusOf({ [URI]: text }).get(URI)!;
const feature = new SemanticTokensFeature();

/** Tokens as “words: type modifiers”. */
function readable({ document }: CorpusArticle, { data }: SemanticTokens): string[] {
  const lines: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineDelta, delta, length, type, bits] = data.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = lineDelta === 0 ? character + delta : delta;
    line += lineDelta;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => (bits & (1 << bit)) !== 0);
    lines.push(`${document.getText(range)}: ${[TOKEN_TYPES[type], ...modifiers].join(' ')}`);
  }
  return lines;
}

const tokensOf = (text: string) => {
  const article = articleOf(text);
  return readable(article, feature.full(article));
};

describe('semantic tokens', () => {
  it('show names by type, and derived words', () => {
    expect(
      tokensOf(
        '[Putin](PER Putin) flog nach [Hanoi](LOC Hanoi), sagt die [UN](ORG UN) auf dem [russischen](LOC derived Russland) [Forum](MISC Forum).',
      ),
    ).toEqual([
      'Putin: person',
      'Hanoi: place',
      'UN: organization',
      'russischen: place derived',
      'Forum: miscellaneous',
    ]);
  });

  it('cut a quote at the names in it, and mark its speaker and cue', () => {
    expect(
      tokensOf('„{Ich traf [Kim](PER Kim) gestern}(direct Putin)“, <sagte> [Putin](PER Putin).'),
    ).toEqual([
      'Ich traf : quote direct',
      'Kim: person quoted',
      ' gestern: quote direct',
      'sagte: cue',
      'Putin: person speaker',
    ]);
  });

  it('show a speaker who is not named there, with the names in the description', () => {
    expect(
      tokensOf(
        '{Das ist gut}(indirect Putin), <sagte> [der [russische](LOC derived Russland) Präsident](PER nominal Putin).',
      ),
    ).toEqual([
      'Das ist gut: quote indirect',
      'sagte: cue',
      'der : person speaker unnamed',
      'russische: place derived',
      ' Präsident: person speaker unnamed',
    ]);
  });

  it('say nothing of pronouns and descriptions that speak not', () => {
    expect(tokensOf('[Er](PER pronoun Putin) kam an.')).toEqual([]);
  });

  it.each(['\n', '\r\n'])('split a quote at line ends %j', (end) => {
    expect(tokensOf(`„{Erste Zeile,${end}${end}zweite Zeile}(direct -)“`)).toEqual([
      'Erste Zeile,: quote direct',
      'zweite Zeile: quote direct',
    ]);
  });

  it('count UTF-16 units behind an emoji', () => {
    expect(tokensOf('😀😀 [Åse](PER Åse) kam.')).toEqual(['Åse: person']);
  });

  it('never overlap and come in order', () => {
    const article = articleOf(
      '{{Ja, [Kim [Jong](LOC Jong)](PER Kim)}(direct Kim), gut}(mixed Kim), <sagte> [Kim](PER Kim)',
    );
    const tokens = feature.full(article).data;
    for (let i = 5; i < tokens.length; i += 5) expect(tokens[i + 1]).toBeGreaterThanOrEqual(tokens[i - 3]!);
    expect(readable(article, { data: tokens })).toContain('Kim Jong: person quoted');
  });

  it('of a range are those that touch it', () => {
    const article = articleOf('[Kim](PER Kim) kam.\n[Putin](PER Putin) kam.\n[Trump](PER Trump) kam.');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } };
    expect(readable(article, feature.range(article, range))).toEqual(['Putin: person']);
  });

  it('of a changed article are the edits since the last answer', () => {
    const before = articleOf('[Kim](PER Kim) kam. [Putin](PER Putin) kam.');
    const after = articleOf('[Kim](PER Kim) kam. [Trump](PER Trump) ging. [Putin](PER Putin) kam.');
    const { resultId, data } = feature.full(before);
    const delta = feature.delta(after, resultId!);
    if (!('edits' in delta)) throw new Error('The server sent no edits');
    for (const { start, deleteCount, data: inserted = [] } of delta.edits)
      data.splice(start, deleteCount, ...inserted);
    expect(data).toEqual(feature.full(after).data);
  });

  it('are sent in full when the client holds an unknown result', () => {
    const article = articleOf('[Kim](PER Kim) kam.');
    expect(feature.delta(article, 'unknown')).toHaveProperty('data');
    feature.forget(URI);
    expect(feature.delta(article, 'unknown')).toHaveProperty('data');
  });
});
