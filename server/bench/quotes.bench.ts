// Cost of finding quotes per kilobyte at growing sizes, on news and on hostile input. Linear means ratios near 1.

import { packOf } from '../src/analysis/language/packs';
import { segment } from '../src/analysis/language/segment';
import { findQuotes } from '../src/analysis/quotes/find';
import { pairMarks } from '../src/analysis/quotes/marks';
import { fixtureTexts, textOfLength, time } from './material';

const ROUNDS = 5;
const COUNTS = [6_250, 25_000, 100_000];

/** Text of `count` marks or words each. */
const HOSTILE: Record<string, (count: number) => string> = {
  'unclosed „': (count) => '„Wort '.repeat(count),
  'unclosed ", one paragraph each': (count) => '"ord\n'.repeat(count),
  'nested «': (count) => `${'«'.repeat(count / 2)}ord${'»'.repeat(count / 2)}`,
  "apostrophes '": (count) => "'s 't ord' ".repeat(count / 3),
  dashes: (count) => '– '.repeat(count),
  'dialogue lines': (count) => '– Ja, sier han, og –\n'.repeat(count / 4),
  'reporting verbs': (count) => 'sier at mener at tror at '.repeat(count / 6),
  'commas and verbs': (count) => 'sagte, er, sei, '.repeat(count / 6),
  'quoted words in a row': (count) => '„a“ sagte '.repeat(count / 3),
};

function main(): void {
  for (const [name, text] of fixtureTexts()) {
    const language = /\b(de|nb|nn|da|sv|en|fr|nl)\b/.exec(name)?.[1] ?? 'de';
    row(name, [1_000, 4_000, 16_000], (words) => textOfLength(text, words), language);
  }
  for (const [name, make] of Object.entries(HOSTILE))
    row(name, COUNTS, make, name.includes('„') || name.includes('commas') ? 'de' : 'nb');
  for (const count of COUNTS) {
    const text = HOSTILE['unclosed „']!(count);
    const { paragraphs } = segment(text, 'de');
    const spent = time(() => pairMarks(text, paragraphs, packOf('de').quotation));
    console.log(`pairing alone, ${count} marks: ${spent.toFixed(1)} ms`);
  }
}

function row(name: string, sizes: readonly number[], make: (size: number) => string, language: string): void {
  const costs = sizes.map((size) => {
    const text = make(size);
    const document = segment(text, language);
    const spent = Array.from({ length: ROUNDS }, () => time(() => findQuotes(document, [])));
    const ms = Math.min(...spent);
    return { ms, perKilobyte: (1024 * ms) / text.length };
  });
  const ratios = costs.slice(1).map((cost, i) => (cost.perKilobyte / costs[i]!.perKilobyte).toFixed(2));
  const spent = costs.map(({ ms }) => ms.toFixed(1)).join(' / ');
  console.log(`${name.padEnd(36)} ${spent} ms; cost per kilobyte grows × ${ratios.join(', ')}`);
}

main();
