/**
 * Trains the name finder: `npm run train -- --data ../shared/data [--out server/data/names.bin]`.
 * Repeatable to the bit: the same data, code and seed give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packOf } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import { Lexicon } from '../../src/analysis/names/lexicon';
import { NameModel } from '../../src/analysis/names/model';
import { Weights } from '../../src/analysis/names/weights';
import { randomFrom } from './clusters';
import { type Corpus, DEV, type GoldArticle, readCorpus, TRAIN } from './corpora';
import { train } from './crf';
import { buildDataset, type Example } from './dataset';
import { encodeModel } from './encode';
import { allowedLabels } from './gold';
import { prf, scoreArticles } from './score';

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const folder = option('--data', '../shared/data');
const out = option('--out', 'server/data/names.bin');
const lexiconPath = option('--lexicon', 'server/data/names-lexicon.bin');
const epochs = Number(option('--epochs', '10'));
const rate = Number(option('--rate', '0.05'));
const l2 = Number(option('--l2', '0.0001'));
const hold = option('--hold', 'dev');
const seed = Number(option('--seed', '1'));
const cutoff = Number(option('--cutoff', '2'));
const only = option('--only', '');

const started = Date.now();
const log = (text: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

interface HeldBack {
  name: string;
  articles: GoldArticle[];
  types: string[];
}

/** In `dev` mode: every tenth article of klintan, and the given fold of GermEval and EWT, are kept for evaluation. */
function split(corpus: Corpus, articles: GoldArticle[]): [train: GoldArticle[], held: GoldArticle[]] {
  if (hold === 'none') return [articles, []];
  const every = /klintan/.test(corpus.name) ? 10 : /germeval|ewt/.test(corpus.name) ? 5 : 0;
  if (every === 0) return [articles, []];
  return [
    articles.filter((_, i) => i % every !== every - 1),
    articles.filter((_, i) => i % every === every - 1),
  ];
}

/** Every so many articles are learned without their language, for the languages we have no data of. */
const BLIND = Number(option('--blind', '6'));

const lexicon = new Lexicon(readFileSync(lexiconPath));
const examples: Example[] = [];
const held: HeldBack[] = [];
const typesOf = (corpus: Corpus) =>
  ['PER', 'LOC', 'ORG', 'MISC'].filter((type) => !corpus.unscored.includes(type));
for (const corpus of TRAIN) {
  if (only && !new RegExp(only).test(corpus.name)) continue;
  const [training, kept] = split(corpus, readCorpus(folder, corpus));
  if (kept.length > 0) held.push({ name: corpus.name, articles: kept, types: typesOf(corpus) });
  for (const [index, article] of training.entries()) {
    const blind = !packOf(corpus.language).capitalisesNouns && index % BLIND === BLIND - 1;
    const document = segment(article.text, article.language);
    if (blind) document.language = 'und';
    examples.push({
      document,
      allowed: allowedLabels(document, article, corpus, lexicon),
      weight: corpus.weight,
    });
  }
}
for (const corpus of DEV)
  held.push({ name: corpus.name, articles: readCorpus(folder, corpus), types: typesOf(corpus) });
const events = readCorpus(folder, { ...DEV[0]!, name: 'events', file: 'events/dev.jsonl' });
for (const language of ['de', 'nb', 'nn', 'da', 'sv', 'en', 'fr', 'nl']) {
  held.push({
    name: `events.${language}`,
    articles: events.filter((a) => a.language === language),
    types: typesOf(DEV[0]!),
  });
}
held.push({ name: 'events', articles: events, types: typesOf(DEV[0]!) });

const { data, hashes } = buildDataset(examples, lexicon, cutoff);
log(`${data.starts.length - 1} tokens, ${data.features.length} features, ${data.featureCount} distinct`);
const random = randomFrom(seed);

function evaluate(bytes: Uint8Array): void {
  const model = new NameModel(new Weights(bytes), lexicon);
  const row = held.map(({ name, articles, types }) => {
    const { p, r, f1 } = prf(scoreArticles(articles, model, types).get('all') ?? { tp: 0, fp: 0, fn: 0 });
    return `${name.replace(/\.(train|dev)$/, '')} ${f1.toFixed(1)} (${p.toFixed(0)}/${r.toFixed(0)})`;
  });
  log(row.join('  '));
}

const encode = (parameters: Parameters<typeof encodeModel>[1]) =>
  encodeModel(hashes, parameters, { prune: Number(option('--prune', '0.02')), range: 4 });
const parameters = train(
  data,
  {
    epochs,
    rate,
    l2,
    seed,
    onEpoch: (epoch, loss, current) => {
      log(`epoch ${epoch + 1}: loss ${(loss / (data.starts.length - 1)).toFixed(5)}`);
      if ((epoch + 1) % 3 === 0) evaluate(encode(current));
    },
  },
  random,
);
const bytes = encode(parameters);
evaluate(bytes);
writeFileSync(out, bytes);
log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
