import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadAuthority } from '../../analysis/authority/authority';
import { resolve } from '../../analysis/coreference/resolve';
import { segment } from '../../analysis/language/segment';
import type { ArticleAnalysis, EntityType } from '../../analysis/types';
import { Linker } from './linker';

interface Pair {
  same: boolean;
  type: EntityType;
  names: [language: string, name: string][];
}

const pairs = readFileSync('server/src/corpus/linking/pairs.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Pair => {
    const [verdict, type, languageA, a, languageB, b] = line.split('\t') as [string, EntityType, ...string[]];
    return {
      same: verdict === 'same',
      type,
      names: [
        [languageA!, a!],
        [languageB!, b!],
      ],
    };
  });

/** A folder of two articles that name one each; the name stands alone, so that only its spelling speaks. */
async function areLinked(): Promise<(pair: Pair) => boolean> {
  const authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
  return ({ names, type }) => {
    const linker = new Linker(authority);
    for (const [i, [language, name]] of names.entries()) {
      const span = { start: 0, end: name.length, text: name };
      const found = resolve(
        segment(name, language),
        [{ ...span, type, form: 'name', name, confidence: 1 }],
        [],
        authority,
      );
      const rest = { paragraphs: [], sentences: [], topics: [], keyphrases: [], words: 0, unbalanced: [] };
      linker.update(String(i), { language, ...rest, ...found } satisfies ArticleAnalysis);
    }
    return linker.entityOf('0', 0) === linker.entityOf('1', 0);
  };
}

test('names in eight languages are linked when they are one, and only then', async () => {
  const linked = await areLinked();
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  const count = { right: 0, wrong: 0, missed: 0 };
  const lines: string[] = [];
  for (const pair of pairs) {
    const is = linked(pair);
    if (is && pair.same) count.right++;
    else if (is) count.wrong++;
    else if (pair.same) count.missed++;
    if (is !== pair.same)
      lines.push(`${is ? 'LINKED' : 'MISSED'} ${pair.names.map(([, name]) => name).join(' | ')}`);
  }
  const precision = count.right / (count.right + count.wrong);
  const recall = count.right / (count.right + count.missed);
  console.log(
    [
      `${pairs.length} pairs: precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}`,
      ...lines,
    ].join('\n'),
  );
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});
