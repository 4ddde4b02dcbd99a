import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from './analyze';
import { loadAnalysisData } from './data';
import { packs } from './language/packs';
import type { Span } from './types';

const data = await loadAnalysisData((name) => readFile(`server/data/${name}`));

/** Every word of a pack, wherever it stands in it. */
function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return part.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (part instanceof Map) return [...part].flatMap(wordsIn);
  if (part instanceof Set || Array.isArray(part)) return [...part].flatMap(wordsIn);
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}

const MARKS = [
  '“',
  '”',
  '„',
  '«',
  '»',
  '"',
  '’',
  '– ',
  '— ',
  ', ',
  '. ',
  '? ',
  '! ',
  ': ',
  '; ',
  '(',
  ')',
  '\n',
  '\n\n',
  '\n– ',
];
const NAMES = ['Kari Lie ', 'Lie ', 'Rostock ', 'Lies ', 'NTB ', 'Anna Berg, 61, ', '61-', '2024 ', 'x'];
/** Sentences that make reporting clauses likelier than chance does. */
const sequence = (words: readonly string[]) =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words).map((word) => `${word} `) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...words).map((word) => `${word[0]!.toUpperCase()}${word.slice(1)} `),
      },
      { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
    ),
    { maxLength: 60 },
  );

test.each(packs.map((pack) => [pack.code, pack] as const))(
  'property: any mixture of the words of %s is analysed, and what is found lies in the text',
  (language, pack) => {
    const all = [...new Set(wordsIn(pack))];
    const closed = [...new Set(wordsIn([pack.functionWords, pack.syntax, pack.reporting, pack.people]))];
    fc.assert(
      fc.property(fc.oneof(sequence(closed), sequence(all)), (pieces) => {
        const text = pieces.join('');
        const { mentions, quotes, chains, topics, keyphrases } = analyze(text, data, { language });
        const lies = ({ start, end }: Span) => 0 <= start && start < end && end <= text.length;
        for (const mention of mentions) {
          expect(lies(mention)).toBe(true);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(chains[mention.chain]).toBeDefined();
        }
        for (const quote of quotes) {
          expect([quote, ...quote.spans].every(lies)).toBe(true);
          if (quote.speaker !== null) expect(mentions[quote.speaker]).toBeDefined();
        }
        for (const { evidence } of topics) expect(evidence.every(lies)).toBe(true);
        for (const { occurrences } of keyphrases) expect(occurrences.every(lies)).toBe(true);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  },
  120_000,
);
