import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnalysisData, loadAnalysisData } from '../src/analysis/data';

/** The data files as the build put them beside the bundles. Run from the top of the repository. */
export function benchData(): Promise<AnalysisData> {
  return loadAnalysisData((name) => readFile(join('dist', 'data', name)));
}

/** The fixture articles, by name. */
export function fixtureTexts(): Map<string, string> {
  const names = readdirSync('test-fixtures').filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, readFileSync(join('test-fixtures', name), 'utf8')]));
}

/** Paragraphs of a text, over and over, until there are so many words. */
export function textOfLength(text: string, words: number): string {
  const paragraphs = text.split('\n').filter((line) => line.trim());
  const out: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i = (i + 1) % paragraphs.length) {
    out.push(paragraphs[i]!);
    count += paragraphs[i]!.split(/\s+/).length;
  }
  return out.join('\n');
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Milliseconds of processor time that work takes: other programs on the machine count for little. */
export function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
