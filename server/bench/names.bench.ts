// Name finding: how long the data takes to load, tokens a second on news, and cost per token at growing sizes; tokens a
// second on articles none of whose words was met before.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../src/analysis/language/segment';
import { findNames } from '../src/analysis/names/find';
import { Lexicon } from '../src/analysis/names/lexicon';
import { NameModel } from '../src/analysis/names/model';
import { Weights } from '../src/analysis/names/weights';
import { fixtureTexts, median, textOfLength, time } from './material';

const SIZES = [1_000, 4_000, 16_000];
const ROUNDS = 25;
/** Rounds over all articles before the first that counts: the compiler has then seen every path. */
const WARMING = 10;

function main(): void {
  const [weights, words] = ['names.bin', 'names-lexicon.bin'].map((name) =>
    readFileSync(join('dist', 'data', name)),
  );
  const newModel = () => new NameModel(new Weights(weights!), new Lexicon(words!));
  let model: NameModel | undefined;
  const loading = time(() => {
    model = newModel();
  });
  console.log(`load ${loading.toFixed(0)} ms, ${((weights!.length + words!.length) / 1e6).toFixed(2)} MB`);
  const articles = [...fixtureTexts()].map(([name, text]) => ({
    name,
    text,
    language: /\b(de|nb|nn|da|sv|en|fr|nl)\b/.exec(name)?.[1] ?? 'de',
  }));
  for (let i = 0; i < WARMING; i++) {
    for (const { text, language } of articles) findNames(segment(text, language), model!);
  }
  const speeds = articles.map(({ name, text, language }) => row(name, text, language, model!));
  console.log(`median article: ${Math.round(median(speeds))} thousand tokens a second`);
  const fresh = newModel();
  const documents = articles.map(({ text, language }) => segment(text, language));
  const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0);
  const spent = time(() => {
    for (const document of documents) findNames(document, fresh);
  });
  console.log(
    `all articles once, no word met before: ${Math.round(tokens / spent)} thousand tokens a second`,
  );
}

/** Prints a row and answers the speed in thousand tokens a second. */
function row(name: string, text: string, language: string, model: NameModel): number {
  const costs = SIZES.map((words) => {
    const document = segment(textOfLength(text, words), language);
    const spent = Array.from({ length: ROUNDS }, () => time(() => findNames(document, model)));
    return (1000 * Math.min(...spent)) / document.tokens.length;
  });
  const ratios = costs.slice(1).map((cost, i) => (cost / costs[i]!).toFixed(2));
  const speed = 1000 / costs[0]!;
  console.log(
    `${name.padEnd(36)} ${Math.round(speed)} thousand tokens a second; cost per token grows × ${ratios.join(', ')}`,
  );
  return speed;
}

main();
