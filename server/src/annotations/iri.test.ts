import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityOfIri, iriOfEntity, relativeIri } from './iri';

describe('entities as IRIs', () => {
  it('has what may stand there, and gives back any id', () => {
    expect(iriOfEntity('per:anna-berg')).toBe('per:anna-berg');
    expect(iriOfEntity('unnamed:14 Mai [de].txt#2')).toBe('unnamed:14%20Mai%20%5Bde%5D.txt#2');
    const ids = fc.string({
      unit: fc.constantFrom('a', 'ø', ' ', '%', '2', '0', '[', '|', '\u0085', '\u007f', '😀'),
    });
    fc.assert(
      fc.property(ids, (id) => {
        const iri = iriOfEntity(id);
        expect(iri).not.toMatch(/[\s"<>[\\\]^`{|}\u007f-\u00a0]|%(?![0-9A-F]{2})/);
        expect(entityOfIri(iri)).toBe(id);
      }),
    );
  });
  it('leaves other escapes of other tools as they are', () => {
    expect(entityOfIri('http://example.org/caf%C3%A9')).toBe('http://example.org/caf%C3%A9');
  });
});

describe('relative references', () => {
  it.each([
    ['file:///n/a.txt.annotations.json', 'file:///n/a.txt', 'a.txt'],
    ['file:///n/.newsmark/x/a.txt.annotations.json', 'file:///n/x/a.txt', '../../x/a.txt'],
    ['file:///n/b.json', 'file:///n/%C3%98re%20sund%23.txt', 'Øre%20sund%23.txt'],
  ])('%s → %s', (from, to, iri) => {
    expect(relativeIri(from, to)).toBe(iri);
    expect(new URL(iri, from).href).toBe(new URL(to).href);
  });
});
