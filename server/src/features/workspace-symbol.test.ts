import { describe, expect, it } from 'vitest';
import { corpusOf, wordsIn } from '../../test/annotated';
import { resolveWorkspaceSymbol, workspaceSymbols } from './workspace-symbol';

const corpus = corpusOf({
  'file:///a.txt':
    '[Erna Solberg](PER Erna Solberg) og [Čeněk Řezníček](PER Čeněk Řezníček) i [Solberg](LOC Solberg). [Hun](PER pronoun hun=Erna Solberg) gikk.',
  'file:///b.txt': '[Solbergfoss](LOC Solbergfoss) og [Erna Solberg](PER Erna Solberg).',
});
const found = (query: string) => workspaceSymbols(corpus, query, false).map(({ name }) => name);

describe('workspace symbols', () => {
  it('are all names when nothing is asked for, the most mentioned first', () => {
    expect(found('')[0]).toBe('Erna Solberg');
    expect(found('')).toHaveLength(4);
  });

  it('put the best matches first', () => {
    expect(found('solberg')).toEqual(['Solberg', 'Solbergfoss', 'Erna Solberg']);
  });

  it('are found without case and diacritics, and by some of their letters', () => {
    expect(found('reznicek')).toEqual(['Čeněk Řezníček']);
    expect(found('ersol')).toEqual(['Erna Solberg']);
    expect(found('xyz')).toEqual([]);
  });

  it('go by the spelling that was typed, and tell whose it is', () => {
    const spelled = corpusOf({
      'file:///a.txt':
        '[København](LOC København) og [Kopenhagen](LOC Kopenhagen=København), [København](LOC København).',
    });
    const [symbol] = workspaceSymbols(spelled, 'kopen', false);
    expect(symbol).toMatchObject({
      name: 'Kopenhagen',
      containerName: 'København · 3 mentions in 1 article',
    });
  });

  it('have the place of their first mention, at once or when resolved', () => {
    const [eager] = workspaceSymbols(corpus, 'Erna', false);
    const [lazy] = workspaceSymbols(corpus, 'Erna', true);
    expect(lazy!.location).toEqual({ uri: 'file:///a.txt' });
    const resolved = resolveWorkspaceSymbol(corpus, lazy!);
    expect(resolved).toEqual(eager);
    const { uri, range } = eager!.location as { uri: string; range: never };
    expect(wordsIn(corpus.get(uri)!, range)).toBe('Erna Solberg');
    expect(eager!.containerName).toBe('3 mentions in 2 articles');
  });
});
