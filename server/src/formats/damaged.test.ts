import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormatDocument, FormatError } from './document';
import { formatOf, formats } from './index';
import { sample, sourcesOf } from './samples';

describe('damaged files', () => {
  const readable = formats.filter(({ read }) => read);
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    put: fc.constantFrom(
      '',
      'x',
      '0',
      '-1',
      '9999999',
      '\t',
      '\n',
      '"',
      'null',
      '[]',
      '{}',
      '|',
      '[',
      '\\',
      '😀',
    ),
  });
  it.each(readable.map(({ id }) => id))(
    '%s: are read or refused in words, and give no mark outside the text',
    (id) => {
      const format = formatOf(id)!;
      const { content } = format.write([sample]);
      fc.assert(
        fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
          let damaged = content;
          for (const { at, length, put } of cuts) {
            const start = Math.floor(at * damaged.length);
            damaged = damaged.slice(0, start) + put + damaged.slice(start + length);
          }
          let found: FormatDocument[] = [];
          try {
            found = format.read!(damaged, sourcesOf(sample)).documents;
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
          for (const document of found) expectWhole(document);
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(['jsonl', 'label-studio', 'w3c', 'w3c-collection'])(
    '%s: with anything in the place of anything',
    (id) => {
      const format = formatOf(id)!;
      const original = JSON.parse(format.write([sample]).content);
      const anything = fc.constantFrom(null, true, -1, 1.5, 1e9, '', 'x', [], {}, [null], [[1]], {
        start: 'x',
      });
      fc.assert(
        fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }), anything, (path, value) => {
          const json = structuredClone(original);
          replaceAt(json, path, value);
          let found: FormatDocument[] = [];
          try {
            found = format.read!(JSON.stringify(json), sourcesOf(sample)).documents;
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
          for (const document of found) expectWhole(document);
        }),
        { numRuns: 500 },
      );
    },
  );
});

/** All marks lie in the text, speakers are there, and notes are text. */
function expectWhole({ text, mentions, quotes }: FormatDocument): void {
  for (const { start, end } of [...mentions, ...quotes, ...quotes.flatMap(({ spans }) => spans)])
    expect(start >= 0 && start < end && end <= text.length, `${start} ${end}`).toBe(true);
  for (const { speaker } of quotes) if (speaker !== null) expect(mentions[speaker]).toBeDefined();
  for (const { by } of [...mentions, ...quotes])
    if (by?.note !== undefined) expect(by.note).toBeTypeOf('string');
}

/** Puts a value in the place that indices of keys lead to. */
function replaceAt(json: Record<string, unknown>, path: readonly number[], value: unknown): void {
  let parent = json;
  for (const [i, step] of path.entries()) {
    const keys = Object.keys(parent);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const child = parent[key];
    if (i === path.length - 1 || typeof child !== 'object' || child === null) {
      parent[key] = value;
      return;
    }
    parent = child as Record<string, unknown>;
  }
}
